import type { GridColumn } from './columns.ts';

/** One line of a grid: a row, or the head of a group of rows. */
export type RowLine<Row> = { readonly kind: 'row'; readonly id: string; readonly row: Row };
export type GroupLine = {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly open: boolean;
};
export type Line<Row> = RowLine<Row> | GroupLine;

/** How the head of the group `label` is told from rows. */
export function groupId(label: string): string {
  return `group ${label}`;
}

/** The row that stands at `at`, else the one nearest to it: the head of a group is no row. None where all groups are closed. */
export function nearestRow<Row>(lines: readonly Line<Row>[], at: number): RowLine<Row> | undefined {
  const from = Math.min(Math.max(at, 0), lines.length - 1);
  for (let off = 0; off < lines.length; off += 1)
    for (const line of [lines[from - off], lines[from + off]]) if (line?.kind === 'row') return line;
  return undefined;
}

/** The lines to show: the rows, under the heads of their groups when they are grouped. Rows of a closed group are left out. */
export function drawLines<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  group: GridColumn<Row> | undefined,
  closed: ReadonlySet<string>,
): readonly Line<Row>[] {
  const toLine = (row: Row): RowLine<Row> => ({ kind: 'row', id: rowId(row), row });
  if (group === undefined) return rows.map(toLine);
  const groups = Map.groupBy(rows, (row) => group.say(row));
  return [...groups].flatMap(([label, members]): readonly Line<Row>[] => {
    const id = groupId(label);
    const open = !closed.has(id);
    const said = label === '' ? `No ${group.title.toLowerCase()}` : label;
    const head: GroupLine = { kind: 'group', id, label: `${group.title}: ${said}`, count: members.length, open };
    return open ? [head, ...members.map(toLine)] : [head];
  });
}
