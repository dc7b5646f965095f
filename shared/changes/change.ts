import { z } from 'zod';
import { OfficerId } from '../model/ids.ts';
import { MovedKind } from '../model/ordered.ts';
import { RecordKindName } from '../model/records.ts';
import { Rating, Review, RiskStage } from '../model/risk.ts';
import { line } from '../model/text.ts';
import { Day } from '../model/units.ts';

const id = z.string().min(1).max(64);
const fields = z.record(z.string(), z.unknown());

/** What a person may do to a programme, as data. Several in one list are one step: one save, one undo. */
export const Change = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('set'), kind: RecordKindName, id, fields }),
  z.strictObject({ does: z.literal('add'), kind: RecordKindName, record: fields }),
  z.strictObject({ does: z.literal('remove'), kind: RecordKindName, id }),
  /** Puts a record just before or after another of its kind, in the order of its register. */
  z.strictObject({ does: z.literal('move'), kind: MovedKind, id, side: z.enum(['before', 'after']), other: id }),
  /** Judges a risk anew: the risk shows the rating from now on, and its history gains a dated line. */
  z.strictObject({
    does: z.literal('assess'),
    riskId: id,
    stage: RiskStage,
    rating: Rating,
    why: line(1000).default(''),
  }),
  /** Says that a risk was looked at: its reviews gain a line, and its next review is due after its cadence or on the day given. */
  z.strictObject({
    does: z.literal('review'),
    riskId: id,
    outcome: Review.unwrap().shape.outcome,
    note: line(1000).default(''),
    byId: OfficerId.nullable().default(null),
    nextDue: Day.nullable().default(null),
  }),
]);
export type Change = z.infer<typeof Change>;
