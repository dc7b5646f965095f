import type { Finding } from '../model/finding.ts';
import { familyOf } from './rule.ts';

/**
 * The findings that may not be open when a report is submitted: those of the rules (`SIGN-02`) and families (`PLH`) the template names.
 * A family's notes are advice and stop nothing; a rule named by itself does. A template that names none leaves it at those that stop.
 */
export function findBlocking<F extends Finding>(findings: readonly F[], blocking: readonly string[]): readonly F[] {
  return findings.filter(({ code, severity }) =>
    blocking.length === 0
      ? severity === 'stops'
      : blocking.includes(code) || (severity !== 'notes' && blocking.includes(familyOf({ id: code }))),
  );
}
