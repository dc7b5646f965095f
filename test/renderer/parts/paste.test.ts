import type { GridColumn } from '../../../renderer/parts/grid/columns.ts';
import { planClear, planFill, planPaste, readTsv, sayPaste } from '../../../renderer/parts/grid/paste.ts';
import { readValue, typeValue } from '../../../renderer/parts/grid/values.ts';

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
  ['"quoted"\t"a ""b"" c"', [['"quoted"', 'a "b" c']]],
  ['"Safe" plan\t5" pipe', [['"Safe" plan', '5" pipe']]],
  ['"two\r\nlines\twith a tab"\t=1+1\r\n"x', [['two\r\nlines\twith a tab', '=1+1'], ['"x']]],
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
  expect(readValue(level, text)).toEqual({ value: '4' });
});

test.each(['31/03/2026', '31-Mar-26', '31/03/2026 00:00', 'Tue 31 Mar 2026', '2026-03-31 00:00:00', '2026-3-31'])(
  '%j is a day as a spreadsheet shows it',
  (text) => {
    expect(readValue({ kind: 'day', value: '' }, text)).toEqual({ value: '2026-03-31' });
  },
);

test.each(['45382', '31/03/26', '3/31/2026', '31/02/2026', 'Mar-26', '0012-03-31', '31/03/1066', 'soon'])(
  '%j is no day',
  (text) => {
    expect(readValue({ kind: 'day', value: '' }, text)).toHaveProperty('refusal');
  },
);

test('an empty cell clears, a name may come without the post, and what is no choice is refused', () => {
  expect(readValue(level, '')).toEqual({ value: '' });
  expect(readValue(level, 'Ann Lee')).toEqual({ value: 'o1' });
  expect(readValue(level, '9')).toEqual({ refusal: '“9” is not one of the choices.' });
  expect(readValue({ kind: 'day', value: '' }, '31/01/2025')).toEqual({ value: '2025-01-31' });
  expect(readValue({ kind: 'day', value: '' }, 'soon')).toHaveProperty('refusal');
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
    { ...target, range: { top: 0, bottom: 0, left: 1, right: 1 } },
  );
  expect(paste.cells).toEqual([
    { row: rows[0], columnId: 'title', value: 'One' },
    { row: rows[0], columnId: 'level', value: '4' },
  ]);
  expect(paste.refusals).toEqual(['Level of R2: “9” is not one of the choices.']);
  expect(sayPaste(paste)).toBe('Pasted 2 values. One was left out.');
});

test('one copied value fills the whole selection', () => {
  const paste = planPaste([['same']], { ...target, range: { top: 0, bottom: 1, left: 1, right: 1 } });
  expect(paste.cells.map(({ row, value }) => [row.ref, value])).toEqual([
    ['R1', 'same'],
    ['R2', 'same'],
  ]);
});

test('what cannot be edited, and what lies beyond the last row, is said and not taken', () => {
  const paste = planPaste([['R9'], ['R8'], ['R7'], ['R6']], {
    ...target,
    range: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  expect(paste.cells).toEqual([]);
  expect(paste.refusals).toEqual([
    'Ref of R1 cannot be edited.',
    'Ref of R2 cannot be edited.',
    '2 rows would lie beyond the last one.',
  ]);
});

test('two copied rows fill four selected ones; the heads of groups are passed over', () => {
  const four = [
    null,
    { ref: 'A', title: 'a' },
    { ref: 'B', title: 'b' },
    null,
    { ref: 'C', title: 'c' },
    { ref: 'D', title: 'd' },
  ];
  const paste = planPaste([['one'], ['two']], {
    ...target,
    rows: four,
    range: { top: 0, bottom: 5, left: 1, right: 1 },
  });
  expect(paste.cells.map(({ row, value }) => `${row.ref} ${value}`)).toEqual(['A one', 'B two', 'C one', 'D two']);
  expect(paste.refusals).toEqual([]);
});

test('a copied row goes back to where it was without a word', () => {
  const range = { top: 0, bottom: 0, left: 0, right: 0 };
  expect(planPaste([['R1', 'one']], { ...target, range })).toEqual({ cells: [], refusals: [] });
});

test('filling down repeats the first row of the selection, or the row above a single one', () => {
  const down = { top: 0, bottom: 1, left: 1, right: 2 };
  expect(planFill({ ...target, range: down }).cells).toEqual([{ row: rows[1], columnId: 'title', value: 'one' }]);
  const single = { top: 1, bottom: 1, left: 1, right: 1 };
  expect(planFill({ ...target, range: single }).cells).toEqual([{ row: rows[1], columnId: 'title', value: 'one' }]);
  expect(planFill({ ...target, range: { ...single, top: 0, bottom: 0 } }).refusals).toHaveLength(1);
});

test('emptying leaves what cannot be empty to its refusal', () => {
  const cleared = planClear({ ...target, range: { top: 0, bottom: 0, left: 0, right: 2 } });
  expect(cleared.cells).toEqual([
    { row: rows[0], columnId: 'title', value: '' },
    { row: rows[0], columnId: 'level', value: '' },
  ]);
  expect(cleared.refusals).toEqual(['Ref of R1 cannot be edited.']);
});

describe('values', () => {
  test.each([
    [{ kind: 'number', value: '' }, '1,234.50', { value: '1234.50' }],
    [{ kind: 'number', value: '' }, '(12)', { value: '-12' }],
    [{ kind: 'number', value: '' }, '−3', { value: '-3' }],
    [{ kind: 'money', value: '', unit: 'thousands' }, '£2.6m', { value: '260000000' }],
    [{ kind: 'money', value: '', unit: 'thousands' }, '(2,600)', { value: '-260000000' }],
    [{ kind: 'money', value: '', unit: 'pounds' }, '', { value: '' }],
    [{ kind: 'text', value: '' }, 'two\r\n lines ', { value: 'two lines' }],
    [{ kind: 'long', value: '' }, 'two\r\nlines ', { value: 'two\nlines' }],
  ] as const)('%j takes %j', (editing, typed, read) => {
    expect(readValue(editing, typed)).toEqual(read);
  });
  test.each(['1.2.3', '12%', '1,23', 'twelve'])('%j is no number', (typed) => {
    expect(readValue({ kind: 'number', value: '' }, typed)).toHaveProperty('refusal');
  });
  test('what a cell holds is typed back as the same value', () => {
    for (const editing of [
      { kind: 'money', value: '-260000000', unit: 'thousands' },
      { kind: 'day', value: '2026-02-28' },
      { kind: 'number', value: '-12.5' },
    ] as const)
      expect(readValue(editing, typeValue(editing))).toEqual({ value: editing.value });
  });
});
