type Row = Readonly<Record<string, unknown>>;

const MOST_WIDE = 48;

/** Rows as columns of text for a person to read; long cells are cut, columns with nothing to say left out. `--json` has everything. */
export function sayTable(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return 'None.';
  const columns = Object.keys(first).filter((column) => rows.some((row) => sayCell(row[column]) !== ''));
  const lines = rows.map((row) => columns.map((column) => sayCell(row[column])));
  const widths = columns.map((column, at) => Math.max(column.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const say = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [say(columns), ...lines.map(say)].join('\n');
}

function sayCell(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  const text = String(value).replaceAll('\n', ' ');
  return text.length > MOST_WIDE ? `${text.slice(0, MOST_WIDE - 1)}…` : text;
}
