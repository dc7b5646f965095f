import type { Rating } from '../../model/risk.ts';
import type { RiskMatrix } from '../../model/risk-matrix.ts';
import { scoreRating } from '../../rules/score.ts';
import { isNamed, sayNames } from '../named-in-paper.ts';
import { about, ofRegisters, type Registers } from '../of-registers.ts';
import type { Rule } from '../rule.ts';

const RISKS = 'HM Treasury, The Orange Book: each risk has an owner, a rating, a response and a day of review.';

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
    const mitigated = new Set(mitigations.map((one) => one.riskId));
    const reviewed = listReviewed(input);
    const lacking = (lacks: (risk: (typeof shown)[number]) => boolean, what: string) =>
      about(
        shown.filter(lacks).map((one) => one.ref),
        (refs, has) => `Of the risks, ${refs} ${has} no ${what}.`,
      );
    const isRated = ({ current }: (typeof shown)[number]) =>
      current !== null && (scoreRating(matrix, current) !== null || current.likelihood !== null);
    return [
      lacking((one) => !isRated(one), 'score'),
      lacking((one) => one.ownerId === null, 'owner'),
      lacking((one) => one.treatment !== 'tolerate' && !mitigated.has(one.id), 'mitigation'),
      lacking((one) => one.treatment !== 'tolerate' && one.target === null, 'target'),
      lacking(
        (one) => one.reviewDue === null && one.reviewEveryDays === null && !reviewed.has(one.id),
        'day of review',
      ),
    ];
  },
);

/** The risks that were reviewed. The programme's own cadence is counted from the last review: where there was one, the next is known. */
function listReviewed({ facts }: Registers): ReadonlySet<string> {
  return new Set([...facts.contents.reviews, ...facts.contents.assessments].map((one) => one.riskId));
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
      about(refsOf(open.filter((one) => one.ownerId === null)), (refs) => `Mitigations of ${refs} have no owner.`),
      about(
        refsOf(open.filter((one) => one.due === null)),
        (refs) => `Mitigations of ${refs} have no day to be done by.`,
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

/** What the risk register lacks. */
export const REG_RISKS: readonly Rule[] = [risks, shared, actions, impossible];
