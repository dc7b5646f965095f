import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import { checkAsItStands, planMendAsItStands } from '../../../main/app/check-as-it-stands.ts';
import { CheckThread } from '../../../main/app/check-thread.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { guardSubmission } from '../../../main/app/gate.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { readCheck } from '../../../main/app/read-check.ts';
import { readOutgoing } from '../../../main/app/read-outgoing.ts';
import { sendReport } from '../../../main/app/send-report.ts';
import { applyFix, planMendHere, setAsideFinding } from '../../../main/app/set-aside.ts';
import { readRevision } from '../../../main/store/history.ts';
import { listRecords } from '../../../main/store/tables.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const WORKER = join(__dirname, '..', '..', '..', 'main', 'check-worker.ts');
const REPORT = 'report-cyp-2023-10';

let deps: ReturnType<typeof testDeps>;
let open: OpenProgramme;
let thread: CheckThread;

beforeEach(() => {
  deps = testDeps();
  open = makeSample(deps, join(folder(), 'a.clerkwell'), 'cambridgeshire-send');
  thread = new CheckThread(deps, WORKER);
});

afterEach(async () => {
  await thread.leave();
  closeProgramme(open);
});

/** Saves another title of the report. */
function save(title: string): void {
  const change = { does: 'set', kind: 'report', id: REPORT, fields: { title } } as const;
  must(applyChanges(deps, open, [change], { label: 'title', gesture: null }));
}

test('a save is answered before the check that was asked before it', async () => {
  const answered: string[] = [];
  const note = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await act();
    answered.push(what);
  };
  await Promise.all([
    note('check', () => thread.check(open, REPORT)),
    note('save', () => {
      save('Another title');
      return Promise.resolve();
    }),
  ]);
  expect(answered).toEqual(['save', 'check']);
});

test('it finds what a check here finds, also after an edit of the text and one of a register', async () => {
  expect(await thread.check(open, REPORT)).toEqual(readCheck(deps, open, REPORT));
  save('Update on the programme – TBC');
  const edited = await thread.check(open, REPORT);
  expect(edited).toEqual(readCheck(deps, open, REPORT));
  expect(must(edited).findings.some(({ code, quote }) => code.startsWith('PLH') && quote === 'TBC')).toBe(true);
  const change = { does: 'set', kind: 'risk', id: 'risk-demand', fields: { ownerId: null } } as const;
  must(applyChanges(deps, open, [change], { label: 'owner', gesture: null }));
  const ownerless = await thread.check(open, REPORT);
  expect(ownerless).toEqual(readCheck(deps, open, REPORT));
  expect(must(ownerless).findings).not.toEqual(must(edited).findings);
});

test('a finding is put right by a check beside everything else, planned as it would be here and for the text as it stands', async () => {
  const section = listRecords(open.db, 'section').find((one) => one.reportId === REPORT && one.key === 'background');
  const write = (words: string): void => {
    const fields = { body: [{ kind: 'paragraph', text: [words] }] };
    const change = { does: 'set', kind: 'section', id: section?.id ?? '', fields } as const;
    must(applyChanges(deps, open, [change], { label: 'text', gesture: null }));
  };
  write('The council council decided in spring.');
  const finding = must(await thread.check(open, REPORT)).findings.find(
    (one) => one.canFix && one.quote.includes('council'),
  );
  const asked = { key: finding?.key ?? '', title: null };
  const planned = await thread.planMend(open, REPORT, asked);
  expect(must(planned).label).toContain(finding?.code);
  expect(planned).toEqual(planMendHere(deps, open, REPORT, asked));
  const answered: string[] = [];
  const waiting = planMendAsItStands(deps, thread, open, REPORT, asked).then((plan) => {
    answered.push('mend');
    return plan;
  });
  save('A title that was written meanwhile');
  answered.push('save');
  const now = await waiting;
  expect(answered).toEqual(['save', 'mend']);
  expect(must(now).revision).toBe(readRevision(open.db));
  must(applyFix(deps, open, REPORT, asked, now));
  expect(JSON.stringify(listRecords(open.db, 'section'))).toContain('The council decided in spring.');
  expect(refusal(await planMendAsItStands(deps, thread, open, REPORT, asked))).toContain('no longer finds that');
});

test('what is asked while a check runs is looked at once more after it, and then by one check', async () => {
  const first = thread.check(open, REPORT);
  save('A newer title');
  const [second, third] = [thread.check(open, REPORT), thread.check(open, REPORT)];
  save('The newest title');
  const answers = await Promise.all([first, second, third]);
  expect(answers[1]).toBe(answers[2]);
  expect(answers[1]).not.toBe(answers[0]);
  expect(must(answers[1]).revision).toBe(readRevision(open.db));
});

test('a programme that is closed in the middle of a check is let go of, and the next one is checked', async () => {
  const [running, waiting] = [thread.check(open, REPORT), thread.check(open, 'nowhere')];
  closeProgramme(open);
  await thread.leave();
  expect(refusal(await running)).toBe('cancelled: The check was called off: the programme was closed.');
  expect(refusal(await waiting)).toMatch(/^cancelled/);
  // Windows renames no file that anything has open.
  renameSync(open.path, join(folder(), 'moved.clerkwell'));
  open = makeSample(deps, join(folder(), 'b.clerkwell'), 'cambridgeshire-send');
  expect(await thread.check(open, REPORT)).toEqual(readCheck(deps, open, REPORT));
});

test('a refusal comes from the thread as from here', async () => {
  const refused = await thread.check(open, 'nowhere');
  expect(refused).toEqual(readCheck(deps, open, 'nowhere'));
  expect(refusal(refused)).toMatch(/^unknown-report: There is no report nowhere in a.clerkwell/);
});

test('where the thread finds another file than the one that is open, the check is made here', async () => {
  const other = must(createProgramme(deps, join(folder(), 'other.clerkwell'), null));
  closeProgramme(other);
  const moved = { ...open, path: other.path };
  expect(await thread.check(moved, REPORT)).toEqual(readCheck(deps, open, REPORT));
  save('A newer title');
  expect(await thread.check(moved, REPORT)).toEqual(readCheck(deps, open, REPORT));
});

test('what is decided by a check is decided by one at the file’s own revision, and nothing that is saved waits for it', async () => {
  const answered: string[] = [];
  const note = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await act();
    answered.push(what);
  };
  const key = (): string =>
    must(readCheck(deps, open, REPORT)).findings.find(({ quote }) => quote === 'TBC')?.key ?? '';
  save('Update on the programme – TBC');
  const found = key();
  await Promise.all([
    note('set aside', async () => {
      const checked = await checkAsItStands(deps, thread, open, REPORT);
      expect(must(checked)).toEqual(must(readCheck(deps, open, REPORT)));
      expect(refusal(setAsideFinding(deps, open, REPORT, found, 'It is known', checked))).toMatch(
        /no longer finds that/,
      );
    }),
    note('save', () => {
      save('Update on the programme');
      return Promise.resolve();
    }),
  ]);
  expect(answered).toEqual(['save', 'set aside']);
});

test('the gate of a submission and the checklist go by what the thread found, of the public part too', async () => {
  const legal = listRecords(open.db, 'response').find(({ reportId, key }) => reportId === REPORT && key === 'legal');
  const body = [{ kind: 'paragraph', text: ['The duty is TBC.'] }];
  const exemption = { reportId: REPORT, covers: 'response', key: 'legal', paragraphs: [3] };
  const changes: readonly Change[] = [
    { does: 'set', kind: 'response', id: legal?.id ?? '', fields: { body } },
    { does: 'add', kind: 'exemption', record: exemption },
  ];
  must(applyChanges(deps, open, changes, { label: 'exempt', gesture: null }));
  const shown = await checkAsItStands(deps, thread, open, REPORT, 'public');
  expect(shown).toEqual(readCheck(deps, open, REPORT, 'public'));
  expect(shown).not.toEqual(readCheck(deps, open, REPORT));
  const asked: string[] = [];
  const sent = must(
    await sendReport(deps, open, REPORT, join(folder(), 'out'), UNWATCHED, (part) => {
      asked.push(part);
      return checkAsItStands(deps, thread, open, REPORT, part);
    }),
  );
  expect(asked).toEqual(['whole', 'public']);
  expect(sent.files.length).toBeGreaterThan(3);
  save('Update on the programme – TBC');
  const checked = await checkAsItStands(deps, thread, open, REPORT);
  const { report, template } = must(readOutgoing(deps, open, REPORT));
  expect(refusal(guardSubmission(report, template, must(checked)))).toMatch(/cannot be submitted/);
});
