import { z } from 'zod';
import { BodyId, OfficerId } from './ids.ts';
import { filledLine, line } from './text.ts';

/** A council or other body whose committees take papers. The nation decides notice periods and bank holidays. */
export const Body = z
  .strictObject({
    id: BodyId,
    name: filledLine(),
    nation: z.enum(['england', 'wales', 'scotland', 'northern ireland']).default('england'),
  })
  .readonly();
export type Body = z.infer<typeof Body>;

/** A person in a post. */
export const Officer = z
  .strictObject({
    id: OfficerId,
    name: filledLine(120),
    post: filledLine(200),
    email: line(200).default(''),
    phone: line(60).default(''),
  })
  .readonly();
export type Officer = z.infer<typeof Officer>;
