import type { Fragment } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

/** On a change of a block's options: where the block stands. */
export const OPTIONS = 'options';

/** What undo takes back at once is of one kind: letters typed in one place, the options of one block, or one use of a tool. */
type Kind = 'letters' | `options ${number}` | 'tool';

/** The change before: its kind, and where it ended up. */
type Last = { readonly kind: Kind; readonly ranges: readonly (readonly [number, number])[] };

/** What keys put into a text by themselves: letters, new lines, and with Enter a paragraph or an item more. */
const TYPED: ReadonlySet<string> = new Set(['text', 'break', 'paragraph', 'item']);

/**
 * Tells of each change of a text whether it goes on with the spell before it: letter after letter in one place. What is pasted,
 * made by a tool, or typed over a selection or elsewhere begins a new one, as in Word.
 */
export function createSpells(): (tr: Transaction, isOverSelection: boolean) => boolean {
  let last: Last | null = null;
  return (tr, isOverSelection) => {
    const kind = kindOf(tr);
    const goesOn =
      last !== null &&
      last.kind === kind &&
      kind !== 'tool' &&
      (kind !== 'letters' || (!isOverSelection && isBeside(tr, last)));
    last = { kind, ranges: rangesAfter(tr) };
    return goesOn;
  };
}

function kindOf(tr: Transaction): Kind {
  const options: unknown = tr.getMeta(OPTIONS);
  if (typeof options === 'number') return `options ${options}`;
  if (['paste', 'cut', 'drop'].includes(String(tr.getMeta('uiEvent')))) return 'tool';
  const isTyped = tr.steps.every((step, at) => {
    if (!(step instanceof ReplaceStep)) return false;
    const { from, to, slice } = step;
    return holdsTyped(slice.content) && holdsTyped((tr.docs[at] ?? tr.doc).slice(from, to).content);
  });
  return isTyped ? 'letters' : 'tool';
}

function holdsTyped(content: Fragment): boolean {
  let typed = true;
  content.descendants((one) => {
    typed &&= TYPED.has(one.type.name);
    return typed;
  });
  return typed;
}

/** Whether the change begins where the last one ended, or right before it. */
function isBeside(tr: Transaction, { ranges }: Last): boolean {
  let beside = false;
  tr.mapping.maps[0]?.forEach((from, to) => {
    beside ||= ranges.some(([start, end]) => from <= end && to >= start);
  });
  return beside;
}

function rangesAfter(tr: Transaction): Last['ranges'] {
  const ranges: [number, number][] = [];
  tr.mapping.maps.forEach((map, at) => {
    const later = tr.mapping.slice(at + 1);
    map.forEach((_, __, from, to) => ranges.push([later.map(from, -1), later.map(to, 1)]));
  });
  return ranges;
}
