import type { Merge, ReadCell, ReadSheet } from '../../shared/sheets/read-book.ts';
import { ID, type Record, RecordReader, walkRecords } from './biff-records.ts';
import { CellGrid, makeNumber, makeText, type Was } from './make-cells.ts';
import type { Common } from './read-sheet.ts';
import { Refused } from './refused.ts';
import { MOST_MERGES } from './sheet-limits.ts';

/** What a cell shows where its formula came to nothing ([MS-XLS] 2.5.10). */
const ERRORS: { readonly [code: number]: string } = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const FORMULA = { formula: true } as const;

/** The cells of the sheet that begins at `from`, and where it ends. What a formula came to stands in the file: nothing is worked out. */
export function readBiffSheet(
  stream: Buffer,
  from: number,
  common: Common,
): { readonly sheet: Pick<ReadSheet, 'rows' | 'merges'>; readonly end: number } {
  const grid = new CellGrid();
  const merges: Merge[] = [];
  /** The cell of a formula that came to words: they stand in a record of their own after it. */
  let waiting: { readonly row: number; readonly column: number } | null = null;
  const end = walkRecords(stream, from, (record) => {
    if (record.id === ID.string && waiting !== null) {
      const reader = new RecordReader(record);
      grid.put(waiting.row, waiting.column, makeText(reader.text(reader.short()), FORMULA));
      waiting = null;
    } else if (record.id === ID.mergeCells) readMerges(record, merges);
    else if (record.id === ID.formula && isWords(record)) waiting = placeOf(record);
    else putCells(record, common, grid);
  });
  return { sheet: { rows: grid.rows, merges }, end };
}

function putCells(record: Record, common: Common, grid: CellGrid): void {
  const { id, data } = record;
  const number = (value: number, style: number, was: Was = {}): ReadCell | undefined =>
    Number.isFinite(value) ? makeNumber(value, common.formats[style] ?? '', common.from1904, was) : undefined;
  const put = (length: number, make: (style: number) => ReadCell | undefined): void => {
    const style = needed(data, length).readUInt16LE(4);
    const { row, column } = placeOf(record);
    grid.put(row, column, make(style));
  };
  switch (id) {
    case ID.labelSst:
      return put(10, () => makeText(common.strings[data.readUInt32LE(6)] ?? '', {}));
    case ID.label:
    case ID.richText:
      return put(8, () => {
        const reader = new RecordReader(record, 6);
        return makeText(reader.text(reader.short()), {});
      });
    case ID.number:
      return put(14, (style) => number(data.readDoubleLE(6), style));
    case ID.rk:
      return put(10, (style) => number(readRk(data.readUInt32LE(6)), style));
    case ID.boolErr:
      return put(8, () => ofCode(data[6] ?? 0, data[7] !== 0, {}));
    case ID.formula:
      return put(14, (style) => {
        if (data.readUInt16LE(12) !== SPECIAL) return number(data.readDoubleLE(6), style, FORMULA);
        return data[6] === 1 || data[6] === 2 ? ofCode(data[8] ?? 0, data[6] === 2, FORMULA) : undefined;
      });
    case ID.mulRk: {
      const { row, column } = placeOf(record);
      // The last two bytes say where the row of numbers ends.
      for (let at = 4, place = column; at + 8 <= data.length; at += 6, place += 1)
        grid.put(row, place, number(readRk(data.readUInt32LE(at + 2)), data.readUInt16LE(at)));
    }
  }
}

/** Stands where a number's last bytes would, when a formula came to something else. */
const SPECIAL = 0xffff;

function isWords({ data }: Record): boolean {
  return data.length >= 14 && data.readUInt16LE(12) === SPECIAL && data[6] === 0;
}

function ofCode(code: number, isError: boolean, was: Was): ReadCell {
  return isError
    ? { kind: 'error', error: ERRORS[code] ?? '#N/A', ...was }
    : { kind: 'boolean', is: code !== 0, ...was };
}

function placeOf({ data }: Record): { readonly row: number; readonly column: number } {
  const head = needed(data, 4);
  return { row: head.readUInt16LE(0), column: head.readUInt16LE(2) };
}

function needed(data: Buffer, length: number): Buffer {
  if (data.length < length) throw new Refused('is damaged: a cell stops in the middle');
  return data;
}

/** A number in four bytes: a whole one or the first half of a long one, perhaps a hundredfold ([MS-XLS] 2.5.217). */
function readRk(rk: number): number {
  let value: number;
  if ((rk & 2) !== 0) value = rk >> 2;
  else {
    const long = Buffer.alloc(8);
    long.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
    value = long.readDoubleLE(0);
  }
  return (rk & 1) === 0 ? value : value / 100;
}

function readMerges({ data }: Record, merges: Merge[]): void {
  const count = needed(data, 2).readUInt16LE(0);
  for (let at = 0; at < count && 2 + (at + 1) * 8 <= data.length; at += 1) {
    if (merges.length >= MOST_MERGES) throw new Refused('has more merged cells than any register');
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((step) => data.readUInt16LE(2 + at * 8 + step));
    if (bottom >= top && right >= left) merges.push({ top, left, bottom, right });
  }
}
