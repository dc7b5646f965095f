import { A11Y } from './families/a11y.ts';
import { ACR } from './families/acr.ts';
import { GOV } from './families/gov.ts';
import { NUM } from './families/num.ts';
import { PLH } from './families/plh.ts';
import { REC } from './families/rec.ts';
import { REF } from './families/ref.ts';
import { SIGN } from './families/sign.ts';
import { TXT } from './families/txt.ts';
import { UNIT } from './families/unit.ts';
import type { Rule } from './rule.ts';

/** Every rule of the clerk's check, family by family. */
export const ALL_RULES: readonly Rule[] = [
  ...NUM,
  ...REF,
  ...UNIT,
  ...SIGN,
  ...PLH,
  ...TXT,
  ...ACR,
  ...REC,
  ...GOV,
  ...A11Y,
];
