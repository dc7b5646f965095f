import type { GridColumn, Sort } from './columns.ts';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(one: string | number | null, other: string | number | null, desc: boolean): number {
  // What is unknown or empty comes last, whichever way the rest is turned.
  const [noOne, noOther] = [one === null || one === '', other === null || other === ''];
  if (noOne || noOther) return Number(noOne) - Number(noOther);
  const order =
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
  return desc ? -order : order;
}

/** The rows that hold every word of `words` and pass `keep`, in the order of `sort`. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: Sort | null,
  words: string,
  keep: (row: Row) => boolean,
): readonly Row[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = rows.filter((row) => {
    if (!keep(row)) return false;
    if (wanted.length === 0) return true;
    const said = columns.map((column) => column.say(row).toLowerCase()).join('\n');
    return wanted.every((word) => said.includes(word));
  });
  const by = sort === null ? undefined : columns.find((column) => column.id === sort.id);
  if (sort === null || by === undefined) return found;
  return found
    .map((row) => ({ row, key: by.sortBy(row) }))
    .toSorted((one, other) => compare(one.key, other.key, sort.desc))
    .map(({ row }) => row);
}
