import { pairUp, shareWords } from '../compare/pair-up.ts';
import type { Item, Origin, ReadPaper } from '../document/read-paper.ts';
import { mergeLines } from './hunks.ts';
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
  /** The author wrote in the same words since the copy was made: a person says which of the two stands. */
  readonly bothWrote: boolean;
};

/**
 * What the copy that came `back` changed in `base`, the report as it read when the copy was made, told in the words that stand
 * there `now`: what the author wrote since is no deletion of the officer's. Tracked changes and plain edits count alike: insertions
 * as made, deletions as gone. What is here already, or is about words that have gone, is no suggestion. What stands in the front
 * matter, a table or a caption has no record of its own to change and is only shown.
 */
export function findSuggestions(base: ReadPaper, now: ReadPaper, back: ReadPaper): readonly Suggestion[] {
  const here = followTo(base, now);
  const steps = pairUp(base.items.filter(isText), back.items.filter(isText), keyOf, alike);
  const found: Suggestion[] = [];
  let last: Origin | null = null;
  let above = '';
  for (const step of steps) {
    const before = 'before' in step ? step.before : null;
    const after = 'after' in step ? step.after : null;
    const ours = before === null ? null : (here.byBase.get(before) ?? null);
    const remarks = after === null ? [] : remarksOn(after, back);
    const sides: Sides = {
      base: before === null ? '' : wordsOf(before),
      ours: ours === null ? null : wordsOf(ours),
      theirs: after === null ? '' : wordsOf(after),
    };
    const told = step.kind === 'same' ? null : tell(step.kind, sides, here.came);
    if (told !== null || remarks.length > 0) {
      const said = told ?? { does: 'change' as const, was: sides.ours ?? '', now: sides.ours ?? sides.theirs };
      const bothWrote = 'bothWrote' in said;
      const [from, to] = bothWrote ? [sides.base, sides.theirs] : [said.was, said.now];
      found.push({
        id: String(found.length + 1),
        does: said.does,
        at: (ours ?? before ?? after)?.place.section ?? '',
        was: said.was,
        now: said.now,
        moved: whatMoved(from, to)[0] ?? [{ text: to, mark: 'same' }],
        origin: ours?.place.origin ?? last,
        after: above,
        remarks,
        bothWrote,
      });
    }
    if (ours !== null) above = wordsOf(ours);
    if (ours !== null && ours.place.origin !== null) last = ours.place.origin;
  }
  return found;
}

/** The words of one place: when the copy was made, here now (null when they have gone since), and in the copy. */
type Sides = { readonly base: string; readonly ours: string | null; readonly theirs: string };

type Told = Pick<Suggestion, 'does' | 'was' | 'now'> & { readonly bothWrote?: true };

/** What the copy says of one place, or null where there is nothing left to say. */
function tell(kind: 'changed' | 'came' | 'went', { base, ours, theirs }: Sides, came: readonly string[]): Told | null {
  if (kind === 'came') return came.includes(theirs) ? null : { does: 'add', was: '', now: theirs };
  if (kind === 'went') {
    if (ours === null) return null;
    const told: Told = { does: 'remove', was: ours, now: '' };
    return ours === base ? told : { ...told, bothWrote: true };
  }
  // Its words have gone here: what the officer made of them is still shown.
  if (ours === null) return came.includes(theirs) ? null : { does: 'change', was: base, now: theirs, bothWrote: true };
  if (ours === theirs) return null;
  if (ours === base) return { does: 'change', was: ours, now: theirs };
  const merged = mergeLines(base, ours, theirs);
  if (merged === null) return { does: 'change', was: ours, now: theirs, bothWrote: true };
  return merged === ours ? null : { does: 'change', was: ours, now: merged };
}

/** What became here of each text of `base`, and the words that came since. */
function followTo(base: ReadPaper, now: ReadPaper) {
  const byBase = new Map<TextItem, TextItem>();
  const came: string[] = [];
  for (const step of pairUp(base.items.filter(isText), now.items.filter(isText), keyOf, alike)) {
    if ('before' in step && 'after' in step) byBase.set(step.before, step.after);
    if (step.kind === 'came') came.push(wordsOf(step.after));
  }
  return { byBase, came };
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
