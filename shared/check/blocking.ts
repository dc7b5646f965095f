import type { CheckFinding } from './check-paper.ts';

/**
 * The findings that may not be open when a report is submitted: those of the rules (`SIGN-02`) and families (`PLH`) the template names.
 * A family's notes are advice and stop nothing; a rule named by itself does. A template that names none leaves it at those that stop.
 */
export function findBlocking(findings: readonly CheckFinding[], blocking: readonly string[]): readonly CheckFinding[] {
  return findings.filter((finding) =>
    blocking.length === 0
      ? finding.severity === 'stops'
      : blocking.includes(finding.code) || (finding.severity !== 'notes' && blocking.includes(finding.family)),
  );
}
