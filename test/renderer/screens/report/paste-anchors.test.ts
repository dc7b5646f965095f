import { Slice } from 'prosemirror-model';
import { anchorsIn, dropAnchors } from '../../../../renderer/screens/report/writing/paste-anchors.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import type { Prose } from '../../../../shared/model/prose.ts';

const text = (anchors: readonly string[]): Prose => [
  ...anchors.map((anchor) => ({ kind: 'paragraph' as const, text: [anchor], anchor })),
  { kind: 'bullets', items: [{ text: ['item'], anchor: `item-${anchors.join('-')}`, sub: null }] },
];

test('a copy brings no anchor that the report has, and what was cut brings its own', () => {
  const pasted = toDoc(text(['kept', 'known']));
  const report = toDoc(text(['known', 'other']));
  const made = dropAnchors(new Slice(pasted.content, 0, 0), anchorsIn([report]));
  expect([...anchorsIn([report.copy(made.content)])]).toEqual(['kept', 'item-kept-known']);
  const again = dropAnchors(new Slice(pasted.content, 0, 0), anchorsIn([report, pasted]));
  expect(anchorsIn([report.copy(again.content)]).size).toBe(0);
  expect(report.copy(again.content).textContent).toBe(pasted.textContent);
});
