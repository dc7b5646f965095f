import type { Document } from '../../shared/document/document.ts';
import { isSame } from '../../shared/model/is-same.ts';
import { applyList, patchList } from '../../shared/model/list-patch.ts';

/**
 * `after` with every part that is the same as in `before` taken from there, so that only what changed is drawn again. Blocks are
 * compared from both ends: a paragraph that came or went moves the ones behind it and changes none of them.
 */
export function shareDocument(before: Document, after: Document): Document {
  return {
    ...after,
    style: share(before.style, after.style),
    header: share(before.header, after.header),
    footer: share(before.footer, after.footer),
    numberings: share(before.numberings, after.numberings),
    footnotes: shareEnds(before.footnotes, after.footnotes),
    figures: share(before.figures, after.figures),
    blocks: shareEnds(before.blocks, after.blocks),
  };
}

function shareEnds<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return applyList(before, patchList(before, after));
}

function share<T>(before: T, after: T): T {
  return isSame(before, after) ? before : after;
}
