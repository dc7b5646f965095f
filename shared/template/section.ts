import { z } from 'zod';
import { BoundBlock } from '../model/bound-block.ts';
import { TemplateKey } from '../model/report.ts';
import { filledLine, line } from '../model/text.ts';
import { Field } from './front.ts';
import { Purpose } from './purpose.ts';
import { When } from './when.ts';
import { appendixWording, sourceWording, wording } from './wording.ts';

/** What is printed where the author states there is nothing significant, and whether a reason must be given with it. */
const none = z
  .strictObject({
    wording: wording(300),
    also: wording(300).default(''),
    reason: z.enum(['required', 'optional', 'not printed']).default('optional'),
  })
  .readonly();
export type NoneWording = z.infer<typeof none>;

const common = {
  key: TemplateKey,
  /** Empty for a part that stands without a heading. */
  heading: line(300),
  /** The key of a field of the front matter in which a report may call this section otherwise. */
  headingFrom: TemplateKey.optional(),
  also: line(300).default(''),
  /** Whether the heading carries the number that the template gives to sections. */
  numbered: z.boolean().default(true),
  /** A section under the one before it: set and numbered as a sub-heading. */
  under: z.boolean().default(false),
  guidance: line(1000).default(''),
  required: z.boolean().default(true),
  /** With `when filled` a section that holds nothing is left out, heading and all. */
  printed: z.enum(['always', 'when filled']).default('always'),
  when: When.optional(),
  /** Standing words printed first under the heading. */
  opens: z.array(wording()).readonly().default([]),
  /** Blocks drawn from the file that stand after what the author wrote. */
  blocks: z.array(BoundBlock).max(30).readonly().default([]),
  maxWords: z.int().min(1).max(100_000).optional(),
  purpose: Purpose.optional(),
} as const;

/** Something the report must answer: an ambition, an implication, a climate heading. */
const prompt = z
  .strictObject({
    key: TemplateKey,
    heading: filledLine(300),
    also: line(300).default(''),
    guidance: line(1000).default(''),
    required: z.boolean().default(true),
    printed: z.enum(['always', 'when filled']).default('always'),
    when: When.optional(),
    /** A prompt that is only a heading for the ones under it. */
    groups: z.boolean().default(false),
    /** Numbered one level further down, under the group before it. */
    under: z.boolean().default(false),
    /** The name of a status set of the template. */
    statuses: TemplateKey.optional(),
    /** Where this prompt says it otherwise than its section. */
    none: none.optional(),
    blocks: z.array(BoundBlock).max(30).readonly().default([]),
    maxWords: z.int().min(1).max(100_000).optional(),
    purpose: Purpose.optional(),
  })
  .readonly();
export type TemplatePrompt = z.infer<typeof prompt>;

/** A question that a named officer must answer with a date, about a part of the report. */
const clearance = z
  .strictObject({
    key: TemplateKey,
    question: filledLine(300),
    also: line(300).default(''),
    officerLabel: filledLine(80).default('Name of officer'),
    when: When.optional(),
    /** Which of the things an officer may clear this is: finance, legal. */
    clears: line(60).default(''),
    /** The keys of the sections and prompts that the answer covers; empty is the whole paper. */
    covers: z.array(TemplateKey).max(50).readonly().default([]),
  })
  .readonly();
export type TemplateClearance = z.infer<typeof clearance>;

const clearances = {
  clearances: z.array(clearance).max(60).readonly().default([]),
  /** `internal` asks and keeps the answers and prints none of them. */
  clearancesAs: z.enum(['lines', 'table', 'internal']).default('lines'),
} as const;

/** A section of the paper by what it holds. */
export const Section = z.discriminatedUnion('holds', [
  /** What the author writes. `blank` is printed when they wrote nothing. */
  z.strictObject({ ...common, holds: z.literal('prose'), blank: wording().default('') }),
  /** One implication that has a section of its own. */
  z.strictObject({
    ...common,
    holds: z.literal('response'),
    none,
    statuses: TemplateKey.optional(),
  }),
  /** A set of prompts, each with its own answer, and after the last the clearance list. */
  z.strictObject({
    ...common,
    holds: z.literal('responses'),
    none,
    prompts: z.array(prompt).min(1).max(100).readonly(),
    ...clearances,
  }),
  z.strictObject({ ...common, holds: z.literal('clearances'), ...clearances }),
  z.strictObject({ ...common, holds: z.literal('recommendations') }),
  z.strictObject({
    ...common,
    holds: z.literal('sources'),
    none: wording(300),
    as: z.enum(['paragraphs', 'list', 'bullets']).default('paragraphs'),
    each: sourceWording().default('{source} ({publisher}, {date})'),
  }),
  z.strictObject({
    ...common,
    holds: z.literal('appendices'),
    none: wording(300).default(''),
    each: appendixWording().default('{appendix}'),
  }),
  /** Lines such as `{author name}, {author post}`; an address that is one is printed as a link. */
  z.strictObject({ ...common, holds: z.literal('contacts'), lines: z.array(wording()).min(1).max(20).readonly() }),
  z.strictObject({
    ...common,
    holds: z.literal('fields'),
    as: z.enum(['lines', 'table']).default('lines'),
    name: filledLine(120).default('Contact'),
    end: line(5).default(':'),
    fields: z.array(Field).min(1).readonly(),
  }),
  /** Nothing of the author's: standing words and blocks alone. */
  z.strictObject({ ...common, holds: z.literal('standing') }),
]);
export type TemplateSection = z.infer<typeof Section>;
