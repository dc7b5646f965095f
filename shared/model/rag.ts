import { z } from 'zod';

/** Red, amber, green, or complete. Colour never stands alone: the programme says the words that go with each. */
export const Rag = z.enum(['red', 'amber', 'green', 'complete']);
export type Rag = z.infer<typeof Rag>;
