import { EditorState, TextSelection } from 'prosemirror-state';
import { schema } from '../../../../renderer/screens/report/writing/schema.ts';
import { printedAt, writtenAt } from '../../../../renderer/screens/report/writing/written-at.ts';

const paragraph = (words: string) => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)]);
const doc = schema.node('doc', null, [paragraph(''), paragraph('1234567890'), paragraph(''), paragraph('last')]);
const at = (pos: number) => writtenAt(EditorState.create({ doc, selection: TextSelection.create(doc, pos) }));

test('the cursor is found in the block that is saved, and how far down in it', () => {
  // A text whose first paragraph is empty has nothing printed above the cursor.
  expect(at(1)).toBeNull();
  expect(at(3)).toEqual({ block: 0, down: 1 / 12, row: null });
  expect(at(13)).toEqual({ block: 0, down: 11 / 12, row: null });
  // An empty paragraph is not saved: it follows the one before.
  expect(at(15)).toEqual({ block: 0, down: 1, row: null });
  expect(at(17)?.block).toBe(1);
});

test('a block of a text is printed where its origin says, also in several pieces', () => {
  const origin = (key: string, block: number) => ({ of: 'section', key, block, entry: 0 }) as const;
  const origins = [null, origin('risk', 0), origin('risk', 1), origin('risk', 1), origin('aims', 1)];
  expect(printedAt({ origins }, { of: 'section', key: 'risk' }, 1)).toEqual([2, 3]);
  expect(printedAt({ origins }, { of: 'response', key: 'risk' }, 1)).toEqual([]);
});

test('in a table the cursor is in a row, counted without the one that heads it', () => {
  const cell = (type: string, words: string) => {
    const line = type === 'table_header' ? 'column_title' : 'paragraph';
    return schema.node(type, null, [schema.node(line, null, [schema.text(words)])]);
  };
  const row = (type: string, words: string) => schema.node('table_row', null, [cell(type, words)]);
  const table = schema.node('table', null, [
    row('table_header', 'What'),
    row('table_cell', 'First'),
    row('table_cell', 'Second'),
  ]);
  const text = schema.node('doc', null, [paragraph('Above'), table]);
  const rowAt = (words: string): number | null | undefined => {
    let pos = 0;
    text.descendants((node, place) => {
      if (node.isText && node.text === words) pos = place + 1;
    });
    return writtenAt(EditorState.create({ doc: text, selection: TextSelection.create(text, pos) }))?.row;
  };
  expect(['Above', 'What', 'First', 'Second'].map(rowAt)).toEqual([null, 0, 0, 1]);
});
