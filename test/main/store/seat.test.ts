import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyStep, type NewStep } from '../../../main/store/history.ts';
import { createFile, openFile, openFileToRead } from '../../../main/store/programme-file.ts';
import { seatPath } from '../../../main/store/seat.ts';
import { OtherProcess } from '../../helpers/other-process.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

jest.setTimeout(120_000);

const folder = useTempFolder();
let path: string;
let others: OtherProcess[];

beforeEach(() => {
  path = join(folder(), 'Päth with 📄.clerkwell');
  others = [];
  const db = must(createFile(path, 'copy', {}));
  const after = { id: 'a', short: 'SEN', expansion: 'start', known: false };
  const step: NewStep = {
    id: 'birth',
    who: 't',
    at: '2023-01-01',
    label: 'birth',
    why: '',
    gesture: null,
    source: 'person',
    copy: { id: 'c', name: 'c' },
    sealed: true,
  };
  must(applyStep(db, [{ does: 'add', kind: 'acronym', id: 'a', after }], step));
  db.close();
});
afterEach(async () => {
  for (const other of others) await other.kill();
});

async function start(who: string): Promise<OtherProcess> {
  const other = new OtherProcess(who, path);
  others.push(other);
  await other.said('ready');
  return other;
}

function stepIds(): readonly string[] {
  const db = must(openFileToRead(path, {}));
  const rows = db.prepare('SELECT id FROM step ORDER BY seq').all() as readonly { readonly id: string }[];
  db.close();
  return rows.map((row) => row.id);
}

test('the second process is told who has the file and since when, and reads it meanwhile; closed, it is free', async () => {
  const ana = await start('Ana');
  await ana.ask('open', 'open');
  expect(refusal(openFile(path, {}))).toBe(
    'file-locked: Päth with 📄.clerkwell is open by Ana on test machine since 10 October 2023 at ' +
      `${new Date('2023-10-10T09:00:00Z').toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}. ` +
      'It can be read meanwhile; to change it, close it there first, then try again.',
  );
  must(openFileToRead(path, {})).close();
  const tom = await start('Tom');
  expect(await tom.ask('open', 'refused')).toContain('open by Ana on test machine');
  expect(await tom.ask('read', 'read')).toBe('read 1');
  await ana.ask('close', 'closed');
  await tom.ask('open', 'open');
  await tom.ask('close', 'closed');
  expect(readdirSync(folder())).toEqual(['Päth with 📄.clerkwell']);
});

test('a holder that is killed keeps nobody out, whatever the clock says', async () => {
  const ana = await start('Ana');
  await ana.ask('open', 'open');
  await ana.kill();
  expect(existsSync(seatPath(path))).toBe(true);
  const longAgo = { holder: () => ({ who: 'Tom', machine: 'm', since: '1999-01-01T00:00:00.000Z' }) };
  const db = must(openFile(path, longAgo));
  expect(refusal(openFile(path, {}))).toContain('open by Tom on m since 1 January 1999');
  db.close();
  must(openFile(path, {})).close();
});

describe('what lies where the seat should be keeps nobody out', () => {
  test.each([
    ['rubbish', () => writeFileSync(seatPath(path), 'x'.repeat(5000))],
    ['an empty file', () => writeFileSync(seatPath(path), '')],
    ['a folder', () => mkdirSync(seatPath(path))],
    [
      'a file nobody may write',
      () => {
        writeFileSync(seatPath(path), '');
        chmodSync(seatPath(path), 0o444);
      },
    ],
    [
      'another database',
      () => {
        const db = new Database(seatPath(path));
        db.exec('CREATE TABLE seat (token)');
        db.close();
      },
    ],
  ])('%s', (_, lay) => {
    lay();
    must(openFile(path, {})).close();
    must(openFileToRead(path, {})).close();
  });
});

test('two processes race for the file 200 times: what was said to be saved is there, and nothing else', async () => {
  const pair = [await start('left'), await start('right')];
  for (const other of pair) other.tell('visits 100');
  await Promise.all(pair.map((other) => other.said('done')));
  checkSaid(pair);
});

test('two processes that both write past the seat 200 times lose nothing that was said to be saved', async () => {
  const pair = [await start('left'), await start('right')];
  for (const other of pair) other.tell('elbows 100');
  await Promise.all(pair.map((other) => other.said('done')));
  checkSaid(pair);
});

function checkSaid(pair: readonly OtherProcess[]): void {
  const lines = pair.flatMap((other) => other.lines);
  const saved = lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice('saved '.length));
  expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  expect(saved.length).toBeGreaterThan(0);
  expect(stepIds().toSorted()).toEqual(['birth', ...saved].toSorted());
}
