import { z } from 'zod';

/** `%1` is the number of the first level, `%2` of the second: `%1.%2` prints 2.3, `%1.0` prints 2.0, `(%1)` prints (2). */
const pattern = z
  .string()
  .regex(/^[^%]*(%[1-9][^%]*)+$/, 'is not a number pattern such as "%1.%2"')
  .max(20);

const format = z.enum(['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman']).default('decimal');

const level = z
  .strictObject({
    pattern,
    format,
    /** False runs on, whatever numbers of a higher level stand between. */
    restarts: z.boolean().default(true),
    /** Millimetres from the margin to the text, and from the number to the text; what is not said follows the house style. */
    indent: z.number().min(0).max(150).optional(),
    hang: z.number().min(0).max(100).optional(),
  })
  .readonly();
export type LevelData = z.infer<typeof level>;

const levels = z.array(level).min(1).max(9).readonly();

/** Which level of the paper's numbering something carries, counted from 1; `none` is no number. */
const place = z.union([z.int().min(1).max(9), z.literal('none')]);
export type NumberPlace = z.infer<typeof place>;

const heading = z
  .strictObject({
    level: place,
    /** The level of paragraphs that stand under such a heading. */
    paragraphs: place,
  })
  .readonly();

/** How the paper counts. One list holds the numbers of sections, sub-headings, prompts and paragraphs, so that 4.8.1 follows 4.8. */
export const Numbering = z
  .strictObject({
    paper: levels,
    sections: heading,
    /** Sub-headings within the text, outermost first; one that is deeper than the list is treated as the last. */
    subheadings: z.array(heading).min(1).max(3).readonly(),
    /** Prompts of an implication set, and those that stand under another. */
    prompts: z.strictObject({ level: place, under: place, paragraphs: place }).readonly(),
    /** Whether paragraphs count from 1 again in each section that carries no number itself. */
    restart: z.boolean().default(false),
    /** Lists within the text, and lists within those. */
    steps: levels,
    recommendations: levels.optional(),
    /** What stands before each appendix in their list, and what a sentence calls it, without the last mark. */
    appendices: level.default({ pattern: 'Appendix %1:', format: 'decimal', restarts: true }),
  })
  .readonly();
export type Numbering = z.infer<typeof Numbering>;
