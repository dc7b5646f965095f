import Papa from 'papaparse';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadCell, ReadBook } from '../../shared/sheets/read-book.ts';
import { decodeText } from './decode-text.ts';
import { MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS } from './sheet-limits.ts';

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
  const cut = cutRows(decoded.text, separator, fileName);
  if (!cut.ok) return cut;
  const rows = cut.value.map((row) => row.map(toCell));
  while (rows.at(-1)?.every((cell) => cell === undefined) === true) rows.pop();
  if (rows.length === 0) return refuse('cannot-read', `${fileName} has nothing in it.`);
  const name = fileName.replace(/\.[^.]*$/, '');
  const decided = `read as ${decoded.encoding}, with ${SEPARATORS[separator] ?? separator} between the columns`;
  return done({ fileName, kind: 'csv', decided, sheets: [{ name, hidden: false, rows, merges: [] }] });
}

/** The words of each row, looked at as they come: what is too much is not gone on with. */
function cutRows(text: string, separator: string, fileName: string): Reply<readonly (readonly string[])[]> {
  if (hasLongLine(text))
    return refuse('cannot-read', `${fileName} has a line of more than ${MOST_IN_LINE} characters.`);
  const rows: string[][] = [];
  let why: string | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors }, parser) => {
      rows.push(data);
      why = sayExcess(data, rows.length);
      if (errors.some((error) => error.code === 'MissingQuotes'))
        why = `: a quotation mark in row ${rows.length} is never closed`;
      if (why !== null) parser.abort();
    },
  });
  return why === null ? done(rows) : refuse('cannot-read', `${fileName}${String(why)}.`);
}

function sayExcess(row: readonly string[], number: number): string | null {
  if (number > MOST_ROWS) return ` has more than ${MOST_ROWS} rows`;
  if (row.length > MOST_COLUMNS) return ` has more than ${MOST_COLUMNS} columns`;
  if (row.some((cell) => cell.length > MOST_IN_CELL))
    return ` has more than ${MOST_IN_CELL} characters in a cell of row ${number}`;
  return null;
}

/** In characters. One that is longer is no row of a list, and cutting it up would take a hundred times the memory. */
const MOST_IN_LINE = 1_000_000;

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === LINE_FEED || mark === CARRIAGE_RETURN) start = at + 1;
    else if (at - start >= MOST_IN_LINE) return true;
  }
  return false;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function toCell(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

/** In characters: the first thirty records of any list. */
const MOST_LOOKED_AT = 500_000;

/** The separator that cuts the first records into the most equal rows of more than one cell. */
function findSeparator(text: string): string {
  const start = text.slice(0, MOST_LOOKED_AT);
  let best = { separator: ',', score: 0 };
  for (const separator of Object.keys(SEPARATORS)) {
    const { data } = Papa.parse<string[]>(start, { delimiter: separator, preview: 30, skipEmptyLines: 'greedy' });
    const counts = new Map<number, number>();
    for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const [width = 1, rows = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
    const score = width < 2 ? 0 : (rows / data.length) * 100 + Math.min(width, 50) / 50;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
