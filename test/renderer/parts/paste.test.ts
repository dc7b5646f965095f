import type { GridColumn } from '../../../renderer/parts/grid/columns.ts';
import { planPaste, readPasted, readTsv, sayPaste } from '../../../renderer/parts/grid/paste.ts';

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a', [['a']]],
  ['', []],
  ['a\t', [['a', '']]],
  ['\tb', [['', 'b']]],
  ['"two\nlines"\t"say ""hi"""\nnext', [['two\nlines', 'say "hi"'], ['next']]],
  ['a\n\nb', [['a'], [''], ['b']]],
])('%j is read as cells', (text, cells) => {
  expect(readTsv(text)).toEqual(cells);
});

const level = {
  kind: 'choice',
  value: '3',
  choices: [
    { value: '', name: 'Not set' },
    { value: '4', name: '4 Likely' },
    { value: 'o1', name: 'Ann Lee, Head of SEND' },
  ],
} as const;

test.each(['4', '4 Likely', 'likely', ' 4 '])('%j is the level 4', (text) => {
  expect(readPasted(level, text)).toEqual({ value: '4' });
});

test('an empty cell clears, a name may come without the post, and what is no choice is refused', () => {
  expect(readPasted(level, '')).toEqual({ value: '' });
  expect(readPasted(level, 'Ann Lee')).toEqual({ value: 'o1' });
  expect(readPasted(level, '9')).toEqual({ refusal: '“9” is not one of the choices.' });
  expect(readPasted({ kind: 'day', value: '' }, '31/01/2025')).toEqual({ value: '2025-01-31' });
  expect(readPasted({ kind: 'day', value: '' }, 'soon')).toHaveProperty('refusal');
});

type Row = { readonly ref: string; readonly title: string };
const rows: readonly Row[] = [
  { ref: 'R1', title: 'one' },
  { ref: 'R2', title: 'two' },
];
const columns: readonly GridColumn<Row>[] = [
  { id: 'ref', title: 'Ref', width: 1, say: (row) => row.ref, sortBy: (row) => row.ref },
  {
    id: 'title',
    title: 'Title',
    width: 1,
    say: (row) => row.title,
    sortBy: (row) => row.title,
    edit: (row) => ({ kind: 'text', value: row.title }),
  },
  { id: 'level', title: 'Level', width: 1, say: () => '3', sortBy: () => 3, edit: () => level },
];
const target = { rows, columns, rowName: (row: Row) => row.ref };

test('cells land from the top left of the selection on; what stays the same is not saved again', () => {
  const paste = planPaste(
    [
      ['One', '4'],
      ['two', '9'],
    ],
    { ...target, range: { row: 0, column: 1, rows: 1, columns: 1 } },
  );
  expect(paste.cells).toEqual([
    { row: rows[0], columnId: 'title', value: 'One' },
    { row: rows[0], columnId: 'level', value: '4' },
  ]);
  expect(paste.refusals).toEqual(['Level of R2: “9” is not one of the choices.']);
  expect(sayPaste(paste)).toBe('Pasted 2 values. One was left out.');
});

test('one copied value fills the whole selection', () => {
  const paste = planPaste([['same']], { ...target, range: { row: 0, column: 1, rows: 2, columns: 1 } });
  expect(paste.cells.map(({ row, value }) => [row.ref, value])).toEqual([
    ['R1', 'same'],
    ['R2', 'same'],
  ]);
});

test('what cannot be edited, and what lies beyond the last row, is said and not taken', () => {
  const paste = planPaste([['R9'], ['R8'], ['R7'], ['R6']], {
    ...target,
    range: { row: 0, column: 0, rows: 1, columns: 1 },
  });
  expect(paste.cells).toEqual([]);
  expect(paste.refusals).toEqual([
    'Ref of R1 cannot be edited.',
    'Ref of R2 cannot be edited.',
    '2 rows would lie beyond the last one.',
  ]);
});
