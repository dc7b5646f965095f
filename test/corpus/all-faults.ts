import { A11Y_FAULTS } from './a11y.ts';
import { ACR_FAULTS } from './acr.ts';
import { DATE_FAULTS } from './date.ts';
import type { Fault } from './fault.ts';
import { FIG_FAULTS } from './fig.ts';
import { GOV_FAULTS } from './gov.ts';
import { IMP_FAULTS } from './imp.ts';
import { NUM_FAULTS } from './num.ts';
import { PLH_FAULTS } from './plh.ts';
import { REC_FAULTS } from './rec.ts';
import { REF_FAULTS } from './ref.ts';
import { REG_FAULTS } from './reg.ts';
import { SIGN_FAULTS } from './sign.ts';
import { SUM_FAULTS } from './sum.ts';
import { TERM_FAULTS } from './term.ts';
import { TXT_FAULTS } from './txt.ts';
import { UNIT_FAULTS } from './unit.ts';

/** The faults of five published papers, each made again in words of our own beside its clean twin. */
export const FAULTS: readonly Fault[] = [
  ...NUM_FAULTS,
  ...REF_FAULTS,
  ...FIG_FAULTS,
  ...SUM_FAULTS,
  ...UNIT_FAULTS,
  ...DATE_FAULTS,
  ...SIGN_FAULTS,
  ...PLH_FAULTS,
  ...TXT_FAULTS,
  ...ACR_FAULTS,
  ...TERM_FAULTS,
  ...IMP_FAULTS,
  ...REC_FAULTS,
  ...GOV_FAULTS,
  ...A11Y_FAULTS,
  ...REG_FAULTS,
];
