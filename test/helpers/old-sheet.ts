import type { WrittenSheet } from './make-sheets.ts';

/**
 * What stands in `test/fixtures/sheets/old-register.xls`, which LibreOffice wrote from it as Excel 97 to 2003: the words are so many
 * that they go on over several records, and whole numbers stand together in one.
 */
export const OLD_SHEETS: readonly WrittenSheet[] = [
  {
    name: 'Risks & issues',
    rows: [
      ['Corporate register', null, null],
      ['Ref', 'Risk', 'L', 'I', 'Score', 'Band', 'Due', 'Budget', 'Share', 'Open', 'Looked at', 'Broken'],
      ...Array.from({ length: 60 }, (_, at): WrittenSheet['rows'][number] => [
        `R${at + 1}`,
        `${at % 3 === 0 ? 'Żółw “crosses” — slowly' : 'Lorry blocks the lane'} ${at} ${'and so on '.repeat(40)}`,
        (at % 4) + 1,
        (at % 5) + 1,
        { formula: `C${at + 3}*D${at + 3}`, result: ((at % 4) + 1) * ((at % 5) + 1) },
        at % 2 === 0 ? 'High' : 'Low',
        { date: '2024-02-29' },
        { number: at === 0 ? -1234.56 : at * 1000.5, format: '£#,##0.00;[Red](£#,##0.00)' },
        { number: 0.155, format: '0.0%' },
        at % 2 === 0,
        { date: '2024-03-01', time: '14:30' },
        at === 0 ? { formula: '1/0', result: { error: '#DIV/0!' } } : null,
      ]),
    ],
    merges: ['A1:C1'],
  },
  { name: 'Lists', rows: [['High'], ['Low']], hidden: true },
];
