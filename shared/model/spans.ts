import { never } from './never.ts';
import type { FigureSpan, ListEntry, Prose, ProseBlock, Sentence, Span, SubList } from './prose.ts';

/** A sentence with every span put through `change`, the ones in footnotes too. */
export function mapSentence(sentence: Sentence, change: (span: Span) => Span): Sentence {
  return sentence.map((span) => {
    if (typeof span === 'string' || span.kind !== 'footnote') return change(span);
    // What stands in a footnote is never a footnote.
    return change({ ...span, text: mapSentence(span.text, change) as typeof span.text });
  });
}

/** A body of prose with every span put through `change`. */
export function mapProse(prose: Prose, change: (span: Span) => Span): Prose {
  return mapLines(prose, { sentence: (one) => mapSentence(one, change), plain: (words) => words });
}

/** What becomes of a line of a text: of a sentence, and of the words of a heading, which hold nothing but words. */
export type ChangeLine = {
  readonly sentence: (sentence: Sentence) => Sentence;
  readonly plain: (words: string) => string;
};

/** A body of prose with every line put through `change`. */
export function mapLines(prose: Prose, change: ChangeLine): Prose {
  return prose.map((block) => mapBlock(block, change));
}

function mapBlock<B extends ProseBlock>(block: B, change: ChangeLine): B {
  switch (block.kind) {
    case 'subheading':
      return { ...block, text: change.plain(block.text) };
    case 'paragraph':
    case 'quote':
      return { ...block, text: change.sentence(block.text) };
    case 'bullets':
    case 'steps':
      return { ...block, items: mapEntries(block.items, change) };
    case 'box':
      return { ...block, body: block.body.map((one) => mapBlock(one, change)) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((one) => ({ ...one, title: change.plain(one.title) })),
        rows: block.rows.map((row) => row.map(change.sentence)),
      };
    case 'picture':
    case 'bound':
      return block;
    default:
      return never(block);
  }
}

function mapEntries(entries: readonly ListEntry[], change: ChangeLine): readonly ListEntry[] {
  return entries.map((entry) =>
    'sub' in entry
      ? { ...entry, text: change.sentence(entry.text), sub: mapSub(entry.sub, change) }
      : change.sentence(entry),
  );
}

function mapSub(sub: SubList | null, change: ChangeLine): SubList | null {
  return sub === null ? null : { ...sub, items: mapEntries(sub.items, change) };
}

/** Every sentence of a body of prose, in reading order. */
export function sentencesOf(prose: Prose): readonly Sentence[] {
  return prose.flatMap((block): readonly Sentence[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'quote':
        return [block.text];
      case 'bullets':
      case 'steps':
        return entrySentences(block.items);
      case 'box':
        return sentencesOf(block.body);
      case 'table':
        return block.rows.flat();
      case 'subheading':
      case 'picture':
      case 'bound':
        return [];
      default:
        return never(block);
    }
  });
}

function entrySentences(entries: readonly ListEntry[]): readonly Sentence[] {
  return entries.flatMap((entry) =>
    'sub' in entry ? [entry.text, ...(entry.sub === null ? [] : entrySentences(entry.sub.items))] : [entry],
  );
}

/** The figures of a sentence, the ones in its footnotes too. */
export function figuresOf(sentence: Sentence): readonly FigureSpan[] {
  return sentence.flatMap((span): readonly FigureSpan[] => {
    if (typeof span === 'string') return [];
    if (span.kind === 'footnote') return figuresOf(span.text);
    return span.kind === 'figure' ? [span] : [];
  });
}
