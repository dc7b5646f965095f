import type { FigureSource } from '../../model/figure.ts';
import { ConditionStatus } from '../../model/condition.ts';
import { Rag } from '../../model/rag.ts';
import type { Risk } from '../../model/risk.ts';
import { readFigures } from '../../compose/figures/figures.ts';
import { rememberWords } from '../remember-words.ts';
import type { FigureBase } from './file-figures.ts';
import type { TypedFigure } from './find-typed.ts';

const NUMBER = String.raw`(?<![\p{L}\d.,£/–-])(?<number>\d{1,3}(?:,\d{3})*|one|two|three|four|five|six|seven|eight|nine)`;
const ARE = String.raw`(?: (?:that |which )?(?:are|is|were|was|remain|remains|have been|has been))?(?: now| still| currently)?`;
const OF = String.raw`(?: of (?:the|its|our|all) (?:\p{L}+ )?| )`;

type Counted = { readonly figure: FigureSource; readonly pattern: RegExp };

/** `7 <things>`, `seven of the <things>`, `<things>: 7`, `the number of <things> is 7`. */
function counted(figure: FigureSource, ...things: readonly string[]): readonly Counted[] {
  return things.flatMap((thing) => [
    { figure, pattern: new RegExp(`${NUMBER}${OF}${thing}(?![\\p{L}-])`, 'giu') },
    {
      figure,
      pattern: new RegExp(
        `(?<![\\p{L}])(?:number of )${thing} (?:is|was|stands at|stood at|now) ${NUMBER}(?!\\p{L})`,
        'giu',
      ),
    },
  ]);
}

const RATED = String.raw`(?! ?(?:that |which )?(?:are |is |were |was |remain )?(?:now |still |currently )?(?:rated |at )?(?:red|amber|green|complete))`;

// Counts are small: only a number that stands beside the name of what is counted can be one.
const COUNTS: readonly Counted[] = [
  ...counted(
    { of: 'count', what: 'red risks' },
    'red(?:-rated)? risks?',
    `(?:open )?risks?${ARE} (?:rated |scored )?red`,
  ),
  ...counted({ of: 'count', what: 'open risks' }, 'open risks?', `risks?${ARE} open`),
  ...counted({ of: 'count', what: 'workstreams' }, `workstreams?${RATED}`),
  ...counted({ of: 'count', what: 'enablers' }, `enablers?${RATED}`),
  ...counted({ of: 'count', what: 'schemes' }, '(?:capital |capacity )?schemes?'),
  ...counted({ of: 'count', what: 'acronyms' }, 'acronyms?'),
  ...Rag.options.flatMap((rag) =>
    counted(
      { of: 'workstreams rated', rag },
      `(?:workstreams?(?: and enablers?)?)${ARE} (?:rated |at )?${rag}`,
      `${rag}(?:-rated)? workstreams?(?: and enablers?)?`,
    ),
  ),
  ...ConditionStatus.options.flatMap((status) =>
    counted({ of: 'conditions that are', status }, `conditions?${ARE} ${status}`),
  ),
  ...counted({ of: 'count', what: 'conditions' }, `conditions?(?!${ARE} (?:${ConditionStatus.options.join('|')}))`),
];
const ABOUT = /\b(?:risks?|workstreams?|enablers?|schemes?|acronyms?|conditions?|places)\b/i;

const mayCount = rememberWords((words) => ABOUT.test(words));
const countsIn = rememberWords((words) => COUNTS.flatMap(({ figure, pattern }) => match(words, pattern, figure)));

/** The counts of a sentence, places and scores of risks among them, that are what the file says. */
export function findCounted(words: string, base: FigureBase): readonly TypedFigure[] {
  if (!mayCount(words)) return [];
  const asked = [...countsIn(words), ...listPlaces(words, base), ...listScores(words, base.contents.risks)];
  if (asked.length === 0) return [];
  const read = readFigures(base, base.template, asked);
  return asked.flatMap(({ start, end, figure, style }, at): readonly TypedFigure[] => {
    const use = read[at];
    // A word at the start of a sentence has a capital that a figure would not keep.
    if (typeof use !== 'object' || use.text !== words.slice(start, end)) return [];
    return [{ start, end, figure: { figure, style, text: use.text, source: use.source, asAt: use.asAt } }];
  });
}

type Asked = {
  readonly start: number;
  readonly end: number;
  readonly figure: FigureSource;
  readonly style: 'plain' | 'words';
};

function match(words: string, pattern: RegExp, figure: FigureSource): readonly Asked[] {
  return [...words.matchAll(pattern)].map((found) => {
    const number = found.groups?.['number'] ?? '';
    const start = found.index + found[0].indexOf(number);
    return { start, end: start + number.length, figure, style: /\d/.test(number) ? 'plain' : 'words' };
  });
}

const PLACES = new RegExp(`${NUMBER} (?:\\p{L}+ ){0,2}places(?!\\p{L})`, 'giu');

/** Places of a scheme that the sentence names, or of all together where it says so. */
function listPlaces(words: string, { contents }: FigureBase): readonly Asked[] {
  const low = words.toLowerCase();
  const named = contents.schemes.filter((one) => low.includes(one.name.toLowerCase()));
  const [only, other] = named;
  if (only !== undefined && other === undefined)
    return match(words, PLACES, { of: 'scheme places', schemeId: only.id });
  const isTotal = only === undefined && /\b(?:total|together|in all|altogether)\b/i.test(words);
  return isTotal ? match(words, PLACES, { of: 'places total' }) : [];
}

const SCORE = new RegExp(String.raw`\bscor(?:e|es|ed|ing)\b[^.;\d]{0,40}?${NUMBER}(?![\d%])`, 'giu');

/** The score of the one risk that the sentence names by its reference. */
function listScores(words: string, risks: readonly Risk[]): readonly Asked[] {
  if (!/\bscor/i.test(words)) return [];
  const tokens = new Set(words.match(/[\p{L}\d][\p{L}\d./-]*[\p{L}\d]/gu));
  const [only, other] = risks.filter((risk) => tokens.has(risk.ref));
  if (only === undefined || other !== undefined) return [];
  return match(words, SCORE, { of: 'risk score', riskId: only.id, stage: 'current' }).map((one) => {
    const before = words.slice(Math.max(0, one.start - 60), one.start).toLowerCase();
    const stage = [...before.matchAll(/\b(inherent|current|target)\b/g)].at(-1)?.[1];
    const figure = { of: 'risk score', riskId: only.id, stage: (stage ?? 'current') as 'current' } as const;
    return { ...one, figure, style: 'plain' as const };
  });
}
