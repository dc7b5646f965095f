import { z } from 'zod';
import { AttachmentId } from './ids.ts';
import { filledLine, line } from './text.ts';
import { Sha256 } from './units.ts';

/** The most bytes one attached file may have: 20 MB. */
export const MOST_ATTACHED_BYTES = 20 * 1024 * 1024;

/**
 * A file inside the programme file: an appendix, a picture, a source document. Its bytes are kept once under their SHA-256, beside the
 * records, so that reading records never reads them.
 */
export const Attachment = z
  .strictObject({
    id: AttachmentId,
    name: filledLine(200),
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,98}$/, 'is not a media type such as image/png'),
    sha256: Sha256,
    size: z.int().min(1, 'is empty').max(MOST_ATTACHED_BYTES, 'is more than 20 MB'),
    /** What a picture shows, for those who cannot see it. */
    alt: line(1000).default(''),
  })
  .readonly();
export type Attachment = z.infer<typeof Attachment>;
