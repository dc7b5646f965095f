import type { Change } from '../../shared/changes/change.ts';
import type { CheckFinding } from '../../shared/check/check-paper.ts';
import { sayFix } from '../../shared/check/fix.ts';
import { planAppendix, planFix } from '../../shared/check/plan-fix.ts';
import { countIn } from '../../shared/compose/numbers.ts';
import { listTexts } from '../../shared/document/read-paper.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { CheckedReport } from './check-paper.ts';

/** What a person must say before the fix of `finding` can be made; null when it needs nothing. */
export function askedBy({ fix }: CheckFinding): string | null {
  return fix?.does === 'list appendix' ? `What is ${fix.name} called?` : null;
}

/** Which finding is put right, by its key; `title` is what its fix asks of the person, if it does. */
export type AskedMend = { readonly key: string; readonly title: string | null };

/** How a finding is put right, planned from what the file held at `revision`. */
export type PlannedMend = { readonly revision: number; readonly change: Change; readonly label: string };

/** The step that puts a finding of `checked` right where its words were written, or why there is none. */
export function planMend(checked: CheckedReport, { key, title }: AskedMend): Reply<PlannedMend> {
  const finding = checked.findings.find((one) => one.key === key);
  if (finding === undefined) return refuseFound();
  if (askedBy(finding) !== null && (title ?? '').trim() === '')
    return refuse('bad-request', 'Say what the appendix is called: the list prints it.');
  const change = changeFor(checked, finding, title);
  if (change === null || finding.fix === null)
    return refuse('bad-request', 'This cannot be put right by itself: change the text where it was written.');
  return done({ revision: checked.revision, change, label: `${sayFix(finding.fix)} (${finding.code})` });
}

/** What is said where a finding is gone. */
export function refuseFound(): Reply<never> {
  return refuse('bad-request', 'The check no longer finds that: the text has changed, or it was set aside already.');
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
