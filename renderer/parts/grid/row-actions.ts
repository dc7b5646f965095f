import type { CellNote, Lead } from './columns.ts';
import type { GridKey } from './grid-keys.ts';
import type { RowAction } from './row-menu.tsx';

/** What there is to offer for the cells and rows in hand. */
type Offer = {
  /** How many rows are selected. */
  readonly rows: number;
  readonly lead: Lead | null;
  readonly note: CellNote | null;
  /** What the screen adds. */
  readonly own: readonly RowAction[];
  readonly readOnly: boolean;
  readonly canAdd: boolean;
  /** The ways to another place in the order of the rows. */
  readonly moves: readonly RowAction[];
  readonly canRemove: boolean;
  readonly act: (key: GridKey) => void;
};

/** The menu of the cells and rows in hand: every key of the grid that means something here, by its name, in groups. */
export function listRowActions(offer: Offer): readonly (readonly RowAction[])[] {
  const { rows, lead, note, own, readOnly, canAdd, moves, canRemove } = offer;
  // Once the menu has given the focus back.
  const by = (name: string, keys: string, key: GridKey): RowAction => ({
    name,
    keys,
    run: () => setTimeout(() => offer.act(key)),
  });
  const leads: readonly RowAction[] = lead === null ? [] : [{ name: lead.said, keys: 'Enter', run: lead.go }];
  const copy: RowAction = { name: 'Copy', keys: 'Ctrl+C', run: () => setTimeout(() => document.execCommand('copy')) };
  if (readOnly) return [leads, [copy], own];
  return [
    leads,
    [
      by('Edit', 'F2', { does: 'edit', start: null }),
      copy,
      by('Fill down', 'Ctrl+D', { does: 'fill' }),
      by('Empty the cells', 'Delete', { does: 'clear' }),
      ...(note === null ? [] : [by('Note on the figure…', 'Shift+F2', { does: 'note' })]),
    ],
    own,
    [
      ...(canAdd ? [by('Add a row…', 'Insert', { does: 'add' })] : []),
      ...moves,
      ...(canRemove ? [by(`Remove ${rows === 1 ? 'row' : `${rows} rows`}`, 'Ctrl+Delete', { does: 'remove' })] : []),
    ],
  ];
}
