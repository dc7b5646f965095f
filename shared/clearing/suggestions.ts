import { pairUp, shareWords } from '../compare/pair-up.ts';
import type { Item, Origin, ReadPaper } from '../document/read-paper.ts';
import { type MovedLine, whatMoved } from './what-moved.ts';

/** What somebody changed in a Word copy of a report, one thing after the other. */
export type Suggestion = {
  /** The same while the report and the copy are: what it is accepted by. */
  readonly id: string;
  readonly does: 'change' | 'add' | 'remove';
  /** Where, in words: the section. */
  readonly at: string;
  readonly was: string;
  readonly now: string;
  readonly moved: MovedLine;
  /** The record behind it; what is added comes after it. Null where the copy changed what is not written in the report. */
  readonly origin: Origin | null;
  /** The words it comes after. */
  readonly after: string;
  /** What was said beside it in the copy. */
  readonly remarks: readonly string[];
};

/**
 * What differs between the report as it reads `now` and a copy that came `back`, whether it was edited with tracked changes or
 * plainly: insertions count as made, deletions as gone. What stands in the front matter, a table or a caption has no record of its
 * own to change and is only shown.
 */
export function findSuggestions(now: ReadPaper, back: ReadPaper): readonly Suggestion[] {
  const steps = pairUp(now.items.filter(isText), back.items.filter(isText), keyOf, alike);
  const found: Suggestion[] = [];
  let last: Origin | null = null;
  let above = '';
  for (const step of steps) {
    const before = 'before' in step ? step.before : null;
    const after = 'after' in step ? step.after : null;
    const origin = before?.place.origin ?? null;
    const remarks = after === null ? [] : remarksOn(after, back);
    if (step.kind !== 'same' || remarks.length > 0) {
      const was = before === null ? '' : wordsOf(before);
      const is = after === null ? '' : wordsOf(after);
      const does = before === null ? 'add' : after === null ? 'remove' : 'change';
      const at = before?.place.section ?? after?.place.section ?? '';
      const moved = whatMoved(was, is)[0] ?? [{ text: is, mark: 'same' }];
      found.push({
        id: String(found.length + 1),
        does,
        at,
        was,
        now: is,
        moved,
        origin: origin ?? last,
        after: above,
        remarks,
      });
    }
    if (before !== null) above = wordsOf(before);
    if (origin !== null) last = origin;
  }
  return found;
}

type TextItem = Extract<Item, { readonly kind: 'paragraph' | 'entry' | 'quote' | 'field' }>;

const TEXTS: readonly string[] = ['paragraph', 'entry', 'quote', 'field'];

function isText(item: Item): item is TextItem {
  return TEXTS.includes(item.kind) && wordsOf(item as TextItem) !== '';
}

function wordsOf(item: TextItem): string {
  // A line such as `Status: Neutral` is a paragraph in one reading and a field in the other.
  const words = item.kind === 'field' && item.label !== '' ? `${item.label}: ${item.text.words}` : item.text.words;
  return words.replace(/\s+/g, ' ').trim();
}

/** Word and the report may call the same thing a paragraph or an entry: the words decide. */
function keyOf(item: TextItem): string {
  return wordsOf(item);
}

function alike(one: TextItem, other: TextItem): boolean {
  return shareWords(wordsOf(one), wordsOf(other));
}

function remarksOn(item: TextItem, { items, traces }: ReadPaper): readonly string[] {
  const at = items.indexOf(item);
  return traces.comments
    .filter((one) => one.item === at && one.text.trim() !== '')
    .map(({ author, text }) => (author === '' ? text : `${author}: ${text}`));
}
