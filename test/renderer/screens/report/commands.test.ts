import { EditorState, TextSelection } from 'prosemirror-state';
import {
  breakLine,
  indentOrStay,
  insertFootnote,
  insertInline,
  makeTable,
  nextCell,
  toggleStrong,
} from '../../../../renderer/screens/report/writing/commands.ts';
import { schema } from '../../../../renderer/screens/report/writing/schema.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';

test('Tab behind the last cell of a table adds a row and goes into it, and outside a table does nothing', () => {
  const doc = schema.node('doc', null, [makeTable(3, 2), schema.node('paragraph')]);
  let rows = 0;
  let state = EditorState.create({ doc, selection: TextSelection.near(doc.resolve(1)) });
  const press = (): boolean =>
    nextCell(state, (tr) => {
      state = state.apply(tr);
    });
  for (let cell = 1; cell < 9; cell += 1) expect(press()).toBe(true);
  expect(state.doc.firstChild?.childCount).toBe(3);
  expect(press()).toBe(true);
  rows = state.doc.firstChild?.childCount ?? 0;
  expect(rows).toBe(4);
  // The cursor is in the first cell of the fourth row.
  expect(state.selection.$from.index(1)).toBe(3);
  expect(state.selection.$from.index(2)).toBe(0);
  expect(press()).toBe(true);
  expect(state.selection.$from.index(2)).toBe(1);
  const outside = EditorState.create({ doc: toDoc([{ kind: 'paragraph', text: ['words'], anchor: null }]) });
  expect(nextCell(outside)).toBe(false);
});

test('Tab in a list stays in the list where it goes no deeper, and leaves a paragraph', () => {
  const list = toDoc([{ kind: 'bullets', items: [['the only one']] }]);
  const inList = EditorState.create({ doc: list, selection: TextSelection.atEnd(list) });
  expect(indentOrStay(inList)).toBe(true);
  const words = toDoc([{ kind: 'paragraph', text: ['words'], anchor: null }]);
  expect(indentOrStay(EditorState.create({ doc: words, selection: TextSelection.atEnd(words) }))).toBe(false);
});

test('the heading of a column holds words and nothing that the paper would leave out', () => {
  const doc = schema.node('doc', null, [makeTable(2, 1), schema.node('paragraph')]);
  const state = EditorState.create({ doc, selection: TextSelection.near(doc.resolve(1)) });
  const figure = insertInline('figure', { figure: { of: 'count', what: 'open risks' } });
  expect(state.selection.$from.parent.type.name).toBe('column_title');
  expect([figure(state), insertFootnote(state), toggleStrong(state)]).toEqual([false, false, false]);
  expect(breakLine(state)).toBe(true);
  // In a cell below all of them may stand.
  const below = EditorState.create({
    doc,
    selection: TextSelection.near(doc.resolve(doc.child(0).child(0).nodeSize + 2)),
  });
  expect(below.selection.$from.parent.type.name).toBe('paragraph');
  expect([figure(below), insertFootnote(below), toggleStrong(below)]).toEqual([true, true, true]);
});
