import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import { checkReport } from '../../../main/app/check-paper.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { moveReport } from '../../../main/app/move-report.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readCheck } from '../../../main/app/read-check.ts';
import { readHistory } from '../../../main/app/read-history.ts';
import { listReports } from '../../../main/app/read-views.ts';
import { readSnapshot } from '../../../main/app/snapshot.ts';
import { applyFix, setAsideFinding } from '../../../main/app/set-aside.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { makeSample, useSample } from '../../helpers/use-sample.ts';
import { must } from '../../helpers/test-deps.ts';

const REPORT = 'report-cyp-2023-10';
let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

const apply = (...changes: readonly Change[]) => applyChanges(deps, open, changes, { label: 'Change', gesture: null });
const submit = () => moveReport(deps, open, REPORT, 'submitted', '');

/** Writes the background anew, with something in it that the check stops at. */
function writeBackground(words: string): void {
  const section = must(checkReport(deps, open, REPORT)).snapshot.contents.sections.find(
    (one) => one.key === 'background',
  );
  const body = [{ kind: 'paragraph', text: [words] }];
  must(apply({ does: 'set', kind: 'section', id: section?.id ?? '', fields: { body } }));
}

const FAULTY = 'The cost of the new building is TBC. The board will decide in spring.';
const stops = () => must(checkReport(deps, open, REPORT)).findings.filter((one) => one.severity === 'stops');

test('a report with an open finding that stops is not submitted; set aside, it is, and the reason is in the history', () => {
  expect(stops()).toEqual([]);
  writeBackground(FAULTY);
  const refused = submit();
  expect(refused.ok ? '' : refused.problem.message).toMatch(
    /cannot be submitted: one finding is open .* paragraph 1\.1: .*TBC/,
  );
  const [finding] = stops();
  if (finding === undefined) throw new Error('nothing stops');
  must(setAsideFinding(deps, open, REPORT, finding.key, 'The board is told by word of mouth'));
  expect(stops()).toEqual([]);
  const [step] = must(readHistory(deps, open, { most: 1 }));
  expect(JSON.stringify(step)).toContain('The board is told by word of mouth');
  expect(submit().ok).toBe(true);
});

test('the findings that the format does not allow when a report is submitted say so, and no others', () => {
  writeBackground(`${FAULTY} The roof is repaired (in spring.`);
  const found = must(readCheck(deps, open, REPORT)).findings;
  const blocks = (code: string) => found.filter((one) => one.code === code).map((one) => one.blocks);
  expect(blocks('PLH-01')).toEqual([true]);
  expect(blocks('TXT-04')).toEqual([false]);
});

test('a finding that was set aside stays so while its text stands, and comes back when the text changes', () => {
  writeBackground(FAULTY);
  const [finding] = stops();
  must(setAsideFinding(deps, open, REPORT, finding?.key ?? '', 'Known'));
  must(apply({ does: 'set', kind: 'report', id: REPORT, fields: { title: 'Another title' } }));
  expect(stops()).toEqual([]);
  const shown = must(readCheck(deps, open, REPORT)).findings.filter((one) => one.aside !== null);
  expect(shown.map((one) => [one.code, one.aside?.reason])).toEqual([[finding?.code, 'Known']]);
  writeBackground(`${FAULTY} It will be dear.`);
  expect(stops()).toHaveLength(1);
  const again = setAsideFinding(deps, open, REPORT, finding?.key ?? '', 'Known');
  expect(again.ok ? '' : again.problem.message).toContain('no longer finds that');
  const silent = setAsideFinding(deps, open, REPORT, stops()[0]?.key ?? '', '  ');
  expect(silent.ok ? '' : silent.problem.message).toContain('Say why');
});

test('a fix of words is made where they were written, as one step that undo takes back; what is not certain is refused', () => {
  writeBackground('The council council decided in spring. It opens in the summer.');
  const check = () => must(readCheck(deps, open, REPORT)).findings.filter((one) => one.code.startsWith('TXT'));
  const [finding] = check();
  if (finding === undefined || !finding.canFix) throw new Error(`no fix is offered: ${JSON.stringify(check())}`);
  must(applyFix(deps, open, REPORT, { key: finding.key, title: null }));
  expect(check()).toEqual([]);
  const other = must(readCheck(deps, open, REPORT)).findings.find((one) => !one.canFix);
  if (other !== undefined) {
    const refused = applyFix(deps, open, REPORT, { key: other.key, title: null });
    expect(refused.ok).toBe(false);
  }
});

test('an appendix that is cited and not listed is listed under the name a person gives it, if it is the next', () => {
  const bcp = makeSample(deps, join(folder(), 'bcp.clerkwell'), 'bcp-send');
  const [{ id: report } = { id: '' }] = must(listReports(bcp));
  const contents = () => must(readSnapshot(bcp, report)).contents;
  const listed = contents().appendices.length;
  const words = `The options are compared in Appendix ${listed + 1}. The costs are in Appendix ${listed + 5}.`;
  const id = contents().sections.find((one) => one.key === 'background')?.id ?? '';
  const fields = { body: [{ kind: 'paragraph', text: [words] }] };
  must(applyChanges(deps, bcp, [{ does: 'set', kind: 'section', id, fields }], { label: 'Change', gesture: null }));
  const cited = () => must(readCheck(deps, bcp, report)).findings.filter((one) => one.code === 'REF-01');
  const [next, far] = cited();
  expect([next?.canFix, next?.asks]).toEqual([true, `What is Appendix ${listed + 1} called?`]);
  expect(far?.canFix).toBe(false);
  const unnamed = applyFix(deps, bcp, report, { key: next?.key ?? '', title: ' ' });
  expect(unnamed.ok ? '' : unnamed.problem.message).toContain('Say what the appendix is called');
  must(applyFix(deps, bcp, report, { key: next?.key ?? '', title: 'Options compared' }));
  expect(contents().appendices.at(-1)?.title).toBe('Options compared');
  expect(cited()).toHaveLength(1);
  closeProgramme(bcp);
});
