import { listTexts } from '../../document/read-paper.ts';
import { findMatches } from '../in-text.ts';
import { type Found, type Rule, spotIn, spotOfCell } from '../rule.ts';
import { rememberWords } from '../remember-words.ts';
import { stemOf } from '../shared-words.ts';
import { listFigureRows, listTables, readCell } from '../tables-in-paper.ts';
import { TERM_NAMES } from './term-names.ts';

const PLAIN = 'GOV.UK style: write so that each word can be read in one way.';

const months: Rule = {
  id: 'TERM-03',
  severity: 'notes',
  title: 'A place reads as a month',
  why: 'March is a town and a month: beside a date the reader takes it for the month.',
  source: PLAIN,
  example: {
    bad: 'a school in March (opening September 2026)',
    good: 'a school in the town of March (opening September 2026)',
  },
  reads: 'text',
  find: (text) =>
    text.part === 'text' || text.part === 'cell'
      ? findMatches(
          text,
          /\b(?:in|at|near) (?:March|May|August)(?= \((?:to )?(?:open|start|complet|due|ready|from|by|planned|expected)\w*[^()]*\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b[^()]*\))/gi,
          ([words]) => ({ message: `“${words}” stands beside another date: if it is a place, say so.` }),
        )
      : [],
};

const TOTAL =
  /\b(?:totals?|sum|all|overall|combined|whole|together|altogether|net|gross|balance|closing|end|remaining|left|result|council|county|england|average|grand|cumulative|aggregate|full|entire|both|any|subtotal|sub-total)\b/i;

const total: Rule = {
  id: 'TERM-04',
  severity: 'notes',
  title: 'The last row is the total and is not called so',
  why: 'The reader counts it as one more item, and the sum of the column comes out double.',
  source: 'Practice: a row of totals is called Total.',
  example: {
    bad: 'Roof £3m, Lift £2m, Floor £1m, Block transfer £6m',
    good: 'Roof £3m, Lift £2m, Floor £1m, Total £6m',
  },
  reads: 'paper',
  find: ({ paper }) =>
    listTables(paper).flatMap((table): readonly Found[] => {
      const rows = listFigureRows(table);
      const last = rows.at(-1);
      const parts = rows.slice(0, -1);
      if (last === undefined || parts.length < 3 || last.label === '' || TOTAL.test(last.label)) return [];
      const sums = last.cells.map((cell) => ({
        held: readCell(cell.words),
        percent: cell.words.endsWith('%'),
        parts: parts.map((row) => readCell(row.cells.find((one) => one.column === cell.column)?.words ?? '')),
      }));
      const columns = sums.filter((one) => one.held !== null && !one.percent);
      const isSum = columns.every(({ held, parts: above }) => {
        const values = above.flatMap((value) => (value === null ? [] : [value]));
        const sum = values.reduce((a, b) => a + b, 0);
        return (
          values.length === above.length && values.every((value) => value > 0) && Math.abs(sum - (held ?? 0)) < 1e-6
        );
      });
      const weighs = columns.some((one) => (one.held ?? 0) >= 20) || columns.length > 1;
      if (columns.length === 0 || !isSum || !weighs) return [];
      const spot = spotOfCell(table.at, last.row, 0, last.label);
      return [{ spot, message: `${last.label} is the sum of the rows above: call it a total.` }];
    }),
};

// What the last letter of a well-known acronym stands for.
const LAST: Readonly<Record<string, string>> = {
  EHCP: 'plan',
  EHCPs: 'plan',
  DSG: 'grant',
  HNB: 'block',
  PIN: 'number',
  MTFS: 'strategy',
  MTFP: 'plan',
  SLA: 'agreement',
  KPI: 'indicator',
  HRA: 'account',
  ISBN: 'number',
};
// "The board of the ICB" may be called its board.
const BODY =
  /^(?:board|committee|council|group|team|partnership|service|forum|trust|panel|authority|office|department|network|centre)$/;

const definedIn = rememberWords((said) => [
  ...said.matchAll(/(?<![\p{L}-])([\p{L}-]{1,60}) \(([A-Z][A-Za-z&]{1,6})s?\)/gu),
]);
const followedIn = rememberWords((said) => [
  ...said.matchAll(/(?<![\p{L}’'-])([A-Z][A-Za-z&]{1,6}) ([a-zA-Z]{3,12})(?![\p{L}-])/gu),
]);
const selfIn = rememberWords((said) => [
  ...said.matchAll(/(?<![\p{L}’'-])([A-Z]{2,6})(?:[’']?s)? \(\1(?:[’']?s)?\)/gu),
]);

const doubled: Rule = {
  id: 'TERM-05',
  severity: 'notes',
  title: 'A word stands twice, in the acronym and after it',
  why: 'Read in full it says plan plan.',
  source: PLAIN,
  example: { bad: 'EHCP plans', good: 'EHCPs' },
  reads: 'paper',
  find: ({ paper }) => {
    const texts = listTexts(paper).filter((text) => text.part !== 'alt');
    const last = new Map(Object.entries(LAST));
    for (const { text } of texts)
      for (const [, word = '', short = ''] of definedIn(text.words)) {
        const stem = stemOf(word);
        if (stem[0] === short.replace(/s$/, '').at(-1)?.toLowerCase() && !BODY.test(stem))
          last.set(short.replace(/s$/, ''), stem);
      }
    return texts.flatMap((text): readonly Found[] => [
      ...followedIn(text.text.words).flatMap((match): readonly Found[] => {
        const [whole, short = '', word = ''] = match;
        const stands = last.get(short) ?? last.get(short.replace(/s$/, ''));
        if (stands === undefined || !/[A-Z].*[A-Z]/.test(short) || stands !== stemOf(word)) return [];
        return [
          {
            spot: spotIn(text, match.index, match.index + whole.length),
            message: `“${whole}” says ${stands} twice: the last letter of ${short} stands for it.`,
            about: short,
          },
        ];
      }),
      ...selfIn(text.text.words).map(
        (match): Found => ({
          spot: spotIn(text, match.index, match.index + match[0].length),
          message: `${match[1]} is explained by itself: write out what it stands for.`,
          about: match[1] ?? '',
        }),
      ),
    ]);
  },
};

/** Names and terms: one name for one thing, as the registers have it. */
export const TERM: readonly Rule[] = [months, total, doubled, ...TERM_NAMES];
