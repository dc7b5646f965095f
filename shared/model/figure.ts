import { z } from 'zod';
import { ConditionStatus } from './condition.ts';
import { AllocationId, MeasureId, MilestoneId, ProfileLineId, RiskId, SchemeId } from './ids.ts';
import { Rag } from './rag.ts';
import { RiskStage } from './risk.ts';
import { filledLine, line } from './text.ts';
import { Day, FinancialYear } from './units.ts';

const when = z.union([Day, z.literal('latest')]).default('latest');
const comparator = line(80).nullable().default(null);
const as = z.enum(['difference', 'percent']);

/** Where a number in a sentence comes from. The words printed are worked out from the file each time; nothing is typed twice. */
export const FigureSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('measure'), measureId: MeasureId, comparator, asAt: when }),
  z.strictObject({ of: z.literal('measure change'), measureId: MeasureId, comparator, from: Day, to: when, as }),
  /** The body's own value less the comparator's, of the same day. */
  z.strictObject({ of: z.literal('measure gap'), measureId: MeasureId, comparator: filledLine(80), asAt: when, as }),
  /** The place of the body's own value among it and its comparators of the same day, best first: `3rd of 5`. */
  z.strictObject({ of: z.literal('measure rank'), measureId: MeasureId, asAt: when }),
  z.strictObject({ of: z.literal('measure target'), measureId: MeasureId, by: Day }),
  z.strictObject({ of: z.literal('profile cell'), lineId: ProfileLineId, year: FinancialYear }),
  /** The line added up over the years named, both ends counted; over all its years when none are. */
  z.strictObject({
    of: z.literal('profile sum'),
    lineId: ProfileLineId,
    from: FinancialYear.nullable().default(null),
    to: FinancialYear.nullable().default(null),
  }),
  z.strictObject({
    of: z.literal('profile change'),
    lineId: ProfileLineId,
    from: FinancialYear,
    to: FinancialYear,
    as,
  }),
  /** One line less another in the same year: a forecast less its plan. */
  z.strictObject({
    of: z.literal('profile gap'),
    lineId: ProfileLineId,
    lessId: ProfileLineId,
    year: FinancialYear,
    as,
  }),
  z.strictObject({ of: z.literal('allocation total'), what: z.enum(['allocated', 'committed', 'not committed']) }),
  z.strictObject({
    of: z.literal('allocation'),
    allocationId: AllocationId,
    what: z.enum(['allocated', 'committed', 'not committed']),
  }),
  z.strictObject({
    of: z.literal('count'),
    what: z.enum(['workstreams', 'enablers', 'conditions', 'open risks', 'red risks', 'schemes', 'acronyms']),
  }),
  z.strictObject({ of: z.literal('workstreams rated'), rag: Rag.nullable() }),
  z.strictObject({ of: z.literal('conditions that are'), status: ConditionStatus.nullable() }),
  z.strictObject({ of: z.literal('risk score'), riskId: RiskId, stage: RiskStage }),
  z.strictObject({
    of: z.literal('milestone'),
    milestoneId: MilestoneId,
    what: z.enum(['planned', 'expected', 'slip']),
  }),
  z.strictObject({ of: z.literal('scheme places'), schemeId: SchemeId }),
  z.strictObject({ of: z.literal('places total') }),
]);
export type FigureSource = z.infer<typeof FigureSource>;

/**
 * How a figure is written. `plain` is the measure's own precision or money in the template's unit; `unsigned` leaves the sign
 * to the sentence ("fell by 3"); `words` writes one to nine as words; `exact pounds` is £526,045 where £0.5m would be too coarse.
 * The last five fit their words to the way a change went: `rose by 845` or `fell by 3`, `has risen by`, `a rise of`, `845 more` or
 * `845 fewer`, `2.6 percentage points higher`. One that did not move says so.
 */
export const FigureStyle = z.enum([
  'plain',
  'unsigned',
  'words',
  'exact pounds',
  'whole percent',
  'rose by',
  'has risen by',
  'a rise of',
  'more or fewer',
  'higher or lower',
]);
export type FigureStyle = z.infer<typeof FigureStyle>;
