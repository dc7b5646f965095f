import { z } from 'zod';
import { FigureSource, FigureStyle } from './figure.ts';
import { MeasureId, ProfileId, ProfileLineId } from './ids.ts';
import { filledLine, text } from './text.ts';
import { Day, FinancialYear } from './units.ts';

/** Where a link may lead: the web over https, or an e-mail address. */
export const Href = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|mailto:)[^\s<>"]+$/, 'is not a link that starts https:// or mailto:');

/** A name that a sentence can point to ("Table 2"). */
const AnchorName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not an anchor: a small letter, then letters, digits, hyphens');

/** A piece of a sentence: plain text, emphasis, a link, a figure from the file, or a reference to a numbered thing. */
export const Span = z.union([
  text(),
  z.strictObject({ kind: z.literal('strong'), text: text() }),
  z.strictObject({ kind: z.literal('emphasis'), text: text() }),
  z.strictObject({ kind: z.literal('link'), text: filledLine(), href: Href }),
  z.strictObject({ kind: z.literal('figure'), figure: FigureSource, style: FigureStyle.default('plain') }),
  z.strictObject({ kind: z.literal('reference'), to: AnchorName }),
]);
export type Span = z.infer<typeof Span>;

export const Sentence = z.array(Span).readonly();
export type Sentence = z.infer<typeof Sentence>;

const caption = filledLine(200);
const anchor = AnchorName.nullable().default(null);

/** A table or chart drawn from the file each time the paper is made. */
export const BoundBlock = z.discriminatedUnion('show', [
  z.strictObject({
    show: z.literal('measure table'),
    measureId: MeasureId,
    caption,
    from: Day.nullable().default(null),
  }),
  z.strictObject({
    show: z.literal('measure chart'),
    measureId: MeasureId,
    caption,
    headline: filledLine(200),
    from: Day.nullable().default(null),
  }),
  z.strictObject({ show: z.literal('profile table'), profileId: ProfileId, caption }),
  z.strictObject({ show: z.literal('profile chart'), lineId: ProfileLineId, caption, headline: filledLine(200) }),
  z.strictObject({ show: z.literal('bridge table'), profileId: ProfileId, year: FinancialYear, caption }),
  z.strictObject({
    show: z.literal('bridge chart'),
    profileId: ProfileId,
    year: FinancialYear,
    caption,
    headline: filledLine(200),
  }),
  z.strictObject({ show: z.literal('risk table'), caption }),
  z.strictObject({ show: z.literal('workstream table'), kind: z.enum(['workstream', 'enabler']), caption }),
  z.strictObject({ show: z.literal('condition table'), caption }),
  z.strictObject({ show: z.literal('allocation table'), caption }),
  z.strictObject({ show: z.literal('scheme table'), caption }),
  z.strictObject({ show: z.literal('milestone table'), caption }),
  z.strictObject({ show: z.literal('glossary'), caption: caption.default('Acronyms used in this report') }),
]);
export type BoundBlock = z.infer<typeof BoundBlock>;

/** What a section is made of. Numbering, captions' numbers and references are worked out when the paper is composed. */
export const Prose = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('subheading'), text: filledLine(200) }),
      z.strictObject({ kind: z.literal('paragraph'), text: Sentence, anchor }),
      z.strictObject({ kind: z.literal('bullets'), items: z.array(Sentence).min(1).readonly() }),
      z.strictObject({ kind: z.literal('steps'), items: z.array(Sentence).min(1).readonly() }),
      z.strictObject({ kind: z.literal('quote'), text: Sentence, from: filledLine(200) }),
      z.strictObject({
        kind: z.literal('table'),
        caption,
        anchor,
        columns: z
          .array(z.strictObject({ title: filledLine(120), width: z.int().min(1).max(100) }).readonly())
          .min(1)
          .max(12)
          .readonly(),
        rows: z.array(z.array(Sentence).readonly()).min(1).readonly(),
      }),
      z.strictObject({ kind: z.literal('bound'), block: BoundBlock, anchor }),
    ]),
  )
  .readonly();
export type Prose = z.infer<typeof Prose>;
export type ProseBlock = Prose[number];
