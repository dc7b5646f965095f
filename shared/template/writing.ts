import { z } from 'zod';
import { RISK_COLUMNS } from '../model/bound-block.ts';
import { MoneyUnit } from '../model/money-unit.ts';
import { filledLine, line } from '../model/text.ts';
import { wording } from './wording.ts';

const caption = z
  .strictObject({
    label: filledLine(40),
    /** The label in the second language: `Table 1 / Tabl 1: Open plans`. */
    also: line(40).default(''),
    /** Between the number and the words. */
    separator: line(5).default(': '),
    place: z.enum(['above', 'below', 'none']).default('above'),
  })
  .readonly();

export const Captions = z.strictObject({ tables: caption, figures: caption }).readonly();

/** `d mmmm yyyy` is 10 October 2023; `dddd d mmmm yyyy` Tuesday 10 October 2023; `dd/mm/yyyy` 10/10/2023; `do` is 10th. */
export const DatePattern = z
  .string()
  .max(40)
  .regex(/^(?:(?:dddd|do|dd|d|mmmm|mmm|mm|yyyy|yy)|[ ,./'’-])+$/, 'is not a date pattern such as "d mmmm yyyy"');

/** How numbers, money, dates and years are written. */
export const Numbers = z
  .strictObject({
    yearStyle: z.enum(['2022/23', '2022-23', '22/23', '22-23', '2022 to 2023']),
    moneyUnit: MoneyUnit,
    moneyDecimals: z.int().min(0).max(3),
    /** After the amount: `£5.88m` or `£5.88 million`. */
    moneyWords: z.enum(['letter', 'word']).default('letter'),
    /** Decimal places of a percentage; `own` is the measure's own. */
    percentDecimals: z.union([z.literal('own'), z.int().min(0).max(3)]).default('own'),
    percentSign: z.enum(['%', ' per cent', ' percent']).default('%'),
    negative: z.enum(['minus', 'brackets']),
    /** Printed under a table that has a number in brackets. */
    bracketsMean: line(200).default(''),
    toBeConfirmed: filledLine(40),
    /** Printed where there is no value at all. */
    noValue: filledLine(40).default('–'),
    date: DatePattern.default('d mmmm yyyy'),
    month: DatePattern.default('mmmm yyyy'),
    /** Rounded parts that do not add up to their rounded total: left as they are, or moved by the least, and said so. */
    rounding: z.enum(['each', 'adds up']).default('each'),
  })
  .readonly();

/** The order and layout of the risks; a block may say otherwise for itself. */
export const Risks = z
  .strictObject({
    layout: z.enum(['table', 'cards', 'headings']).default('table'),
    columns: z.array(z.enum(RISK_COLUMNS)).min(1).readonly(),
    /** Headings of columns in the council's own words. */
    titles: z.partialRecord(z.enum(RISK_COLUMNS), filledLine(60)).readonly().default({}),
    order: z.enum(['score', 'ref', 'register']).default('score'),
    /** Before the title of a risk that has a heading of its own: `Risk 1: `. `%1` counts them. */
    heading: line(40).default(''),
  })
  .readonly();

/** Words for the states of a clearance. */
export const ClearanceWords = z
  .strictObject({
    yes: filledLine(60).default('Yes'),
    conditional: filledLine(60).default('Yes with conditions'),
    /** Printed between a condition and the day it was met. */
    met: filledLine(60).default('met'),
    no: filledLine(60).default('No'),
    notNeeded: filledLine(60).default('Not needed'),
    open: filledLine(60).default('Not yet answered'),
    nobody: filledLine(60).default('Not yet named'),
    /** Whether the day of the answer is printed after it. */
    dated: z.boolean().default(true),
  })
  .readonly();

/** A set of words that an implication is rated by, and which way each points. */
export const StatusSet = z
  .strictObject({
    label: filledLine(80).default('Status'),
    choices: z
      .array(
        z
          .strictObject({
            word: filledLine(60),
            means: z.enum(['positive', 'neutral', 'negative', 'none']).default('none'),
          })
          .readonly(),
      )
      .min(2)
      .max(12)
      .readonly(),
  })
  .readonly();
export type StatusSet = z.infer<typeof StatusSet>;

/** The recommendations: how they begin and how they are set. */
export const Recommendations = z
  .strictObject({
    /** Printed before them: `The Committee is recommended to:`. */
    begin: wording(300).default(''),
    also: wording(300).default(''),
    /** One recommendation alone runs on after those words, or is still a list of one. */
    single: z.enum(['runs on', 'list']).default('runs on'),
    boxed: z.boolean().default(false),
    /** Printed before the list in bold. */
    bold: z.boolean().default(false),
  })
  .readonly();

/** How papers with text that the public may not see are split and marked. */
export const Exempt = z
  .strictObject({
    /** Printed at the head of the part that the public does not see. */
    notice: z
      .array(wording())
      .min(1)
      .readonly()
      .default([
        'Not for publication: this part contains exempt information as defined in {paragraphs} of Part 1 of Schedule 12A to the Local Government Act 1972.',
        'In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
      ]),
    /** Printed in the public part where something was left out; empty prints nothing. */
    leftOut: wording(300).default('This part of the report is exempt from publication and is set out in Part 2.'),
    publicTitle: line(60).default(' (Part 1)'),
    exemptTitle: line(60).default(' (Part 2, exempt)'),
    /** What a `status` field prints. */
    status: z
      .strictObject({
        public: filledLine(60).default('Public'),
        partly: filledLine(60).default('Public, with an exempt part'),
        exempt: filledLine(60).default('Exempt'),
      })
      .readonly()
      .default({ public: 'Public', partly: 'Public, with an exempt part', exempt: 'Exempt' }),
  })
  .readonly();
