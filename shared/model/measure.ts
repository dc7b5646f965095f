import { z } from 'zod';
import { ComparatorId, MeasureId, MeasureTargetId, MeasureValueId, OfficerId, SourceId, WorkstreamId } from './ids.ts';
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
    /** What is counted, where the name does not say it: plans, children, calls. */
    unitName: line(60).default(''),
    /** Decimal places it is shown with. */
    precision: z.int().min(0).max(6).default(0),
    polarity: Polarity.default('neither'),
    frequency: Frequency.default('yearly'),
    /** Where it stood when counting began, and on which day. */
    baseline: Decimal.nullable().default(null),
    baselineAsAt: Day.nullable().default(null),
    /** How it is counted, where that is not plain: "including exceptions". Like is compared only with like. */
    basis: line(200).default(''),
    /** Who answers for the result; the data owner answers for the number. */
    ownerId: OfficerId.nullable().default(null),
    dataOwnerId: OfficerId.nullable().default(null),
    /** The workstreams that it shows the work of. */
    workstreamIds: z.array(WorkstreamId).max(100).readonly().default([]),
    note: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Measure = z.infer<typeof Measure>;

/**
 * Another series shown beside a measure: England, the region, like councils. Values and figures name it by `name`, which is what a
 * sheet or another officer's copy has; a comparator with no record is a series about which nothing more is known.
 */
export const Comparator = z
  .strictObject({
    id: ComparatorId,
    measureId: MeasureId,
    name: filledLine(80),
    kind: z.enum(['national', 'region', 'neighbours', 'council', 'other']).default('other'),
    /** How it is counted, where that differs from the measure: "excluding exceptions". */
    basis: line(200).default(''),
    sourceId: SourceId.nullable().default(null),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Comparator = z.infer<typeof Comparator>;

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
