import { EditorState, TextSelection } from 'prosemirror-state';
import { drawLayer, layerPlugins } from '../../../../renderer/screens/report/writing/decorations.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';

const page = new EventTarget();
beforeAll(() => Object.defineProperty(globalThis, 'document', { value: page, configurable: true }));
afterAll(() => Reflect.deleteProperty(globalThis, 'document'));

test('a word is marked without the cursor going back to where it was before the last key', () => {
  const doc = toDoc([{ kind: 'paragraph', text: ['the first thing recieved'], anchor: null }]);
  const text = {
    composing: false,
    state: EditorState.create({ doc, plugins: [...layerPlugins()], selection: TextSelection.atEnd(doc) }),
    dispatch: (tr: EditorState['tr']): void => {
      text.state = text.state.apply(tr);
    },
  };
  // Home was pressed, and the text has not heard of it.
  page.addEventListener('selectionchange', () => {
    text.dispatch(text.state.tr.setSelection(TextSelection.atStart(doc)));
  });
  drawLayer(text, 'spelling', [{ from: 17, to: 25, className: 'ed-misspelt' }]);
  expect(text.state.selection.head).toBe(1);
});
