import { execFile } from 'node:child_process';
import fs, { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { finishSaving, saveTogether } from '../../../main/files/save-together.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const run = promisify(execFile);
const PROGRAM = join(__dirname, '..', '..', 'helpers', 'programs', 'killed-saver.ts');
const NAMES = ['a.docx', 'b.pdf', 'c.docx'];
const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
const file = (name: string) => ({ name, bytes: new TextEncoder().encode(`new ${name}`) });
const files = NAMES.map(file);

/** What stands in a folder: each name with what the file says. */
function stands(where: string): readonly string[] {
  return readdirSync(where)
    .toSorted()
    .map((name) => `${name}: ${readFileSync(join(where, name), 'utf8')}`);
}

/** A folder with two of the three papers of the last sending, and something else. */
function makeOld(name: string): string {
  mkdirSync(at(name));
  for (const old of ['a.docx', 'b.pdf', 'notes.txt']) writeFileSync(join(at(name), old), `old ${old}`);
  return at(name);
}

const OLD = ['a.docx: old a.docx', 'b.pdf: old b.pdf', 'notes.txt: old notes.txt'];
const NEW = ['a.docx: new a.docx', 'b.pdf: new b.pdf', 'c.docx: new c.docx', 'notes.txt: old notes.txt'];

/** Saves or finishes in a process that is killed at its n-th touch of the disk; whether it came to its end before. */
async function killAt(does: 'save' | 'finish', where: string, touch: number): Promise<boolean> {
  try {
    const { stdout } = await run(process.execPath, [PROGRAM, does, where, String(touch), ...NAMES]);
    expect(stdout).toBe('done');
    return true;
  } catch (error) {
    expect(error).toMatchObject({ signal: 'SIGKILL' });
    return false;
  }
}

test('killed at any touch of the disk, the folder comes to the old files or to the new ones, and nothing is left beside them', async () => {
  const ends: boolean[] = [];
  for (let touch = 1; ; touch += 1) {
    const where = makeOld(`killed ${touch}`);
    const ended = await killAt('save', where, touch);
    const cutOff = must(finishSaving(where));
    const isNew = readFileSync(join(where, 'a.docx'), 'utf8') === 'new a.docx';
    expect(stands(where)).toEqual(isNew ? NEW : OLD);
    // Only what was whole is finished.
    if (!isNew) expect(cutOff).toBeNull();
    ends.push(isNew);
    if (ended) break;
  }
  // The old files stand up to one touch, and the new ones from there on.
  expect(ends.join(' ')).toMatch(/^(false ){10,}(true ){5,}true$/);
});

test('what ends a sending that was killed can be killed itself, at any touch', async () => {
  for (let touch = 1; ; touch += 1) {
    const where = makeOld(`twice ${touch}`);
    mkdirSync(join(where, '.sending-x', 'new'), { recursive: true });
    mkdirSync(join(where, '.sending-x', 'old'));
    for (const name of NAMES) writeFileSync(join(where, '.sending-x', 'new', name), `new ${name}`);
    writeFileSync(join(where, '.sending-x', 'ready'), '');
    const ended = await killAt('finish', where, touch);
    must(finishSaving(where));
    expect(stands(where)).toEqual(NEW);
    if (ended) break;
    expect(touch).toBeLessThan(20);
  }
});

test('files go into a folder all together, or the folder is as it was: nothing half-written, nothing beside it', () => {
  must(saveTogether(at('new'), files, 't'));
  expect(readdirSync(at('new'))).toEqual(NAMES);
  const where = makeOld('old');
  writeFileSync(join(where, '~$b.pdf'), '');
  expect(refusal(saveTogether(where, files, 't'))).toMatch(/^target-open: b\.pdf is open in Word/);
  rmSync(join(where, '~$b.pdf'));
  mkdirSync(join(where, 'd.docx'));
  expect(refusal(saveTogether(where, [...files, file('d.docx')], 't'))).toMatch(/a folder of that name/);
  rmSync(join(where, 'd.docx'), { recursive: true });
  const long = file(`${'x'.repeat(300)}.docx`);
  expect(refusal(saveTogether(where, [...files, long], 't'))).toMatch(/the name is too long/);
  expect(stands(where)).toEqual(OLD);
  expect(refusal(saveTogether(at('fresh'), [long], 't'))).toMatch(/the name is too long/);
  expect(readdirSync(folder()).toSorted()).toEqual(['new', 'old']);
  must(saveTogether(where, files, 't'));
  expect(stands(where)).toEqual(NEW);
});

test('a rename that the system refuses is taken back, whichever it is', () => {
  const rename = fs.renameSync;
  for (let refused = 1; ; refused += 1) {
    const where = makeOld(`refused ${refused}`);
    let turn = 0;
    const spy = jest.spyOn(fs, 'renameSync').mockImplementation((...args) => {
      turn += 1;
      if (turn === refused) throw Object.assign(new Error('in use'), { code: 'EBUSY' });
      rename(...args);
    });
    const reply = saveTogether(where, files, 't');
    spy.mockRestore();
    expect(stands(where)).toEqual(reply.ok ? NEW : OLD);
    if (reply.ok) {
      expect(refused).toBe(6);
      break;
    }
    expect(refusal(reply)).toMatch(/^target-open: .* is in use by another program/);
  }
});

test('what somebody saved since under one of the names stays theirs; a file that is open waits, and is said', () => {
  const where = makeOld('since');
  const stage = join(where, '.sending-x');
  for (const made of ['new', 'old']) mkdirSync(join(stage, made), { recursive: true });
  for (const name of NAMES) writeFileSync(join(stage, 'new', name), `new ${name}`);
  writeFileSync(join(stage, 'old', 'a.docx'), 'the one before');
  writeFileSync(join(stage, 'ready'), '');
  writeFileSync(join(where, '~$b.pdf'), '');
  expect(refusal(finishSaving(where))).toMatch(/^target-open: b\.pdf is open in Word/);
  rmSync(join(where, '~$b.pdf'));
  must(finishSaving(where));
  expect(stands(where)).toEqual(['a.docx: old a.docx', ...NEW.slice(1)]);
  expect(must(finishSaving(where))).toBeNull();
  expect(must(finishSaving(at('not there')))).toBeNull();
});
