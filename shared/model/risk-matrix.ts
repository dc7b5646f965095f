import { z } from 'zod';
import { RiskMatrixId } from './ids.ts';
import { Rag } from './rag.ts';
import { filledLine, line } from './text.ts';
import { Colour } from './units.ts';

/** One step of a scale. Weights need not run 1, 2, 3: some councils use 1, 3, 5, 7. */
export const Level = z
  .strictObject({
    code: filledLine(10),
    label: filledLine(60),
    weight: z.int().min(0).max(1000),
    description: line(500).default(''),
  })
  .readonly();
export type Level = z.infer<typeof Level>;

const colour = Colour.nullable().default(null);

/** A run of scores that share a name and a rating, both ends counted. The colour is the council's own; null is the paper's. */
export const Band = z
  .strictObject({ label: filledLine(60), from: z.int().min(0), to: z.int().min(0), rag: Rag, colour })
  .readonly();
export type Band = z.infer<typeof Band>;

/** A name and a rating for cells that are picked one by one, where the council does not go by score. */
export const Zone = z.strictObject({ label: filledLine(60), rag: Rag, colour }).readonly();
export type Zone = z.infer<typeof Zone>;

/** One cell of the matrix: the score it has (for scoring by lookup) and the zone it lies in, by label. */
export const MatrixCell = z
  .strictObject({
    likelihood: filledLine(10),
    impact: filledLine(10),
    score: z.int().min(0).max(100_000).nullable().default(null),
    zone: filledLine(60).nullable().default(null),
  })
  .readonly();
export type MatrixCell = z.infer<typeof MatrixCell>;

/** A kind of impact (money, reputation, safety) that is judged on the impact scale by itself. What each level means is said for it. */
export const ImpactDimension = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not a key: a small letter, then letters, digits, hyphens'),
    label: filledLine(60),
    descriptions: z.array(line(500)).max(12).readonly().default([]),
  })
  .readonly();
export type ImpactDimension = z.infer<typeof ImpactDimension>;

/** How a rating is written in short: `20`, `D4`, `4D` or `4x5`. */
export const CodeStyle = z.enum([
  'score',
  'likelihood impact',
  'impact likelihood',
  'likelihood x impact',
  'impact x likelihood',
]);
export type CodeStyle = z.infer<typeof CodeStyle>;

/**
 * The council's own scale: any number of levels, any weights. The score is the product of the weights, or looked up cell by cell, or
 * (with scoring `none`) only what a register came with. Its name and colour come from the cell's zone, else from the score's band.
 */
export const RiskMatrix = z
  .strictObject({
    id: RiskMatrixId,
    name: filledLine(),
    likelihood: z.array(Level).min(1).max(12).readonly(),
    impact: z.array(Level).min(1).max(12).readonly(),
    scoring: z.enum(['product', 'lookup', 'none']).default('product'),
    bands: z.array(Band).max(12).readonly().default([]),
    zones: z.array(Zone).max(12).readonly().default([]),
    cells: z.array(MatrixCell).max(144).readonly().default([]),
    /** Where there are several, a risk is judged on each and the worst counts. */
    dimensions: z.array(ImpactDimension).max(12).readonly().default([]),
    codeStyle: CodeStyle.default('score'),
  })
  .readonly();
export type RiskMatrix = z.infer<typeof RiskMatrix>;
