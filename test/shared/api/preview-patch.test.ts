import { applyPreview, patchPreview } from '../../../shared/api/preview-patch.ts';
import type { PreviewView } from '../../../shared/api/studio-views.ts';
import type { Block } from '../../../shared/document/document.ts';
import { composeSample } from '../../helpers/samples.ts';

const copy = <T>(value: T): T => structuredClone(value);

function previewOf(sampleId: Parameters<typeof composeSample>[0]): PreviewView {
  const { document, findings, origins, labels } = composeSample(sampleId);
  return {
    document,
    findings,
    origins,
    labels: [...labels].map(([anchor, { text }]) => ({ anchor, text })),
  };
}

const before = previewOf('cambridgeshire-send');
const said: Block = {
  kind: 'paragraph',
  number: null,
  indent: 0,
  text: [{ kind: 'text', text: 'Said' }],
  anchor: null,
};

function withBlocks(change: (blocks: readonly Block[]) => readonly Block[]): PreviewView {
  const view = copy(before);
  return { ...view, document: { ...view.document, blocks: change(view.document.blocks) } };
}

test.each([
  ['one that is the same', withBlocks((blocks) => blocks)],
  ['one with a paragraph more', withBlocks((blocks) => blocks.toSpliced(7, 0, said))],
  ['one with the same paragraph twice', withBlocks((blocks) => blocks.flatMap((block) => [block, block]))],
  ['one with blocks fewer', withBlocks((blocks) => blocks.toSpliced(3, 5))],
  ['one that begins and ends otherwise', withBlocks((blocks) => [said, ...blocks.slice(1, -1), said])],
  ['an empty one', withBlocks(() => [])],
])('a preview becomes %s by what moved alone', (_, after) => {
  const known = { turn: 4, view: before };
  const patch = patchPreview(known, after, 5);
  expect(applyPreview(known, copy(patch))).toEqual(after);
  expect(applyPreview({ turn: 3, view: before }, patch)).toBeNull();
  expect(applyPreview(null, copy(patchPreview(null, after, 5)))).toEqual(after);
});

test('a key in one paragraph sends that paragraph', () => {
  const patch = patchPreview(
    { turn: 1, view: before },
    withBlocks((blocks) => blocks.with(12, said)),
    2,
  );
  expect(patch.lists.blocks.between).toEqual([said]);
  expect(patch.lists.figures.between).toEqual([]);
  expect(JSON.stringify(patch).length).toBeLessThan(JSON.stringify(before).length / 10);
});
