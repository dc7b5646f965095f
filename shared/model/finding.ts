/** How much a finding weighs: `stops` forbids going on, `warns` should be looked at, `notes` is for information. */
export type Severity = 'stops' | 'warns' | 'notes';

/** One thing that is wrong or worth knowing, as data: the same list serves the screen, the command line and the tests. */
export type Finding = {
  readonly code: string;
  /** Where, in words or as a path a person can follow: `risks[3] (R4).reviewDue`, `line 12`, `section background`. */
  readonly at: string;
  /** One sentence: what is wrong and, where it helps, what to do. */
  readonly message: string;
  readonly severity: Severity;
};

/** The sentence a person reads for `finding`: its place, then its message. */
export function sayFinding(finding: Finding): string {
  return finding.at === '' ? finding.message : `${finding.at}: ${finding.message}`;
}
