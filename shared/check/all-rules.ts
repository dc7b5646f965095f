import { A11Y } from './families/a11y.ts';
import { ACR } from './families/acr.ts';
import { DATE } from './families/date.ts';
import { FIG } from './families/fig.ts';
import { GOV } from './families/gov.ts';
import { IMP } from './families/imp.ts';
import { NUM } from './families/num.ts';
import { PLH } from './families/plh.ts';
import { REC } from './families/rec.ts';
import { REF } from './families/ref.ts';
import { REG } from './families/reg.ts';
import { SIGN } from './families/sign.ts';
import { SUM } from './families/sum.ts';
import { TERM } from './families/term.ts';
import { TXT } from './families/txt.ts';
import { UNIT } from './families/unit.ts';
import type { Rule } from './rule.ts';

/** Every rule of the clerk's check, family by family. */
export const ALL_RULES: readonly Rule[] = [
  ...NUM,
  ...REF,
  ...FIG,
  ...SUM,
  ...UNIT,
  ...DATE,
  ...SIGN,
  ...PLH,
  ...TXT,
  ...ACR,
  ...TERM,
  ...IMP,
  ...REC,
  ...GOV,
  ...A11Y,
  ...REG,
];
