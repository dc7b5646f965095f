import { createHash } from 'node:crypto';
import type { CheckFinding } from '../../shared/check/check-paper.ts';
import type { Sha256 } from '../../shared/model/units.ts';

/** The hash that a record of a finding set aside keeps: of its key, which goes by the rule and the text it is about. */
export function coverOf(finding: Pick<CheckFinding, 'key'>): Sha256 {
  return createHash('sha256').update(finding.key, 'utf8').digest('hex') as Sha256;
}
