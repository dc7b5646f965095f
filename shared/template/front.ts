import { z } from 'zod';
import { TemplateKey } from '../model/report.ts';
import { filledLine, line } from '../model/text.ts';
import { Purpose } from './purpose.ts';
import { When } from './when.ts';
import { officerWording, wording } from './wording.ts';

export const LetterCase = z.enum(['as typed', 'upper']).default('as typed');

/** Where the words of a field come from: the author, the file, or the template's own pattern. */
export const FIELD_SOURCES = [
  // The author fills these in.
  'text',
  'date',
  'yes or no',
  'choice',
  'officer',
  'list',
  'section',
  // What the report calls a section: printed as its heading, and not here.
  'section heading',
  // These are worked out.
  'title',
  'committee',
  'meeting date',
  'recommendations',
  'status',
  'wording',
  'heading only',
] as const;

/** What the author fills in, and what is stored in the report. */
export const TYPED_SOURCES: readonly string[] = [
  'text',
  'date',
  'yes or no',
  'choice',
  'officer',
  'list',
  'section heading',
];

/** A line of front matter: what it is called, where its words come from and how they are printed. */
export const Field = z
  .strictObject({
    key: TemplateKey,
    label: line(120),
    /** The label in the second language. */
    also: line(120).default(''),
    from: z.enum(FIELD_SOURCES),
    /** Of a choice. */
    choices: z.array(filledLine(120)).max(30).readonly().default([]),
    /** Of a yes or no: the two words printed. */
    words: z
      .tuple([filledLine(40), filledLine(40)])
      .readonly()
      .default(['Yes', 'No']),
    /** Of a date (`d mmmm yyyy`); of an officer (`{name}, {post}`); of a wording (`{committee}, {meeting date}`). */
    prints: line(300).optional(),
    case: LetterCase,
    /** Items of a list are printed one under the other, or in one line with this between them. */
    between: line(10).default('; '),
    required: z.boolean().default(true),
    /** Printed when there is nothing to print. `leave out` leaves the whole line out. */
    blank: z.union([z.literal('leave out'), line(200)]).default(''),
    when: When.optional(),
    guidance: line(500).default(''),
    maxWords: z.int().min(1).max(10_000).optional(),
    purpose: Purpose.optional(),
  })
  .superRefine((field, context) => {
    if (field.from === 'choice' && field.choices.length < 2)
      context.addIssue({ code: 'custom', path: ['choices'], message: 'must give at least two choices' });
    if (field.from === 'officer' && field.prints !== undefined) {
      const read = officerWording().safeParse(field.prints);
      for (const issue of read.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['prints'], message: issue.message });
    }
    if (field.from === 'wording') {
      const read = wording().safeParse(field.prints ?? '');
      for (const issue of read.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['prints'], message: issue.message });
      if ((field.prints ?? '') === '')
        context.addIssue({ code: 'custom', path: ['prints'], message: 'must say what is printed' });
    }
  })
  .readonly();
export type TemplateField = z.infer<typeof Field>;

const when = When.optional();

/** Text set apart: a standing note between two rules, a box. Each entry of `text` is a paragraph. */
const notice = z.strictObject({
  show: z.literal('notice'),
  edge: z.enum(['box', 'rules', 'none']).default('none'),
  text: z.array(wording()).min(1).readonly(),
  also: z.array(wording()).readonly().default([]),
  when,
});

/** What may stand above the first section, in the order in which it is given. */
export const Opening = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('title'), case: LetterCase }),
  z.strictObject({
    show: z.literal('line'),
    text: wording(),
    also: wording().default(''),
    role: z.enum(['meeting', 'subtitle', 'closing', 'body']).default('body'),
    case: LetterCase,
    when,
  }),
  z.strictObject({
    show: z.literal('fields'),
    as: z.enum(['lines', 'table', 'text']).default('lines'),
    /** What a screen reader calls the table. */
    name: filledLine(120).default('About this report'),
    /** What stands after each label. */
    end: line(5).default(':'),
    fields: z.array(Field).min(1).readonly(),
    when,
  }),
  notice,
  z.strictObject({ show: z.literal('exempt notice'), edge: z.enum(['box', 'rules', 'none']).default('box') }),
  z.strictObject({
    show: z.literal('contents'),
    title: line(120).default('Contents'),
    also: line(120).default(''),
    /** How deep: 1 lists sections, 2 what stands under them too. */
    levels: z.int().min(1).max(4).default(1),
    when,
  }),
  z.strictObject({ show: z.literal('page break') }),
]);
export type TemplateOpening = z.infer<typeof Opening>;
