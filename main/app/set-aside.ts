import { listTexts } from '../../shared/document/read-paper.ts';
import { planAppendix, planFix } from '../../shared/check/plan-fix.ts';
import type { Change } from '../../shared/changes/change.ts';
import { sayFix } from '../../shared/check/fix.ts';
import type { CheckFinding } from '../../shared/check/check-paper.ts';
import { countIn } from '../../shared/compose/numbers.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { applyChanges } from './change-programme.ts';
import { checkReport, type CheckedReport, coverOf } from './check-paper.ts';
import type { Deps, OpenProgramme } from './deps.ts';

/** Sets a finding of a report aside with a reason. It is kept in the file and its history, and holds while the text stays the same. */
export function setAsideFinding(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  key: string,
  reason: string,
): Reply<null> {
  const found = findOpen(deps, open, reportId, key);
  if (!found.ok) return found;
  const { finding } = found.value;
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

/** What a person must say before the fix of `finding` can be made; null when it needs nothing. */
export function askedBy({ fix }: CheckFinding): string | null {
  return fix?.does === 'list appendix' ? `What is ${fix.name} called?` : null;
}

/** The change that puts `finding` right, when it is certain where; null when a person must. */
export function changeFor(
  { paper, snapshot, template }: CheckedReport,
  finding: CheckFinding,
  title: string | null = null,
): Change | null {
  const { spot } = finding;
  if (spot === null || finding.fix === null) return null;
  const written = { ...snapshot.contents, reportId: snapshot.report.id };
  const asked = askedBy(finding);
  if (asked !== null) {
    const { format } = template.numbering.appendices;
    const isPrinted = template.sections.some((section) => section.holds === 'appendices');
    const listed = written.appendices.filter((one) => one.reportId === written.reportId).length;
    return isPrinted ? planAppendix(finding, title ?? asked, countIn(format, listed + 1), written) : null;
  }
  const placed = listTexts(paper).find(
    (one) => one.item === spot.item && one.part === spot.part && one.row === spot.row && one.column === spot.column,
  );
  if (placed === undefined) return null;
  return planFix(finding, placed.text.words, written);
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
  if (finding === undefined)
    return refuse('bad-request', 'The check no longer finds that: the text has changed, or it was set aside already.');
  return done({ finding, checked: checked.value });
}
