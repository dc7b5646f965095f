import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editXlsx } from '../../helpers/edit-xlsx.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const deps = testDeps();
const run = (...args: readonly string[]) => runCommand(deps, ...args);

test('sheets are sent, another program changes one, and it is taken back with an answer', async () => {
  const file = join(folder(), 'send.clerkwell');
  const out = join(folder(), 'out');
  mkdirSync(out);
  await run('new', file, '--sample', 'cambridgeshire-send');
  const sent = await run('update-sheets', file, out, '--owner', 'Ruth Ashdown', 'officer-finance');
  expect(sent.out.split('\n')).toEqual([
    'Colin Peverell update 2023-09-30.xlsx: 5 rows',
    'Ruth Ashdown update 2023-09-30.xlsx: 8 rows',
  ]);
  expect((await run('update-sheets', file, out, '--owner', 'Nobody')).exit).toBe(2);

  const sheet = join(out, readdirSync(out).find((name) => name.startsWith('Ruth')) ?? '');
  await editXlsx(sheet, 'Risks', 'Demand above the planned path', 'As Ruth has it', 'My risks');
  await run('set', file, 'risk', 'R02', 'title=As I have it');
  const dry = await run('take-updates', file, sheet, '--dry-run');
  expect(dry.out.split('\n')).toEqual([
    'Ruth Ashdown update 2023-09-30.xlsx: the update of Ruth Ashdown, sent 2023-09-30.',
    '  risk risk-demand title',
    '    Risk R02, title: was Demand above the planned path; mine As I have it; theirs As Ruth has it (not decided)',
    'Would change: 0 records.',
  ]);
  const asked = await run('take-updates', file, sheet);
  expect(asked).toMatchObject({ exit: 2, out: '', notes: expect.stringMatching(/^One thing was changed both/) });
  expect((await run('take-updates', file, sheet, '--take', 'newest')).notes).toBe(
    '--take newest is not mine or theirs.',
  );
  const answers = join(folder(), 'answers.json');
  writeFileSync(answers, JSON.stringify({ 'risk risk-demand title': 'theirs' }));
  const taken = await run('take-updates', file, sheet, '--resolve', answers);
  expect(taken.out).toContain('Changed: 1 record.\n  Risk R02, title: As I have it → As Ruth has it');
  expect((await run('undo', file)).out).toBe('Undone: take in the update of Ruth Ashdown');
});
