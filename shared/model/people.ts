import { z } from 'zod';
import { BodyId, OfficerId } from './ids.ts';
import { LeadTime } from './lead-time.ts';
import { filledLine, line } from './text.ts';

export const Nation = z.enum(['england', 'wales', 'scotland', 'northern ireland']);
export type Nation = z.infer<typeof Nation>;

/** A council or other body whose committees take papers. The nation decides notice periods and bank holidays. */
export const Body = z
  .strictObject({
    id: BodyId,
    name: filledLine(),
    shortName: line(80).default(''),
    nation: Nation.default('england'),
    /** Whether the clear days of its notices are working days, as most councils count them, or every day of the calendar. */
    clearDays: z.enum(['working', 'calendar']).default('working'),
    /** What the body asks for before any of its meetings, beside what the law does: "papers by 10am seven working days before". */
    leadTimes: z.array(LeadTime).max(30).readonly().default([]),
  })
  .readonly();
export type Body = z.infer<typeof Body>;

export const OfficerRole = z.enum([
  'author',
  'clearing officer',
  'portfolio holder',
  'chief officer',
  'proper officer',
]);

/** A person and the posts they hold; also a member of the council who holds a portfolio. */
export const Officer = z
  .strictObject({
    id: OfficerId,
    name: filledLine(120),
    /** The post that is printed unless a paper says otherwise. */
    post: filledLine(200),
    otherPosts: z.array(filledLine(200)).max(10).readonly().default([]),
    bodyId: BodyId.nullable().default(null),
    email: line(200).default(''),
    phone: line(60).default(''),
    address: line(300).default(''),
    roles: z.array(OfficerRole).max(5).readonly().default([]),
    /** What a clearing officer may clear, in the body's words: finance, legal, equality. */
    clears: z.array(filledLine(60)).max(20).readonly().default([]),
    /** What a portfolio holder holds. */
    portfolio: line(200).default(''),
  })
  .readonly();
export type Officer = z.infer<typeof Officer>;
