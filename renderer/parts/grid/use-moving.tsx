import { type ReactElement, useState } from 'react';
import { announce } from '../../state/announce.ts';
import { MoveDialog } from './move-dialog.tsx';
import type { RowAction } from './row-menu.tsx';

type MovingProps<Row> = {
  readonly rows: readonly Row[];
  readonly rowName: (row: Row) => string;
  readonly onMove: ((row: Row, side: 'before' | 'after', other: Row) => Promise<boolean>) | undefined;
  readonly unmoved: string | undefined;
  /** Whether the rows stand as in the file: neither sorted nor in groups. */
  readonly inFileOrder: boolean;
  /** Gives the focus back once the dialog is closed. */
  readonly onClosed: () => void;
};

type Moving<Row> = {
  readonly shift: (row: Row | undefined, to: 'up' | 'down') => void;
  /** What the menu of the rows offers for the rows selected. */
  readonly actions: (rows: readonly Row[]) => readonly RowAction[];
  /** Asks for a place, or null. */
  readonly dialog: ReactElement | null;
};

/** Puts rows elsewhere in the order of the file: a place up or down, or a long way at once. */
export function useMoving<Row>(props: MovingProps<Row>): Moving<Row> {
  const { rows, rowName, onMove, inFileOrder } = props;
  const [moving, setMoving] = useState<Row | null>(null);
  const moveTo = (row: Row, to: number): void => {
    const at = rows.indexOf(row);
    const other = rows[to];
    if (onMove === undefined || other === undefined || to === at) return;
    void onMove(row, to < at ? 'before' : 'after', other).then((moved) => {
      if (moved) announce(`${rowName(row)} is ${to + 1} of ${rows.length} now.`);
    });
  };
  const shift = (row: Row | undefined, to: 'up' | 'down'): void => {
    if (onMove === undefined || row === undefined) return announce(props.unmoved ?? 'Rows are not moved here.');
    if (!inFileOrder) return announce('Take off the sort and the groups to move rows.');
    moveTo(row, rows.indexOf(row) + (to === 'up' ? -1 : 1));
  };
  const actions = ([row, ...others]: readonly Row[]): readonly RowAction[] => {
    if (onMove === undefined || row === undefined || others.length > 0) return [];
    if (!inFileOrder)
      return [{ name: 'Move to… (take off the sort and the groups first)', off: true, run: () => undefined }];
    return [
      { name: 'Move up', keys: 'Alt+↑', run: () => shift(row, 'up') },
      { name: 'Move down', keys: 'Alt+↓', run: () => shift(row, 'down') },
      { name: 'Move to…', run: () => setMoving(row) },
    ];
  };
  const dialog =
    moving === null ? null : (
      <MoveDialog
        name={rowName(moving)}
        at={rows.indexOf(moving)}
        count={rows.length}
        onMove={(to) => moveTo(moving, to)}
        onClose={() => {
          setMoving(null);
          props.onClosed();
        }}
      />
    );
  return { shift, actions, dialog };
}
