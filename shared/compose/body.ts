import type { Block } from '../document/document.ts';
import type { Origin } from '../document/read-paper.ts';
import type { Prose, ProseBlock } from '../model/prose.ts';
import { composeProse, type Where } from './prose.ts';
import { type Paper, words } from './paper.ts';

type Source = Pick<Origin, 'of' | 'key'> & { readonly covers: 'section' | 'response' };

/**
 * What the author wrote in a section or response, or of it the part that this paper may show. Blocks know the record they come
 * from; a paragraph, table or chart that is exempt by its anchor is left out of the public part and alone stands in the exempt one.
 */
export function composeBody(paper: Paper, prose: Prose, where: Where, source: Source): readonly Block[] {
  const { exemptions, part } = paper;
  if (exemptions.hides(source.covers, source.key)) return leftOut(paper, where);
  const whole = part !== 'exempt' || exemptions.whole || exemptions.of(source.covers, source.key) !== undefined;
  const shown = prose
    .map((block, at) => ({ block, at }))
    .filter(({ block }) => {
      const anchor = anchorOf(block);
      if (part === 'public') return anchor === null || !exemptions.hides('anchor', anchor);
      return whole || (anchor !== null && exemptions.of('anchor', anchor) !== undefined);
    });
  const composed = composeProse(
    paper,
    shown.map(({ block }) => block),
    where,
  );
  const blocks = composed.flatMap((one, n) => paper.from(source, shown[n]?.at ?? 0, one));
  return shown.length < prose.length && part === 'public' ? [...blocks, ...leftOut(paper, where)] : blocks;
}

/** What stands in the public part where something was left out. */
export function leftOut(paper: Paper, where: Where): readonly Block[] {
  const text = paper.template.exempt.leftOut;
  if (text === '') return [];
  const number = paper.number(where.paragraphs);
  return [{ kind: 'paragraph', number, indent: number === null ? where.indent : 0, text: words(text), anchor: null }];
}

function anchorOf(block: ProseBlock): string | null {
  return 'anchor' in block ? block.anchor : null;
}
