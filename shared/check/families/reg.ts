import { listTexts, type ReadPaper } from '../../document/read-paper.ts';
import type { Measure, MeasureValue } from '../../model/measure.ts';
import { slipInDays } from '../../rules/slip.ts';
import { judgeDirection, readSeries } from '../../rules/trend.ts';
import { isProse } from '../in-text.ts';
import { isNamed, isSpokenOf, wordsOf } from '../named-in-paper.ts';
import { about, lastDay, ofRegisters, quote, type Registers } from '../of-registers.ts';
import type { Rule } from '../rule.ts';
import { REG_RISKS } from './reg-risks.ts';
import { REG_TABLES } from './reg-tables.ts';

const MONITORING =
  'CIPFA and SOLACE, Delivering Good Governance in Local Government: results are reported as they are.';
const FUNDER = 'Practice of agreements with government: each condition is monitored by status, owner and day.';

const conditions = ofRegisters(
  {
    id: 'REG-01',
    severity: 'warns',
    title: 'Conditions without a status, an owner or a day',
    why: 'Members cannot tell whether the funder’s conditions are met.',
    source: FUNDER,
    example: {
      bad: 'Condition 3 with nothing against it',
      good: 'Condition 3: on track, Head of Service, 31 March 2025',
    },
  },
  ({ paper, facts }) => {
    const shown = facts.contents.conditions.filter((one) => isNamed(paper, one.title));
    const without = (lacks: (one: (typeof shown)[number]) => boolean) => shown.filter(lacks).map((one) => one.ref);
    return [
      about(
        without((one) => one.status === null),
        (refs, has) => `Of the conditions, ${refs} ${has} no status.`,
      ),
      about(
        without((one) => one.ownerId === null),
        (refs, has) => `Of the conditions, ${refs} ${has} no owner.`,
      ),
      about(
        without((one) => one.due === null),
        (refs, has) => `Of the conditions, ${refs} ${has} no day to be met by.`,
      ),
    ];
  },
);

/** The values of a measure's own series up to the last day the paper can speak of, oldest first. */
function valuesOf({ facts, ...input }: Registers, id: MeasureValue['measureId']): readonly MeasureValue[] {
  return readSeries(facts.contents, id, null, lastDay({ facts, ...input }));
}

/** Whether the one value of a measure stands alone: nothing before it, nothing to reach. */
function isAimless(input: Registers, { id, polarity, baseline }: Measure): boolean {
  const isAimed = input.facts.contents.measureTargets.some((target) => target.measureId === id);
  return polarity !== 'neither' && baseline === null && !isAimed && valuesOf(input, id).length === 1;
}

const measures = ofRegisters(
  {
    id: 'REG-02',
    severity: 'warns',
    title: 'A measure has no value, no baseline or no target',
    why: 'Without all three nobody can say whether it is going well.',
    source: MONITORING,
    example: {
      bad: 'Plans on time: to be reported',
      good: 'Plans on time: 52%, from 41% in 2021, to reach 60% by 2025',
    },
  },
  (input) => {
    const { paper, facts } = input;
    const shown = facts.contents.measures.filter((one) => isNamed(paper, one.name));
    const empty = shown.filter((one) => valuesOf(input, one.id).length === 0);
    const aimless = shown.filter((one) => isAimless(input, one));
    return [
      about(
        empty.map((one) => one.ref),
        (refs, has) => `Of the measures, ${refs} ${has} no value.`,
      ),
      about(
        aimless.map((one) => one.ref),
        (refs, has) => `Of the measures, ${refs} ${has} one value, and neither baseline nor target.`,
      ),
    ];
  },
);

const lone = ofRegisters(
  {
    id: 'REG-03',
    severity: 'notes',
    title: 'A measure has one value only',
    why: 'One number says nothing of the direction.',
    source: MONITORING,
    example: { bad: '282 wait', good: '282 wait, against 340 a year before' },
  },
  (input) => [
    about(
      input.facts.contents.measures
        .filter(
          (one) =>
            isNamed(input.paper, one.name) &&
            one.baseline === null &&
            valuesOf(input, one.id).length === 1 &&
            !isAimless(input, one),
        )
        .map((one) => one.ref),
      (refs, has) => `Of the measures, ${refs} ${has} one value and no earlier one to compare it with.`,
    ),
  ],
);

const MOVED =
  /\b(?:worse|worsen\w*|fell|fall(?:s|en|ing)?|declin\w+|deteriorat\w+|dropp?(?:s|ed|ing)?|dipp(?:s|ed|ing)?|slipp\w+|rose|ris(?:es?|en|ing)|gr(?:ew|ow\w*)|increas\w+|decreas\w+|lower|higher|fewer|less|more [\w ]{1,40}than|down|up from|reduc\w+|wrong direction|off target|not improv\w+|gone back)\b/;

/** The texts of the paper that say that something moved, in small letters. */
function listMoves(paper: ReadPaper): readonly string[] {
  return listTexts(paper)
    .filter(isProse)
    .map((text) => text.text.words.toLowerCase())
    .filter((words) => MOVED.test(words));
}

/** Whether one of the texts may be about `name`: it has half of the words that carry it. */
function isToldOf(moves: readonly string[], name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [name.toLowerCase()];
  const carrying = words.filter((one) => !/^(?:with|from|that|have|than|into|number|share|rate)$/.test(one));
  return moves.some((text) => carrying.filter((one) => text.includes(stem(one))).length * 2 >= carrying.length);
}

function stem(word: string): string {
  return word.replace(/s$/, '');
}

const worse = ofRegisters(
  {
    id: 'REG-04',
    severity: 'warns',
    title: 'Measures that got worse are not mentioned',
    why: 'A paper that tells only what went well is not a fair account, and members find the rest in the table.',
    source: MONITORING,
    example: { bad: 'Performance has improved.', good: 'Four measures improved; plans on time fell from 52% to 48%.' },
  },
  (input) => {
    const { paper, facts } = input;
    const words = wordsOf(paper);
    const { measures: all } = facts.contents;
    // A paper that speaks of no measure owes an account of none.
    if (!all.some((one) => isNamed(paper, one.name)) && !/\b(?:performance|indicators?|measures show)\b/.test(words))
      return [];
    const moves = listMoves(paper);
    const silent = all.filter((one) => {
      const [before, last] = valuesOf(input, one.id).slice(-2);
      if (before === undefined || last === undefined) return false;
      return judgeDirection(one, before.value, last.value) === 'worse' && !isToldOf(moves, one.name);
    });
    return [
      about(
        silent.map((one) => quote(one.name)),
        (names, has) => `${names} ${has} become worse, and the text does not say so.`,
      ),
    ];
  },
);

const updates = ofRegisters(
  {
    id: 'REG-05',
    severity: 'warns',
    title: 'Workstreams or enablers without an update',
    why: 'What is left out of a progress report is what members ask about.',
    source: MONITORING,
    example: { bad: '14 of 18 workstreams report', good: 'Each reports, if only that there was no change' },
  },
  (input) => {
    const { workstreams, workstreamUpdates } = input.facts.contents;
    const known = workstreamUpdates.filter((one) => one.asAt <= lastDay(input));
    const last = known.toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1))[0];
    if (last === undefined || !workstreams.some((one) => isNamed(input.paper, one.name))) return [];
    const reported = new Set(known.filter((one) => one.period === last.period).map((one) => one.workstreamId));
    const silent = workstreams.filter(
      (one) => !reported.has(one.id) && !['complete', 'stopped', 'paused'].includes(one.status),
    );
    return (['workstream', 'enabler'] as const).map((kind) =>
      about(
        silent.filter((one) => one.kind === kind).map((one) => quote(one.name)),
        (names, has) => `Of the ${kind}s, ${names} ${has} no update for the period that others report on.`,
      ),
    );
  },
);

const ratings = ofRegisters(
  {
    id: 'REG-06',
    severity: 'notes',
    title: 'Workstreams without a rating',
    why: 'Members cannot see which strand is in trouble.',
    source: MONITORING,
    example: { bad: 'Some strands are at risk', good: 'Early help: amber; transport: red' },
  },
  (input) => {
    const { workstreams, workstreamUpdates } = input.facts.contents;
    const rated = new Set(workstreamUpdates.filter((one) => one.rag !== null).map((one) => one.workstreamId));
    return [
      about(
        workstreams
          .filter((one) => one.kind === 'workstream' && one.rag === null && !rated.has(one.id))
          .filter((one) => !['complete', 'stopped'].includes(one.status) && isNamed(input.paper, one.name))
          .map((one) => quote(one.name)),
        (names, has) => `Of the workstreams, ${names} ${has} no rating.`,
      ),
    ];
  },
);

const late = ofRegisters(
  {
    id: 'REG-07',
    severity: 'warns',
    title: 'Late milestones are not named',
    why: '“Some are delayed” does not tell members which, nor by how much.',
    source: MONITORING,
    example: {
      bad: 'Some areas are slightly delayed.',
      good: 'Two are late: the new school, and the sufficiency plan.',
    },
  },
  (input) => {
    const { paper, facts } = input;
    if (
      !/\b(?:milestones?|actions?|action plan|delay\w*|on track|on schedule|timetable|progress)\b/.test(wordsOf(paper))
    )
      return [];
    const unnamed = facts.contents.milestones.filter((one) => {
      if (['done', 'dropped'].includes(one.status) || one.actual !== null) return false;
      const missed = (one.forecast ?? one.baseline ?? '9999') < input.today;
      return (one.status === 'late' || missed || (slipInDays(one) ?? 0) > 0) && !isSpokenOf(paper, one.name);
    });
    return [
      about(
        unnamed.map((one) => quote(one.name)),
        (names, has) => `${names} ${has} fallen behind, and the paper does not say so.`,
      ),
    ];
  },
);

const delayed = ofRegisters(
  {
    id: 'REG-11',
    severity: 'warns',
    title: 'Something is delayed, and its first or its new day is not known',
    why: 'Members ask by how long, and the register cannot say.',
    source: MONITORING,
    example: { bad: 'The special school: delayed', good: 'The special school: September 2024, now April 2025' },
  },
  ({ paper, facts }) => {
    const { milestones, schemes } = facts.contents;
    const undated = [
      ...milestones.filter((one) => one.status === 'late' && (one.baseline === null || one.forecast === null)),
      ...schemes.filter(
        (one) => one.status === 'delayed' && (one.openingBaseline === null || one.openingForecast === null),
      ),
    ].map((one) => one.name);
    return [
      about(
        undated.filter((name) => isNamed(paper, name)).map(quote),
        (names, has) => `${names} ${has} been delayed, and the day first planned or the day now expected is missing.`,
      ),
    ];
  },
);

/** Registers: records that are incomplete, and what they know and the paper leaves out. */
export const REG: readonly Rule[] = [
  conditions,
  measures,
  lone,
  worse,
  updates,
  ratings,
  late,
  delayed,
  ...REG_RISKS,
  ...REG_TABLES,
];
