import type { RefObject } from 'react';
import { refuseReadOnly } from '../../state/read-only.ts';
import type { GridColumn } from './columns.ts';
import type { Line } from './lines.ts';
import { type PastedCell, planClear, planFill, planPaste, readTsv, type Target } from './paste.ts';
import type { Range } from './ranges.ts';
import { saveMany } from './save-many.ts';
import { useCopy } from './use-copy.ts';
import { usePaste } from './use-paste.ts';

type RangeOptions<Row> = {
  readonly lines: readonly Line<Row>[];
  readonly shown: readonly GridColumn<Row>[];
  readonly rowName: (row: Row) => string;
  readonly savePaste: (cells: readonly PastedCell<Row>[], did: 'paste' | 'fill' | 'clearing') => Promise<boolean>;
  readonly root: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly rangeNow: () => Range | null;
};

/** What is done with the selected cells together: copied, pasted into, filled down, emptied. */
export function useRangeEdits<Row>({ lines, shown, rowName, savePaste, root, isOpen, rangeNow }: RangeOptions<Row>) {
  const target = (): Target<Row> | null => {
    const range = rangeNow();
    const rows = lines.map((line) => (line.kind === 'row' ? line.row : null));
    return range === null ? null : { rows, columns: shown, rowName, range };
  };
  const selectedRows = (): readonly Row[] => {
    const at = target();
    return at === null ? [] : at.rows.slice(at.range.top, at.range.bottom + 1).filter((row) => row !== null);
  };
  const paste = async (text: string): Promise<void> => {
    const at = refuseReadOnly() ? null : target();
    if (at !== null) await saveMany(planPaste(readTsv(text), at), 'Pasted', (cells) => savePaste(cells, 'paste'));
  };
  useCopy(root, isOpen, () => {
    const range = rangeNow();
    if (range === null) return [];
    const chosen = shown.slice(range.left, range.right + 1);
    return selectedRows().map((row) => chosen.map((column) => column.copy?.(row) ?? column.say(row)));
  });
  usePaste(root, isOpen, (text) => void paste(text));
  return {
    selectedRows,
    fill: async (): Promise<void> => {
      const at = target();
      if (at !== null) await saveMany(planFill(at), 'Filled', (cells) => savePaste(cells, 'fill'));
    },
    clear: async (): Promise<void> => {
      const at = target();
      if (at !== null) await saveMany(planClear(at), 'Emptied', (cells) => savePaste(cells, 'clearing'));
    },
  };
}
