import type { Change } from '../changes/change.ts';
import type { Contents } from '../model/contents.ts';
import type { Sentence, Span } from '../model/prose.ts';
import type { CheckFinding } from './check-paper.ts';

/** What is to be put right: where in a text, and by what. */
type Mend = Pick<CheckFinding, 'spot' | 'fix'>;

/** What a report is written from. */
export type Written = Pick<Contents, 'sections' | 'responses' | 'recommendations' | 'appendices'> & {
  readonly reportId: string;
};

/**
 * The change that lists an appendix under the title a person gives it, or null: its number comes from its place in the list, so only
 * the one numbered `next` can be added.
 */
export function planAppendix(
  { fix }: CheckFinding,
  title: string,
  next: string,
  { reportId, appendices }: Written,
): Change | null {
  if (fix?.does !== 'list appendix' || !fix.name.toLowerCase().endsWith(` ${next.toLowerCase()}`)) return null;
  const orders = appendices.filter((one) => one.reportId === reportId).map((one) => one.order);
  return { does: 'add', kind: 'appendix', record: { reportId, title, order: Math.max(-1, ...orders) + 1 } };
}

/**
 * The change that carries out the fix of `finding` where its words were written, or null: only when the words about the spot stand
 * once and only once in what the author typed is it certain which are meant. `around` is the text of the spot.
 */
export function planFix(finding: Mend, around: string, written: Written): Change | null {
  const { spot, fix } = finding;
  if (spot === null || fix === null) return null;
  const words = around.slice(spot.start, spot.end);
  const span = toSpan(finding);
  if (span === null || words === '') return null;
  const before = around.slice(Math.max(0, spot.start - 30), spot.start);
  const after = around.slice(spot.end, spot.end + 30);
  const found = [...listBodies(written)].flatMap((body) => {
    const [count, made] = replaceIn(body.value, { before, words, after }, span);
    return count === 0 ? [] : [{ count, change: body.change(made) }];
  });
  const [only] = found;
  return found.length === 1 && only?.count === 1 ? only.change : null;
}

/** What stands in place of the words; null when the fix is not one of words. */
function toSpan({ fix }: Mend): Span | null {
  if (fix?.does === 'replace') return fix.with;
  if (fix?.does === 'expand acronym') return `${fix.long} (${fix.short})`;
  if (fix?.does === 'bind figure') return { kind: 'figure', figure: fix.figure, style: fix.style, seen: fix.text };
  return null;
}

type Body = { readonly value: unknown; readonly change: (made: unknown) => Change };

function* listBodies({ reportId, sections, responses, recommendations }: Written): Generator<Body> {
  const set =
    (kind: 'section' | 'response' | 'recommendation', id: string, field: string) =>
    (made: unknown): Change => ({
      does: 'set',
      kind,
      id,
      fields: { [field]: made },
    });
  for (const { id, body, reportId: of } of sections)
    if (of === reportId) yield { value: body, change: set('section', id, 'body') };
  for (const { id, body, reportId: of } of responses)
    if (of === reportId) yield { value: body, change: set('response', id, 'body') };
  for (const { id, text, reportId: of } of recommendations)
    if (of === reportId) yield { value: text, change: set('recommendation', id, 'text') };
}

type Wanted = { readonly before: string; readonly words: string; readonly after: string };

/** A body or sentence with the wanted words replaced, and how often they were there. */
function replaceIn(value: unknown, wanted: Wanted, span: Span): readonly [number, unknown] {
  if (isSentence(value)) return replaceInSentence(value, wanted, span);
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => replaceIn(one, wanted, span));
    return [parts.reduce((sum, [count]) => sum + count, 0), parts.map(([, made]) => made)];
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, one]) => [key, replaceIn(one, wanted, span)] as const);
    const count = parts.reduce((sum, [, [some]]) => sum + some, 0);
    return [count, Object.fromEntries(parts.map(([key, [, made]]) => [key, made]))];
  }
  return [0, value];
}

/** Prose is made of objects and lists; a list that begins with words or a span is a sentence. */
function isSentence(value: unknown): value is Sentence {
  if (!Array.isArray(value) || value.length === 0) return false;
  return (value as readonly unknown[]).every(
    (one) =>
      typeof one === 'string' ||
      (typeof one === 'object' && one !== null && 'kind' in one && SPANS.includes(String(one.kind))),
  );
}

const SPANS: readonly string[] = ['strong', 'emphasis', 'link', 'figure', 'reference', 'language', 'footnote', 'break'];

function replaceInSentence(sentence: Sentence, wanted: Wanted, put: Span): readonly [number, Sentence] {
  const { before, words, after } = wanted;
  let count = 0;
  const made = sentence.flatMap((span, n): readonly Span[] => {
    if (typeof span !== 'string') return [span];
    const left = readKnown(sentence.slice(0, n).reverse(), 'before');
    const right = readKnown(sentence.slice(n + 1), 'after');
    const spans: Span[] = [];
    let from = 0;
    for (let at = span.indexOf(words); at !== -1; at = span.indexOf(words, at + words.length)) {
      if (!endsAlike(left.text + span.slice(0, at), before, left.whole)) continue;
      if (!startsAlike(span.slice(at + words.length) + right.text, after, right.whole)) continue;
      count += 1;
      spans.push(span.slice(from, at), put);
      from = at + words.length;
    }
    return [...spans, span.slice(from)].filter((one) => one !== '');
  });
  return [count, joinWords(made)];
}

/** The words on one side as far as they were typed: what a figure or reference prints is not known here. */
function readKnown(
  spans: readonly Span[],
  side: 'before' | 'after',
): { readonly text: string; readonly whole: boolean } {
  let text = '';
  for (const span of spans) {
    const said = typeof span === 'string' ? span : 'text' in span && typeof span.text === 'string' ? span.text : null;
    if (said === null) return { text, whole: false };
    text = side === 'before' ? said + text : text + said;
  }
  return { text, whole: true };
}

/** Whether `left` ends as the words before the spot do; where something unknown stands before it, as far as it goes. */
function endsAlike(left: string, before: string, isWhole: boolean): boolean {
  return left.length >= before.length || isWhole ? left.endsWith(before) : before.endsWith(left);
}

function startsAlike(right: string, after: string, isWhole: boolean): boolean {
  return right.length >= after.length || isWhole ? right.startsWith(after) : after.startsWith(right);
}

/** Words beside words are one piece, as they were typed. */
function joinWords(spans: readonly Span[]): Sentence {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (typeof span === 'string' && typeof last === 'string') joined[joined.length - 1] = last + span;
    else joined.push(span);
  }
  return joined;
}
