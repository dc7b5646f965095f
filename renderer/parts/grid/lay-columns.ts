import type { GridLayout } from '../../state/grid-layouts.ts';
import type { GridColumn, LaidColumn } from './columns.ts';

const NARROWEST = 48;
const WIDEST = 640;

/** A width that a column may have, in pixels. */
export function clampWidth(width: number): number {
  return Math.min(Math.max(Math.round(width), NARROWEST), WIDEST);
}

/** All columns in the person's order; those the layout does not know come last. */
export function orderColumns<Row>(
  columns: readonly GridColumn<Row>[],
  layout: Pick<GridLayout, 'order'>,
): readonly GridColumn<Row>[] {
  const placeOf = (id: string): number => {
    const at = layout.order.indexOf(id);
    return at < 0 ? layout.order.length : at;
  };
  return layout.order.length === 0 ? columns : columns.toSorted((one, other) => placeOf(one.id) - placeOf(other.id));
}

/** Whether a column is among those shown. */
export function isShown<Row>(column: GridColumn<Row>, layout: GridLayout): boolean {
  return column.optional === true ? layout.chosen.includes(column.id) : !layout.hidden.includes(column.id);
}

/** The columns as they are shown: in the person's order and widths, the frozen ones first. One column at least is shown. */
export function layColumns<Row>(columns: readonly GridColumn<Row>[], layout: GridLayout): readonly LaidColumn<Row>[] {
  const ordered = orderColumns(columns, layout);
  const shown = ordered.filter((column) => isShown(column, layout));
  const some = shown.length > 0 ? shown : ordered.slice(0, 1);
  const last = layout.frozen === null ? -1 : some.findIndex((column) => column.id === layout.frozen);
  const isFrozen = (column: GridColumn<Row>, at: number): boolean =>
    layout.frozen === null ? column.frozen === true : at <= last;
  const naming = [some.filter(({ names }) => names), some.filter(({ frozen }) => frozen), some.slice(0, 1)];
  const heads = naming.find((columns) => columns.length > 0) ?? [];
  const laid = some.map((column, at) => ({
    ...column,
    names: heads.includes(column),
    width: layout.widths[column.id] ?? column.width,
    frozen: isFrozen(column, at),
  }));
  return [...laid.filter((column) => column.frozen), ...laid.filter((column) => !column.frozen)];
}

/** The part of a layout that moves a column one place among the shown ones. */
export function moveColumn<Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
  id: string,
  by: -1 | 1,
): Pick<GridLayout, 'order'> {
  const order = orderColumns(columns, layout).map((column) => column.id);
  const shown = layColumns(columns, layout).map((column) => column.id);
  const neighbour = shown[shown.indexOf(id) + by];
  if (neighbour === undefined) return { order };
  const [from, to] = [order.indexOf(id), order.indexOf(neighbour)];
  return { order: order.toSpliced(from, 1).toSpliced(to, 0, id) };
}

/** The part of a layout that shows a column or puts it away. */
export function toggleColumn<Row>(
  column: GridColumn<Row>,
  layout: GridLayout,
  show: boolean,
): Pick<GridLayout, 'hidden' | 'chosen'> {
  const without = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== column.id);
  const { hidden, chosen } = { hidden: without(layout.hidden), chosen: without(layout.chosen) };
  if (column.optional === true) return { hidden, chosen: show ? [...chosen, column.id] : chosen };
  return { hidden: show ? hidden : [...hidden, column.id], chosen };
}
