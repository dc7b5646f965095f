import { z } from 'zod';
import { LeadTime } from '../model/lead-time.ts';
import { TemplateKey } from '../model/report.ts';
import { filledLine, line } from '../model/text.ts';
import { Opening } from './front.ts';
import { HouseStyleData } from './house-style.ts';
import { Numbering } from './numbering.ts';
import { Section } from './section.ts';
import { edgeWording } from './wording.ts';
import { Captions, ClearanceWords, Exempt, Numbers, Recommendations, Risks, StatusSet } from './writing.ts';

export type { TemplateField, TemplateOpening } from './front.ts';
export type { NoneWording, TemplateClearance, TemplatePrompt, TemplateSection } from './section.ts';

const language = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/, 'is not a language such as en-GB');

const FILE_WORDS = ['title', 'committee', 'date', 'part', 'number', 'appendix'];

const edge = z
  .strictObject({
    left: edgeWording().default(''),
    centre: edgeWording().default(''),
    right: edgeWording().default(''),
  })
  .readonly();

const fileWording = filledLine(120).refine(
  (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => FILE_WORDS.includes(name)),
  `names something else than ${FILE_WORDS.map((name) => `{${name}}`).join(', ')}`,
);

/** A committee's report format: data, never code. */
export const Template = z
  .strictObject({
    id: TemplateKey,
    name: filledLine(120),
    council: filledLine(120),
    /** Said in the chooser: what the format is for. */
    summary: line(300).default(''),
    language: language.default('en-GB'),
    /** The language of every `also`. */
    secondLanguage: language.optional(),
    /** A Word file in the template's folder that carries styles, header, footer and logo. */
    carrier: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}\.docx$/, 'is not the name of a .docx file in the folder of the template')
      .optional(),
    style: HouseStyleData,
    header: edge.default({ left: '', centre: '', right: '' }),
    footer: edge.default({ left: '', centre: '', right: 'Page {page} of {pages}' }),
    opening: z.array(Opening).min(1).max(40).readonly(),
    recommendations: Recommendations.prefault({}),
    numbering: Numbering,
    sections: z.array(Section).min(1).max(200).readonly(),
    statusSets: z.record(TemplateKey, StatusSet).readonly().default({}),
    clearanceWords: ClearanceWords.prefault({}),
    captions: Captions,
    numbers: Numbers,
    risks: Risks,
    charts: z
      .strictObject({
        /** A table of the same numbers beneath every chart. */
        dataTable: z.boolean().default(false),
        labels: z.boolean().default(true),
      })
      .readonly()
      .default({ dataTable: false, labels: true }),
    /** What a sentence calls the things it points to. */
    references: z
      .strictObject({
        paragraph: line(40).default('paragraph'),
        section: line(40).default('section'),
        risk: line(40).default('risk'),
      })
      .readonly()
      .prefault({}),
    /** Whether short forms are written out where they are first used: `Department for Education (DfE)`. */
    acronyms: z
      .strictObject({ expand: z.boolean().default(false) })
      .readonly()
      .default({ expand: false }),
    exempt: Exempt.prefault({}),
    /** The most a paper may run to. */
    length: z
      .strictObject({ words: z.int().min(1).optional(), pages: z.int().min(1).optional() })
      .readonly()
      .default({}),
    /**
     * What the files that go to the clerk are called, without their endings. They may name `{title}`, `{committee}`, `{date}` (of
     * the meeting), `{part}` of a paper with exempt text, and for an appendix `{number}` and `{appendix}`.
     */
    files: z
      .strictObject({
        paper: fileWording.default('{date} {committee} {part} - {title}'),
        appendix: fileWording.default('{date} {part} {number} - {appendix}'),
        background: fileWording.default('{date} Background papers - {title}'),
        checklist: fileWording.default('{date} Checklist for the clerk - {title}'),
      })
      .readonly()
      .prefault({}),
    /** Deadlines before the meeting that this format brings, beside the law's and the committee's own. */
    deadlines: z.array(LeadTime).max(30).readonly().default([]),
    /** What the check may not leave open when a report is submitted: rule codes (`SIGN-02`) or whole families (`PLH`). */
    blocking: z
      .array(z.string().regex(/^[A-Z0-9]{2,4}(-\d{2})?$/, 'is not a rule (SIGN-02) or a family of rules (SIGN)'))
      .max(100)
      .readonly()
      .default([]),
  })
  .readonly();

export type Template = z.infer<typeof Template>;
