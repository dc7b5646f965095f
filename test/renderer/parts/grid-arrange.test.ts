import {
  arrangeInSteps,
  arrangeRows,
  createReader,
  sortKey,
  type Wanted,
} from '../../../renderer/parts/grid/arrange.ts';
import { type GridColumn, pickChoice, sayDraft } from '../../../renderer/parts/grid/columns.ts';
import { NO_FILTER, sayFilter } from '../../../renderer/parts/grid/filters.ts';
import { clampWidth, layColumns, moveColumn, toggleColumn } from '../../../renderer/parts/grid/lay-columns.ts';
import { drawLines, groupId, nearestRow } from '../../../renderer/parts/grid/lines.ts';
import { writeTsv } from '../../../renderer/parts/grid/use-copy.ts';
import type { GridLayout } from '../../../renderer/state/grid-layouts.ts';
import { seededRandom } from '../../helpers/random.ts';

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
const wanted: Wanted<Row> = {
  columns,
  sort: null,
  group: null,
  words: '',
  filters: {},
  keep: () => true,
  read: createReader(columns),
};
const arrange = (part: Partial<Wanted<Row>>, of = rows): readonly string[] =>
  refs(arrangeRows(of, { ...wanted, ...part }));

test('without a sort the rows keep the order of the file', () => {
  expect(arrange({})).toEqual(['R10', 'R2', 'R1']);
});

test('refs sort as people count', () => {
  expect(arrange({ sort: { id: 'ref', desc: false } })).toEqual(['R1', 'R2', 'R10']);
});

test('what is unknown comes last, whichever way the column is turned', () => {
  expect(arrange({ sort: { id: 'score', desc: false } })).toEqual(['R1', 'R10', 'R2']);
  expect(arrange({ sort: { id: 'score', desc: true } })).toEqual(['R10', 'R1', 'R2']);
});

test('accents and capitals do not part words', () => {
  expect(['Zoe', 'étude', 'Edge', 'R10', 'r9'].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'Edge',
    'étude',
    'r9',
    'R10',
    'Zoe',
  ]);
});

test('ten thousand rows in slices come out as the engine would sort them, equal ones in the order of the file', () => {
  const chance = seededRandom(7);
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    ref: `R${at}`,
    title: `T${Math.floor(chance() * 40)}`,
    score: Math.floor(chance() * 25),
  }));
  const sorted = many.toSorted((one, other) => other.score - one.score);
  expect(arrange({ sort: { id: 'score', desc: true } }, many)).toEqual(refs(sorted));
  const steps = arrangeInSteps(many, { ...wanted, sort: { id: 'score', desc: true } });
  expect([...steps].length).toBeGreaterThan(100);
  const grouped = arrange({ sort: { id: 'score', desc: true }, group: 'title' }, many);
  const titles = new Map(many.map((row) => [row.ref, row]));
  const said = grouped.map((ref) => titles.get(ref)?.title ?? '');
  expect(said.filter((title, at) => title !== said[at - 1])).toHaveLength(40);
});

test('every word must be found, in any column and any case', () => {
  expect(arrange({ words: ' PLACES ' })).toEqual(['R10', 'R1']);
  expect(arrange({ words: 'places 12' })).toEqual(['R10']);
  expect(arrange({ words: 'absent' })).toEqual([]);
});

test('the filter keeps only what passes', () => {
  expect(arrange({ keep: (row) => row.score !== null })).toEqual(['R10', 'R1']);
});

test('a column is filtered by words, by values, and from and to', () => {
  expect(arrange({ filters: { title: { ...NO_FILTER, words: 'LOST' } } })).toEqual(['R1']);
  expect(arrange({ filters: { title: { ...NO_FILTER, values: ['Demand rises'] } } })).toEqual(['R2']);
  expect(arrange({ filters: { score: { ...NO_FILTER, from: '5' } } })).toEqual(['R10']);
  expect(arrange({ filters: { score: { ...NO_FILTER, to: '12', from: '4' } } })).toEqual(['R10', 'R1']);
  expect(arrange({ filters: { score: NO_FILTER } })).toHaveLength(3);
});

test('a filter is said in words', () => {
  const [, title, score] = columns;
  if (title === undefined || score === undefined) throw new Error('three columns');
  expect(sayFilter(title, { ...NO_FILTER, words: ' late ', values: ['a', ''] })).toBe('Title: “late”, a or empty');
  expect(sayFilter({ ...score, range: 'day' }, { ...NO_FILTER, from: '2026-01-31' })).toBe('Score: from 31/01/2026');
  expect(sayFilter({ ...score, range: 'money' }, { ...NO_FILTER, to: '250' })).toBe('Score: to 2.5');
});

describe('lines', () => {
  const group = { ...columns[1], say: (row: Row) => (row.score === null ? '' : row.title) } as GridColumn<Row>;
  test('stand under the head of their group, and those of a closed one are left out', () => {
    const lines = drawLines(rows, (row) => row.ref, group, new Set([groupId('Places open late')]));
    expect(lines.map((line) => (line.kind === 'row' ? line.id : `${line.label} ${line.count}`))).toEqual([
      'Title: Places open late 1',
      'Title: No title 1',
      'R2',
      'Title: places are lost 1',
      'R1',
    ]);
  });
});

describe('the columns of a layout', () => {
  const all = [{ ...columns[0], frozen: true }, columns[1], { ...columns[2], optional: true }] as GridColumn<Row>[];
  const own: GridLayout = { order: [], hidden: [], chosen: [], widths: {}, frozen: null, sort: null, group: null };
  const ids = (layout: GridLayout): readonly string[] =>
    layColumns(all, layout).map((column) => `${column.frozen === true ? '*' : ''}${column.id}`);
  test('are those of the register without the optional ones', () => {
    expect(ids(own)).toEqual(['*ref', 'title']);
  });
  test('are chosen, put away, moved, widened and frozen', () => {
    const [ref, title, score] = all;
    if (ref === undefined || title === undefined || score === undefined) throw new Error('three columns');
    const chosen = { ...own, ...toggleColumn(score, own, true) };
    expect(ids(chosen)).toEqual(['*ref', 'title', 'score']);
    expect(ids({ ...chosen, ...toggleColumn(title, chosen, false) })).toEqual(['*ref', 'score']);
    expect(ids({ ...chosen, ...moveColumn(all, chosen, 'score', -1) })).toEqual(['*ref', 'score', 'title']);
    expect(ids({ ...chosen, frozen: 'title' })).toEqual(['*ref', '*title', 'score']);
    expect(ids({ ...chosen, frozen: '' })).toEqual(['ref', 'title', 'score']);
    expect(layColumns(all, { ...own, widths: { ref: 90 } })[0]?.width).toBe(90);
    expect(clampWidth(2)).toBe(48);
  });
  test('name the row by those that the register marks or freezes, whatever the person freezes, and by the first where there are none', () => {
    const naming = (layout: GridLayout, of = all): readonly string[] =>
      layColumns(of, layout).flatMap((column) => (column.names ? [column.id] : []));
    expect(naming(own)).toEqual(['ref']);
    expect(naming({ ...own, frozen: 'title' })).toEqual(['ref']);
    expect(naming({ ...own, frozen: '' })).toEqual(['ref']);
    expect(naming({ ...own, hidden: ['ref'] })).toEqual(['title']);
    const marked = all.map((column) => ({ ...column, names: column.id !== 'ref' }));
    expect(naming({ ...own, chosen: ['score'] }, marked)).toEqual(['title', 'score']);
  });
  test('are never none at all', () => {
    expect(ids({ ...own, hidden: ['ref', 'title'] })).toEqual(['*ref']);
  });
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

test('the row in hand after a removal is the nearest row, never the head of a group', () => {
  const group = {
    ...columns[0],
    id: 'group',
    title: 'Group',
    width: 50,
    say: (row: Row) => row.title,
    sortBy: () => null,
  };
  const three = [
    { ref: 'A1', title: 'a', score: 1 },
    { ref: 'A2', title: 'a', score: 1 },
    { ref: 'B1', title: 'b', score: 1 },
  ];
  const near = (left: readonly Row[], at: number, closed: readonly string[] = []): string | undefined =>
    nearestRow(
      drawLines(left, (row) => row.ref, group, new Set(closed.map(groupId))),
      at,
    )?.id;
  const [a1, a2, b1] = three;
  if (a1 === undefined || a2 === undefined || b1 === undefined) throw new Error('three rows');
  // The last of its group: the head of the next group has taken its place.
  expect(near([a1, b1], 2)).toBe('A1');
  // The only one of its group: the head has gone too.
  expect(near([b1], 1)).toBe('B1');
  expect(near([a1, a2], 4)).toBe('A2');
  expect(near([a1, b1], 1, ['a'])).toBe('B1');
  expect(near([a1, b1], 1, ['a', 'b'])).toBeUndefined();
  expect(near([], 0)).toBeUndefined();
});
