import { Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { takeOver } from '../../../../renderer/screens/report/writing/take-over.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import type { Prose } from '../../../../shared/model/prose.ts';

const paragraph = (words: string): Prose[number] => ({ kind: 'paragraph', text: [words], anchor: null });

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): Prose[number] => ({
  kind: 'table',
  caption: 'Places',
  anchor: null,
  columns: titles.map((title) => ({ title, width: 1, align: 'left' })),
  rows: rows.map((row) => row.map((cell) => (cell === '' ? [] : [cell]))),
  totals: [],
  parts: [],
  note: '',
});

/** A text as it stands while its author writes: headings of columns may have no word yet, which the file has none of. */
function emptyTitles(node: Node): Node {
  if (node.type.name === 'column_title') return node.copy();
  return node.isLeaf ? node : node.copy(Fragment.fromArray(node.content.content.map(emptyTitles)));
}

const before = [
  table(
    ['a', 'b'],
    [
      ['1', ''],
      ['', ''],
    ],
  ),
  paragraph('after'),
];

test.each([
  ['a row that comes back', before, [table(['a', 'b'], [['1', '']]), paragraph('after')]],
  ['a column that goes', before, [table(['a'], [['1'], ['']]), paragraph('after')]],
  ['a table that goes', before, [paragraph('after')]],
  [
    'words in a cell',
    before,
    [
      table(
        ['a', 'b'],
        [
          ['1 and 2', ''],
          ['', 'x'],
        ],
      ),
      paragraph('after'),
    ],
  ],
  ['an item', [{ kind: 'bullets', items: [['aa'], ['aa']] }], [{ kind: 'bullets', items: [['aa'], ['aa'], ['aa']] }]],
  ['another kind', [paragraph('aa'), paragraph('aa')], [{ kind: 'quote', text: ['aa'], from: '' }, paragraph('aaa')]],
] as const)('%s: the text is just what the file holds, both ways', (_, one, other) => {
  const [first, second] = [toDoc(one as Prose), toDoc(other as Prose)];
  for (const [doc, next] of [
    [first, second],
    [second, first],
    [emptyTitles(first), second],
    [emptyTitles(second), first],
  ] as const) {
    const tr = takeOver(EditorState.create({ doc }), next);
    expect(tr?.doc.toJSON()).toEqual(next.toJSON());
  }
  expect(takeOver(EditorState.create({ doc: first }), first)).toBeNull();
});
