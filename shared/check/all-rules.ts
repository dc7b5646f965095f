import { A11Y } from './families/a11y.ts';
import { ACR } from './families/acr.ts';
import { NUM } from './families/num.ts';
import { PLH } from './families/plh.ts';
import { TXT } from './families/txt.ts';
import { UNIT } from './families/unit.ts';
import type { Rule } from './rule.ts';

/** Every rule of the clerk's check, family by family. */
export const ALL_RULES: readonly Rule[] = [...NUM, ...UNIT, ...PLH, ...TXT, ...ACR, ...A11Y];
