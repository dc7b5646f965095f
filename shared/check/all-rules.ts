import { NUM } from './families/num.ts';
import type { Rule } from './rule.ts';

/** Every rule of the clerk's check, family by family. */
export const ALL_RULES: readonly Rule[] = [...NUM];
