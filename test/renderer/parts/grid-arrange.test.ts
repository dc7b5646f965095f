import { arrangeRows } from '../../../renderer/parts/grid/arrange.ts';
import { type GridColumn, pickChoice, sayDraft } from '../../../renderer/parts/grid/columns.ts';
import { writeTsv } from '../../../renderer/parts/grid/use-copy.ts';

type Row = { readonly ref: string; readonly title: string; readonly score: number | null };
const rows: readonly Row[] = [
  { ref: 'R10', title: 'Places open late', score: 12 },
  { ref: 'R2', title: 'Demand rises', score: null },
  { ref: 'R1', title: 'places are lost', score: 4 },
];
const columns: readonly GridColumn<Row>[] = [
  { id: 'ref', title: 'Ref', width: 50, say: (row) => row.ref, sortBy: (row) => row.ref },
  { id: 'title', title: 'Title', width: 50, say: (row) => row.title, sortBy: (row) => row.title },
  { id: 'score', title: 'Score', width: 50, say: (row) => String(row.score ?? ''), sortBy: (row) => row.score },
];
const refs = (arranged: readonly Row[]): readonly string[] => arranged.map((row) => row.ref);
const all = (): boolean => true;

test('without a sort the rows keep the order of the file', () => {
  expect(refs(arrangeRows(rows, columns, null, '', all))).toEqual(['R10', 'R2', 'R1']);
});

test('refs sort as people count', () => {
  expect(refs(arrangeRows(rows, columns, { id: 'ref', desc: false }, '', all))).toEqual(['R1', 'R2', 'R10']);
});

test('what is unknown comes last, whichever way the column is turned', () => {
  expect(refs(arrangeRows(rows, columns, { id: 'score', desc: false }, '', all))).toEqual(['R1', 'R10', 'R2']);
  expect(refs(arrangeRows(rows, columns, { id: 'score', desc: true }, '', all))).toEqual(['R10', 'R1', 'R2']);
});

test('every word must be found, in any column and any case', () => {
  expect(refs(arrangeRows(rows, columns, null, ' PLACES ', all))).toEqual(['R10', 'R1']);
  expect(refs(arrangeRows(rows, columns, null, 'places 12', all))).toEqual(['R10']);
  expect(refs(arrangeRows(rows, columns, null, 'absent', all))).toEqual([]);
});

test('the filter keeps only what passes', () => {
  expect(refs(arrangeRows(rows, columns, null, '', (row) => row.score !== null))).toEqual(['R10', 'R1']);
});

describe('a choice', () => {
  const editing = {
    kind: 'choice',
    value: '3',
    choices: [
      { value: '', name: 'Not set' },
      { value: '3', name: '3 Possible' },
      { value: '4', name: '4 Likely' },
    ],
  } as const;

  test.each([
    [null, '3'],
    ['4', '4'],
    ['n', ''],
    ['', ''],
    ['9', '3'],
  ])('opened by %j begins at %j', (typed, value) => {
    expect(pickChoice(editing, typed)).toBe(value);
  });

  test('is shown by its name while it is saved', () => {
    expect(sayDraft(editing, '4')).toBe('4 Likely');
    expect(sayDraft({ kind: 'text', value: 'a' }, 'b')).toBe('b');
  });
});

test('copied cells are quoted where a spreadsheet would trip', () => {
  expect(
    writeTsv([
      ['a', 'b "c"'],
      ['two\nlines', ''],
    ]),
  ).toBe('a\t"b ""c"""\r\n"two\nlines"\t');
});
