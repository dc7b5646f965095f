import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Deps } from '../../../main/app/deps.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { OtherProcess } from '../../helpers/other-process.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const SAMPLE = 'cambridgeshire-send';
const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
let deps: Deps;
let minute: number;

beforeEach(() => {
  minute = 0;
  const given = testDeps();
  const readClock: Deps['readClock'] = () => {
    minute += 1;
    return { ...given.readClock(), moment: new Date(Date.UTC(2023, 8, 30, 9, minute)).toISOString() };
  };
  const dataFolder = mkdtempSync(join(tmpdir(), 'clerkwell data '));
  deps = { ...given, dataFolder, backupFolder: join(dataFolder, 'backups'), readClock };
});
afterEach(() => rmSync(deps.dataFolder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCommand(deps, ...args);
const dump = async (file: string): Promise<string> => (await run('dump', file)).out;

async function makeSample(): Promise<string> {
  const file = at('send.clerkwell');
  expect(await run('new', file, '--sample', SAMPLE)).toMatchObject({ exit: 0 });
  return file;
}

function changeBehind(file: string, sql: string): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}

test('a backup is restored as a step: first a preview, then equal to the byte, then undone', async () => {
  const file = await makeSample();
  const first = await dump(file);
  expect(await run('backups', file, '--make')).toMatchObject({ exit: 0 });
  await run('set', file, 'risk', 'R01', 'title=Another title');
  await run('remove', file, 'acronym', 'SEND');
  const second = await dump(file);
  expect(second).not.toBe(first);
  const preview = await run('restore', file, '1', '--dry-run');
  expect(preview.out).toMatch(/risks: 0 added, 1 changed, 0 removed\n {2}changed Risk R01.*: title/);
  expect(await dump(file)).toBe(second);
  expect(await run('restore', file, '1')).toMatchObject({ exit: 0 });
  expect(await dump(file)).toBe(first);
  await run('undo', file);
  expect(await dump(file)).toBe(second);
  const listed = JSON.parse((await run('backups', file, '--json')).out) as readonly { readonly reason: string }[];
  expect(listed.map((backup) => backup.reason)).toEqual(['before-restore', 'asked']);
});

test('every way to damage the file ends with the newest good backup in its place and the damaged one beside it', async () => {
  const file = await makeSample();
  const first = await dump(file);
  await run('backups', file, '--make');
  truncateSync(file, 20_000);
  const damaged = readFileSync(file);
  const refused = await run('dump', file);
  expect(refused).toMatchObject({ exit: 2, out: '' });
  expect(refused.notes).toMatch(/^send\.clerkwell is damaged/);
  expect(readFileSync(file).equals(damaged)).toBe(true);
  const restored = await run('restore', file, '1');
  expect(restored.out).toMatch(/the damaged file is kept as send \(damaged 2023-09-30\)\.clerkwell$/);
  expect(await dump(file)).toBe(first);
  expect(readFileSync(at('send (damaged 2023-09-30).clerkwell')).equals(damaged)).toBe(true);
  rmSync(file);
  expect(await run('restore', file, '1')).toMatchObject({ exit: 0 });
  expect(await dump(file)).toBe(first);
});

test('load and merge are preceded by a backup; one that cannot be made stops them and changes nothing', async () => {
  const file = await makeSample();
  const before = await dump(file);
  writeFileSync(at('other.json'), before.replace('"name": "', '"name": "New '));
  rmSync(deps.dataFolder, { recursive: true, force: true });
  writeFileSync(deps.dataFolder, 'a file where the folder should be');
  const refused = await run('load', file, at('other.json'));
  expect(refused.exit).toBe(2);
  expect(refused.notes).toMatch(/^No backup of send\.clerkwell could be made/);
  expect(await dump(file)).toBe(before);
  rmSync(deps.dataFolder);
  expect(await run('load', file, at('other.json'))).toMatchObject({ exit: 0 });
  copyFileSync(file, at('copy.clerkwell'));
  await run('set', at('copy.clerkwell'), 'risk', 'R01', 'title=From the copy');
  expect(await run('merge', file, at('copy.clerkwell'))).toMatchObject({ exit: 0 });
  const listed = JSON.parse((await run('backups', file, '--json')).out) as readonly { readonly reason: string }[];
  expect(listed.map((backup) => backup.reason)).toEqual(['before-merge', 'before-load']);
});

test('a copy holds everything, is never written over another file, and is made while the programme is open elsewhere', async () => {
  const file = await makeSample();
  const other = new OtherProcess('Ana', file);
  await other.said('ready');
  await other.ask('open', 'open');
  expect(await run('copy', file, at('copy.clerkwell'))).toMatchObject({ exit: 0 });
  const refused = await run('set', file, 'risk', 'R01', 'title=x');
  expect(refused.exit).toBe(2);
  expect(refused.notes).toMatch(/^send\.clerkwell is open by Ana on test machine since 10 October 2023/);
  await other.kill();
  expect(await dump(at('copy.clerkwell'))).toBe(await dump(file));
  expect((await run('copy', file, at('copy.clerkwell'))).notes).toMatch(/^There is already a file copy\.clerkwell/);
  expect(readdirSync(folder()).filter((name) => name.includes('.tmp'))).toEqual([]);
});

test('compact gives the room back and changes nothing', async () => {
  const file = await makeSample();
  changeBehind(file, 'PRAGMA user_version; CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(2000000)); DROP TABLE t');
  const before = await dump(file);
  const compacted = JSON.parse((await run('compact', file, '--json')).out) as { before: number; after: number };
  expect(compacted.before - compacted.after).toBeGreaterThan(1_900_000);
  expect(await dump(file)).toBe(before);
  expect((await run('find', file, 'transport', '--json')).exit).toBe(0);
  expect(await run('doctor', file)).toMatchObject({ exit: 0 });
});

describe('doctor', () => {
  test('finds nothing in a good file', async () => {
    const file = await makeSample();
    expect((await run('doctor', file)).out).toMatch(/^\d+ records looked over: nothing is wrong$/);
  });

  test.each([
    [
      'a row that does not read',
      `UPDATE risk SET status = 'opne' WHERE ref = 'R01'`,
      /does not read as its record/,
      false,
    ],
    ['a row that is lost', `DELETE FROM acronym WHERE short = 'SEND'`, /is in the history and not in the file/, false],
    [
      'a change behind the history’s back',
      `UPDATE risk SET title = 'Slipped in' WHERE ref = 'R01'`,
      /title not as the history/,
      true,
    ],
    [
      'a list that names what is not there',
      `UPDATE risk SET workstream_ids = '["gone"]' WHERE ref = 'R01'`,
      /names gone/,
      true,
    ],
  ])('%s', async (_, sql, said, changes) => {
    const file = await makeSample();
    const before = await dump(file);
    changeBehind(file, sql);
    const found = await run('doctor', file);
    expect(found.exit).toBe(1);
    expect(found.notes).toMatch(said);
    const mended = await run('doctor', file, '--mend');
    expect(mended.exit).toBe(0);
    expect(await run('doctor', file)).toMatchObject({ exit: 0, notes: '' });
    // What the history knew better is back; what somebody else did is kept, recorded, and can be undone.
    if (changes) expect(await dump(file)).not.toBe(before);
    else expect(await dump(file)).toBe(before);
    if (changes) {
      await run('undo', file);
      if (sql.includes('gone')) await run('undo', file);
      expect(await dump(file)).toBe(before);
    }
  });
});

test('a link to a file, and a file without its own folder of backups, have none', async () => {
  const file = await makeSample();
  expect((await run('backups', file)).out).toBe('None.');
  expect((await run('restore', file, '1')).notes).toBe('There is no backup 1. There is none yet.');
  expect(existsSync(join(deps.dataFolder, 'backups'))).toBe(false);
});
