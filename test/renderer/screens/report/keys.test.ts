import { EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { setKind } from '../../../../renderer/screens/report/writing/commands.ts';
import { type Asks, makePlugins } from '../../../../renderer/screens/report/writing/plugins.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import { toProse } from '../../../../renderer/screens/report/writing/to-prose.ts';
import { Prose } from '../../../../shared/model/prose.ts';

/** A text with its keys, as an editor holds it: what it asks of the screen is listed. */
function open(holds: 'text' | 'line', ...blocks: readonly unknown[]) {
  const asked: string[] = [];
  const asks = Object.fromEntries(
    (['figure', 'link', 'reference', 'comment', 'undo', 'redo'] as const).map((what) => [what, () => asked.push(what)]),
  ) as unknown as Asks;
  const doc = toDoc(Prose.parse(blocks));
  const view = {
    state: EditorState.create({ doc, plugins: [...makePlugins(holds, asks)], selection: TextSelection.atEnd(doc) }),
    composing: false,
    dispatch: (tr: EditorState['tr']): void => {
      view.state = view.state.apply(tr);
    },
  };
  const own = view as unknown as EditorView;
  const each = (does: (plugin: Plugin) => boolean): boolean => view.state.plugins.some(does);
  /** Presses keys: `Ctrl+Alt+f`, `Tab`. */
  const press = (keys: string): boolean => {
    const parts = keys.split('+');
    const key = parts.pop() || '+';
    const [ctrlKey, altKey, shiftKey] = ['Ctrl', 'Alt', 'Shift'].map((one) => parts.includes(one));
    const event = { key, ctrlKey, altKey, shiftKey, metaKey: false, keyCode: key.toUpperCase().charCodeAt(0) };
    return each((plugin) => plugin.props.handleKeyDown?.call(plugin, own, event as KeyboardEvent) === true);
  };
  const type = (letters: string): void => {
    for (const letter of letters) {
      const { from, to } = view.state.selection;
      const put = () => view.state.tr.insertText(letter, from, to);
      if (!each((plugin) => plugin.props.handleTextInput?.call(plugin, own, from, to, letter, put) === true))
        view.dispatch(put());
    }
  };
  return { asked, press, type, view, text: () => toProse(view.state.doc) };
}

const paragraph = (...text: readonly unknown[]) => ({ kind: 'paragraph', text });

test('an equals sign asks which figure is meant at the start of a word, and is a sign within one; its key asks anywhere', () => {
  const { type, press, asked, text } = open('text', paragraph('There are '));
  type('=');
  expect([asked, text()]).toMatchObject([['figure'], [{ text: ['There are '] }]]);
  type('a=b');
  expect([asked, text()]).toMatchObject([['figure'], [{ text: ['There are a=b'] }]]);
  expect(press('Ctrl+=')).toBe(true);
  expect(asked).toEqual(['figure', 'figure']);
});

test('undo and redo in a text are the programme’s, so that they go back through the registers too; tools have their keys', () => {
  const { press, asked, text } = open('text', paragraph('Words'));
  for (const key of ['Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+z', 'Ctrl+Alt+r', 'Ctrl+Alt+m']) expect(press(key)).toBe(true);
  expect(asked).toEqual(['undo', 'redo', 'redo', 'reference', 'comment']);
  expect(text()).toMatchObject([paragraph('Words')]);
});

test('a hyphen or a number begins a list, Tab makes a list within it three deep, and Shift+Tab comes out again', () => {
  const { type, press, text } = open('text');
  type('- one');
  press('Enter');
  press('Tab');
  type('two');
  press('Enter');
  press('Tab');
  type('three');
  press('Enter');
  press('Tab');
  type('three too');
  const three = { kind: 'bullets', items: [['three'], ['three too']] };
  const two = { kind: 'bullets', items: [{ text: ['two'], sub: three }] };
  expect(text()).toMatchObject([{ kind: 'bullets', items: [{ text: ['one'], sub: two }] }]);
  press('Enter');
  press('Shift+Tab');
  press('Shift+Tab');
  type('four');
  expect(text()).toMatchObject([{ kind: 'bullets', items: [{ text: ['one'] }, ['four']] }]);
  const steps = open('text');
  steps.type('1. first');
  expect(steps.text()).toMatchObject([{ kind: 'steps', items: [['first']] }]);
  steps.press('Ctrl+Shift+8');
  expect(steps.text()).toMatchObject([{ kind: 'bullets', items: [['first']] }]);
  steps.press('Ctrl+Shift+8');
  expect(steps.text()).toMatchObject([paragraph('first')]);
});

test('words of another are a quotation, after which a paragraph follows', () => {
  const { view, press, type, text } = open('text', paragraph('It must change.'));
  expect(setKind('quote')(view.state, view.dispatch)).toBe(true);
  press('Enter');
  type('So they said.');
  expect(text()).toMatchObject([{ kind: 'quote', text: ['It must change.'], from: '' }, paragraph('So they said.')]);
});

test('a footnote is written where its mark stands, sub-headings and bold words have their keys, and one line stays one', () => {
  const { press, type, text } = open('text', paragraph('Costs rose'));
  press('Ctrl+Alt+f');
  type('By 3%.');
  press('Escape');
  type(' again ');
  press('Ctrl+b');
  type('now');
  const note = { kind: 'footnote', text: ['By 3%.'] };
  expect(text()).toMatchObject([paragraph('Costs rose', note, ' again ', { kind: 'strong', text: 'now' })]);
  const head = open('text', paragraph('Costs'));
  head.press('Ctrl+Alt+2');
  expect(head.text()).toMatchObject([{ kind: 'subheading', text: 'Costs', level: 2 }]);
  const line = open('line', paragraph('To note'));
  line.press('Enter');
  line.type('it');
  expect(line.text()).toMatchObject([paragraph('To note', { kind: 'break' }, 'it')]);
});
