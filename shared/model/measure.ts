import { z } from 'zod';
import { MeasureId, MeasureTargetId, MeasureValueId, OfficerId, SourceId } from './ids.ts';
import { filledLine, line } from './text.ts';
import { Day, Decimal } from './units.ts';

export const MeasureUnit = z.enum(['count', 'percent', 'days', 'weeks', 'pounds', 'ratio']);
export type MeasureUnit = z.infer<typeof MeasureUnit>;
export const Polarity = z.enum(['up is good', 'down is good', 'neither']);
export const Frequency = z.enum(['monthly', 'quarterly', 'termly', 'yearly', 'irregular']);

/** An indicator. Its values, targets and comparators are records of their own, each with a date. */
export const Measure = z
  .strictObject({
    id: MeasureId,
    ref: filledLine(20),
    name: filledLine(),
    unit: MeasureUnit,
    /** Decimal places it is shown with. */
    precision: z.int().min(0).max(6).default(0),
    polarity: Polarity.default('neither'),
    frequency: Frequency.default('yearly'),
    ownerId: OfficerId.nullable().default(null),
    note: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Measure = z.infer<typeof Measure>;

export const ValueStatus = z.enum(['final', 'provisional', 'revised']);

/** One dated value. `comparator` names another series (England, neighbours); null is the body's own. */
export const MeasureValue = z
  .strictObject({
    id: MeasureValueId,
    measureId: MeasureId,
    comparator: filledLine(80).nullable().default(null),
    asAt: Day,
    value: Decimal,
    status: ValueStatus.default('final'),
    sourceId: SourceId.nullable().default(null),
    note: line(500).default(''),
  })
  .readonly();
export type MeasureValue = z.infer<typeof MeasureValue>;

/** What the measure should reach by a day. */
export const MeasureTarget = z
  .strictObject({ id: MeasureTargetId, measureId: MeasureId, by: Day, value: Decimal, note: line(500).default('') })
  .readonly();
export type MeasureTarget = z.infer<typeof MeasureTarget>;
