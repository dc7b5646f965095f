import type { CheckedReportView } from '../../shared/api/views.ts';
import { sayFix } from '../../shared/check/fix.ts';
import type { CheckFinding } from '../../shared/check/check-paper.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { applyChanges } from './change-programme.ts';
import { checkReport, type CheckedReport } from './check-paper.ts';
import { coverOf } from './cover-of.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { askedBy, changeFor } from './plan-mend.ts';
import { readCheck } from './read-check.ts';

/**
 * Sets a finding of a report aside with a reason. It is kept in the file and its history, and holds while the text stays the same.
 * `checked` is the check as the report stands now, where it was made elsewhere.
 */
export function setAsideFinding(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  key: string,
  reason: string,
  checked: Reply<CheckedReportView> = readCheck(deps, open, reportId),
): Reply<null> {
  if (!checked.ok) return checked;
  const finding = checked.value.findings.find((one) => one.key === key && one.aside === null);
  if (finding === undefined) return refuseFound();
  const said = reason.trim();
  if (said === '')
    return refuse('bad-request', 'Say why the finding is set aside: the reason is kept with the report.');
  const at = (finding.at === '' ? 'the paper as a whole' : finding.at).slice(0, 300);
  const { today } = deps.readClock();
  const record = { reportId, code: finding.code, at, covers: coverOf(finding), reason: said, who: deps.who, on: today };
  const label = `Set aside ${finding.code} of ${at}`;
  return applyChanges(deps, open, [{ does: 'add', kind: 'setAside', record }], { label, gesture: null, why: said });
}

/** Carries out the fix of a finding where its words were written, as one step; `title` is what a fix asks of the person, if it does. */
export function applyFix(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  key: string,
  title: string | null,
): Reply<null> {
  const found = findOpen(deps, open, reportId, key);
  if (!found.ok) return found;
  const { finding, checked } = found.value;
  if (askedBy(finding) !== null && (title ?? '').trim() === '')
    return refuse('bad-request', 'Say what the appendix is called: the list prints it.');
  const change = changeFor(checked, finding, title);
  if (change === null || finding.fix === null)
    return refuse('bad-request', 'This cannot be put right by itself: change the text where it was written.');
  return applyChanges(deps, open, [change], { label: `${sayFix(finding.fix)} (${finding.code})`, gesture: null });
}

function findOpen(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  key: string,
): Reply<{ readonly finding: CheckFinding; readonly checked: CheckedReport }> {
  const checked = checkReport(deps, open, reportId);
  if (!checked.ok) return checked;
  const finding = checked.value.findings.find((one) => one.key === key);
  if (finding === undefined) return refuseFound();
  return done({ finding, checked: checked.value });
}

function refuseFound(): Reply<never> {
  return refuse('bad-request', 'The check no longer finds that: the text has changed, or it was set aside already.');
}
