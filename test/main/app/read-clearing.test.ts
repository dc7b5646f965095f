import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { askClearance, recordAnswer } from '../../../main/app/clearing.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { freezeReport, moveReport } from '../../../main/app/move-report.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readClearing, saveCalendar } from '../../../main/app/read-clearing.ts';
import { switchTemplate } from '../../../main/app/switch-template.ts';
import { listRecords, readRecord } from '../../../main/store/tables.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { Day } from '../../../shared/model/units.ts';
import { only, readCalendar } from '../../helpers/read-calendar.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, TEMPLATES, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const REPORT = 'report-cyp-2023-10';
const MEETING = 'meeting-2023-10-10';
const folder = useTempFolder();
let deps: Deps;
let open: OpenProgramme;

beforeEach(() => {
  deps = testDeps(TEMPLATES, join(folder(), 'own'));
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
});
afterEach(() => closeProgramme(open));

const view = () => must(readClearing(deps, open, REPORT));
const move = (to: string) => must(moveReport(deps, open, REPORT, to, ''));

/** Gives the paper a format of one's own that asks for a draft before anything else. */
function askForDraft(): void {
  const own = join(folder(), 'own', 'our-committee');
  cpSync(join(TEMPLATES, 'cambridgeshire-committee'), own, { recursive: true });
  const text = readFileSync(join(own, 'template.yaml'), 'utf8').replace(/^id: .*$/m, 'id: our-committee');
  const ours = '\ndeadlines:\n  - { name: Draft to the director, days: 9, counting: days, time: "17:00" }\n';
  writeFileSync(join(own, 'template.yaml'), `${text}${ours}`);
  must(switchTemplate(deps, open, REPORT, 'our-committee'));
}

test('the ladder of the meeting says what is due by when, by its format too, and what is late', () => {
  move('draft');
  askForDraft();
  expect(view().meeting).toBe('Children and Young People Committee, 10 October 2023');
  expect(view().ladder).toMatchObject([
    { name: 'Final report to the clerk', day: '29 September 2023', isPast: true },
    { name: 'Draft to the director', day: '1 October 2023', time: '17:00', isPast: false },
    { name: 'Agenda and reports published', day: '2 October 2023', isPast: false, rule: expect.stringMatching(/1972/) },
  ]);
  // On its day a deadline is not past; the day after it is.
  const usual = deps;
  const on = (day: string) => {
    deps = { ...usual, readClock: () => ({ ...usual.readClock(), today: Day.parse(day) }) };
    return view().ladder.map(({ isPast }) => isPast);
  };
  expect(on('2023-10-01')).toEqual([true, false, false]);
  expect(on('2023-10-03')).toEqual([true, true, true]);
});

test('every deadline of the meeting and the meeting itself go into the calendar file, each with its hour and what it is for', () => {
  move('draft');
  askForDraft();
  const path = join(folder(), 'due.ics');
  expect(must(saveCalendar(deps, open, MEETING, path)).days).toBe(4);
  const events = readCalendar(readFileSync(path)).inside.filter(({ name }) => name === 'VEVENT');
  const title = readRecord(open.db, 'report', REPORT)?.title ?? '';
  expect(
    events.map((event) => `${only(event, 'DTSTART').value} ${only(event, 'SUMMARY').value.replace(/: .*/, '')}`),
  ).toEqual([
    expect.stringMatching(/^20230929\S* Final report to the clerk$/),
    '20231001T170000 Draft to the director',
    '20231002 Agenda and reports published',
    '20231010 Meeting',
  ]);
  for (const event of events)
    expect(only(event, 'DESCRIPTION').value.replaceAll('\\', '')).toContain(title.slice(0, 40));
});

test('who is waited for is said until they have answered, and a paper moves on or back by what its state allows', () => {
  const asked = { reportId: REPORT, keys: ['clear-finance'], officerId: 'officer-finance' };
  const name = readRecord(open.db, 'officer', 'officer-finance')?.name ?? '';
  expect(view().waitingFor).toEqual([]);
  must(askClearance(deps, open, asked, join(folder(), 'ask.clearance')));
  expect(view().waitingFor).toEqual([name]);
  const given = { reportId: REPORT, key: 'clear-finance', officerId: 'officer-finance' };
  // A reason is wanted of whoever writes the answer down too, and a no is no yes.
  expect(refusal(recordAnswer(deps, open, { ...given, answer: 'not needed', note: ' ' }))).toMatch(/Say why/);
  // Whoever gave it is named, also where another was asked; it is kept with the question as it was put and the text it is about.
  const by = { ...given, officerId: 'officer-monitoring' };
  must(recordAnswer(deps, open, { ...by, answer: 'no', note: 'The grant is not there' }));
  expect(view().waitingFor).toEqual([]);
  const kept = listRecords(open.db, 'clearance').find((one) => one.reportId === REPORT && one.key === 'clear-finance');
  expect(kept).toMatchObject({
    officerId: 'officer-monitoring',
    question: 'Has Finance cleared the resource implications?',
    answer: 'no',
    note: 'The grant is not there',
    date: '2023-09-30',
    covers: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(view().clearances[0]).toMatchObject({
    standing: 'no',
    officer: expect.stringContaining(readRecord(open.db, 'officer', 'officer-monitoring')?.name ?? '…'),
    said: 'No, 30 September 2023',
    note: 'The grant is not there',
  });
  move('draft');
  expect(view()).toMatchObject({
    status: 'draft',
    life: ['draft', 'in clearance', 'cleared', 'submitted', 'published'],
    moves: [{ to: 'in clearance', name: 'Send for clearance', on: true }],
  });
  // What composing cannot fill in stops a paper before anybody is asked about it.
  const lost = { kind: 'paragraph', text: ['See ', { kind: 'reference', to: 'appendix-gone' }, '.'] };
  const section = listRecords(open.db, 'section').find((one) => one.reportId === REPORT && one.key === 'background');
  const set: Change = { does: 'set', kind: 'section', id: section?.id ?? '', fields: { body: [lost] } };
  must(applyChanges(deps, open, [set], { label: 'Write', gesture: null }));
  expect(refusal(moveReport(deps, open, REPORT, 'in clearance', ''))).toMatch(/cannot go on: .*an appendix that/);
  must(undo(deps, open));
  move('in clearance');
  expect(view().moves.map((one) => `${one.on ? 'on' : 'back'} to ${one.to}`)).toEqual([
    'back to draft',
    'on to cleared',
  ]);
  expect(view().versions[0]).toMatchObject({ name: 'As in clearance', who: 'tester', did: 'Sent for clearance' });
  // In draft again its figures follow the registers.
  must(freezeReport(deps, open, REPORT));
  expect(view().frozen).toMatchObject({ asAt: expect.any(String) });
  move('draft');
  expect(view().frozen).toBeNull();
  expect(listRecords(open.db, 'snapshot')).toHaveLength(1);
});
