// A process of its own that works on a programme file: the other side of the lock and kill tests. Each line it prints is one
// thing it was told is done; the first word says what.
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import type { WritableDb } from '../../../main/store/database.ts';
import { openToWrite } from '../../../main/store/database.ts';
import { sayFailure } from '../../../main/store/failures.ts';
import { applyStep, type NewStep } from '../../../main/store/history.ts';
import { openFile, openFileToRead } from '../../../main/store/programme-file.ts';
import { countRecords, readRecord } from '../../../main/store/tables.ts';
import type { Reply } from '../../../shared/model/reply.ts';

const [who = 'child', path = ''] = process.argv.slice(2);
const options = { holder: () => ({ who, machine: 'test machine', since: '2023-10-10T09:00:00.000Z' }) };
const say = (...words: readonly unknown[]): void => void process.stdout.write(`${words.join(' ')}\n`);

let open: WritableDb | null = null;

function opened(reply: Reply<WritableDb>): WritableDb | null {
  if (!reply.ok) say('refused', reply.problem.code, reply.problem.message);
  return reply.ok ? reply.value : null;
}

/** Renames acronym `a` in one step called `id`, and says only what the reply says. */
function edit(db: WritableDb, id: string): void {
  const before = readRecord(db, 'acronym', 'a')?.expansion ?? '';
  const step: NewStep = {
    id,
    who,
    at: '2023-10-10T09:00:00.000Z',
    label: id,
    why: '',
    gesture: null,
    source: 'person',
    copy: { id: 'c', name: 'c' },
    sealed: false,
  };
  const edits = [
    { does: 'set', kind: 'acronym', id: 'a', before: { expansion: before }, after: { expansion: id } },
  ] as const;
  let reply: Reply<unknown>;
  try {
    reply = applyStep(db, edits, step);
  } catch (error) {
    reply = sayFailure(error, 'file');
  }
  if (reply.ok) say('saved', id);
  else say('lost', id, reply.problem.code);
}

/** Root may write everything; from here on this process may not. */
function becomeNobody(): void {
  // Loads what SQLite needs while it can still be read.
  new Database(':memory:').close();
  if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
}

const NOBODY = 65_534;

const commands: Record<string, (count: number) => void> = {
  /** Opens to write and keeps it. */
  open: () => {
    open = opened(openFile(path, options));
    if (open !== null) say('open');
  },
  nobody: () => {
    becomeNobody();
    say('nobody');
  },
  close: () => {
    open?.close();
    say('closed');
  },
  /** Reads while another may write. */
  read: () => {
    const reply = openFileToRead(path, options);
    if (!reply.ok) return say('refused', reply.problem.code, reply.problem.message);
    say('read', countRecords(reply.value, 'acronym'));
    reply.value.close();
  },
  /** Opens, edits once and closes, `count` times. */
  visits: (count) => {
    for (let turn = 0; turn < count; turn += 1) {
      const db = opened(openFile(path, options));
      if (db === null) continue;
      edit(db, `${who}-${turn}`);
      db.close();
    }
    say('done');
  },
  /** Edits `count` times past the seat: what SQLite and the history alone hold together. */
  elbows: (count) => {
    const db = openToWrite(path, options, true, null);
    for (let turn = 0; turn < count; turn += 1) edit(db, `${who}-${turn}`);
    db.close();
    say('done');
  },
  /** Opens and edits until it is killed. */
  edits: () => {
    const db = opened(openFile(path, options));
    if (db === null) return;
    say('open');
    for (let turn = 0; ; turn += 1) edit(db, `${who}-${turn}`);
  },
};

say('ready');
createInterface(process.stdin).on('line', (line) => {
  const [command = '', count = '1'] = line.split(' ');
  commands[command]?.(Number(count));
});
