import { readMoney } from '../rules/read-money.ts';
import { type SheetValue, words } from './book.ts';
import type { CellRead } from './codec.ts';
import type { Table } from './find-table.ts';
import type { Column } from './guess-columns.ts';
import type { ImportField } from './import-fields.ts';
import type { SheetMapping } from './mapping.ts';
import type { SheetSource } from './named-codecs.ts';
import { type ReadCell, sayReadCell } from './read-book.ts';
import type { DayOrder } from '../rules/read-written-day.ts';
import { fold, hasShortYear, judgeDayOrder, readCode, readDayCell, readLevel } from './read-values.ts';

/** People named in a sheet whom the file does not have: the id each would have by their folded words, and their words by that id. */
export type People = { readonly ids: Map<string, string>; readonly names: Map<string, string> };

/** What reading a cell may look at and add to. */
export type Reading = {
  readonly source: SheetSource;
  readonly mapping: SheetMapping;
  readonly people: People;
  readonly makeId: () => string;
  /** The order of each column of days, by field. */
  readonly orders: ReadonlyMap<string, DayOrder | 'both'>;
};

/** The order each column of days is read in, and what was assumed for it, in words. */
export function judgeDays(
  table: Table,
  columns: readonly Column[],
  fields: ReadonlyMap<string, ImportField>,
  mapping: SheetMapping,
): { readonly orders: ReadonlyMap<string, DayOrder | 'both'>; readonly assumed: readonly string[] } {
  const orders = new Map<string, DayOrder | 'both'>();
  const assumed: string[] = [];
  for (const { field, at, heading } of columns) {
    if (field === null || fields.get(field)?.reads !== 'day') continue;
    const cells = table.rows.map((row) => row.cells[at]);
    const shown = judgeDayOrder(cells);
    const order = mapping.dates ?? shown ?? 'day first';
    orders.set(field, order);
    const isWritten = cells.some(
      (cell) => cell?.kind === 'text' && /^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}/.test(cell.text.trim()),
    );
    if (isWritten && mapping.dates === null && order !== 'both')
      assumed.push(
        shown === null
          ? `${heading}: days are read day first, as in Britain; nothing in the column shows it`
          : `${heading}: days are read ${order}, as others in the column can only be`,
      );
    if (cells.some(hasShortYear)) assumed.push(`${heading}: years of two digits are read as 1970 to 2069`);
  }
  return { orders, assumed };
}

/** What a cell says of a field, or why it says nothing. */
export function readCellAs(field: ImportField, cell: ReadCell, reading: Reading): CellRead {
  if (cell.kind === 'error') return { refusal: `holds ${cell.error}, which a formula could not work out` };
  const { matrix } = reading.source;
  switch (field.reads) {
    case 'day':
      return isUnknown(cell)
        ? { value: null }
        : readDayCell(cell, reading.orders.get(field.key) ?? reading.mapping.dates ?? 'day first');
    case 'likelihood':
    case 'impact':
      return readLevel(matrix, field.reads, cell, reading.mapping.roman);
    case 'code': {
      const read = readCode(matrix, cell);
      return 'refusal' in read ? read : { value: read };
    }
    case 'decimal':
      return readDecimal(field, cell);
    case 'measured':
      return readMeasured(field, cell);
    case 'money': {
      const read = readMoney(sayReadCell(cell), reading.mapping.unit ?? 'pounds');
      return 'refusal' in read ? read : { value: read.pence };
    }
    case 'person':
      return readPerson(field, cell, reading);
    case 'id':
    case 'plain':
    case 'score':
      return field.codec.read(toSheetValue(cell));
  }
}

/** Words for what nobody knows yet. */
function isUnknown(cell: ReadCell): boolean {
  return cell.kind === 'text' && /^(tbc|tba|to be confirmed|n\/a|none|-|–)$/i.test(cell.text.trim());
}

/** Numbers as people write them: brackets for less than nought, £ and %, commas; a percentage of Excel's counts a hundredfold. */
function readDecimal(field: ImportField, cell: ReadCell): CellRead {
  const said = sayReadCell(cell).trim();
  const bracketed = /^\(.*\)$/.exec(said) !== null;
  const plain = said
    .replace(/^\(|\)$/g, '')
    .replace(/[£\s]/g, '')
    .replace(/[−–]/g, '-');
  return field.codec.read(words(bracketed ? `-${plain}` : plain));
}

/** A figure of a measure with the sign that stands by it; null where the cell says that there is none. */
function readMeasured(field: ImportField, cell: ReadCell): CellRead {
  const said = sayReadCell(cell).trim();
  if (isUnknown(cell) || /^(to be confirmed|not available|no data|—|\.\.|:)$/i.test(said)) return { value: null };
  const read = readDecimal(field, cell);
  if ('refusal' in read) return read;
  return { value: { number: String(read.value), sign: said.endsWith('%') ? '%' : said.includes('£') ? '£' : '' } };
}

/** A person of the file by name, post or e-mail; one the file does not have is added with the words as name and post. */
function readPerson(field: ImportField, cell: ReadCell, { mapping, people, makeId }: Reading): CellRead {
  const said = sayReadCell(cell).replace(/\s+/g, ' ').trim();
  const read = field.codec.read(words(said));
  if (!('refusal' in read) || mapping.people === 'refuse') return read;
  if (said.length > 120) return { refusal: `“${said.slice(0, 60)}…” is too long for the name of a person` };
  if (/^(tbc|tba|n\/a|none|vacant|-|–)$/i.test(said)) return { value: null };
  const known = people.ids.get(fold(said));
  if (known !== undefined) return { value: known };
  const id = makeId();
  people.ids.set(fold(said), id);
  people.names.set(id, said);
  return { value: id };
}

/** A cell as the codecs of a register take it. */
export function toSheetValue(cell: ReadCell): SheetValue {
  if (cell.kind === 'date' && cell.time === null) return { is: 'day', day: cell.day };
  if (cell.kind === 'number' && !cell.format.includes('%'))
    return { is: 'number', number: sayReadCell(cell), decimals: 0, unit: '' };
  return words(sayReadCell(cell));
}
