import { z } from 'zod';
import { TemplateKey } from '../model/report.ts';

/**
 * When a thing is printed, asked or required. `{ field: key-decision, is: "Yes" }`; `{ field: forward-plan, filled: true }`;
 * `{ part: public }`, for what only the public or the exempt part carries. What is said must all hold.
 */
export const When = z
  .strictObject({
    field: TemplateKey.optional(),
    is: z.union([z.string(), z.array(z.string()).min(1).readonly()]).optional(),
    filled: z.boolean().optional(),
    part: z.enum(['public', 'exempt']).optional(),
  })
  .superRefine((when, context) => {
    if (when.field === undefined && (when.is !== undefined || when.filled !== undefined))
      context.addIssue({ code: 'custom', message: 'says what a field must be, but not which field' });
    if (when.field !== undefined && when.is === undefined && when.filled === undefined)
      context.addIssue({
        code: 'custom',
        message: `names the field ${when.field}, but not what it must be (is, or filled)`,
      });
    if (when.field === undefined && when.part === undefined)
      context.addIssue({ code: 'custom', message: 'says no condition' });
  })
  .readonly();
export type When = z.infer<typeof When>;
