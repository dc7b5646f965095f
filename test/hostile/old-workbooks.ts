import { bad, type HostileFile, odd } from './hostile-file.ts';
import {
  bof,
  compound,
  EOF,
  formula,
  label,
  number,
  record,
  type RawSheet,
  shorts,
  stream,
  text,
  xls,
} from './raw-xls.ts';

const TITLES = ['Ref', 'Risk', 'Owner'].map((said, at) => label(0, at, said));
const ONE = ['R90', 'Roof leaks', 'Head of SEND'].map((said, at) => label(1, at, said));
const risks = (...more: readonly Buffer[]): RawSheet => ({ name: 'Risks', records: [...TITLES, ...ONE, ...more] });
const GOOD = xls([risks()]);

/** The words that all sheets share; the counts claim what they like. */
const words = (claimed: number, ...said: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(claimed, 4);
  return record(0xfc, Buffer.concat([head, ...said]));
};
const shared = (row: number, column: number, word: number): Buffer => {
  const bytes = Buffer.concat([shorts(row, column, 0), Buffer.alloc(4)]);
  bytes.writeUInt32LE(word, 6);
  return record(0xfd, bytes);
};
const merge = (...ranges: readonly (readonly number[])[]): Buffer =>
  record(0xe5, Buffer.concat([shorts(ranges.length), ...ranges.map((range) => shorts(...range))]));
const everyRow = (count: number, column: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, row) => number(row, column, 1));

/** Many sheets that all say they begin where the first one does. */
function overlapping(count: number): Buffer {
  const sheets = Array.from({ length: count }, (_, at) => ({
    name: `S${100 + at}`,
    records: at === 0 ? everyRow(20_000, 0) : [],
  }));
  // The list of sheets is as long whatever it says.
  const at =
    stream(sheets.map((sheet) => ({ ...sheet, records: [] }))).length - count * (bof(0x10).length + EOF.length);
  return xls(sheets.map((sheet) => ({ ...sheet, at })));
}

/** Workbooks of Excel 97 to 2003, and what goes by their name, made to harm whoever reads them. */
export const OLD_BOOKS: readonly HostileFile[] = [
  bad('nothing.xls', ''),
  odd('good.xls', GOOD),
  bad('only-a-head.xls', GOOD.subarray(0, 512)),
  bad('half.xls', GOOD.subarray(0, 1700)),
  bad('no-streams.xls', compound({})),
  bad('a-word-paper.xls', compound({ WordDocument: Buffer.from('x') })),
  bad('with-a-password.xls', xls([risks()], [record(0x2f, shorts(1, 1, 1))])),
  bad(
    'with-a-password-of-the-newer-kind.xls',
    compound({ EncryptedPackage: Buffer.from('x'), EncryptionInfo: Buffer.from('x') }),
  ),
  bad('of-excel-95.xls', compound({ Book: Buffer.concat([bof(5, 0x0500), EOF]) })),
  bad('of-excel-95-by-its-head.xls', compound({ Workbook: Buffer.concat([bof(5, 0x0500), EOF]) })),
  bad('a-sheet-of-excel-95.xls', xls([{ ...risks(), version: 0x0500 }])),
  bad('of-excel-3.xls', Buffer.concat([record(0x209, shorts(0, 0x10, 0)), EOF])),
  bad('a-page.xls', '<html><table><tr><td>Ref</td></tr></table></html>'),
  bad('xml-of-2003.xls', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  bad('a-list.xls', 'Ref\tRisk\nR1\tRoof\n'),
  bad('no-sheets.xls', xls([])),
  bad('only-a-chart.xls', xls([{ name: 'Chart', records: [], kind: 2 }])),
  odd('only-macros-beside.xls', xls([risks(), { name: 'Auto_Open', records: [], kind: 1, state: 2 }])),
  bad('sheet-past-the-end.xls', xls([{ ...risks(), at: 0x7fffffff }])),
  bad('sheet-in-the-middle.xls', xls([{ ...risks(), at: 3 }])),
  bad('sheet-without-an-end.xls', compound({ Workbook: stream([risks()]).subarray(0, -4) })),
  bad('record-longer-than-the-file.xls', xls([risks(record(0x204, shorts(2, 0, 0), 0xffff))])),
  bad('chain-that-comes-back.xls', xls([risks()], [], { next: { 3: 2 } })),
  bad('chain-out-of-the-file.xls', xls([risks()], [], { next: { 2: 0x00ffffff } })),
  bad('stream-that-starts-nowhere.xls', xls([risks()], [], { start: 0x00fffff0 })),
  bad('stream-longer-than-the-file.xls', xls([risks()], [], { size: 0x7fffffff })),
  bad('directory-nowhere.xls', xls([risks()], [], { directory: 0x00fffff0 })),
  bad('sectors-of-no-size.xls', xls([risks()], [], { shift: 31 })),
  odd('tables-without-number.xls', xls([risks()], [], { tables: 0x7fffffff, moreTables: 1 })),
  odd('names-in-a-ring.xls', xls([risks()], [], { ring: true })),
  bad('sheets-over-one-another.xls', overlapping(150)),
  bad('thousands-of-sheets.xls', xls(Array.from({ length: 3000 }, (_, at) => ({ name: `S${at}`, records: [] })))),
  bad('words-past-the-end.xls', xls([risks()], [words(0xffffffff, text('Ref'))])),
  odd('words-that-are-not-there.xls', xls([risks(shared(2, 0, 0xffffffff), shared(2, 1, 7))], [words(1, text('Ref'))])),
  bad(
    'words-longer-than-they-are.xls',
    xls([risks()], [words(1, shorts(0xffff), Buffer.from([1]), Buffer.from('ab'))]),
  ),
  bad(
    'words-with-endless-runs.xls',
    xls([risks()], [words(1, shorts(1), Buffer.from([0x0c, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x61]))]),
  ),
  odd(
    'words-over-a-seam.xls',
    xls(
      [risks(shared(2, 1, 0))],
      [
        Buffer.concat([
          words(1, shorts(6), Buffer.from([0]), Buffer.from('Roo')),
          record(0x3c, [1, 0x66, 0, 0x20, 0, 0x21, 0]),
        ]),
      ],
    ),
  ),
  odd(
    'words-over-empty-seams.xls',
    xls(
      [risks()],
      [
        Buffer.concat([
          words(1, shorts(6), Buffer.from([0]), Buffer.from('Roo')),
          ...Array.from({ length: 5000 }, () => record(0x3c)),
        ]),
      ],
    ),
  ),
  odd(
    'days-before-time.xls',
    xls(
      [risks(number(2, 0, -1e300, 1), number(2, 1, Number.NaN, 1), number(2, 2, 1e300, 1))],
      [record(0x22, shorts(1)), record(0xe0, shorts(0, 0)), record(0xe0, shorts(0, 14))],
    ),
  ),
  odd('styles-that-are-not-there.xls', xls([risks(number(2, 0, 45_000, 0xffff))])),
  odd(
    'formulas.xls',
    xls([
      risks(
        formula(2, 0, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        formula(2, 1, [2, 0, 0x17, 0, 0, 0, 0xff, 0xff]),
        formula(2, 2, [9, 9, 9, 9, 9, 9, 0xff, 0xff]),
        record(0x207, text("=cmd|'/c calc'!A1")),
        record(0x207, text('words of nobody')),
      ),
    ]),
  ),
  odd('merged-all-over.xls', xls([risks(merge([0, 0xffff, 0, 0xff], [9, 3, 9, 3]))])),
  bad(
    'merged-without-number.xls',
    xls([risks(...Array.from({ length: 60 }, () => merge(...Array.from({ length: 1000 }, () => [0, 9000, 0, 2]))))]),
  ),
  odd('last-cell-there-is.xls', xls([risks(label(0xffff, 0xff, 'x'))])),
  bad('cell-beyond-the-sheet.xls', xls([risks(label(0xffff, 0xffff, 'x'))])),
  bad('far-to-the-right-in-every-row.xls', xls([risks(...everyRow(60_000, 1999))])),
  odd('cells-that-go-back.xls', xls([risks(label(5, 2, 'x'), label(0, 0, 'Ref'), label(5, 2, 'y'))])),
  odd('half-a-cell.xls', xls([risks(record(0x204, shorts(2, 0)))])),
  odd('numbers-in-a-row-cut-short.xls', xls([risks(record(0xbd, shorts(2, 0, 0, 1)))])),
  odd(
    'charts-inside-charts.xls',
    xls([risks(...Array.from({ length: 2000 }, () => bof(0x20)), ...Array.from({ length: 2000 }, () => EOF))]),
  ),
  odd(
    'names-that-are-objects.xls',
    xls([
      {
        name: '__proto__',
        records: [label(0, 0, '__proto__'), label(0, 1, 'Ref'), label(1, 0, 'toString'), label(1, 1, 'constructor')],
      },
    ]),
  ),
  odd(
    'every-control-character.xls',
    xls([risks(label(2, 0, 'R\u0000\u0009\u001f\u0085'), label(2, 1, '\u202eevil\u2066\ud800'))]),
  ),
  odd(
    'forty-thousand-rows.xls',
    xls([
      { name: 'Risks', records: [...TITLES, ...Array.from({ length: 40_000 }, (_, at) => label(at + 1, 0, `R${at}`))] },
    ]),
  ),
];
