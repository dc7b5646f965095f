import { z } from 'zod';

/** What a person decides about a sheet: what each column is, and how what could be read in two ways is to be read. Kept by its headings. */
export const SheetMapping = z
  .strictObject({
    /** The sheet's name in a workbook; the best one when it is not said. */
    sheet: z.string().max(300).nullable().default(null),
    /** Where the headings are: whether records stand side by side, and the rows (or columns) of the headings from 1. */
    place: z
      .strictObject({ across: z.boolean(), from: z.int().min(1).max(10_000), to: z.int().min(1).max(10_000) })
      .readonly()
      .nullable()
      .default(null),
    /** Field by heading; `-` leaves a column out. A column that is not named is guessed. */
    columns: z.record(z.string().max(2000), z.string().max(80)).readonly().default({}),
    /** What a word stands for in a field with a list of words of its own, by field: `{ "rag": { "Amber/Red": "Red" } }`; `-` is nothing. */
    words: z
      .record(z.string().max(80), z.record(z.string().max(2000), z.string().max(300)).readonly())
      .readonly()
      .default({}),
    dates: z.enum(['day first', 'month first']).nullable().default(null),
    roman: z.enum(['I is lowest', 'I is highest']).nullable().default(null),
    /** What becomes of people the file does not have: they are added, or the row is refused. */
    people: z.enum(['add', 'refuse']).default('add'),
    /** What an empty cell means: the value stays as it is, or it is emptied. */
    empty: z.enum(['leave', 'clear']).default('leave'),
    /** The financial profile that lines belong to, by name; the sheet's name when it is not said. */
    profile: z.string().max(300).nullable().default(null),
    /** The unit of sums that name none themselves; the profile's when it is not said. */
    unit: z.enum(['pounds', 'thousands', 'millions']).nullable().default(null),
  })
  .readonly();
export type SheetMapping = z.infer<typeof SheetMapping>;

/** The heading over the reasons in a file of refused rows: what comes back with it is the same source. */
export const REASON_TITLE = 'Why it was refused';

/** A mapping that decides nothing. */
export const NO_MAPPING: SheetMapping = SheetMapping.parse({});

/** What a source is known by: its kind and the names over its columns, whatever their order. */
export function fingerprint(kind: string, headings: readonly string[]): string {
  const names = headings
    .filter((heading) => heading !== REASON_TITLE)
    .map((heading) => heading.toLowerCase().trim())
    .filter((heading) => heading !== '');
  return JSON.stringify([kind, ...names.toSorted()]);
}
