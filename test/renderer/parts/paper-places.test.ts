import { outlineOf, placeOf } from '../../../renderer/parts/paper/places.ts';
import type { Block } from '../../../shared/document/document.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

test('the outline has the title and every heading, with its number', () => {
  const headings = sampleDocument.blocks.filter((block) => block.kind === 'title' || block.kind === 'heading');
  const outline = outlineOf(sampleDocument);
  expect(outline).toHaveLength(headings.length);
  expect(outline[0]).toMatchObject({ level: 1, text: sampleDocument.title });
  for (const [at, heading] of headings.entries()) {
    expect(outline[at]?.text).toContain(heading.text);
    if (heading.kind === 'heading' && heading.number !== null)
      expect(outline[at]?.text.startsWith(heading.number.text)).toBe(true);
  }
  expect(new Set(outline.map(({ id }) => id)).size).toBe(outline.length);
});

test('a block is found by its anchor, or by its place', () => {
  const heading: Block = { kind: 'heading', level: 2, number: null, text: 'Risk', anchor: 'risk' };
  expect(placeOf(heading, 3)).toBe('risk');
  expect(placeOf({ ...heading, anchor: null }, 3)).toBe('block-3');
  expect(placeOf({ kind: 'title', text: 'Paper' }, 0)).toBe('block-0');
});
