import { checkReport } from '../../main/app/check-paper.ts';
import { recordAnswer } from '../../main/app/clearing.ts';
import type { Deps, OpenProgramme } from '../../main/app/deps.ts';
import { moveReport } from '../../main/app/move-report.ts';
import { readClearances } from '../../main/app/read-clearances.ts';
import { setAsideFinding } from '../../main/app/set-aside.ts';
import { must } from './test-deps.ts';

/** Answers every clearance, sets aside what the check says, and hands the paper in. */
export function submitPaper(deps: Deps, open: OpenProgramme, reportId: string): void {
  for (const { wanted, officer, standing: stands } of must(readClearances(deps, open, reportId)).list)
    must(
      recordAnswer(deps, open, {
        reportId,
        key: wanted.key,
        officerId: officer?.id ?? 'officer-finance',
        answer: stands === 'not due' ? 'not needed' : 'yes',
        note: stands === 'not due' ? 'None' : '',
      }),
    );
  for (const { key } of must(checkReport(deps, open, reportId)).findings)
    must(setAsideFinding(deps, open, reportId, key, 'Looked at'));
  must(moveReport(deps, open, reportId, 'submitted', ''));
}
