import { z } from 'zod';

const colour = z
  .string()
  .regex(/^[0-9A-F]{6}$/, 'is not a colour written as six capital hexadecimal digits, such as 12436D');
const points = z.number().min(6).max(72);
const millimetres = z.number().min(0).max(600);
const pair = z.strictObject({ fill: colour, text: colour }).readonly();

/** A house style: how papers look. The shape is the document's own; this is where it is read and checked. */
export const HouseStyleData = z
  .strictObject({
    font: z.string().min(1).max(60),
    bodySize: points,
    lineSpacing: z.number().min(1).max(3),
    spaceAfter: z.number().min(0).max(48),
    headingColour: colour,
    headingSizes: z.tuple([points, points, points]).readonly(),
    page: z.strictObject({ width: millimetres, height: millimetres, margin: millimetres }).readonly(),
    hang: millimetres,
    table: z
      .strictObject({ headerFill: colour, headerText: colour, rule: colour, totalFill: colour, size: points })
      .readonly(),
    rag: z.strictObject({ red: pair, amber: pair, green: pair, complete: pair }).readonly(),
    chartColours: z.array(colour).min(1).max(8).readonly(),
  })
  .readonly();
export type HouseStyleData = z.infer<typeof HouseStyleData>;
