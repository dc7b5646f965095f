import type { Document } from '../document/document.ts';
import { applyList, type ListPatch, patchList } from '../model/list-patch.ts';
import type { PreviewView } from './studio-views.ts';

type Lists = Pick<Document, 'blocks' | 'footnotes' | 'figures'> & Pick<PreviewView, 'findings' | 'origins' | 'labels'>;
type Patches = { readonly [name in keyof Lists]: ListPatch<Lists[name][number]> };

/**
 * A preview as it goes to the window: what it is made from is the preview numbered `base`, of which the window has every block, or
 * nothing at all. A key moves one paragraph of hundreds, and only that one is sent.
 */
export type PreviewPatch = {
  readonly turn: number;
  readonly base: number | null;
  readonly lists: Patches;
  readonly rest: Omit<Document, 'blocks' | 'footnotes' | 'figures'>;
};

/** The preview that window and main both have, by its number. */
export type KnownPreview = { readonly turn: number; readonly view: PreviewView };

/** What turns `known`, or nothing, into `view`, which is numbered `turn`. */
export function patchPreview(known: KnownPreview | null, view: PreviewView, turn: number): PreviewPatch {
  const [before, after] = [known === null ? null : listsOf(known.view), listsOf(view)];
  const { blocks: _, footnotes: __, figures: ___, ...rest } = view.document;
  return {
    turn,
    base: known?.turn ?? null,
    lists: {
      blocks: patchList(before?.blocks, after.blocks),
      footnotes: patchList(before?.footnotes, after.footnotes),
      figures: patchList(before?.figures, after.figures),
      findings: patchList(before?.findings, after.findings),
      origins: patchList(before?.origins, after.origins),
      labels: patchList(before?.labels, after.labels),
    },
    rest,
  };
}

/** The preview that `patch` makes of `known`; null where it is made from another one. */
export function applyPreview(known: KnownPreview | null, patch: PreviewPatch): PreviewView | null {
  if (patch.base !== null && patch.base !== known?.turn) return null;
  const before = patch.base === null || known === null ? null : listsOf(known.view);
  const { blocks, footnotes, figures, findings, origins, labels } = patch.lists;
  return {
    document: {
      ...patch.rest,
      blocks: applyList(before?.blocks, blocks),
      footnotes: applyList(before?.footnotes, footnotes),
      figures: applyList(before?.figures, figures),
    },
    findings: applyList(before?.findings, findings),
    origins: applyList(before?.origins, origins),
    labels: applyList(before?.labels, labels),
  };
}

function listsOf({ document, findings, origins, labels }: PreviewView): Lists {
  const { blocks, footnotes, figures } = document;
  return { blocks, footnotes, figures, findings, origins, labels };
}
