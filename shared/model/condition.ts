import { z } from 'zod';
import { ConditionId, OfficerId, WorkstreamId } from './ids.ts';
import { filledLine, line, text } from './text.ts';
import { Day } from './units.ts';

export const ConditionStatus = z.enum(['not started', 'on track', 'at risk', 'not met', 'met']);
export type ConditionStatus = z.infer<typeof ConditionStatus>;

/** What a funder requires, and how far the programme has met it. A status of null means nobody has said. */
export const Condition = z
  .strictObject({
    id: ConditionId,
    ref: filledLine(20),
    title: filledLine(200),
    text: text(4000).default(''),
    funder: line(200).default(''),
    status: ConditionStatus.nullable().default(null),
    ownerId: OfficerId.nullable().default(null),
    due: Day.nullable().default(null),
    evidence: text(2000).default(''),
    workstreamIds: z.array(WorkstreamId).max(100).readonly().default([]),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Condition = z.infer<typeof Condition>;
