import { sheetCell, sheetColumn, tableSheet, words } from '../../../shared/sheets/book.ts';
import { guardText, unguardText } from '../../../shared/sheets/guard-text.ts';
import { writeCsv } from '../../../shared/sheets/write-csv.ts';
import { Day } from '../../../shared/model/units.ts';

test('a table is RFC 4180 with exact numbers and plain days, and no cell is a formula', () => {
  const sheet = tableSheet(
    'Risks',
    [sheetColumn('Ref', 8), sheetColumn('Title', 30), sheetColumn('Due', 13), sheetColumn('Sum', 12)],
    [
      [
        sheetCell(words('R1')),
        sheetCell(words('=cmd|"/c calc"!A1, then\nmore')),
        sheetCell({ is: 'day', day: Day.parse('2026-03-31') }),
        sheetCell({ is: 'number', number: '-5.25', decimals: 2, unit: '£' }),
      ],
      [sheetCell(words('R2')), sheetCell(null), sheetCell(null), sheetCell(null)],
    ],
  );
  expect(writeCsv(sheet)).toBe(
    '\uFEFFRef,Title,Due,Sum\r\nR1,"\'=cmd|""/c calc""!A1, then\nmore",2026-03-31,-5.25\r\nR2,,,\r\n',
  );
});

test('what is guarded comes back as it was, also where it had an apostrophe of its own', () => {
  for (const text of ['=1', "'=1", "''+2", '-', '@x', '\t', "'tis", 'plain', '', "'"]) {
    expect(guardText(text)).not.toMatch(/^[=+\-@\t\r]/);
    expect(unguardText(guardText(text))).toBe(text);
  }
});
