import type { CheckedPaper, CheckedReportView, CheckFindingView } from '../../shared/api/views.ts';
import { findBlocking } from '../../shared/check/blocking.ts';
import type { CheckFinding } from '../../shared/check/check-paper.ts';
import { sayFix } from '../../shared/check/fix.ts';
import { FAMILIES } from '../../shared/check/rule.ts';
import type { Part } from '../../shared/compose/compose.ts';
import { blocksOfItems } from '../../shared/document/read-document.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import type { ContentsAt } from '../store/keep-contents.ts';
import { type CheckedWord, checkReport } from './check-paper.ts';
import type { PaperDeps, ReadProgramme } from './deps.ts';
import { askedBy, changeFor } from './plan-mend.ts';

/** The check of a report, or of one part of it, as the window shows it: what is open, then what was set aside. */
export function readCheck(
  deps: PaperDeps,
  open: ReadProgramme,
  reportId: string,
  part: Part = 'whole',
  readAll?: () => ContentsAt,
): Reply<CheckedReportView> {
  const checked = checkReport(deps, open, reportId, part, readAll);
  if (!checked.ok) return checked;
  const { findings, aside, document, revision, template } = checked.value;
  const blocking = new Set(findBlocking(findings, template.blocking));
  const blocks = blocksOfItems(document);
  const where = (finding: CheckFinding): number | null =>
    finding.spot === null || finding.spot.part === 'footnote' ? null : (blocks[finding.spot.item] ?? null);
  const view = (finding: CheckFinding): CheckFindingView => ({
    ...toView(finding),
    block: where(finding),
    canFix: changeFor(checked.value, finding) !== null,
    asks: askedBy(finding),
    blocks: blocking.has(finding),
  });
  return done({
    revision,
    findings: [
      ...findings.map(view),
      ...aside.map(({ finding, record }) => ({
        ...view(finding),
        canFix: false,
        aside: { id: record.id, reason: record.reason, who: record.who, on: writeDay(record.on) },
      })),
    ],
  });
}

/** The check of a Word paper as the window shows it. */
export function toCheckedPaper(fileName: string, checked: CheckedWord): CheckedPaper {
  const { title, paper, findings } = checked;
  return { fileName, title, pages: paper.pages, findings: findings.map(toView) };
}

/** What is about the whole paper comes first, footnotes last. */
function rankOf({ spot }: CheckFinding): number {
  if (spot === null) return -1;
  return spot.part === 'footnote' ? Number.MAX_SAFE_INTEGER : spot.item;
}

function toView(finding: CheckFinding): CheckFindingView {
  const { code, at, message, severity, key, title, quote, why, source, family, fix } = finding;
  return {
    code,
    at,
    message,
    severity,
    key,
    title,
    quote,
    why,
    source,
    family: FAMILIES[family],
    fix: fix === null ? null : sayFix(fix),
    canFix: false,
    asks: null,
    blocks: false,
    block: null,
    rank: rankOf(finding),
    aside: null,
  };
}
