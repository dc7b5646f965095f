import { z } from 'zod';
import { TemplateKey } from '../model/report.ts';
import { filledLine, line } from '../model/text.ts';
import { HouseStyleData } from './house-style.ts';

const number = z
  .strictObject({
    /** `%1` is the number of the first level, `%2` of the second: `%1.%2` prints 2.3. */
    pattern: z
      .string()
      .regex(/^[^%]*(%[1-9][^%]*)+$/, 'is not a number pattern such as "%1.%2"')
      .max(20),
    format: z.enum(['decimal', 'lowerLetter', 'lowerRoman']).default('decimal'),
  })
  .readonly();

/** A line of front matter. Where it comes from decides what it says; `typed` fields are filled in by the author. */
const field = z
  .strictObject({
    key: TemplateKey,
    label: filledLine(80),
    from: z.enum([
      'committee',
      'meeting date',
      'typed',
      'choice',
      'recommendations',
      'contact name',
      'contact post',
      'contact email',
      'heading only',
    ]),
    choices: z.array(filledLine(80)).readonly().default([]),
    required: z.boolean().default(true),
    /** Printed when the author has typed nothing and the field is not required. */
    blank: line(200).default(''),
    guidance: line(500).default(''),
  })
  .readonly();

const prompt = z
  .strictObject({
    key: TemplateKey,
    heading: filledLine(300),
    guidance: line(500).default(''),
    /** A prompt that is only a heading for the ones numbered under it. */
    groups: z.boolean().default(false),
    /** Numbered one level further down, under the group before it. */
    under: z.boolean().default(false),
    statuses: z.enum(['none', 'positive neutral negative']).default('none'),
  })
  .readonly();

const section = z.discriminatedUnion('holds', [
  z.strictObject({
    key: TemplateKey,
    heading: filledLine(200),
    holds: z.literal('prose'),
    guidance: line(500).default(''),
    required: z.boolean().default(true),
  }),
  z.strictObject({
    key: TemplateKey,
    heading: filledLine(200),
    holds: z.literal('responses'),
    /** Printed where the author states there is nothing significant. */
    none: filledLine(300),
    prompts: z.array(prompt).min(1).readonly(),
    /** A clearance list that stands after the last prompt, without a heading of its own. */
    clearances: z
      .array(
        z
          .strictObject({
            key: TemplateKey,
            question: filledLine(300),
            officerLabel: filledLine(80),
            onlyIfKeyDecision: z.boolean().default(false),
          })
          .readonly(),
      )
      .readonly()
      .default([]),
    guidance: line(500).default(''),
  }),
  z.strictObject({
    key: TemplateKey,
    heading: filledLine(200),
    holds: z.literal('sources'),
    none: filledLine(200),
    guidance: line(500).default(''),
  }),
]);

/** What every column of a risk table can hold. */
export const RISK_COLUMNS = [
  'ref',
  'risk',
  'effect',
  'owner',
  'inherent',
  'current',
  'target',
  'mitigations',
  'review',
] as const;

/** A committee's report format: data, never code. */
export const Template = z
  .strictObject({
    id: TemplateKey,
    name: filledLine(120),
    council: filledLine(120),
    language: z
      .string()
      .regex(/^[a-z]{2}-[A-Z]{2}$/, 'is not a language such as en-GB')
      .default('en-GB'),
    style: HouseStyleData,
    footer: line(120).default(''),
    frontMatter: z.array(field).min(1).readonly(),
    /** The words put before the recommendations when they are printed. */
    recommendationsBegin: line(200).default(''),
    numbering: z
      .strictObject({
        /** Sections, numbered paragraphs, and one level below them. */
        paper: z.tuple([number, number, number]).readonly(),
        steps: number,
        paragraphs: z.boolean().default(true),
      })
      .readonly(),
    sections: z.array(section).min(1).readonly(),
    statusWords: z.strictObject({ label: filledLine(80), explanation: filledLine(80) }).readonly(),
    captions: z.strictObject({ table: filledLine(40), figure: filledLine(40) }).readonly(),
    numbers: z
      .strictObject({
        /** `2022/23` or `22-23`. */
        yearStyle: z.enum(['2022/23', '2022-23', '22/23']),
        moneyUnit: z.enum(['millions', 'thousands', 'pounds']),
        moneyDecimals: z.int().min(0).max(3),
        negative: z.enum(['minus', 'brackets']),
        toBeConfirmed: filledLine(40),
      })
      .readonly(),
    riskTable: z
      .strictObject({
        columns: z.array(z.enum(RISK_COLUMNS)).min(1).readonly(),
        order: z.enum(['score', 'ref']),
      })
      .readonly(),
  })
  .readonly();

export type Template = z.infer<typeof Template>;
export type TemplateSection = Template['sections'][number];
export type TemplateField = Template['frontMatter'][number];
export type TemplatePrompt = z.infer<typeof prompt>;
