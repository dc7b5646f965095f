import type { CheckedReportView } from '../../shared/api/views.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { applyChanges } from './change-programme.ts';
import { checkReport } from './check-paper.ts';
import { coverOf } from './cover-of.ts';
import type { Deps, OpenProgramme, PaperDeps, ReadProgramme } from './deps.ts';
import { type AskedMend, type PlannedMend, planMend, refuseFound } from './plan-mend.ts';
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

/**
 * Carries out the fix of a finding where its words were written, as one step. `planned` is how, as the report stands now, where that
 * was found out elsewhere.
 */
export function applyFix(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  asked: AskedMend,
  planned: Reply<PlannedMend> = planMendHere(deps, open, reportId, asked),
): Reply<null> {
  if (!planned.ok) return planned;
  const { change, label } = planned.value;
  return applyChanges(deps, open, [change], { label, gesture: null });
}

/** How a finding of a report is put right, by a check made here. */
export function planMendHere(
  deps: PaperDeps,
  open: ReadProgramme,
  reportId: string,
  asked: AskedMend,
): Reply<PlannedMend> {
  const checked = checkReport(deps, open, reportId);
  return checked.ok ? planMend(checked.value, asked) : checked;
}
