import { shareDocument } from '../../../renderer/state/share-document.ts';
import type { Document } from '../../../shared/document/document.ts';
import { composeSample } from '../../helpers/samples.ts';

const copy = <T>(value: T): T => structuredClone(value);

test('a document that is the same keeps every part of the one before', () => {
  const before = composeSample('cambridgeshire-send').document;
  const shared = shareDocument(before, copy(before));
  expect(shared.blocks).toBe(before.blocks);
  expect(shared.style).toBe(before.style);
  expect(shared.figures).toBe(before.figures);
});

test('a paragraph that came moves the blocks behind it and draws none of them anew', () => {
  const before = composeSample('cambridgeshire-send').document;
  const came: Document['blocks'][number] = {
    kind: 'paragraph',
    number: null,
    indent: 0,
    text: [{ kind: 'text', text: 'New' }],
    anchor: null,
  };
  const after = copy(before);
  const blocks = [...after.blocks.slice(0, 10), came, ...after.blocks.slice(10)];
  const shared = shareDocument(before, { ...after, blocks });
  expect(shared.blocks).toEqual(blocks);
  expect(shared.blocks.filter((block) => !before.blocks.includes(block))).toEqual([came]);
  const gone = shareDocument(shared, after);
  expect(gone.blocks.every((block) => before.blocks.includes(block))).toBe(true);
});
