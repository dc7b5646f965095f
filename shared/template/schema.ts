import { z } from 'zod';
import { Template } from './template.ts';

/** What a template may say, as JSON Schema (draft 2020-12): made from the same schema that reads one. */
export function describeTemplate(): unknown {
  return z.toJSONSchema(Template, { io: 'input', unrepresentable: 'any' });
}
