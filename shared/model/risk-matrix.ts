import { z } from 'zod';
import { RiskMatrixId } from './ids.ts';
import { Rag } from './rag.ts';
import { filledLine, line } from './text.ts';

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

/** A run of scores that share a name and a rating, both ends counted. */
export const Band = z
  .strictObject({ label: filledLine(60), from: z.int().min(0), to: z.int().min(0), rag: Rag })
  .readonly();
export type Band = z.infer<typeof Band>;

/** The council's own scale: any number of levels, any weights. With scoring `none` a risk carries the score it was given. */
export const RiskMatrix = z
  .strictObject({
    id: RiskMatrixId,
    name: filledLine(),
    likelihood: z.array(Level).min(1).max(12).readonly(),
    impact: z.array(Level).min(1).max(12).readonly(),
    scoring: z.enum(['product', 'none']).default('product'),
    bands: z.array(Band).max(12).readonly().default([]),
  })
  .readonly();
export type RiskMatrix = z.infer<typeof RiskMatrix>;
