import { z } from 'zod';
import { AcronymId, AttachmentId, BodyId, SourceId } from './ids.ts';
import { filledLine, line } from './text.ts';
import { Day } from './units.ts';

/** A dated document that a figure or statement relies on; may be offered as a background paper (LGA 1972 s100D). */
export const Source = z
  .strictObject({
    id: SourceId,
    title: filledLine(),
    publisher: line(200).default(''),
    date: Day.nullable().default(null),
    url: z
      .string()
      .max(2000)
      .regex(/^$|^https:\/\/[^\s<>"]+$/, 'is not a web address that starts https://')
      .default(''),
    note: line(1000).default(''),
    /** The document itself, where the file holds it. */
    attachmentId: AttachmentId.nullable().default(null),
    background: z.boolean().default(false),
    exempt: z.boolean().default(false),
  })
  .readonly();
export type Source = z.infer<typeof Source>;

/** A short form and what it stands for. A known one (NHS) need not be spelled out: it is on the allow-list. */
export const Acronym = z
  .strictObject({
    id: AcronymId,
    short: filledLine(20),
    expansion: filledLine(200),
    known: z.boolean().default(false),
    /** The body whose papers spell it so; null is every body that has no wording of its own. */
    bodyId: BodyId.nullable().default(null),
  })
  .readonly();
export type Acronym = z.infer<typeof Acronym>;
