import { z } from 'zod';
import { ConditionStatus } from './condition.ts';
import { Scenario, SchemeStatus } from './finance.ts';
import { MeasureId, ProfileId, ProfileLineId, WorkstreamId } from './ids.ts';
import { MoneyUnit } from './money-unit.ts';
import { Rag } from './rag.ts';
import { filledLine, line } from './text.ts';
import { Day, FinancialYear } from './units.ts';
import { MilestoneStatus, WorkstreamStatus } from './workstream.ts';

const caption = filledLine(200);
/** What a chart says; empty, its title is only what is measured. */
const headline = line(200).default('');
const from = Day.nullable().default(null);
const years = z
  .strictObject({ from: FinancialYear.nullable().default(null), to: FinancialYear.nullable().default(null) })
  .readonly()
  .default({ from: null, to: null });
/** Null is the template's. */
const unit = MoneyUnit.nullable().default(null);
/** An empty list is every one there is. */
const several = <T extends z.ZodType>(of: T) => z.array(of).max(500).readonly().default([]);
/** The columns in the order they are printed; an empty list is the usual ones. */
const columns = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.array(z.enum(names)).max(12).readonly().default([]);

/** Which risks: by rating, by category, by workstream, and from which score up. What is left empty does not narrow. */
const riskFilter = z
  .strictObject({
    ratings: several(Rag),
    categories: several(line(80)),
    workstreamIds: several(WorkstreamId),
    scoreFrom: z.int().min(0).nullable().default(null),
    closed: z.boolean().default(false),
    most: z.int().min(1).max(10_000).nullable().default(null),
  })
  .readonly()
  .prefault({});

export const WORKSTREAM_COLUMNS = ['code', 'name', 'purpose', 'lead', 'status', 'update', 'next', 'rating'] as const;
export const PROGRESS_COLUMNS = ['code', 'name', 'period', 'done', 'next', 'rating', 'change'] as const;
export const MILESTONE_COLUMNS = ['name', 'workstream', 'planned', 'expected', 'slip', 'status', 'owner'] as const;
export const CONDITION_COLUMNS = ['ref', 'condition', 'text', 'owner', 'due', 'evidence', 'status'] as const;
export const SCHEME_COLUMNS = ['name', 'site', 'need', 'places', 'planned', 'opening', 'status'] as const;
export const ALLOCATION_COLUMNS = ['name', 'purpose', 'allocated', 'committed', 'left', 'share'] as const;
export const MEASURES_COLUMNS = [
  'ref',
  'name',
  'baseline',
  'days',
  'latest',
  'change',
  'direction',
  'target',
  'comparators',
] as const;
/** What a risk table may show: the template says which, unless the block does. */
export const RISK_COLUMNS = [
  'ref',
  'risk',
  'cause',
  'effect',
  'category',
  'owner',
  'likelihood',
  'impact',
  'inherent',
  'current',
  'target',
  'trend',
  'mitigations',
  'proximity',
  'review',
] as const;

/** A table, chart or picture drawn from the file each time the paper is made. */
export const BoundBlock = z.discriminatedUnion('show', [
  z.strictObject({
    show: z.literal('measure table'),
    measureId: MeasureId,
    caption,
    from,
    /** Values to be shown: the day and the value alone, with the change on the one before, or with comparators too. */
    changes: z.boolean().default(true),
    comparators: z.boolean().default(true),
    /** Years or dates across, one row for each series, as a projection is often set. */
    across: z.boolean().default(false),
    /** After the last value what the measure is to reach, by its targets. */
    projected: z.boolean().default(false),
  }),
  z.strictObject({
    show: z.literal('measures table'),
    measureIds: several(MeasureId),
    /** Only measures that show the work of these. */
    workstreamIds: several(WorkstreamId),
    caption,
    columns: columns(MEASURES_COLUMNS),
    /** The days that the column `days` stands for, oldest first. */
    days: z.array(Day).max(8).readonly().default([]),
    /** Whether a day that has no value yet shows what the measure is to reach by then. */
    projected: z.boolean().default(false),
    /** Measures that are parts of the one above them. */
    partIds: several(MeasureId),
    order: z.enum(['register', 'ref', 'worst first']).default('register'),
  }),
  z.strictObject({
    show: z.literal('measure chart'),
    measureId: MeasureId,
    caption,
    headline,
    from,
    comparators: z.boolean().default(false),
    targets: z.boolean().default(false),
    as: z.enum(['line', 'column']).default('line'),
  }),
  z.strictObject({
    show: z.literal('profile table'),
    profileId: ProfileId,
    caption,
    years,
    unit,
    lineIds: several(ProfileLineId),
    /** Years down the side and lines across, or the other way round. */
    across: z.enum(['lines', 'years']).default('lines'),
    total: z.boolean().default(true),
  }),
  z.strictObject({
    show: z.literal('profile chart'),
    lineId: ProfileLineId,
    caption,
    headline,
    years,
    as: z.enum(['column', 'line', 'area']).default('column'),
  }),
  z.strictObject({
    show: z.literal('scenario chart'),
    profileId: ProfileId,
    caption,
    headline,
    years,
    lineIds: several(ProfileLineId),
    scenarios: several(Scenario),
    as: z.enum(['line', 'plan against actual', 'column and line', 'stacked area']).default('line'),
  }),
  z.strictObject({ show: z.literal('bridge table'), profileId: ProfileId, year: FinancialYear, caption, unit }),
  z.strictObject({
    show: z.literal('bridge chart'),
    profileId: ProfileId,
    year: FinancialYear,
    caption,
    headline,
    as: z.enum(['stacked columns', 'waterfall']).default('stacked columns'),
  }),
  z.strictObject({
    show: z.literal('risk table'),
    caption,
    columns: columns(RISK_COLUMNS),
    order: z.enum(['score', 'ref', 'register']).nullable().default(null),
    layout: z.enum(['table', 'cards', 'headings']).nullable().default(null),
    filter: riskFilter,
  }),
  z.strictObject({
    show: z.literal('risk matrix'),
    caption,
    stage: z.enum(['inherent', 'current', 'target']).default('current'),
    filter: riskFilter,
  }),
  z.strictObject({
    show: z.literal('workstream table'),
    kind: z.enum(['workstream', 'enabler', 'both']),
    caption,
    columns: columns(WORKSTREAM_COLUMNS),
    statuses: several(WorkstreamStatus),
    order: z.enum(['register', 'worst first', 'name']).default('register'),
  }),
  z.strictObject({
    show: z.literal('workstream list'),
    kind: z.enum(['workstream', 'enabler', 'both']).default('workstream'),
    /** With the purpose after the name, or the name alone. */
    purposes: z.boolean().default(false),
  }),
  z.strictObject({
    show: z.literal('progress table'),
    kind: z.enum(['workstream', 'enabler', 'both']).default('workstream'),
    caption,
    columns: columns(PROGRESS_COLUMNS),
    /** How many of the newest periods each workstream shows. */
    periods: z.int().min(1).max(12).default(1),
  }),
  z.strictObject({
    show: z.literal('rag summary'),
    kind: z.enum(['workstream', 'enabler', 'both']).default('both'),
    caption,
    as: z.enum(['table', 'chart']).default('table'),
  }),
  z.strictObject({
    show: z.literal('condition table'),
    caption,
    columns: columns(CONDITION_COLUMNS),
    statuses: several(ConditionStatus),
  }),
  z.strictObject({ show: z.literal('allocation table'), caption, columns: columns(ALLOCATION_COLUMNS) }),
  z.strictObject({
    show: z.literal('scheme table'),
    caption,
    columns: columns(SCHEME_COLUMNS),
    statuses: several(SchemeStatus),
  }),
  z.strictObject({
    show: z.literal('milestone table'),
    caption,
    columns: columns(MILESTONE_COLUMNS),
    from,
    to: Day.nullable().default(null),
    statuses: several(MilestoneStatus),
    workstreamIds: several(WorkstreamId),
  }),
  z.strictObject({
    show: z.literal('milestone timeline'),
    caption,
    from,
    to: Day.nullable().default(null),
    statuses: several(MilestoneStatus),
    workstreamIds: several(WorkstreamId),
  }),
  z.strictObject({
    show: z.literal('changes'),
    caption,
    /** The day of the paper before; null is the day its last version was kept. */
    since: Day.nullable().default(null),
  }),
  z.strictObject({
    show: z.literal('timetable'),
    caption: caption.default('Timetable of meetings'),
  }),
  z.strictObject({ show: z.literal('recommendations') }),
  z.strictObject({ show: z.literal('clearance'), caption: caption.default('Clearance') }),
  z.strictObject({ show: z.literal('glossary'), caption: caption.default('Acronyms used in this report') }),
]);
export type BoundBlock = z.infer<typeof BoundBlock>;
