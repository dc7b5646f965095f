import type { Change } from '../../shared/changes/change.ts';
import { findBlocking } from '../../shared/check/blocking.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readRecord } from '../store/tables.ts';
import { checkReport } from './check-paper.ts';
import type { Deps, ReadProgramme } from './deps.ts';

/** The states of a report that is out of its author's hands. */
const OUT: readonly unknown[] = ['submitted', 'published'];

/** Refuses `changes` that would submit a report while the check has something open that its template calls blocking. */
export function guardSubmission(deps: Deps, open: ReadProgramme, changes: readonly Change[]): Reply<null> {
  for (const change of changes) {
    if (change.does !== 'set' || change.kind !== 'report' || !OUT.includes(change.fields['status'])) continue;
    const before = readRecord(open.db, 'report', change.id);
    if (before === undefined || OUT.includes(before.status)) continue;
    const checked = checkReport(deps, open, change.id);
    if (!checked.ok) return checked;
    const blocking = findBlocking(checked.value.findings, checked.value.template.blocking);
    if (blocking.length === 0) continue;
    const said = blocking.map(sayFinding);
    const count = blocking.length === 1 ? 'one finding is' : `${blocking.length} findings are`;
    const text = `“${before.title}” cannot be ${String(change.fields['status'])}: ${count} open that its format does not allow. ${said[0] ?? ''}`;
    return refuse('report-has-findings', text, said);
  }
  return done(null);
}
