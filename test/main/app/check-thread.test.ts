import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import { CheckThread } from '../../../main/app/check-thread.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { readCheck } from '../../../main/app/read-check.ts';
import { readRevision } from '../../../main/store/history.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const WORKER = join(__dirname, '..', '..', '..', 'main', 'check-worker.ts');
const REPORT = 'report-cyp-2023-10';

let deps: ReturnType<typeof testDeps>;
let open: OpenProgramme;
let thread: CheckThread;

beforeEach(() => {
  deps = testDeps();
  open = must(createProgramme(deps, join(folder(), 'a.clerkwell'), 'cambridgeshire-send'));
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
  open = must(createProgramme(deps, join(folder(), 'b.clerkwell'), 'cambridgeshire-send'));
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
