import type { ReadCell, Merge, ReadSheet } from '../../shared/sheets/read-book.ts';
import { isDay, type Day } from '../../shared/model/units.ts';
import { kindOfFormat, readSerial, readTimeOfDay } from './number-formats.ts';
import { Refused, walkXml } from './sax.ts';

/** More than any register has: past these a sheet is made to exhaust whoever reads it. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 2_000;
const MOST_CELLS = 3_000_000;
const MOST_MERGES = 50_000;
/** Excel's own limit for the text of a cell. */
const MOST_TEXT = 32_767;

/** What the cells of a file's sheets share. */
export type Common = {
  readonly strings: readonly string[];
  /** The number format of each cell style, by the style's index. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
};

type Open = { row: number; column: number; type: string; format: string; value: string; formula: boolean };

export type SheetReply =
  | { readonly ok: true; readonly sheet: Pick<ReadSheet, 'rows' | 'merges'> }
  | { readonly ok: false; readonly why: string };

/** The cells of a worksheet part, or why it is not read. Empty cells with only a style are nothing. */
export function readSheet(xml: string, common: Common): SheetReply {
  const rows: (ReadCell | undefined)[][] = [];
  const merges: Merge[] = [];
  let cell: Open | null = null;
  let taking = false;
  let row = -1;
  let column = -1;
  let count = 0;
  const put = (open: Open): void => {
    const made = makeCell(open, common);
    if (made === undefined) return;
    count += 1;
    if (open.row >= MOST_ROWS) throw new Refused(`has something in row ${open.row + 1}, and ${MOST_ROWS} are read`);
    if (open.column >= MOST_COLUMNS || count > MOST_CELLS) throw new Refused('is larger than any register');
    while (rows.length <= open.row) rows.push([]);
    const line = rows[open.row] ?? [];
    while (line.length < open.column) line.push(undefined);
    line[open.column] = made;
  };
  const why = walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      } else if (name === 'c') {
        const place = readPlace(attributes['r'] ?? '');
        column = place?.column ?? column + 1;
        const style = Number(attributes['s'] ?? 0);
        const format = common.formats[style] ?? '';
        cell = { row: place?.row ?? row, column, type: attributes['t'] ?? 'n', format, value: '', formula: false };
      } else if (cell !== null && name === 'f') cell.formula = true;
      else if (cell !== null && (name === 'v' || name === 't')) taking = true;
      else if (name === 'mergeCell') {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(readPlace);
        if (merges.length >= MOST_MERGES) throw new Refused('has more merged cells than any register');
        if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'c' && cell !== null) {
        put(cell);
        cell = null;
      }
    },
    text: (text) => {
      if (!taking || cell === null) return;
      cell.value += text;
      if (cell.value.length > MOST_TEXT * 4) throw new Refused('has a cell with more text than Excel allows');
    },
  });
  return why === null ? { ok: true, sheet: { rows, merges } } : { ok: false, why };
}

function makeCell({ type, value, format, formula }: Open, common: Common): ReadCell | undefined {
  const was = formula ? ({ formula: true } as const) : {};
  if (type === 's') return makeText(common.strings[Number(value)] ?? '', was);
  if (type === 'str' || type === 'inlineStr') return makeText(unescape(value), was);
  if (value === '') return undefined;
  if (type === 'b') return { kind: 'boolean', is: value === '1' || value === 'true', ...was };
  if (type === 'e') return { kind: 'error', error: value, ...was };
  if (type === 'd') return makeIsoDate(value, was);
  const number = Number(value);
  if (!Number.isFinite(number)) return makeText(value, was);
  return makeNumber(number, format, common.from1904, was);
}

type Was = { readonly formula?: true };

function makeText(text: string, was: Was): ReadCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text, ...was };
}

function makeIsoDate(value: string, was: Was): ReadCell | undefined {
  const day = value.slice(0, 10);
  if (!isDay(day)) return makeText(value, was);
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1] ?? null;
  return { kind: 'date', day: day as Day, time: time === '00:00' ? null : time, ...was };
}

function makeNumber(number: number, format: string, from1904: boolean, was: Was): ReadCell | undefined {
  const kind = kindOfFormat(format);
  if (kind === 'time' && number < 1) return makeText(readTimeOfDay(number), was);
  const date = kind === 'date' ? readSerial(number, from1904) : null;
  return date === null ? { kind: 'number', number, format, ...was } : { kind: 'date', ...date, ...was };
}

/** `B12` as zero-based row and column; null when it is no place. */
function readPlace(ref: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < ref.length; at += 1) {
    const code = ref.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  const row = Number(ref.slice(at));
  return column > 0 && column <= 16_384 && row >= 1 && row <= 1_048_576 ? { row: row - 1, column: column - 1 } : null;
}

/** Excel writes what XML cannot hold as `_x000D_`. */
export function unescape(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
