import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookBytes } from '../../../main/sheets/read-workbook.ts';
import { type ReadCell, sayReadCell } from '../../../shared/sheets/read-book.ts';
import { makeXlsx } from '../../helpers/make-sheets.ts';
import { OLD_SHEETS } from '../../helpers/old-sheet.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { OLD_BOOKS } from '../../hostile/old-workbooks.ts';
import { compound, formula, label, number, record, shorts, stream, text, xls } from '../../hostile/raw-xls.ts';

const fixture = readFileSync(join(__dirname, '..', '..', 'fixtures', 'sheets', 'old-register.xls'));

/** What can be told of a cell whoever wrote it: the codes of formats differ, and LibreOffice writes yes and no as formulas. */
const told = (cell: ReadCell | undefined): string =>
  cell === undefined
    ? ''
    : `${cell.kind} ${sayReadCell(cell)}${cell.formula === true && cell.kind !== 'boolean' ? ', a formula' : ''}`;

test('a workbook of Excel 97 to 2003 is read as the same workbook of today', async () => {
  const old = must(readWorkbookBytes(fixture, 'old-register.xls'));
  const today = must(readWorkbookBytes(await makeXlsx(...OLD_SHEETS), 'register.xlsx'));
  expect(old.sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges }))).toEqual(
    today.sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges })),
  );
  for (const [at, sheet] of today.sheets.entries())
    expect(old.sheets[at]?.rows.map((row) => Array.from(row, told))).toEqual(
      sheet.rows.map((row) => Array.from(row, told)),
    );
});

test('formulas are what they came to, in words, numbers and errors; days follow the calendar of the file', () => {
  const one = Buffer.alloc(8);
  one.writeDoubleLE(45_000.5);
  const records = [
    formula(0, 0, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
    record(0x207, text('worked out')),
    formula(0, 1, one),
    formula(0, 2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
    formula(0, 3, [2, 0, 0x17, 0, 0, 0, 0xff, 0xff]),
    formula(0, 4, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
    number(1, 0, 45_000.5, 1),
    record(0xbd, shorts(1, 1, 0, 0x0102, 0, 0, 0x0016, 0xffff, 2)),
  ];
  const styles = [record(0xe0, shorts(0, 0)), record(0xe0, shorts(0, 14))];
  const read = (shared: readonly Buffer[]): readonly (readonly (ReadCell | undefined)[])[] =>
    must(readWorkbookBytes(xls([{ name: 'A', records }], [...styles, ...shared]), 'a.xls')).sheets[0]?.rows ?? [];
  expect(read([])).toEqual([
    [
      { kind: 'text', text: 'worked out', formula: true },
      { kind: 'number', number: 45_000.5, format: '', formula: true },
      { kind: 'boolean', is: true, formula: true },
      { kind: 'error', error: '#REF!', formula: true },
    ],
    [
      { kind: 'date', day: '2023-03-15', time: '12:00' },
      { kind: 'number', number: 64.0, format: '' },
      { kind: 'number', number: -16_379.0, format: '' },
    ],
  ]);
  expect(read([record(0x22, shorts(1))])[1]?.[0]).toEqual({ kind: 'date', day: '2027-03-16', time: '12:00' });
});

test('a workbook too short for sectors of its own is read from the small ones', () => {
  const short = xls([{ name: 'A', records: [label(0, 0, 'Ref'), label(0, 1, 'x'.repeat(900))] }], [], { small: true });
  expect(must(readWorkbookBytes(short, 'a.xls')).sheets[0]?.rows[0]?.map(sayReadCell)).toEqual([
    'Ref',
    'x'.repeat(900),
  ]);
});

test('what lies in a folder inside the file, as an embedded workbook does, is not taken for it', () => {
  const inner = compound({ Other: stream([{ name: 'Inner', records: [label(0, 0, 'Ref')] }]) });
  // A second entry of the right name that the root does not lead to.
  const at = inner.indexOf(Buffer.from('Other', 'utf16le')) + 128;
  inner.copy(inner, at, at - 128, at);
  inner.write('Workbook', at, 'utf16le');
  inner.writeUInt16LE(18, at + 64);
  expect(refusal(readWorkbookBytes(inner, 'a.xls'))).toBe(
    'cannot-read: a.xls is of the older Office kind and holds no Excel workbook.',
  );
});

test('what is hostile is read or refused in a sentence', () => {
  for (const { name, content, must: wanted } of OLD_BOOKS) {
    const reply = readWorkbookBytes(content as Uint8Array, name);
    if (!reply.ok) expect(reply.problem.message).toMatch(/^[^\n]{8,}\.$/);
    if (wanted === 'be refused') expect([name, reply.ok]).toEqual([name, false]);
  }
});

test.each([
  ['with-a-password.xls', /is protected by a password: save a copy without one/],
  ['of-excel-95.xls', /was saved by an Excel older than 97/],
  ['of-excel-3.xls', /was saved by an Excel older than 97/],
  ['a-word-paper.xls', /is a Word paper, not a sheet/],
  ['a-page.xls', /is a web page under the name of a workbook/],
  ['xml-of-2003.xls', /is an XML spreadsheet of Excel 2003/],
  ['a-list.xls', /is a list in plain text .* give it the ending .csv/],
  ['sheets-over-one-another.xls', /its sheet S101 lies over another one/],
  ['far-to-the-right-in-every-row.xls', /its sheet Risks is larger than any register/],
])('%s is refused and says why', (name, why) => {
  const file = OLD_BOOKS.find((one) => one.name === name);
  expect(refusal(readWorkbookBytes(file?.content as Uint8Array, name))).toMatch(why);
});
