import type { Change } from '../changes/change.ts';
import { planFix, type Written } from '../check/plan-fix.ts';
import type { ProseBlock } from '../model/prose.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * The change that carries a suggestion out where its words were written, or null where a person must: when it changes a figure
 * that comes from the file, or when it is not certain which words are meant.
 */
export function planAccept(suggestion: Suggestion, written: Written): Change | null {
  switch (suggestion.does) {
    case 'add':
      return planAdd(suggestion, written);
    case 'remove':
      return planRemove(suggestion, written);
    case 'change':
      return planChange(suggestion, written);
  }
}

function planChange({ was, now, origin, bothWrote }: Suggestion, written: Written): Change | null {
  if (origin === null || was === now || bothWrote) return null;
  let words = was;
  let texts = written;
  let change: Change | null = null;
  // From the last to the first: what stands before a spot is still as it was.
  for (const { start, end, put } of hunksOf(was, now)
    .map((hunk) => anchored(hunk, was))
    .toReversed()) {
    const spot = { item: 0, part: 'text' as const, row: 0, column: 0, start, end };
    const made = planFix({ spot, fix: { does: 'replace', with: put } }, words, texts);
    if (made === null || made.does !== 'set') return null;
    change = made;
    texts = withChange(texts, made);
    words = words.slice(0, start) + put + words.slice(end);
  }
  return change;
}

/** Where only something came, the word before it is written again. */
function anchored(hunk: Hunk, was: string): Hunk {
  if (hunk.end > hunk.start) return hunk;
  const before = /\S+\s*$/.exec(was.slice(0, hunk.start))?.[0] ?? '';
  if (before !== '') return { start: hunk.start - before.length, end: hunk.end, put: before + hunk.put };
  const after = /^\s*\S+/.exec(was.slice(hunk.end))?.[0] ?? '';
  return { start: hunk.start, end: hunk.end + after.length, put: hunk.put + after };
}

function withChange(written: Written, change: Extract<Change, { does: 'set' }>): Written {
  const put = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.map((one) => (one.id === change.id ? { ...one, ...change.fields } : one));
  return {
    ...written,
    sections: put(written.sections),
    responses: put(written.responses),
    recommendations: put(written.recommendations),
  };
}

type Home = { readonly kind: 'section' | 'response'; readonly id: string; readonly body: readonly ProseBlock[] };

function homeOf({ origin }: Suggestion, { reportId, sections, responses }: Written): Home | null {
  if (origin === null || (origin.of !== 'section' && origin.of !== 'response')) return null;
  const all = origin.of === 'section' ? sections : responses;
  const found = all.find((one) => one.reportId === reportId && one.key === origin.key);
  return found === undefined ? null : { kind: origin.of, id: found.id, body: found.body };
}

function planAdd(suggestion: Suggestion, written: Written): Change | null {
  const home = homeOf(suggestion, written);
  if (home === null || suggestion.origin === null) return null;
  const { block } = suggestion.origin;
  const place = isOf(home.body[block], suggestion.after) ? block + 1 : block;
  const paragraph: ProseBlock = { kind: 'paragraph', text: [suggestion.now], anchor: null };
  const body = [...home.body.slice(0, place), paragraph, ...home.body.slice(place)];
  return { does: 'set', kind: home.kind, id: home.id, fields: { body } };
}

/** Whether `block` is the paragraph that prints `words`: all that was typed in it stands there, in its order. */
function isOf(block: ProseBlock | undefined, words: string): boolean {
  if (block?.kind !== 'paragraph') return false;
  let from = 0;
  for (const span of block.text) {
    const typed = (typeof span === 'string' ? span : 'text' in span && typeof span.text === 'string' ? span.text : '')
      .replace(/\s+/g, ' ')
      .trim();
    const at = words.indexOf(typed, from);
    if (at === -1) return false;
    from = at + typed.length;
  }
  return from > 0;
}

function planRemove(suggestion: Suggestion, written: Written): Change | null {
  const home = homeOf(suggestion, written);
  const { origin } = suggestion;
  if (home === null || origin === null || suggestion.bothWrote) return null;
  if (!isOf(home.body[origin.block], suggestion.was)) return null;
  const body = home.body.filter((_, at) => at !== origin.block);
  return { does: 'set', kind: home.kind, id: home.id, fields: { body } };
}
