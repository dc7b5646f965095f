import { z } from 'zod';
import { AssessmentId, ConditionId, MitigationId, OfficerId, ReviewId, RiskId, WorkstreamId } from './ids.ts';
import { filledLine, line, text } from './text.ts';
import { Day } from './units.ts';

/**
 * How likely and how grave, by the codes of the programme's matrix. A risk from another register may carry only a score;
 * then likelihood and impact are null and `score` is what the register said. `impacts` has the code of each dimension that was
 * judged, where the matrix has several; the worst of them is the impact.
 */
export const Rating = z
  .strictObject({
    likelihood: line(10).nullable().default(null),
    impact: line(10).nullable().default(null),
    score: z.int().min(0).max(100_000).nullable().default(null),
    impacts: z.record(z.string().min(1).max(40), filledLine(10)).readonly().default({}),
  })
  .readonly();
export type Rating = z.infer<typeof Rating>;

export const RISK_STAGES = ['inherent', 'current', 'target'] as const;
export const RiskStage = z.enum(RISK_STAGES);
export type RiskStage = z.infer<typeof RiskStage>;

export const RiskStatus = z.enum(['open', 'closed']);
export const RiskTreatment = z.enum(['treat', 'tolerate', 'transfer', 'terminate']);
export const Proximity = z.enum(['now', 'within 3 months', 'within 12 months', 'beyond 12 months']);

/** A risk: cause, event, effect, and where it stands before action (inherent), now (current) and when action is done (target). */
export const Risk = z
  .strictObject({
    id: RiskId,
    ref: filledLine(20),
    title: filledLine(),
    cause: text(4000).default(''),
    event: text(4000).default(''),
    effect: text(4000).default(''),
    category: line(80).default(''),
    ownerId: OfficerId.nullable().default(null),
    proximity: Proximity.nullable().default(null),
    treatment: RiskTreatment.nullable().default(null),
    raisedOn: Day.nullable().default(null),
    inherent: Rating.nullable().default(null),
    current: Rating.nullable().default(null),
    target: Rating.nullable().default(null),
    reviewDue: Day.nullable().default(null),
    /** Its own review cadence; null is the programme's. */
    reviewEveryDays: z.int().min(1).max(3650).nullable().default(null),
    escalatedTo: line(200).default(''),
    status: RiskStatus.default('open'),
    closedOn: Day.nullable().default(null),
    workstreamIds: z.array(WorkstreamId).max(100).readonly().default([]),
    conditionIds: z.array(ConditionId).max(100).readonly().default([]),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Risk = z.infer<typeof Risk>;

export const MitigationStatus = z.enum(['planned', 'in progress', 'done', 'stopped']);

/** An action against a risk. */
export const Mitigation = z
  .strictObject({
    id: MitigationId,
    riskId: RiskId,
    action: filledLine(1000),
    ownerId: OfficerId.nullable().default(null),
    due: Day.nullable().default(null),
    doneOn: Day.nullable().default(null),
    status: MitigationStatus.default('planned'),
    effect: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Mitigation = z.infer<typeof Mitigation>;

/** One line of a risk's score history: who judged what, when and why. The newest of a stage is what the risk itself shows. */
export const Assessment = z
  .strictObject({
    id: AssessmentId,
    riskId: RiskId,
    stage: RiskStage,
    date: Day,
    rating: Rating,
    byId: OfficerId.nullable().default(null),
    why: line(1000).default(''),
  })
  .readonly();
export type Assessment = z.infer<typeof Assessment>;

/** That a risk was looked at: when, by whom, and with what result. An assessment beside it says what was judged anew. */
export const Review = z
  .strictObject({
    id: ReviewId,
    riskId: RiskId,
    date: Day,
    byId: OfficerId.nullable().default(null),
    outcome: z.enum(['no change', 'changed', 'escalated', 'closed']).default('no change'),
    note: line(1000).default(''),
  })
  .readonly();
export type Review = z.infer<typeof Review>;
