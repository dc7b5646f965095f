import Papa from 'papaparse';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadCell, ReadBook } from '../../shared/sheets/read-book.ts';
import { decodeText } from './decode-text.ts';
import { MOST_COLUMNS, MOST_ROWS } from './sheet-limits.ts';

const SEPARATORS: { readonly [separator: string]: string } = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright bars',
};

/** The one sheet of a file of separated values. Every cell is text: what it means is for whoever maps it. */
export function readCsv(bytes: Uint8Array, fileName: string): Reply<ReadBook> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse('cannot-read', `${fileName} ${decoded.why}.`);
  const separator = findSeparator(decoded.text);
  const parsed = Papa.parse<string[]>(decoded.text, { delimiter: separator, skipEmptyLines: false });
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open !== undefined)
    return refuse('cannot-read', `${fileName}: a quotation mark in row ${(open.row ?? 0) + 1} is never closed.`);
  if (parsed.data.length > MOST_ROWS) return refuse('cannot-read', `${fileName} has more than ${MOST_ROWS} rows.`);
  if (parsed.data.some((row) => row.length > MOST_COLUMNS))
    return refuse('cannot-read', `${fileName} has more than ${MOST_COLUMNS} columns.`);
  const rows = parsed.data.map((row) => row.map(toCell));
  while (rows.at(-1)?.every((cell) => cell === undefined) === true) rows.pop();
  if (rows.length === 0) return refuse('cannot-read', `${fileName} has nothing in it.`);
  const name = fileName.replace(/\.[^.]*$/, '');
  const decided = `read as ${decoded.encoding}, with ${SEPARATORS[separator] ?? separator} between the columns`;
  return done({ fileName, kind: 'csv', decided, sheets: [{ name, hidden: false, rows, merges: [] }] });
}

function toCell(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

/** The separator that cuts the first records into the most equal rows of more than one cell. */
function findSeparator(text: string): string {
  let best = { separator: ',', score: 0 };
  for (const separator of Object.keys(SEPARATORS)) {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 30, skipEmptyLines: 'greedy' });
    const counts = new Map<number, number>();
    for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const [width = 1, rows = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
    const score = width < 2 ? 0 : (rows / data.length) * 100 + Math.min(width, 50) / 50;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
