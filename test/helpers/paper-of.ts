import type { Item, ItemOf, Place, ReadCell, ReadPaper, ReadText } from '../../shared/document/read-paper.ts';
import { checkPaper, type CheckFinding } from '../../shared/check/check-paper.ts';
import type { CheckInput, Rule } from '../../shared/check/rule.ts';
import type { Day } from '../../shared/model/units.ts';

type Bare = Item extends infer One ? (One extends Item ? Omit<One, 'place'> : never) : never;

/** Small papers for tests of rules: what is not said is as it should be in a good Word paper. */
export function paperOf(items: readonly Bare[], more: Partial<ReadPaper> = {}): ReadPaper {
  let place: Place = { number: '', section: '', page: null, origin: null };
  return {
    from: 'word',
    title: 'Library buildings',
    author: 'Ana Webb',
    language: 'en-GB',
    items: items.map((item): Item => {
      if (item.kind === 'heading') place = { ...place, section: item.text.words };
      if ((item.kind === 'heading' || item.kind === 'paragraph') && item.number !== null)
        place = { ...place, number: item.number.text };
      return { ...item, place };
    }),
    footnotes: [],
    figures: [],
    traces: { comments: [], insertions: 0, deletions: 0, hidden: 0, textBoxes: 0, external: [] },
    pages: null,
    ...more,
  };
}

/** The input of a check of `paper` beside nothing, on 1 March 2024, for a meeting on 12 March 2024. */
export function inputOf(paper: ReadPaper, more: Partial<CheckInput> = {}): CheckInput {
  const [meeting, today] = ['2024-03-12' as Day, '2024-03-01' as Day];
  return { paper, facts: null, template: null, meeting, today, ...more };
}

/** What `rules` find in a paper of `items`: the rule, the place in words and the message, in order. */
export function found(rules: readonly Rule[], items: readonly Bare[], more: Partial<CheckInput> = {}) {
  return checkPaper(inputOf(paperOf(items), more), rules).map(sayFound);
}

export function sayFound({ code, at, message }: CheckFinding): string {
  return `${code} ${at}: ${message}`;
}

const text = (words: string | ReadText): ReadText => (typeof words === 'string' ? { words, marks: [] } : words);

export const title = (words: string): Bare => ({ kind: 'title', text: text(words), real: true });

export const field = (label: string, words: string): Bare => ({
  kind: 'field',
  label,
  text: text(words),
  layout: 'line',
});

/** A heading; one without a number is given as ''. The level is the depth of the number unless it is said. */
export function heading(number: string, words: string, more: Partial<ItemOf<'heading'>> = {}): Bare {
  const level = Math.max(1, number.split('.').filter((part) => part !== '').length);
  const printed = number === '' ? null : { text: number, native: true };
  return { kind: 'heading', level, number: printed, text: text(words), real: true, look: 'heading', ...more };
}

export function para(number: string, words: string | ReadText, more: Partial<ItemOf<'paragraph'>> = {}): Bare {
  const printed = number === '' ? null : { text: number, native: true };
  return { kind: 'paragraph', number: printed, text: text(words), look: '', anchor: null, ...more };
}

export function entry(marker: string, words: string | ReadText, more: Partial<ItemOf<'entry'>> = {}): Bare {
  return { kind: 'entry', marker, level: 0, native: true, list: 'list', text: text(words), ...more };
}

/** A table whose first row is a marked header, with the caption `Table 1: …`; a caption of '' leaves it out. */
export function table(
  caption: string,
  rows: readonly (readonly string[])[],
  more: Partial<ItemOf<'table'>> = {},
): Bare {
  const [, label = '', number = '', words = ''] = /^(\w+) (\d+): (.*)$/.exec(caption) ?? [];
  return {
    kind: 'table',
    caption: caption === '' ? null : { label, number, text: words, native: true, where: 'above' },
    anchor: null,
    columns: Math.max(...rows.map((row) => row.length)),
    rows: rows.map((row, at) => ({
      header: at === 0,
      maySplit: false,
      cells: row.map((words, column): ReadCell => ({ text: text(words), across: 1, down: 1, column })),
    })),
    note: text(''),
    alt: '',
    ...more,
  };
}

export function clearance(question: string, answer: string, officer: string): Bare {
  const date = /\d{1,2} [A-Z][a-z]+ \d{4}/.exec(answer)?.[0] ?? '';
  return { kind: 'clearance', question, answer, officer, date };
}
