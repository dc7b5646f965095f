import { z } from 'zod';
import {
  ClearanceId,
  MeetingId,
  OfficerId,
  RecommendationId,
  ReportId,
  ResponseId,
  SectionId,
  SourceId,
} from './ids.ts';
import { Prose, Sentence } from './prose.ts';
import { filledLine, line } from './text.ts';
import { Day } from './units.ts';

export const ReportStatus = z.enum(['draft', 'in clearance', 'cleared', 'submitted', 'published']);

/** The key a template gives to a field, section, prompt or clearance. */
export const TemplateKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not a key: a small letter, then letters, digits, hyphens');

/** One paper: a template, a meeting, and content held in the sections, responses, recommendations and clearances below. */
export const Report = z
  .strictObject({
    id: ReportId,
    title: filledLine(),
    templateId: TemplateKey,
    meetingId: MeetingId,
    authorId: OfficerId,
    /** The day the data is taken as at; values dated later are not used. */
    asAt: Day,
    status: ReportStatus.default('draft'),
    /** What the author typed into the template's front-matter fields. */
    fields: z.record(TemplateKey, line(2000)).readonly().default({}),
    sourceIds: z.array(SourceId).max(100).readonly().default([]),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Report = z.infer<typeof Report>;

/** The text of one section of a report. */
export const Section = z.strictObject({ id: SectionId, reportId: ReportId, key: TemplateKey, body: Prose }).readonly();
export type Section = z.infer<typeof Section>;

/**
 * What a report says under one prompt of its template: an ambition, an implication, a climate heading.
 * `none` means the author states there is nothing significant; the template has the wording. Silence is a response that is not there.
 */
export const Response = z
  .strictObject({
    id: ResponseId,
    reportId: ReportId,
    key: TemplateKey,
    none: z.boolean().default(false),
    status: line(40).nullable().default(null),
    body: Prose.default([]),
  })
  .readonly();
export type Response = z.infer<typeof Response>;

/** One thing the committee is asked to do. */
export const Recommendation = z
  .strictObject({ id: RecommendationId, reportId: ReportId, text: Sentence, order: z.int().min(0).default(0) })
  .readonly();
export type Recommendation = z.infer<typeof Recommendation>;

export const ClearanceAnswer = z.enum(['yes', 'yes with conditions', 'no', 'not needed']);

/** A named officer's dated answer about a part of a report. An answer of null is not yet given: silence never counts. */
export const Clearance = z
  .strictObject({
    id: ClearanceId,
    reportId: ReportId,
    key: TemplateKey,
    officerId: OfficerId.nullable().default(null),
    answer: ClearanceAnswer.nullable().default(null),
    date: Day.nullable().default(null),
    note: line(1000).default(''),
  })
  .readonly();
export type Clearance = z.infer<typeof Clearance>;
