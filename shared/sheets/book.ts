import type { Rag } from '../model/rag.ts';
import type { Day } from '../model/units.ts';

/** What a cell holds: words, an exact number with the way it is shown, a day, or nothing. */
export type SheetValue =
  | null
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: string; readonly decimals: number; readonly unit: '' | '£' }
  | { readonly is: 'day'; readonly day: Day };

/** A ground and the ink that can be read on it, as six hexadecimal digits. */
export type Tint = { readonly fill: string; readonly ink: string };

export type SheetCell = { readonly value: SheetValue; readonly tint: Tint | null };

/** A column of a table: its heading, its width in characters, and what the one who fills it in may do. */
export type SheetColumn = {
  readonly title: string;
  readonly width: number;
  readonly wrapped: boolean;
  /** Holds what a person need not see: ids by which rows are known again. */
  readonly hidden: boolean;
  /** Whether it may be changed in a sheet that is locked. */
  readonly open: boolean;
  /** Whether it may be filled in below the rows that are there, where rows are added. */
  readonly openBelow: boolean;
  /** The only words it takes, offered in a list. */
  readonly choices: readonly string[];
  readonly takesDays: boolean;
  /** What is said beside the cell while it is filled in. */
  readonly hint: string;
  /** Words that are tinted wherever they stand in the column, also when they are chosen later. */
  readonly tints: readonly { readonly word: string; readonly tint: Tint }[];
};

export type SheetRow = readonly SheetCell[];

/** One sheet: columns under one row of headings, or (without headings) lines of words. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Whether its columns have headings, which stay in sight. */
  readonly headed: boolean;
  /** Whether the headings have a filter. */
  readonly filtered: boolean;
  /** How many columns that are not hidden stay in sight beside the headings. */
  readonly frozen: number;
  /** Whether only open columns may be changed. */
  readonly locked: boolean;
  /** Not shown at all: what the one who takes the sheet back must know. */
  readonly concealed: boolean;
};

/** A workbook as plain data: the writers of Excel, CSV and pages set down what stands here and decide nothing. */
export type Book = {
  readonly title: string;
  readonly day: Day;
  readonly paper: 'A4' | 'A3';
  readonly sheets: readonly Sheet[];
};

/** The heading of the column by which rows are known again. */
export const ID_TITLE = 'Clerkwell id';

/** The product's own tints, for ratings that have no colour of the council's: each can be read at 8 to 1 or better. */
export const RAG_TINTS: { readonly [rag in Rag]: Tint } = {
  red: { fill: 'FDE7E9', ink: '7A0C12' },
  amber: { fill: 'FFF4CE', ink: '5C3B00' },
  green: { fill: 'E2F4E6', ink: '0B4A1F' },
  complete: { fill: 'E5EEF7', ink: '12436D' },
};

/** A column with nothing special about it, and what differs. */
export function sheetColumn(title: string, width: number, more: Partial<SheetColumn> = {}): SheetColumn {
  return {
    title,
    width,
    wrapped: false,
    hidden: false,
    open: false,
    openBelow: false,
    choices: [],
    takesDays: false,
    hint: '',
    tints: [],
    ...more,
  };
}

/** A sheet of a table, and what differs. */
export function tableSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  more: Partial<Sheet> = {},
): Sheet {
  const sheet = {
    name,
    columns,
    rows,
    headed: true,
    filtered: true,
    frozen: 1,
    locked: false,
    concealed: false,
    ...more,
  };
  return sheet.concealed ? sheet : { ...sheet, columns: columns.map((column, at) => wrapLong(column, at, rows)) };
}

/** Words that are wider than their column go on below: beside a filled cell they would be cut off, on paper too. */
function wrapLong(column: SheetColumn, at: number, rows: readonly SheetRow[]): SheetColumn {
  if (column.wrapped || column.hidden) return column;
  const isLong = (value: SheetValue | undefined): boolean =>
    value?.is === 'text' && value.text.split('\n').some((line) => line.length > column.width);
  return rows.some((row) => isLong(row[at]?.value)) ? { ...column, wrapped: true } : column;
}

/** A cell without a tint. */
export function sheetCell(value: SheetValue, tint: Tint | null = null): SheetCell {
  return { value, tint };
}

/** Words as a cell holds them; none is an empty cell. */
export function words(text: string): SheetValue {
  return text === '' ? null : { is: 'text', text };
}

/** Names that Excel can have: at most 31 characters, no brackets or slashes, none twice. A long one ends with a whole word. */
export function nameSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = plainName(sheet.name);
    let name = nameSheet(plain);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const mark = ` (${count})`;
      name = `${shorten(plain, MOST_NAME - mark.length)}${mark}`;
    }
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

const MOST_NAME = 31;

/** A name as Excel can have it, where no other sheet has it. */
export function nameSheet(name: string): string {
  return shorten(plainName(name), MOST_NAME);
}

function plainName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return plain === '' ? 'Sheet' : plain;
}

function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  // A half of a pair of surrogates at the end would be no character.
  const cut = name.slice(0, most).replace(/\p{Surrogate}$/u, '');
  const space = name.charAt(most) === ' ' ? most : cut.lastIndexOf(' ');
  return cut.slice(0, space > most / 2 ? space : most).trim();
}
