import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import {
  insertFootnote,
  insertInline,
  makeTable,
  insertBlock,
  setAttributes,
  splitItem,
  toggleList,
  toggleStrong,
} from '../../../../renderer/screens/report/writing/commands.ts';
import { schema } from '../../../../renderer/screens/report/writing/schema.ts';
import { createSpells } from '../../../../renderer/screens/report/writing/spells.ts';

/** A text that is written in; each act answers whether it went on with the spell before it. */
function begin(words = '') {
  const goesOn = createSpells();
  let state = EditorState.create({
    schema,
    doc: schema.node('doc', null, [schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])]),
  });
  const apply = (tr: Transaction): boolean => {
    const isOver = !state.selection.empty;
    state = state.apply(tr);
    return goesOn(tr, isOver);
  };
  const run = (command: Command): boolean => {
    let went: boolean | null = null;
    command(state, (tr) => {
      went = apply(tr);
    });
    if (went === null) throw new Error('the command did nothing');
    return went;
  };
  return {
    type: (letters: string): readonly boolean[] => Array.from(letters, (one) => apply(state.tr.insertText(one))),
    paste: (pasted: string): boolean => apply(state.tr.insertText(pasted).setMeta('uiEvent', 'paste')),
    back: (): boolean => apply(state.tr.delete(state.selection.from - 1, state.selection.from)),
    split: (): boolean => apply(state.tr.split(state.selection.from)),
    select: (from: number, to = from): void => {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    },
    choose: (pos: number): void => {
      state = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    },
    remove: (): boolean => apply(state.tr.deleteSelection()),
    run,
    find: (name: string): number => {
      let found = -1;
      state.doc.descendants((one, pos) => {
        if (one.type.name === name) found = pos;
      });
      return found;
    },
  };
}

test('letters, taken back letters and new lines in one place are one spell', () => {
  const { type, back, split } = begin();
  expect(type('Councl')).toEqual([false, true, true, true, true, true]);
  expect(back()).toBe(true);
  expect(type('il.')).toEqual([true, true, true]);
  expect(split()).toBe(true);
  expect(type('N')).toEqual([true]);
});

test('typing elsewhere, or over a selection, begins a new spell', () => {
  const { type, select } = begin('The committee met.');
  select(19);
  expect(type(' It')).toEqual([false, true, true]);
  select(4);
  expect(type('ad')).toEqual([false, true]);
  select(1, 4);
  expect(type('One')).toEqual([false, true, true]);
});

test('what is pasted is a spell of its own', () => {
  const { type, paste } = begin();
  type('Seen: ');
  expect(paste('words from elsewhere')).toBe(false);
  expect(type(' and')).toEqual([false, true, true, true]);
  expect(paste('once')).toBe(false);
  expect(paste('twice')).toBe(false);
});

test.each([
  ['a figure', insertInline('figure', { binding: '', seen: null })],
  ['a footnote', insertFootnote],
  ['a table', insertBlock(makeTable(2, 2))],
  ['a list', toggleList('bullets')],
] as const)('%s is a spell of its own, also right behind letters', (_, command) => {
  const { type, run } = begin();
  type('Words');
  expect(run(command)).toBe(false);
  expect(type('x')).toEqual([false]);
});

test('bold is a spell of its own, each time', () => {
  const { run, select } = begin('Words');
  select(1, 6);
  expect(run(toggleStrong)).toBe(false);
  expect(run(toggleStrong)).toBe(false);
});

test('the next item of a list is typed on', () => {
  const { type, run } = begin();
  run(toggleList('bullets'));
  type('one');
  expect(run(splitItem)).toBe(true);
  expect(type('two')).toEqual([true, true, true]);
});

test('the options of a block are one spell while they are typed, and another block begins a new one', () => {
  const { run, find, type } = begin('Words');
  run(insertBlock(makeTable(1, 1)));
  const first = find('table');
  expect(run(setAttributes(first, { caption: 'S' }))).toBe(false);
  expect(run(setAttributes(first, { caption: 'Sp' }))).toBe(true);
  run(insertBlock(makeTable(1, 1)));
  expect(run(setAttributes(find('table'), { caption: 'N' }))).toBe(false);
  expect(run(setAttributes(first, { caption: 'Spe' }))).toBe(false);
  expect(type('x')).toEqual([false]);
});

test('a block that is taken away comes back alone', () => {
  const { run, find, choose, remove, type, select } = begin('Words');
  run(insertBlock(makeTable(1, 1)));
  select(6);
  type(' more');
  choose(find('table'));
  expect(remove()).toBe(false);
});
