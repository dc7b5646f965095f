import type { CheckInput, Family, Rule } from '../../shared/check/rule.ts';

/** One published fault made again in words of our own, with the same small paper put right beside it. */
export type Fault = {
  /** Its name in the catalogue of the five papers: `C-20`. A fault of our own begins with `X-`. */
  readonly id: string;
  readonly family: Family;
  /** The rules of which at least one must find it; none for a fault that no rule of words can see, and `what` says why. */
  readonly rules: readonly Rule['id'][];
  /** What is wrong, in a few words. */
  readonly what: string;
  readonly bad: CheckInput;
  readonly good: CheckInput;
};
