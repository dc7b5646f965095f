import { z } from 'zod';
import { BodyId, ProgrammeId, RiskMatrixId } from './ids.ts';
import { MoneyUnit } from './money-unit.ts';
import { PeriodStyle } from './period.ts';
import { filledLine, line, text } from './text.ts';

/** The whole body of work that one file holds. A file has exactly one. */
export const Programme = z
  .strictObject({
    id: ProgrammeId,
    name: filledLine(),
    shortName: filledLine(80),
    bodyId: BodyId,
    purpose: text().default(''),
    /** The month financial years start in: 4 is April. */
    yearStartsMonth: z.int().min(1).max(12).default(4),
    /** How often its workstreams report. */
    periods: PeriodStyle.default('quarters'),
    /** The unit its money is shown in; the template of a paper may say another. Kept in pence all the same. */
    moneyUnit: MoneyUnit.default('millions'),
    matrixId: RiskMatrixId.nullable().default(null),
    reviewEveryDays: z.int().min(1).max(3650).default(90),
    /** What each rating is called in this programme. */
    ragWords: z
      .strictObject({ red: filledLine(60), amber: filledLine(60), green: filledLine(60), complete: filledLine(60) })
      .readonly()
      .default({ red: 'Red', amber: 'Amber', green: 'Green', complete: 'Complete' }),
    /** Words of its own that are spelled as they should be. */
    words: z.array(filledLine(60)).max(5000).readonly().default([]),
    /** Says what in the file is invented or illustrative, so that nobody takes it for fact. */
    note: line(1000).default(''),
  })
  .readonly();
export type Programme = z.infer<typeof Programme>;
