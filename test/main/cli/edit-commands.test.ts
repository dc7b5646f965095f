import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../../shared/model/units.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
let day = '2024-03-01';
const deps = {
  ...testDeps(),
  readClock: () => ({ today: day as Day, moment: `${day}T09:00:00.000Z` }),
};
/** Runs `command FILE …` on the programme of the test. */
const run = (command: string, ...rest: readonly string[]) =>
  runCommand(deps, ...command.split(' '), at('t.clerkwell'), ...rest);
const risk = async (id: string): Promise<unknown> => {
  const listed = JSON.parse((await run('list', 'risks', '--json')).out) as readonly { readonly id: string }[];
  return listed.find((one) => one.id === id);
};

beforeEach(async () => {
  day = '2024-03-01';
  writeFileSync(at('tiny.json'), JSON.stringify(tinyProgrammeInput()));
  await run('load', at('tiny.json'));
});

test('set, add, assess and remove do what the window does, and undo and redo move through them', async () => {
  expect(await run('set', 'risk', 'R1', 'title=Roof falls in', 'reviewDue=2024-06-01', 'workstreamIds=')).toEqual({
    exit: 0,
    out: 'Done: title, review due, workstreams of risk R1',
    notes: '',
  });
  expect(await risk('r1')).toMatchObject({ title: 'Roof falls in', reviewDue: '2024-06-01', workstreamIds: [] });
  await run('assess', 'r1', '--likelihood', '2', '--impact', '5', '--why', 'Patched');
  writeFileSync(at('m.json'), JSON.stringify({ riskId: 'r1', action: 'Survey' }));
  const added = await run('add', 'mitigation', 'status=done', '--from', at('m.json'), '--json');
  expect(JSON.parse(added.out)).toMatchObject({ record: { action: 'Survey', status: 'done' } });
  const whole = (await run('dump')).out;
  expect((await run('remove', 'risk', 'R1', '--why', 'Roof replaced')).out).toBe('Done: remove risk R1');
  expect(await risk('r1')).toBeUndefined();
  expect((await run('undo')).out).toBe('Undone: remove risk R1');
  expect((await run('dump')).out).toBe(whole);
  expect(JSON.parse((await run('redo', '--json')).out)).toEqual({
    did: 'redo',
    step: 'remove risk R1',
    undo: 'remove risk R1',
    redo: null,
  });
  const history = await run('history', '--record', 'risk', 'r1');
  expect(history.out).toContain('tester  remove risk R1 – Roof replaced');
  expect(history.out).toContain('    Risk R1, current: 4 × 5 → 2 × 5');
});

test('history as JSON holds all that another copy needs', async () => {
  await run('set', 'risk', 'R1', 'title=A', '--why', 'asked');
  const { steps } = JSON.parse((await run('history', '--json')).out) as { readonly steps: readonly { id: string }[] };
  expect(steps).toMatchObject([
    { source: 'new', clock: 1, parent: null },
    {
      did: 'do',
      source: 'person',
      clock: 2,
      parent: steps[0]?.id,
      who: 'tester',
      why: 'asked',
      copyName: 't.clerkwell',
      edits: [
        { does: 'set', kind: 'risk', id: 'r1', before: { title: 'Roof fails before repair' }, after: { title: 'A' } },
      ],
    },
  ]);
});

test('changes since a day are net, and steps are taken by their order, not by a clock that went back', async () => {
  await run('set', 'risk', 'R1', 'title=A');
  day = '2024-03-05';
  await run('set', 'risk', 'R1', 'title=B');
  day = '2024-03-02';
  await run('set', 'risk', 'R1', 'title=C');
  expect((await run('changes', '--since', '2024-03-05')).out.split('\n')).toEqual([
    'Since 5 March 2024: 1 record changed in 2 steps.',
    expect.stringMatching(/^Risk R1 changed \(tester, 2024-03-02 /),
    '    title: A → C',
  ]);
  await run('set', 'risk', 'R1', 'title=A');
  expect((await run('changes', '--since', '2024-03-05')).out).toBe('Since 5 March 2024: nothing changed.');
});

test('changes since the paper of a meeting start after the paper was submitted, else after the day of its data', async () => {
  const paper = [
    'title=Paper',
    'templateId=cambridgeshire-committee',
    'meetingId=meeting',
    'authorId=head',
    'asAt=2024-02-20',
  ];
  await run('add', 'report', 'id=paper', ...paper);
  await run('set', 'risk', 'R1', 'title=Before');
  const since = () => run('changes', '--since-meeting', 'meeting', '--kind', 'risk', '--json');
  expect(JSON.parse((await since()).out)).toMatchObject({ since: 'Since the paper of 12 March 2024', steps: 2 });
  await run('report move', 'paper', 'in clearance');
  const asked = JSON.parse((await run('clearing list', '--report', 'paper', '--json')).out) as { key: string }[];
  for (const { key } of asked) {
    const clearance = ['--report', 'paper', '--clearance', key, '--officer', 'money'];
    await run('clearing record', ...clearance, '--answer', 'not needed', '--note', 'A paper for a test');
  }
  expect((await run('report move', 'paper', 'cleared')).notes).toBe('');
  // An empty paper is not submitted with what the check finds still open.
  const open = JSON.parse((await run('check', '--report', 'paper', '--json')).out) as { findings: { key: string }[] };
  for (const { key } of open.findings)
    await run('set-aside', '--report', 'paper', '--finding', key, '--reason', 'A paper for a test');
  expect((await run('report move', 'paper', 'submitted')).notes).toBe('');
  await run('set', 'risk', 'R1', 'title=After');
  expect(JSON.parse((await since()).out)).toMatchObject({
    steps: 1,
    changes: [{ name: 'Risk R1', fields: [{ was: 'Before', now: 'After' }] }],
  });
});

test.each<readonly [string, readonly string[], string]>([
  ['a field there is not', ['set', 'risk', 'R1', 'colour=red'], 'A risk has no field colour. It has: ref, title,'],
  ['no field at all', ['set', 'risk', 'R1', 'title'], 'title is not field=value.'],
  [
    'a day as people write it',
    ['set', 'risk', 'R1', 'reviewDue=1/6/2024'],
    'reviewDue is "1/6/2024", not a day written YYYY-MM-DD.',
  ],
  ['a number that is none', ['set', 'risk', 'R1', 'order=first'], 'order is "first", not a number.'],
  ['a record there is not', ['set', 'risk', 'R7', 'title=x'], 'There is no risk R7 in t.clerkwell.'],
  ['a kind there is not', ['add', 'hazard', 'title=x'], 'There is no kind of record called hazard.'],
  ['a record without what it must have', ['add', 'risk', 'title=x'], 'This risk cannot be added: ref: is missing.'],
  [
    'a record in use',
    ['remove', 'officer', 'head'],
    'Officer Ana Webb cannot be removed: Workstream W1 still names it.',
  ],
  [
    'a rating off the scale',
    ['assess', 'R1', '--likelihood', '9', '--impact', '1'],
    'Risk R1 cannot be changed: likelihood 9 is not on the scale; use',
  ],
  [
    'no rating',
    ['assess', 'R1'],
    'A rating needs --likelihood and --impact by the matrix, or --score as a whole number.',
  ],
  ['a day there is not', ['changes', '--since', '2024-02-30'], '2024-02-30 is not a day written YYYY-MM-DD.'],
  [
    'a meeting there is not',
    ['changes', '--since-meeting', 'm9'],
    'There is no meeting m9 in t.clerkwell. There is: meeting.',
  ],
  ['nothing to redo', ['redo'], 'There is nothing to redo.'],
])('%s is refused with a sentence and nothing changes', async (_, [command = '', ...rest], sentence) => {
  const before = (await run('history', '--json')).out;
  const { exit, notes } = await run(command, ...rest);
  expect(notes.slice(0, sentence.length)).toBe(sentence);
  expect(exit).toBe(2);
  expect((await run('history', '--json')).out).toBe(before);
});
