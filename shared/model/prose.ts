import { z } from 'zod';
import { BoundBlock } from './bound-block.ts';
import { FigureSource, FigureStyle } from './figure.ts';
import { AnchorName } from './anchor.ts';
import { AttachmentId } from './ids.ts';
import { filledLine, line, text } from './text.ts';

/** Where a link may lead: the web over https, or an e-mail address. */
export const Href = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|mailto:)[^\s<>"]+$/, 'is not a link that starts https:// or mailto:');

/** Which language words are in: `cy-GB`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language such as cy-GB');

/** Words that a figure stands with although the file has moved on, and why. */
export const KeptWords = z.strictObject({ words: filledLine(200), reason: filledLine(500) }).readonly();
export type KeptWords = z.infer<typeof KeptWords>;

/** What may stand anywhere words stand, footnotes too. */
const plainSpans = [
  text(),
  z.strictObject({ kind: z.literal('strong'), text: text() }),
  z.strictObject({ kind: z.literal('emphasis'), text: text() }),
  z.strictObject({ kind: z.literal('strong emphasis'), text: text() }),
  z.strictObject({ kind: z.literal('link'), text: filledLine(), href: Href }),
  z.strictObject({
    kind: z.literal('figure'),
    figure: FigureSource,
    style: FigureStyle.default('plain'),
    /** The words the author last saw and agreed to: when the file gives others, the sentence around them is to be read again. */
    seen: filledLine(200).exactOptional(),
    kept: KeptWords.exactOptional(),
  }),
  /** To an anchor of the text; to `section-KEY` for a section or prompt, `appendix-ID` or `risk-ID` for those. */
  z.strictObject({ kind: z.literal('reference'), to: AnchorName }),
  /** Words in another language, so that they are read out and spelled as such. */
  z.strictObject({ kind: z.literal('language'), text: text(), language: Language }),
  z.strictObject({ kind: z.literal('break') }),
] as const;

const Note = z.array(z.union(plainSpans)).min(1).readonly();

/** A piece of a sentence: plain text, emphasis, a link, a figure from the file, a reference to a numbered thing, or a footnote. */
export const Span = z.union([...plainSpans, z.strictObject({ kind: z.literal('footnote'), text: Note })]);
export type Span = z.infer<typeof Span>;
export type FigureSpan = Extract<Span, { kind: 'figure' }>;

export const Sentence = z.array(Span).readonly();
export type Sentence = z.infer<typeof Sentence>;

const caption = filledLine(200);
const anchor = AnchorName.nullable().default(null);

/** An item of a list: a sentence, or a sentence with a list of its own under it. */
export type ListEntry =
  | Sentence
  | { readonly text: Sentence; readonly anchor: string | null; readonly sub: SubList | null };
export type SubList = { readonly kind: 'bullets' | 'steps'; readonly items: readonly ListEntry[] };

/** Lists go three deep: a fourth would be a table. */
function entries(deeper: z.ZodType<SubList | null> | null): z.ZodType<readonly ListEntry[]> {
  const entry: z.ZodType<ListEntry> = z.union([
    Sentence,
    z.strictObject({ text: Sentence, anchor, sub: deeper ?? z.null().default(null) }).readonly(),
  ]);
  return z.array(entry).min(1).max(500).readonly();
}

function subList(items: z.ZodType<readonly ListEntry[]>): z.ZodType<SubList | null> {
  return z
    .strictObject({ kind: z.enum(['bullets', 'steps']), items })
    .readonly()
    .nullable()
    .default(null);
}

const Entries = entries(subList(entries(subList(entries(null)))));

const paragraph = z.strictObject({ kind: z.literal('paragraph'), text: Sentence, anchor });
const bullets = z.strictObject({ kind: z.literal('bullets'), items: Entries });
const steps = z.strictObject({ kind: z.literal('steps'), items: Entries });
/** `from` says whose words they are; it may be empty where the text before has said so. */
const quote = z.strictObject({ kind: z.literal('quote'), text: Sentence, from: line(200) });

/** A picture from the file. Its height follows from `ratio`, height by width; the alternative text is required. */
const picture = z.strictObject({
  kind: z.literal('picture'),
  attachmentId: AttachmentId,
  caption,
  alt: filledLine(1000),
  /** Of the width for text, in percent. */
  width: z.int().min(10).max(100).default(100),
  ratio: z.number().min(0.02).max(5),
  anchor,
});

/** What a section is made of. Numbering, captions' numbers and references are worked out when the paper is composed. */
export const Prose = z
  .array(
    z.discriminatedUnion('kind', [
      /** Level 1 stands under the section's heading, 2 under that. Whether they carry numbers is the template's. */
      z.strictObject({
        kind: z.literal('subheading'),
        text: filledLine(200),
        level: z.int().min(1).max(3).default(1),
        anchor,
      }),
      paragraph,
      bullets,
      steps,
      quote,
      z.strictObject({
        kind: z.literal('box'),
        body: z
          .array(z.discriminatedUnion('kind', [paragraph, bullets, steps, quote]))
          .min(1)
          .max(50)
          .readonly(),
      }),
      z.strictObject({
        kind: z.literal('table'),
        /** Empty until its author gives one. */
        caption: line(200),
        anchor,
        columns: z
          .array(
            z
              .strictObject({
                title: filledLine(120),
                width: z.int().min(1).max(100),
                align: z.enum(['left', 'right', 'centre']).default('left'),
              })
              .readonly(),
          )
          .min(1)
          .max(12)
          .readonly(),
        rows: z.array(z.array(Sentence).readonly()).min(1).readonly(),
        /** Rows that stand out as totals, and rows that are parts of the one above them, counted from 1. */
        totals: z.array(z.int().min(1)).max(100).readonly().default([]),
        parts: z.array(z.int().min(1)).max(500).readonly().default([]),
        note: line(1000).default(''),
      }),
      picture,
      z.strictObject({ kind: z.literal('bound'), block: BoundBlock, anchor }),
    ]),
  )
  .readonly();
export type Prose = z.infer<typeof Prose>;
export type ProseBlock = Prose[number];
