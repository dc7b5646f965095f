import type { MeasureValue } from '../../model/measure.ts';
import type { Rating } from '../../model/risk.ts';
import type { RiskMatrix } from '../../model/risk-matrix.ts';
import type { Day } from '../../model/units.ts';
import { scoreRating } from '../../rules/score.ts';
import { slipInDays } from '../../rules/slip.ts';
import { judgeDirection, readSeries } from '../../rules/trend.ts';
import { isNamed, sayNames, wordsOf } from '../named-in-paper.ts';
import type { CheckInput, Facts, Found, Rule } from '../rule.ts';
import { REG_TABLES } from './reg-tables.ts';

const MONITORING =
  'CIPFA and SOLACE, Delivering Good Governance in Local Government: results are reported as they are.';
const RISKS = 'HM Treasury, The Orange Book: each risk has an owner, a rating, a response and a day of review.';
const FUNDER = 'Practice of agreements with government: each condition is monitored by status, owner and day.';

type Registers = CheckInput & { readonly facts: Facts };

/** A rule of the registers: it says nothing of a paper that stands beside none. */
function ofRegisters(
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why' | 'source' | 'example'>,
  find: (input: Registers) => readonly (string | null)[],
): Rule {
  return {
    ...rule,
    reads: 'paper',
    find: (input) => {
      const { facts } = input;
      if (facts === null) return [];
      return find({ ...input, facts }).flatMap((message): readonly Found[] =>
        message === null ? [] : [{ spot: null, message }],
      );
    },
  };
}

/** `say` of the names, or null when there are none. */
function about(names: readonly string[], say: (names: string, verb: 'has' | 'have') => string): string | null {
  return names.length === 0 ? null : say(sayNames(names), names.length === 1 ? 'has' : 'have');
}

/** The last day the paper can speak of. */
function lastDay({ meeting, today }: CheckInput): Day {
  return meeting ?? today;
}

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
        (refs, has) => `Of the conditions ${refs} ${has} no status.`,
      ),
      about(
        without((one) => one.ownerId === null),
        (refs, has) => `Of the conditions ${refs} ${has} no owner.`,
      ),
      about(
        without((one) => one.due === null),
        (refs, has) => `Of the conditions ${refs} ${has} no day to be met by.`,
      ),
    ];
  },
);

/** The values of a measure's own series up to the last day the paper can speak of, oldest first. */
function valuesOf({ facts, ...input }: Registers, id: MeasureValue['measureId']): readonly MeasureValue[] {
  return readSeries(facts.contents, id, null, lastDay({ facts, ...input }));
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
    const { contents } = facts;
    const shown = contents.measures.filter((one) => isNamed(paper, one.name));
    const empty = shown.filter((one) => valuesOf(input, one.id).length === 0);
    const aimless = shown.filter(
      (one) =>
        !empty.includes(one) &&
        one.polarity !== 'neither' &&
        one.baseline === null &&
        valuesOf(input, one.id).length < 2 &&
        !contents.measureTargets.some((target) => target.measureId === one.id),
    );
    return [
      about(
        empty.map((one) => one.ref),
        (refs, has) => `Of the measures ${refs} ${has} no value.`,
      ),
      about(
        aimless.map((one) => one.ref),
        (refs, has) => `Of the measures ${refs} ${has} neither baseline nor target.`,
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
          (one) => isNamed(input.paper, one.name) && one.baseline === null && valuesOf(input, one.id).length === 1,
        )
        .map((one) => one.ref),
      (refs, has) => `Of the measures ${refs} ${has} one value and no earlier one to compare it with.`,
    ),
  ],
);

const FALLING =
  /\b(?:worse|worsen\w*|fell|fall(?:s|en|ing)?|declin\w+|deteriorat\w+|dropp?(?:s|ed|ing)?|dipp(?:s|ed|ing)?|slipp\w+|rose|ris(?:es|en|ing)|increas\w+|decreas\w+|lower|higher|down|up from|reduc\w+|wrong direction|off target|below|above|not improv\w+|gone back)\b/;

/** Whether one sentence about `name` says that it moved. */
function isOwned(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const from = Math.max(words.lastIndexOf('. ', at), at - 250);
    const end = words.indexOf('. ', at + name.length);
    if (FALLING.test(words.slice(Math.max(0, from), end === -1 ? at + name.length + 250 : end))) return true;
  }
  return false;
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
    const silent = all.filter((one) => {
      const [before, last] = valuesOf(input, one.id).slice(-2);
      if (before === undefined || last === undefined) return false;
      return judgeDirection(one, before.value, last.value) === 'worse' && !isOwned(words, one.name.toLowerCase());
    });
    return [
      about(
        silent.map((one) => one.name),
        (names) => `Worse than before, and the text does not say so: ${names}.`,
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
        silent.filter((one) => one.kind === kind).map((one) => one.name),
        (names, has) => `Of the ${kind}s ${names} ${has} no update for the period that others report on.`,
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
          .map((one) => one.name),
        (names, has) => `Of the workstreams ${names} ${has} no rating.`,
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
      return (one.status === 'late' || missed || (slipInDays(one) ?? 0) > 0) && !isNamed(paper, one.name);
    });
    return [
      about(
        unnamed.map((one) => one.name),
        (names) => `Late, and not named in the paper: ${names}.`,
      ),
    ];
  },
);

const openRisks = ({ paper, facts }: Registers) =>
  facts.contents.risks.filter((one) => one.status === 'open' && isNamed(paper, one.title));

const risks = ofRegisters(
  {
    id: 'REG-08',
    severity: 'warns',
    title: 'Risks without a score, an owner, a mitigation, a target or a review day',
    why: 'A risk that nobody owns and nobody looks at again is not managed.',
    source: RISKS,
    example: {
      bad: 'R4: demand rises',
      good: 'R4: demand rises; 16, to be 8; Head of Service; reviewed by 1 May 2025',
    },
  },
  (input) => {
    const { riskMatrices, mitigations, programme } = { ...input.facts.contents, programme: input.facts.programme };
    const matrix = riskMatrices.find((one) => one.id === programme.matrixId) ?? null;
    const shown = openRisks(input);
    const lacking = (lacks: (risk: (typeof shown)[number]) => boolean, what: string) =>
      about(
        shown.filter(lacks).map((one) => one.ref),
        (refs, has) => `Of the risks ${refs} ${has} no ${what}.`,
      );
    const isRated = ({ current }: (typeof shown)[number]) =>
      current !== null && (scoreRating(matrix, current) !== null || current.likelihood !== null);
    return [
      lacking((one) => !isRated(one), 'score'),
      lacking((one) => one.ownerId === null, 'owner'),
      lacking((one) => one.treatment !== 'tolerate' && !mitigations.some((m) => m.riskId === one.id), 'mitigation'),
      lacking((one) => one.treatment !== 'tolerate' && one.target === null, 'target'),
      lacking(
        (one) => one.reviewDue === null && one.reviewEveryDays === null && !hasReview(input, one.id),
        'day of review',
      ),
    ];
  },
);

/** The programme's own cadence is counted from the last review: where there was one, the next is known. */
function hasReview({ facts }: Registers, id: string): boolean {
  return [...facts.contents.reviews, ...facts.contents.assessments].some((one) => one.riskId === id);
}

const shared = ofRegisters(
  {
    id: 'REG-09',
    severity: 'notes',
    title: 'Two risks share one mitigation',
    why: 'Words that fit two risks usually answer neither.',
    source: RISKS,
    example: {
      bad: 'R4 and R5: we will work with partners',
      good: 'R4: open 40 places by May; R5: a second bid by June',
    },
  },
  (input) => {
    const shown = new Map(openRisks(input).map((one) => [one.id, one.ref]));
    const groups = Map.groupBy(
      input.facts.contents.mitigations.filter((one) => shown.has(one.riskId)),
      (one) =>
        one.action
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
    );
    return [...groups.values()].map((group) => {
      const refs = [...new Set(group.map((one) => shown.get(one.riskId) ?? ''))];
      return refs.length < 2
        ? null
        : `Risks ${sayNames(refs)} have one mitigation between them: “${group[0]?.action ?? ''}”.`;
    });
  },
);

const actions = ofRegisters(
  {
    id: 'REG-10',
    severity: 'notes',
    title: 'Mitigations without an owner or a day',
    why: '“We will” without who and when cannot be followed up.',
    source: RISKS,
    example: { bad: 'We will recruit.', good: 'Recruit four psychologists; Head of Service; by 1 September 2025.' },
  },
  (input) => {
    const shown = new Map(openRisks(input).map((one) => [one.id, one.ref]));
    const open = input.facts.contents.mitigations.filter(
      (one) => shown.has(one.riskId) && one.status !== 'done' && one.status !== 'stopped',
    );
    const refsOf = (list: typeof open) => [...new Set(list.map((one) => shown.get(one.riskId) ?? ''))];
    return [
      about(
        refsOf(open.filter((one) => one.ownerId === null)),
        (refs) => `Mitigations without an owner: those of ${refs}.`,
      ),
      about(refsOf(open.filter((one) => one.due === null)), (refs) => `Mitigations without a day: those of ${refs}.`),
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
        undated.filter((name) => isNamed(paper, name)),
        (names) => `Delayed, without the day first planned or the day now expected: ${names}.`,
      ),
    ];
  },
);

/** Whether the matrix can give `score` at all, and to this likelihood and impact. */
function canGive(matrix: RiskMatrix, rating: Rating): boolean {
  if (rating.score === null || matrix.scoring === 'none') return true;
  const known = rating.likelihood !== null && (rating.impact !== null || Object.keys(rating.impacts).length > 0);
  if (known) return scoreRating(matrix, rating) === rating.score;
  return matrix.scoring === 'lookup'
    ? matrix.cells.some((cell) => cell.score === rating.score)
    : matrix.likelihood.some((row) => matrix.impact.some((column) => row.weight * column.weight === rating.score));
}

const impossible = ofRegisters(
  {
    id: 'REG-12',
    severity: 'warns',
    title: 'A risk has a score that the matrix cannot give',
    why: 'Either the score or the scale is another one, and the colour is wrong with it.',
    source: RISKS,
    example: { bad: '30 on five by five', good: '20: likelihood 4, impact 5' },
  },
  (input) => {
    const { programme, contents } = input.facts;
    const matrix = contents.riskMatrices.find((one) => one.id === programme.matrixId);
    if (matrix === undefined) return [];
    return openRisks(input).map((risk) => {
      const wrong = [risk.inherent, risk.current, risk.target].find((one) => one !== null && !canGive(matrix, one));
      return wrong === undefined || wrong === null
        ? null
        : `Risk ${risk.ref} has the score ${wrong.score ?? ''}, which ${matrix.name} cannot give it.`;
    });
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
  risks,
  shared,
  actions,
  delayed,
  impossible,
  ...REG_TABLES,
];
