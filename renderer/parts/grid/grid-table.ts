import {
  cellSelectionFeature,
  createColumnHelper,
  type ReactTable,
  type Row as TableRow,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { GridColumn, Sort } from './columns.ts';
import { useArranged } from './use-arranged.ts';

const features = tableFeatures({ cellSelectionFeature, rowSortingFeature });
type Features = typeof features;

/** The table behind a grid of rows of one kind, and one of its rows. */
export type GridTable<Row extends object> = ReactTable<Features, Row>;
export type GridTableRow<Row extends object> = TableRow<Features, Row>;

type TableOptions<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly words: string;
  readonly keep: (row: Row) => boolean;
  readonly keepKey: string;
};

/** The table behind a grid: its rows in order, the cell in hand, the selected range, and the column it is sorted by. */
export function useGridTable<Row extends object>(options: TableOptions<Row>) {
  const { columns, rowId } = options;
  const [sorting, setSorting] = useState<SortingState>([]);
  const sort: Sort | null = sorting[0] ?? null;
  const rows = useArranged({ ...options, sort });
  const defs = useMemo(() => {
    const helper = createColumnHelper<Features, Row>();
    return columns.map((column) =>
      helper.accessor((row): unknown => column.say(row), { id: column.id, header: column.title }),
    );
  }, [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table: GridTable<Row> = useTable({
    features,
    columns: defs,
    data,
    getRowId: rowId,
    autoResetCellSelection: false,
    // Sorted by useArranged, which keeps the order still while cells are edited.
    manualSorting: true,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: setSorting,
  });
  return { table, sort, rows };
}
