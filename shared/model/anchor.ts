import { z } from 'zod';

/** A name that a sentence can point to ("Table 2"). */
export const AnchorName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'is not an anchor: a small letter, then letters, digits, hyphens');
