import { useMemo, useState } from 'react';
import { announce } from '../../state/announce.ts';
import { type GridLayout, layOut, useGridLayout } from '../../state/grid-layouts.ts';
import type { GridColumn, LaidColumn } from './columns.ts';
import { type ColumnFilter, type Filters, isOpen } from './filters.ts';
import { clampWidth, layColumns } from './lay-columns.ts';

/** The layout of a register and what changes it. */
export type Layout<Row> = {
  readonly layout: GridLayout;
  readonly filters: Filters;
  /** The columns as shown, and how far from the left each begins. */
  readonly shown: readonly LaidColumn<Row>[];
  readonly lefts: readonly number[];
  readonly width: number;
  readonly frozenWidth: number;
  readonly setFilter: (columnId: string, filter: ColumnFilter) => void;
  /** Ascending, then descending, then as the file has it. */
  readonly toggleSort: (columnId: string) => void;
  readonly setWidth: (columnId: string, width: number) => void;
};

/** How a register is laid out now: its columns as shown, where each stands, and the filters that are on while it is in sight. */
export function useLayout<Row>(layoutKey: string, columns: readonly GridColumn<Row>[]): Layout<Row> {
  const layout = useGridLayout(layoutKey);
  const [filters, setFilters] = useState<Filters>({});
  const shown = useMemo(() => layColumns(columns, layout), [columns, layout]);
  const lefts = useMemo(
    () => shown.map((_, at) => shown.slice(0, at).reduce((sum, column) => sum + column.width, 0)),
    [shown],
  );
  const titleOf = (id: string): string => columns.find((column) => column.id === id)?.title ?? id;
  return {
    layout,
    filters,
    shown,
    lefts,
    width: shown.reduce((sum, column) => sum + column.width, 0),
    frozenWidth: shown.reduce((sum, column) => (column.frozen === true ? sum + column.width : sum), 0),
    setFilter: (id: string, filter: ColumnFilter): void => {
      const rest = Object.fromEntries(Object.entries(filters).filter(([column]) => column !== id));
      setFilters(isOpen(filter) ? rest : { ...rest, [id]: filter });
      announce(isOpen(filter) ? `No filter on ${titleOf(id)}.` : `Filtered by ${titleOf(id)}.`);
    },
    toggleSort: (id: string): void => {
      const { sort } = layout;
      const next = sort?.id !== id ? { id, desc: false } : sort.desc ? null : { id, desc: true };
      layOut(layoutKey, { sort: next });
      announce(next === null ? 'Not sorted.' : `Sorted by ${titleOf(id)}, ${next.desc ? 'descending' : 'ascending'}.`);
    },
    setWidth: (id: string, width: number): void =>
      layOut(layoutKey, { widths: { ...layout.widths, [id]: clampWidth(width) } }),
  };
}
