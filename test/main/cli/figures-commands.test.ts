import { join } from 'node:path';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
let file: string;

beforeEach(() => {
  file = join(folder(), 'send.clerkwell');
  closeProgramme(must(createProgramme(testDeps(), file, 'cambridgeshire-send')));
});

const run = (...args: readonly string[]) => runCommand(testDeps(), ...args);

test('the overview, the measures and the profiles are said on the command line as the window has them', async () => {
  const overview = await run('overview', file);
  expect(overview.exit).toBe(0);
  expect(overview.out).toContain('  R02 Demand above the planned path: 20 Very high, up from 16, Ruth Ashdown');
  expect(overview.out).toContain('  Net deficit after contributions: £29.10m');

  const measures = await run('measures', file);
  expect(measures.out).toMatch(/measure-open-plans +M1 +Open EHC plans +7,315 +2023-05-31 +\+845 since May 2022/);
  const series = await run('measures', file, 'measure-open-plans', '--json');
  const rows = (JSON.parse(series.out) as { rows: { day: string; own: { typed: string } }[] }).rows;
  expect(rows.map((row) => `${row.day} ${row.own.typed}`)[0]).toBe('2023-05-31 7315');

  const profile = await run('profiles', file, 'profile-deficit');
  expect(profile.out).toMatch(/^DSG deficit at the end of 2022\/23, £ millions\n/);
  expect(profile.out).toMatch(/Not explained +£0\.00m/);
  expect(profile.out).toContain('In 2022/23 the lines explain the closing figure to the penny.');
  expect((await run('profiles', file)).out).toContain('profile-outlook');
});

test('what is not there is refused in one sentence', async () => {
  expect(await run('profiles', file, 'nothing')).toMatchObject({
    exit: 2,
    notes: expect.stringContaining('There is no financial profile nothing in send.clerkwell.') as unknown,
  });
  expect((await run('measures', file, 'nothing')).notes).toContain('There is no measure nothing in send.clerkwell.');
});
