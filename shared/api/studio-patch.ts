import { applyList, type ListPatch, patchList } from '../model/list-patch.ts';
import { isSame } from '../model/is-same.ts';
import type { Prose, ProseBlock } from '../model/prose.ts';
import type { StudioPart, StudioView } from './studio-views.ts';

/**
 * The author's screen as it goes to the window: its parts without their texts, and what became of each text since the view numbered
 * `base`, or all of it where `base` is null. A save of one paragraph sends that paragraph.
 */
export type StudioPatch = Omit<StudioView, 'parts'> & {
  readonly turn: number;
  readonly base: number | null;
  readonly parts: readonly { readonly bare: StudioPart; readonly body: ListPatch<ProseBlock> }[];
};

/** The view that window and main both have, by its number. */
export type KnownStudio = { readonly turn: number; readonly view: StudioView };

/** What turns `known`, or nothing, into `view`, which is numbered `turn`. */
export function patchStudio(known: KnownStudio | null, view: StudioView, turn: number): StudioPatch {
  const parts = view.parts.map((part) => ({
    bare: withBody(part, []),
    body: patchList(bodyOf(findPart(known, part)), bodyOf(part)),
  }));
  return { ...view, turn, base: known?.turn ?? null, parts };
}

/** The view that `patch` makes of `known`, with the very parts of it that stayed the same; null where it is made from another one. */
export function applyStudio(known: KnownStudio | null, patch: StudioPatch): StudioView | null {
  const { turn: _, base, parts, ...rest } = patch;
  if (base !== null && base !== known?.turn) return null;
  const before = base === null ? null : known;
  const made = parts.map(({ bare, body }) => {
    const was = findPart(before, bare);
    const now = withBody(bare, applyList(bodyOf(was), body));
    return was !== undefined && bodyOf(was) === bodyOf(now) && isSame(withBody(was, []), bare) ? was : now;
  });
  return { ...rest, parts: made };
}

function findPart(known: KnownStudio | null, { kind, key }: StudioPart): StudioPart | undefined {
  return known?.view.parts.find((part) => part.kind === kind && part.key === key);
}

function bodyOf(part: StudioPart | undefined): Prose {
  return part !== undefined && 'body' in part ? part.body : NOTHING;
}

// One list for all that have none, so that it stays the same list.
const NOTHING: Prose = [];

/** The answer of a prompt holds its text a second time. */
function withBody(part: StudioPart, body: Prose): StudioPart {
  if (part.kind !== 'prose' && part.kind !== 'response') return part;
  if (part.kind === 'prose') return { ...part, body };
  return { ...part, body, given: part.given === null ? null : { ...part.given, body } };
}
