import { listTexts, type PlacedText, type ReadPaper } from '../../document/read-paper.ts';
import { isMarked, isProse, type SentenceAt, splitSentences } from '../in-text.ts';
import { findMoney } from '../numbers-in-text.ts';
import { type Found, type Rule, spotIn } from '../rule.ts';
import { listPeriods, mayBeOnePeriod, stemOf } from '../shared-words.ts';
import { FIG_FACTS } from './fig-facts.ts';
import { FIG_TABLES } from './fig-tables.ts';

const ONCE = 'Practice: one fact has one value, wherever in a paper it is printed.';

const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const LISTED =
  'principles?|priorit(?:y|ies)|objectives?|aims?|workstreams?|themes?|pillars?|strands?|conditions?|outcomes?|phases?|stages?|goals?|options?|ambitions?|areas?|reasons?|factors?|actions?|steps?|parts?|elements?|ways?|risks?|projects?|schemes?|questions?|categor(?:y|ies)|criteria|commitments?|duties|tests?|enablers?|issues?|challenges?|recommendations?|components?|proposals?';
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d,.£/-])(${SMALL.slice(1).join('|')}|[2-9]|1\\d|20) ((?:(?!and\\b|of\\b|or\\b)[\\p{L}’'-]+ ){0,3}?)(${LISTED})(?![\\p{L}-])`,
  'giu',
);

type CountAt = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly count: number;
  readonly phrase: string;
};

/** Each count of things that papers list: `five overarching priorities`. */
function findCounts(words: string): readonly CountAt[] {
  return [...words.matchAll(COUNTED)].map((match) => {
    const [whole, number = '', before = '', noun = ''] = match;
    const phrase = `${before}${noun}`
      .split(' ')
      .filter((word) => word !== '')
      .map(stemOf)
      .join(' ');
    const small = SMALL.indexOf(number.toLowerCase());
    const count = small === -1 ? Number(number) : small + 1;
    return { start: match.index, end: match.index + whole.length, words: whole, count, phrase };
  });
}

/** How many things follow item `at` in its list, or as numbered parts of it; null when none do or it is not certain. */
function countBelow({ items }: ReadPaper, at: number): number | null {
  const lead = items[at];
  const [next] = items.slice(at + 1);
  if (lead === undefined || next === undefined) return null;
  if (next.kind === 'entry') {
    let count = 0;
    let end = at + 1;
    for (let item = items[end]; item?.kind === 'entry'; item = items[end]) {
      if (item.list === next.list && item.level <= next.level) count += 1;
      else if (item.level <= next.level) return null;
      end += 1;
    }
    // A list that goes on after a paragraph or a table is longer than what stands here.
    const goesOn = items.slice(end, end + 3).some((item) => item.kind === 'entry');
    return goesOn ? null : count;
  }
  const number = lead.kind === 'paragraph' ? lead.number?.text.replace(/[.)]$/, '') : undefined;
  if (number === undefined || !/^\d+(?:\.\d+)*$/.test(number)) return null;
  const parts = new Set<string>();
  for (const item of items.slice(at + 1)) {
    const own =
      item.kind === 'heading' || item.kind === 'paragraph' ? item.number?.text.replace(/[.)]$/, '') : undefined;
    if (own === undefined) continue;
    if (!own.startsWith(`${number}.`)) break;
    parts.add(own.slice(number.length + 1).split('.')[0] ?? '');
  }
  return parts.size > 1 ? parts.size : null;
}

// "Five priorities, of which two", "among them": the list need not be whole.
const PARTLY =
  /\b(?:including|includes?|such as|for example|of (?:which|these|them|the)|among|in particular|some of|not limited|key ones|first|remaining|other)\b/i;

const listed: Rule = {
  id: 'FIG-01',
  severity: 'warns',
  title: 'A count differs from the list it leads to',
  why: 'The reader looks for the one that is missing.',
  source: ONCE,
  example: { bad: 'five priorities, and a list of four', good: 'four priorities, and a list of four' },
  reads: 'paper',
  find: ({ paper }) =>
    listTexts(paper).flatMap((text): readonly Found[] => {
      const { words } = text.text;
      if (text.kind !== 'paragraph' || !/:\s*$/.test(words)) return [];
      const sentences = splitSentences(words);
      const last = sentences.at(-1);
      if (last === undefined) return [];
      // "There are five priorities. These are:" counts in the sentence before.
      const before = /^(?:these|they|those)\b/i.test(last.words) ? sentences.at(-2) : undefined;
      const lead = before ?? last;
      const counts = findCounts(lead.words);
      const [first] = counts;
      const count = first === undefined ? null : countBelow(paper, text.item);
      if (first === undefined || count === null || PARTLY.test(`${lead.words} ${last.words}`)) return [];
      if (counts.some((one) => one.count === count)) return [];
      const [start, end] = [lead.start + first.start, lead.start + first.end];
      if (isMarked(text, 'figure', start, start + 1)) return [];
      return [
        {
          spot: spotIn(text, start, end),
          message: `The text says ${first.words}; ${SMALL[count - 1] ?? count} ${count === 1 ? 'follows' : 'follow'}.`,
          about: String(count),
        },
      ];
    }),
};

type Placed = { readonly text: PlacedText; readonly sentence: SentenceAt };

/** Every sentence of the prose of `paper`. */
function listSentences(paper: ReadPaper): readonly Placed[] {
  return listTexts(paper)
    .filter(isProse)
    .flatMap((text) => splitSentences(text.text.words).map((sentence) => ({ text, sentence })));
}

type Value = {
  readonly text: PlacedText;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What is counted or summed, in a form only good for comparing. */
  readonly phrase: string;
  readonly value: number;
  readonly periods: ReadonlySet<string>;
};

/** For each phrase the first value that differs from the one given before it, in another text and of the same period. */
function findClashes(values: readonly Value[], agree: (a: Value, b: Value) => boolean): readonly [Value, Value][] {
  return [...Map.groupBy(values, (one) => one.phrase).values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    const told = new Set<number>([first.value]);
    return rest.flatMap((one): [Value, Value][] => {
      if (told.has(one.value) || one.text === first.text || agree(first, one)) return [];
      told.add(one.value);
      return [[first, one]];
    });
  });
}

const SOME =
  /\b(?:of (?:the|these|those|our|its)|another|further|remaining|other|more|first|last|next|any|up to|at least|only)\s*$/i;
// A thing that is added is counted from a day on: two counts of it want to be reconciled whatever day each names.
const ADDED =
  /(?<![\p{L}\d,.£/-])(\d{1,3}(?:,\d{3})+|\d{1,4}) ((?:new|additional|extra) [\p{L}’'-]+(?: [\p{L}’'-]+)? (?:places|homes|beds|posts|units|spaces|seats|schools|staff|classrooms))(?![\p{L}-])/giu;

/** Whether what is counted is at a place of its own, or is named as a part. */
function isSited(words: string, { index, 0: whole }: RegExpExecArray): boolean {
  const after = words.slice(index + whole.length, index + whole.length + 60);
  return (
    SOME.test(words.slice(0, index)) ||
    /\b(?:at|in|for|near|by) (?:the )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z]/.test(after)
  );
}

const twice: Rule = {
  id: 'FIG-02',
  severity: 'notes',
  title: 'The same things are counted twice with different numbers',
  why: 'One of the two is wrong, or the difference needs a sentence.',
  source: ONCE,
  example: { bad: 'four principles … five principles', good: 'four principles … the four principles' },
  reads: 'paper',
  find: ({ paper }) => {
    const values = listSentences(paper).flatMap(({ text, sentence }): readonly Value[] => {
      const { words, start } = sentence;
      const counts = findCounts(words)
        .filter(
          (one) => !SOME.test(words.slice(0, one.start)) && !/^ (?:of|for|in|to|at|from)\b/.test(words.slice(one.end)),
        )
        .map((one) => ({ ...one, value: one.count, periods: listPeriods(words) }));
      const added = [...words.matchAll(ADDED)]
        .filter((match) => !isSited(words, match))
        .map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          words: match[0],
          phrase: (match[2] ?? '').split(' ').map(stemOf).join(' '),
          value: Number((match[1] ?? '0').replaceAll(',', '')),
          periods: new Set<string>(),
        }));
      return [...counts, ...added]
        .map((one) => ({ ...one, text, start: start + one.start, end: start + one.end }))
        .filter((one) => !isMarked(text, 'figure', one.start, one.start + 1));
    });
    return findClashes(values, (a, b) => !mayBeOnePeriod(a.periods, b.periods) || VAGUE.has(a.phrase)).map(
      ([first, one]): Found => ({
        spot: spotIn(one.text, one.start, one.end),
        message: `This says ${one.words}; above it was ${first.words}. Say which is right, or what lies between them.`,
        about: first.words,
      }),
    );
  },
};

// By themselves these words are counted of many things in one paper.
const VAGUE = new Set(
  'area reason factor action step part element way project scheme question category criteria test issue challenge risk phase stage option component proposal recommendation outcome condition'.split(
    ' ',
  ),
);

const HELD = 'gap|deficit|shortfall|overspend|surplus|pressure|imbalance';
const OF_SUM = new RegExp(
  `\\b((?:annual|yearly|accumulated|cumulative|overall|total|structural|underlying|funding|current)(?: [\\p{L}-]+){0,2} (?:${HELD}))(?: (?:is|was|stands at|stood at|of|at|now|will be))+ (?:about |around |approximately |some |nearly |c\\.? ?)*$`,
  'iu',
);
const AFTER_SUM = new RegExp(
  `^ ((?:annual|yearly|accumulated|cumulative|overall|total|structural|underlying|funding)(?: [\\p{L}-]+){0,2} (?:${HELD}))\\b`,
  'iu',
);

const sums: Rule = {
  id: 'FIG-03',
  severity: 'notes',
  title: 'One sum has two values',
  why: 'Members are asked to rely on one of them and cannot tell on which.',
  source: ONCE,
  example: { bad: 'an annual gap of £28m … the annual gap of £29m', good: 'an annual gap of £28m … that gap' },
  reads: 'paper',
  find: ({ paper }) => {
    const values = listSentences(paper).flatMap(({ text, sentence }): readonly (Value & { readonly step: number })[] =>
      findMoney(sentence.words).flatMap((money) => {
        const before = sentence.words.slice(0, money.start);
        const named = OF_SUM.exec(before)?.[1] ?? AFTER_SUM.exec(sentence.words.slice(money.end))?.[1];
        const start = sentence.start + money.start;
        if (named === undefined || isMarked(text, 'figure', start, start + 1)) return [];
        const periods = listPeriods(sentence.words);
        const step = (money.unit === '' ? 100 : { k: 1e5, m: 1e8, bn: 1e11 }[money.unit]) / 10 ** money.decimals;
        const phrase = named.toLowerCase().replace(/^(?:yearly)/, 'annual');
        return [
          {
            text,
            start,
            end: sentence.start + money.end,
            words: money.words,
            phrase,
            value: money.pence,
            periods,
            step,
          },
        ];
      }),
    );
    const steps = new Map(values.map((one) => [one as Value, one.step]));
    return findClashes(values, (a, b) => {
      // £28m is what £28.4m is when rounded.
      const step = Math.max(steps.get(a) ?? 0, steps.get(b) ?? 0);
      return Math.abs(a.value - b.value) <= step / 2 || !mayBeOnePeriod(a.periods, b.periods);
    }).map(
      ([first, one]): Found => ({
        spot: spotIn(one.text, one.start, one.end),
        message: `The ${one.phrase} is ${one.words} here and ${first.words} above.`,
        about: first.words,
      }),
    );
  },
};

/** Facts and figures: one fact, one value, in sentences, lists, tables and the programme file. */
export const FIG: readonly Rule[] = [listed, twice, sums, ...FIG_TABLES, ...FIG_FACTS];
