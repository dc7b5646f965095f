import { z } from 'zod';
import { MeasureId, ProfileLineId, RiskId, SchemeId } from './ids.ts';
import { RiskStage } from './risk.ts';
import { line } from './text.ts';
import { Day, FinancialYear } from './units.ts';

const when = z.union([Day, z.literal('latest')]).default('latest');

/** Where a number in a sentence comes from. The words printed are worked out from the file each time; nothing is typed twice. */
export const FigureSource = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('measure'),
    measureId: MeasureId,
    comparator: line(80).nullable().default(null),
    asAt: when,
  }),
  z.strictObject({
    of: z.literal('measure change'),
    measureId: MeasureId,
    comparator: line(80).nullable().default(null),
    from: Day,
    to: when,
    as: z.enum(['difference', 'percent']),
  }),
  z.strictObject({ of: z.literal('profile cell'), lineId: ProfileLineId, year: FinancialYear }),
  /** The line added up over the years named, both ends counted; over all its years when none are. */
  z.strictObject({
    of: z.literal('profile sum'),
    lineId: ProfileLineId,
    from: FinancialYear.nullable().default(null),
    to: FinancialYear.nullable().default(null),
  }),
  z.strictObject({ of: z.literal('allocation total'), what: z.enum(['allocated', 'committed', 'not committed']) }),
  z.strictObject({
    of: z.literal('count'),
    what: z.enum(['workstreams', 'enablers', 'conditions', 'open risks', 'red risks', 'schemes', 'acronyms']),
  }),
  z.strictObject({ of: z.literal('risk score'), riskId: RiskId, stage: RiskStage }),
  z.strictObject({ of: z.literal('scheme places'), schemeId: SchemeId }),
  z.strictObject({ of: z.literal('places total') }),
]);
export type FigureSource = z.infer<typeof FigureSource>;

/**
 * How a figure is written. `plain` is the measure's own precision or money in the template's unit; `unsigned` leaves the sign
 * to the sentence ("fell by 3"); `words` writes one to nine as words; `exact pounds` is £526,045 where £0.5m would be too coarse.
 */
export const FigureStyle = z.enum(['plain', 'unsigned', 'words', 'exact pounds', 'whole percent']);
export type FigureStyle = z.infer<typeof FigureStyle>;
