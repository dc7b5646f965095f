import { z } from 'zod';
import { MilestoneId, OfficerId, UpdateId, WorkstreamId } from './ids.ts';
import { Period } from './period.ts';
import { Rag } from './rag.ts';
import { filledLine, line, text } from './text.ts';
import { Day } from './units.ts';

export const WorkstreamKind = z.enum(['workstream', 'enabler']);
export const WorkstreamStatus = z.enum(['not started', 'in progress', 'paused', 'complete', 'stopped']);

/** A strand of the programme; an enabler is one that serves the others. A rating of null means not yet rated. */
export const Workstream = z
  .strictObject({
    id: WorkstreamId,
    code: filledLine(20),
    name: filledLine(120),
    purpose: text(2000).default(''),
    kind: WorkstreamKind.default('workstream'),
    leadId: OfficerId.nullable().default(null),
    sponsorId: OfficerId.nullable().default(null),
    status: WorkstreamStatus.default('not started'),
    rag: Rag.nullable().default(null),
    ragReason: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Workstream = z.infer<typeof Workstream>;

/** What a workstream reported for one period; it has at most one update for each. */
export const WorkstreamUpdate = z
  .strictObject({
    id: UpdateId,
    workstreamId: WorkstreamId,
    period: Period,
    /** What people call the period, where its own name would not do: "since the last board". */
    periodName: line(60).default(''),
    asAt: Day,
    done: text(4000).default(''),
    next: text(4000).default(''),
    rag: Rag.nullable().default(null),
    writtenById: OfficerId.nullable().default(null),
  })
  .readonly();
export type WorkstreamUpdate = z.infer<typeof WorkstreamUpdate>;

export const MilestoneStatus = z.enum(['not started', 'on track', 'at risk', 'late', 'done', 'dropped']);

/** A dated commitment: what was promised (baseline), what is expected (forecast), what happened (actual). */
export const Milestone = z
  .strictObject({
    id: MilestoneId,
    workstreamId: WorkstreamId.nullable().default(null),
    name: filledLine(),
    baseline: Day.nullable().default(null),
    forecast: Day.nullable().default(null),
    actual: Day.nullable().default(null),
    status: MilestoneStatus.default('not started'),
    ownerId: OfficerId.nullable().default(null),
    note: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Milestone = z.infer<typeof Milestone>;
