import { z } from 'zod';
import {
  AppendixId,
  AttachmentId,
  ClearanceId,
  ExemptionId,
  MeetingId,
  OfficerId,
  RecommendationId,
  ReportId,
  ResponseId,
  SectionId,
  SourceId,
} from './ids.ts';
import { Prose, Sentence } from './prose.ts';
import { filledLine, line, text } from './text.ts';
import { Day, Sha256 } from './units.ts';

export const ReportStatus = z.enum(['draft', 'in clearance', 'cleared', 'submitted', 'published']);
export type ReportStatus = z.infer<typeof ReportStatus>;

/** Whether a report is with the clerk: what it says stays as it was handed in. */
export function isHandedIn(status: string): boolean {
  return status === 'submitted' || status === 'published';
}

/** The key a template gives to a field, section, prompt or clearance. */
export const TemplateKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not a key: a small letter, then letters, digits, hyphens');

/** What somebody said of some words of a text. It is never printed; `quote` finds its place while the words stand. */
export const TextComment = z
  .strictObject({
    of: z.enum(['section', 'response']),
    key: TemplateKey,
    quote: filledLine(200),
    text: text(2000),
    who: filledLine(200),
    on: Day,
    done: z.boolean().default(false),
  })
  .readonly();
export type TextComment = z.infer<typeof TextComment>;

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
    /** Other meetings the paper passes through, in the order it is taken to them. */
    otherMeetingIds: z.array(MeetingId).max(20).readonly().default([]),
    /** What the author typed into the template's front-matter fields. */
    fields: z.record(TemplateKey, line(2000)).readonly().default({}),
    sourceIds: z.array(SourceId).max(100).readonly().default([]),
    /** Why it comes late or could not be notified in time, where it does: the special circumstances (LGA 1972 s100B(4)(b)). */
    lateReason: line(2000).default(''),
    /** Whether its figures are read from its newest snapshot and no longer from the registers. */
    frozen: z.boolean().default(false),
    /** The paper it was rolled forward from. */
    rolledFromId: ReportId.nullable().default(null),
    /** Comments on its texts, by an id of their own. */
    comments: z
      .record(z.string().regex(/^[0-9a-z][0-9a-z-]{0,63}$/, 'is not an id'), TextComment)
      .readonly()
      .default({}),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Report = z.infer<typeof Report>;

/** The text of one section of a report. */
export const Section = z.strictObject({ id: SectionId, reportId: ReportId, key: TemplateKey, body: Prose }).readonly();
export type Section = z.infer<typeof Section>;

/**
 * What a report says under one prompt of its template: an ambition, an implication, a climate heading.
 * `none` means the author states there is nothing significant; the template has the wording, `reason` says why. Silence is a response
 * that is not there.
 */
export const Response = z
  .strictObject({
    id: ResponseId,
    reportId: ReportId,
    key: TemplateKey,
    none: z.boolean().default(false),
    reason: line(1000).default(''),
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
export type ClearanceAnswer = z.infer<typeof ClearanceAnswer>;

/** What a clearing officer says of some words of the text: the words, and the remark. */
export const ClearanceRemark = z.strictObject({ quote: line(500), text: filledLine(2000) }).readonly();
export type ClearanceRemark = z.infer<typeof ClearanceRemark>;

/** A named officer's dated answer about a part of a report. An answer of null is not yet given: silence never counts. */
export const Clearance = z
  .strictObject({
    id: ClearanceId,
    reportId: ReportId,
    key: TemplateKey,
    /** The question as it was put to the officer, word for word. */
    question: line(1000).default(''),
    officerId: OfficerId.nullable().default(null),
    answer: ClearanceAnswer.nullable().default(null),
    date: Day.nullable().default(null),
    /** Why not, or on what conditions. */
    note: line(1000).default(''),
    /**
     * The hash of the exact text and figures that were cleared: when the report gives another, the answer is stale. That text is
     * kept among the file's bytes under this hash, so that what changed can be shown.
     */
    covers: Sha256.nullable().default(null),
    /** The day the officer was asked; null when nobody was. */
    askedOn: Day.nullable().default(null),
    /** Names the pack the question went out in: an answer is matched by it. Empty when none did. */
    request: line(64).default(''),
    remarks: z.array(ClearanceRemark).max(200).readonly().default([]),
    /** Of a yes with conditions: how they were met, who says so, and when. No day: they are still open. */
    metHow: line(1000).default(''),
    metBy: line(200).default(''),
    metOn: Day.nullable().default(null),
  })
  .readonly();
export type Clearance = z.infer<typeof Clearance>;

/** What an appendix is called until somebody names it. */
export const NEW_APPENDIX = 'New appendix';

/** A document printed after the paper, in order; its letter or number is the template's. With no file it is to follow. */
export const Appendix = z
  .strictObject({
    id: AppendixId,
    reportId: ReportId,
    title: filledLine(),
    attachmentId: AttachmentId.nullable().default(null),
    note: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Appendix = z.infer<typeof Appendix>;

/**
 * A part of a report that the public does not see: which part, by which paragraph of the schedule (LGA 1972 Schedule 12A in England
 * and Wales, 1973 Act Schedule 7A in Scotland), and how the public interest was weighed. `key` is the section's or response's key, or
 * the anchor of a paragraph or table; an appendix or recommendation is named by its id.
 */
export const Exemption = z
  .strictObject({
    id: ExemptionId,
    reportId: ReportId,
    covers: z.enum(['report', 'section', 'response', 'anchor', 'appendix', 'recommendation']),
    key: line(40).default(''),
    appendixId: AppendixId.nullable().default(null),
    recommendationId: RecommendationId.nullable().default(null),
    /** The paragraphs of the schedule, by number. */
    paragraphs: z.array(z.int().min(1).max(30)).min(1).max(10).readonly(),
    publicInterest: text(4000).default(''),
  })
  .readonly();
export type Exemption = z.infer<typeof Exemption>;
