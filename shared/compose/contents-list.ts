import type { Block } from '../document/document.ts';
import type { Paper } from './paper.ts';

/** The blocks with the contents list filled in from the headings below it, and every heading it lists given an anchor. */
export function fillContents(paper: Paper, blocks: readonly Block[]): readonly Block[] {
  const asked = paper.template.opening.find((one) => one.show === 'contents');
  if (asked === undefined || !blocks.some((block) => block.kind === 'contents')) return blocks;
  const deepest = asked.levels + 1;
  let count = 0;
  const anchored = blocks.map((block): Block => {
    if (block.kind !== 'heading' || block.level > deepest || block.anchor !== null) return block;
    count += 1;
    return { ...block, anchor: `heading-${count}` };
  });
  const entries = anchored.flatMap((block) =>
    block.kind === 'heading' && block.level <= deepest && block.anchor !== null
      ? [{ level: block.level, number: block.number?.text ?? '', text: block.text, anchor: block.anchor }]
      : [],
  );
  return anchored.map((block) => (block.kind === 'contents' ? { ...block, entries } : block));
}
