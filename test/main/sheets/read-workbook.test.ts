import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, readWorkbookBytes } from '../../../main/sheets/read-workbook.ts';
import { sayReadCell } from '../../../shared/sheets/read-book.ts';
import { makeXlsx, type WrittenSheet } from '../../helpers/make-sheets.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const folder = useTempFolder();

const SHEET: WrittenSheet = {
  name: 'Risks & issues',
  rows: [
    ['Register', null, null],
    [null, 'Ref', 'Due', 'Budget', 'Share', 'Total', 'Broken', 'On', 'At'],
    [
      null,
      'R1',
      { date: '2024-02-29' },
      { number: 1234.5, format: '£#,##0.00;[Red](£#,##0.00)' },
      { number: 0.155, format: '0.0%' },
      { formula: 'D3*2', result: 2469 },
      { formula: 'Z1', result: { error: '#REF!' } },
      true,
      { date: '2024-03-01', time: '14:30' },
    ],
  ],
  merges: ['A1:C1'],
};

/** A workbook with one of its parts written anew. */
async function withPart(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await makeXlsx(SHEET));
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

test('cells come with their kind: dates as days, formulas as what they came to', async () => {
  const book = must(readWorkbookBytes(await makeXlsx(SHEET, { name: 'ids', rows: [['x']], hidden: true }), 'a.xlsx'));
  expect(book.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
    { name: 'Risks & issues', hidden: false },
    { name: 'ids', hidden: true },
  ]);
  const [sheet] = book.sheets;
  expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect(sheet?.rows[2]).toEqual([
    undefined,
    { kind: 'text', text: 'R1' },
    { kind: 'date', day: '2024-02-29', time: null },
    { kind: 'number', number: 1234.5, format: '£#,##0.00;[Red](£#,##0.00)' },
    { kind: 'number', number: 0.155, format: '0.0%' },
    { kind: 'number', number: 2469, format: expect.any(String), formula: true },
    { kind: 'error', error: '#REF!', formula: true },
    { kind: 'boolean', is: true },
    { kind: 'date', day: '2024-03-01', time: '14:30' },
  ]);
  expect(sheet?.rows[2]?.map(sayReadCell).slice(2, 5)).toEqual(['29/02/2024', '1234.5', '15.5%']);
});

test('the calendar from 1904 and cells without a place of their own are read', async () => {
  const early = await withPart('xl/workbook.xml', (xml) =>
    xml.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/, '<workbookPr date1904="1"/>'),
  );
  expect(must(readWorkbookBytes(early, 'a.xlsx')).sheets[0]?.rows[2]?.[2]).toMatchObject({ day: '2028-03-01' });
  const bare = await withPart('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      /<sheetData>.*<\/sheetData>/s,
      '<sheetData><row><c t="inlineStr"><is><t>a_x000A_b</t></is></c><c><v>7</v></c></row><row/><row><c t="str"><v>z</v></c></row></sheetData>',
    ),
  );
  expect(must(readWorkbookBytes(bare, 'a.xlsx')).sheets[0]?.rows.map((row) => row.map(sayReadCell))).toEqual([
    ['a\nb', '7'],
    [],
    ['z'],
  ]);
});

test.each<[string, string, (xml: string) => string, RegExp]>([
  ['a DTD', 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<worksheet', '<!DOCTYPE a><worksheet'), /has a DTD/],
  ['a part cut short', 'xl/worksheets/sheet1.xml', (xml) => xml.slice(0, -30), /its sheet Risks & issues is damaged/],
  [
    'a cell far down',
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('</sheetData>', '<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>'),
    /has something in row 900000, and 200000 are read/,
  ],
])('refused with a sentence: %s', async (_, part, change, why) => {
  expect(refusal(readWorkbookBytes(await withPart(part, change), 'a.xlsx'))).toMatch(why);
});

test('a merge over the whole sheet costs nothing', async () => {
  const wide = await withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('A1:C1', 'A1:XFD1048576'));
  expect(must(readWorkbookBytes(wide, 'a.xlsx')).sheets[0]?.merges).toEqual([
    { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
  ]);
});

test.each<[string, Uint8Array, string, readonly string[][]]>([
  [
    'Windows-1252, semicolons',
    Buffer.from('ref;spent\nR1;\xa35m\nR2;"a;b ""c"""\n', 'latin1'),
    'read as Windows-1252, with semicolons between the columns',
    [
      ['ref', 'spent'],
      ['R1', '£5m'],
      ['R2', 'a;b "c"'],
    ],
  ],
  [
    'UTF-8 with its mark',
    Buffer.from('\ufeffa,b\n"two\nlines",é\n\n'),
    'read as UTF-8, with commas between the columns',
    [
      ['a', 'b'],
      ['two\nlines', 'é'],
    ],
  ],
  [
    'UTF-16 with its mark',
    Buffer.from('\ufeffa\tb\r\n1\t£2\r\n', 'utf16le'),
    'read as UTF-16, with tabs between the columns',
    [
      ['a', 'b'],
      ['1', '£2'],
    ],
  ],
  [
    'UTF-16 without',
    Buffer.from('ref|b\n1|2\n', 'utf16le'),
    'read as UTF-16, with upright bars between the columns',
    [
      ['ref', 'b'],
      ['1', '2'],
    ],
  ],
])('separated values in %s', (_, bytes, decided, rows) => {
  const book = must(readWorkbookBytes(bytes, 'register.csv'));
  expect(book.decided).toBe(decided);
  expect(book.sheets[0]?.rows.map((row) => row.map(sayReadCell))).toEqual(rows);
});

test.each<[string, Uint8Array, string, RegExp]>([
  ['nothing', new Uint8Array(), 'a.csv', /a.csv is empty/],
  [
    'bytes that are no text',
    Buffer.from([0x61, 0x81, 0x2c, 0x00, 0x62]),
    'a.csv',
    /is not text in UTF-8, UTF-16 or Windows-1252/,
  ],
  ['a quotation mark left open', Buffer.from('a,b\n"x,1\n'), 'a.csv', /a quotation mark in row 2 is never closed/],
  [
    'an OpenDocument sheet',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
    'a.ods',
    /is an OpenDocument file \(.ods\): .* save it as .xlsx/,
  ],
  ['a picture', Buffer.from('\x89PNG\r\n'), 'a.png', /is not a sheet that is read/],
  ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx', /is not an Excel workbook/],
])('refused with a sentence: %s', (_, bytes, name, why) => {
  expect(refusal(readWorkbookBytes(bytes, name))).toMatch(why);
});

test('a file is read where it lies, and a folder is none', () => {
  const path = join(folder(), 'acronyms.tsv');
  writeFileSync(path, 'short\tmeans\nDSG\tDedicated Schools Grant\n');
  expect(must(readWorkbook(path)).sheets[0]?.rows).toHaveLength(2);
  expect(refusal(readWorkbook(folder()))).toMatch(/is a folder/);
});

test('a number format is read as far as Excel lets one be written, however long a crafted one is', async () => {
  const styles = (xml: string): string => xml.replace(/formatCode="£[^"]*"/, `formatCode="0${'['.repeat(1000)}"`);
  const [sheet] = must(readWorkbookBytes(await withPart('xl/styles.xml', styles), 'a.xlsx')).sheets;
  expect(sheet?.rows[2]?.[3]).toEqual({ kind: 'number', number: 1234.5, format: `0${'['.repeat(254)}` });
});
