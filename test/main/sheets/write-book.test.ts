import { writeBook } from '../../../main/sheets/write-book.ts';
import { type Book, sheetCell, sheetColumn, tableSheet, words } from '../../../shared/sheets/book.ts';
import { exportBook } from '../../../shared/sheets/export-book.ts';
import { Day } from '../../../shared/model/units.ts';
import { elements, malformedParts, partOf, readDocx } from '../../helpers/read-docx.ts';
import { readSampleData, SAMPLE_IDS } from '../../helpers/samples.ts';

const DAY = Day.parse('2026-01-05');
const MATRIX_TINT = { fill: 'C00000', ink: 'FFFFFF' };
const book = (...rows: readonly (readonly ReturnType<typeof sheetCell>[])[]): Book => ({
  title: 'A & B',
  day: DAY,
  paper: 'A3',
  sheets: [
    tableSheet(
      "Owner's <risks>",
      [
        sheetColumn('Clerkwell id', 12, { hidden: true }),
        sheetColumn('Title', 30, { wrapped: true, open: true }),
        sheetColumn('Due', 13, { takesDays: true, open: true }),
        sheetColumn('RAG', 10, { choices: ['Red', 'Green'], tints: [{ word: 'Red', tint: MATRIX_TINT }], open: true }),
        sheetColumn('Sum', 12),
      ],
      rows,
      { locked: true },
    ),
  ],
});
const row = (title: string) => [
  sheetCell(words('r1')),
  sheetCell(words(title)),
  sheetCell({ is: 'day', day: Day.parse('2026-03-31') }),
  sheetCell(words('Red')),
  sheetCell({ is: 'number', number: '-1234.5', decimals: 2, unit: '£' }),
];
/** The looks that cells name by number. */
const cellLooks = (styles: string) =>
  elements(elements(styles, 'cellXfs')[0]?.replace(/^<cellXfs[^>]*>/, '') ?? '', 'xf');
const partsOf = (made: Book) => readDocx(writeBook(made));

test('a sheet has its filter, its frozen heading, its widths, its lists, its lock and its page', () => {
  const parts = partsOf(book(row('Roof')));
  expect(malformedParts(parts)).toEqual([]);
  const sheet = partOf(parts, 'xl/worksheets/sheet1.xml');
  const workbook = partOf(parts, 'xl/workbook.xml');
  const styles = partOf(parts, 'xl/styles.xml');
  expect(elements(sheet, 'autoFilter')).toEqual(['<autoFilter ref="A1:E2"/>']);
  expect(elements(sheet, 'pane')).toEqual([
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  ]);
  expect(elements(sheet, 'col')[0]).toBe('<col min="1" max="1" width="13" customWidth="1" hidden="1"/>');
  expect(elements(sheet, 'dataValidation').map((one) => elements(one, 'formula1')[0])).toEqual([
    '<formula1>1</formula1>',
    "<formula1>'Clerkwell lists'!$A$1:$A$2</formula1>",
  ]);
  expect(elements(sheet, 'cfRule')[0]).toContain('<formula>&quot;Red&quot;</formula>');
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(elements(sheet, 'pageSetup')).toEqual([
    '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  ]);
  expect(elements(sheet, 'oddHeader')).toEqual([
    "<oddHeader>&amp;LA &amp;&amp; B&amp;ROwner's &lt;risks&gt;</oddHeader>",
  ]);
  expect(workbook).toContain("'Owner''s &lt;risks&gt;'!$A:$B,'Owner''s &lt;risks&gt;'!$1:$1");
  // Real values: 31 March 2026 is day 46112 of Excel's calendar, and the sum is a number shown as pounds.
  const cells = elements(sheet, 'c').filter((cell) => cell.includes('<v>'));
  expect(cells.map((cell) => elements(cell, 'v')[0])).toEqual(['<v>46112</v>', '<v>-1234.5</v>']);
  expect(styles).toContain('formatCode="&quot;£&quot;#,##0.00;[Red]-&quot;£&quot;#,##0.00"');
  expect(styles).toContain('formatCode="dd/mm/yyyy"');
  // Answer cells are open, the id is not.
  const locks = cellLooks(styles).map((xf) => /locked="(\d)"/.exec(xf)?.[1]);
  const styleOf = (cell: string | undefined) => locks[Number(/ s="(\d+)"/.exec(cell ?? '')?.[1])];
  expect(elements(sheet, 'c').slice(5).map(styleOf)).toEqual(['1', '0', '0', '0', '1']);
});

test('words that look like a formula, an escape or markup stay words', () => {
  const nasty = [
    '=1+1',
    '+44 20',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("http://x")',
    '\t=1',
    '<b>&amp;',
    '_x000D_',
    'one\ntwo',
    "'=1",
  ];
  const parts = partsOf(book(...nasty.map(row)));
  expect(malformedParts(parts)).toEqual([]);
  const sheet = partOf(parts, 'xl/worksheets/sheet1.xml');
  expect(elements(sheet, 'f')).toEqual([]);
  const texts = elements(sheet, 'row')
    .slice(1)
    .map((one) => elements(one, 't')[1]?.replace(/<[^>]*>/g, ''));
  expect(texts).toEqual([
    '=1+1',
    '+44 20',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK(&quot;http://x&quot;)',
    '&#9;=1',
    '&lt;b&gt;&amp;amp;',
    '_x005F_x000D_',
    'one\ntwo',
    "'=1",
  ]);
  // What somebody edits next must not turn into a formula: the cell says that it holds words.
  const quoted = cellLooks(partOf(parts, 'xl/styles.xml')).map((xf) => xf.includes('quotePrefix="1"'));
  const marked = elements(sheet, 'row')
    .slice(1)
    .map((one) => {
      const style = Number(/ s="(\d+)"/.exec(elements(one, 'c')[1] ?? '')?.[1]);
      return quoted[style];
    });
  expect(marked).toEqual([true, true, true, true, true, true, false, false, false, true]);
});

test.each(SAMPLE_IDS)('all of %s is a workbook of well-formed parts, the same bytes each time', (id) => {
  const contents = readSampleData(id);
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error('no programme');
  const matrix = contents.riskMatrices.find((one) => one.id === programme.matrixId) ?? null;
  const make = () => writeBook(exportBook({ contents, programme, matrix }, { what: 'all' }, DAY, 'A4'));
  const bytes = make();
  expect(Buffer.from(make()).equals(Buffer.from(bytes))).toBe(true);
  const parts = readDocx(bytes);
  expect(malformedParts(parts)).toEqual([]);
  const names = elements(partOf(parts, 'xl/workbook.xml'), 'sheet').map((one) => /name="([^"]*)"/.exec(one)?.[1] ?? '');
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length > 31)).toEqual([]);
});
