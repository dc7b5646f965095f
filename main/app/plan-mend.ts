import type { Change } from '../../shared/changes/change.ts';
import type { CheckFinding } from '../../shared/check/check-paper.ts';
import { planAppendix, planFix } from '../../shared/check/plan-fix.ts';
import { countIn } from '../../shared/compose/numbers.ts';
import { listTexts } from '../../shared/document/read-paper.ts';
import type { CheckedReport } from './check-paper.ts';

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
