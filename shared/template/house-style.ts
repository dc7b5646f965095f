import { z } from 'zod';

const colour = z
  .string()
  .regex(/^[0-9A-F]{6}$/, 'is not a colour written as six capital hexadecimal digits, such as 12436D');
const points = z.number().min(6).max(72);
const space = z.number().min(0).max(72);
const millimetres = z.number().min(0).max(600);
const pair = z.strictObject({ fill: colour, text: colour }).readonly();
const mark = z.string().min(1).max(2);

/** What is not said here follows the title's font, `headingColour`, and the space after a paragraph. */
const heading = z
  .strictObject({
    size: points,
    colour: colour.optional(),
    bold: z.boolean().default(true),
    italic: z.boolean().default(false),
    before: space.optional(),
    after: space.optional(),
  })
  .readonly();

/** Width and height in millimetres, upright. */
export const PAGE_SIZES = { A4: [210, 297], A3: [297, 420], Letter: [215.9, 279.4] } as const;

const margins = z
  .strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres })
  .readonly();

/** A house style: how papers look. Sizes in points, lengths in millimetres, colours in six capital hexadecimal digits. */
export const HouseStyleData = z
  .strictObject({
    font: z.string().min(1).max(60),
    headingFont: z.string().min(1).max(60).optional(),
    bodySize: points,
    lineSpacing: z.number().min(1).max(3),
    spaceAfter: z.number().min(0).max(48),
    headingColour: colour,
    headings: z
      .strictObject({
        title: heading,
        section: heading,
        /** Sub-headings and prompts; what stands under them; and one level more. */
        sub: heading,
        under: heading.optional(),
        deepest: heading.optional(),
      })
      .readonly(),
    page: z
      .strictObject({
        size: z.enum(['A4', 'A3', 'Letter']).default('A4'),
        orientation: z.enum(['portrait', 'landscape']).default('portrait'),
        margins: z.union([millimetres, margins]),
      })
      .readonly(),
    hang: millimetres,
    bullets: z.tuple([mark, mark, mark]).readonly().default(['•', '–', '▪']),
    table: z
      .strictObject({ headerFill: colour, headerText: colour, rule: colour, totalFill: colour, size: points })
      .readonly(),
    caption: z
      .strictObject({
        size: points.optional(),
        colour: colour.optional(),
        bold: z.boolean().default(true),
        italic: z.boolean().default(false),
      })
      .readonly()
      .default({ bold: true, italic: false }),
    rag: z.strictObject({ red: pair, amber: pair, green: pair, complete: pair }).readonly(),
    chartColours: z.array(colour).min(1).max(8).readonly(),
  })
  .readonly();
export type HouseStyleData = z.infer<typeof HouseStyleData>;
