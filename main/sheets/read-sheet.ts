import type { ReadCell, Merge, ReadSheet } from '../../shared/sheets/read-book.ts';
import { CellGrid, makeIsoDate, makeNumber, makeText } from './make-cells.ts';
import { Refused } from './refused.ts';
import { walkXml } from './sax.ts';
import { MOST_MERGES } from './sheet-limits.ts';

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
  const grid = new CellGrid();
  const merges: Merge[] = [];
  let cell: Open | null = null;
  let taking = false;
  let row = -1;
  let column = -1;
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
        grid.put(cell.row, cell.column, makeCell(cell, common));
        cell = null;
      }
    },
    text: (text) => {
      if (!taking || cell === null) return;
      cell.value += text;
      if (cell.value.length > MOST_TEXT * 4) throw new Refused('has a cell with more text than Excel allows');
    },
  });
  return why === null ? { ok: true, sheet: { rows: grid.rows, merges } } : { ok: false, why };
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
