import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { undo } from '../../main/app/change-programme.ts';
import { dumpProgramme } from '../../main/app/dump-programme.ts';
import { examineProgramme } from '../../main/app/examine-programme.ts';
import { closeProgramme, createProgramme, openProgramme } from '../../main/app/open-programme.ts';
import { exportHistory, readHistory } from '../../main/app/read-history.ts';
import { readLicences } from '../../main/app/read-licences.ts';
import { setRecord } from '../../main/app/edit-records.ts';
import { finishSendings } from '../../main/app/unfinished-sending.ts';
import { mediaTypeOf } from '../../main/files/media-type.ts';
import { readMergeAnswers } from '../../main/files/merge-answers.ts';
import { readMapping, readRemembered } from '../../main/files/sheet-mappings.ts';
import { OwnTemplates } from '../../main/desk/own-templates.ts';
import { OwnWords } from '../../main/desk/own-words.ts';
import { RecentFiles } from '../../main/desk/recent-files.ts';
import { checkForUpdate } from '../../main/shell/updates.ts';
import { readTsv } from '../../renderer/parts/grid/paste.ts';
import { done, refuse } from '../../shared/model/reply.ts';
import { byPath, fuzz, FUZZ_SECONDS, mutate, type Pick } from '../helpers/fuzz.ts';
import { seededRandom } from '../helpers/random.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';
import { must, testDeps } from '../helpers/test-deps.ts';

jest.setTimeout(60_000 + FUZZ_SECONDS * 20_000);

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);

test('what a person wrote for a merge or an import', () => {
  fuzz(
    'answers',
    Buffer.from('{ "risk r1 title": "mine", "risk r2 title": "theirs" }'),
    byPath(at('a.json'), readMergeAnswers),
  );
  const mapping = Buffer.from('{ "columns": { "Severity": "current.impact", "Notes": "-" }, "roman": "I is highest" }');
  fuzz('mapping', mapping, byPath(at('m.json'), readMapping));
});

/** A reader that has no words for what it does not understand: nothing of it is then taken, and that is its refusal. */
const silent = (read: (path: string) => number) => (path: string) =>
  read(path) > 0 ? done(null) : refuse('cannot-read', 'Nothing of it was understood.');

test('what the app keeps of its own: recent programmes, words learnt, headings remembered, the folder of formats, licences', () => {
  const recent = Buffer.from(
    JSON.stringify([
      { token: 'a', path: '/srv/one.clerkwell' },
      { token: 'b', path: '/two' },
    ]),
  );
  const list = (path: string): number => new RecentFiles(path, () => 'token').list().length;
  fuzz('recent', recent, byPath(at('recent.json'), silent(list)));
  const words = Buffer.from('["Gamlingay","Willingham","Over"]');
  fuzz(
    'words',
    words,
    byPath(
      at('words.json'),
      silent((path) => new OwnWords(path, () => 'token').list().length),
    ),
  );
  const remembered = Buffer.from('{"a|b":{"columns":{"Severity":"current.impact"}}}');
  fuzz(
    'remembered',
    remembered,
    byPath(
      at('r.json'),
      silent((path) => Object.keys(readRemembered(path)).length),
    ),
  );
  mkdirSync(at('formats'));
  const formats = (path: string): number => {
    const own = new OwnTemplates(
      path,
      () => 'token',
      () => undefined,
    );
    const found = own.folder();
    own.stop();
    return found === at('formats') ? 1 : 0;
  };
  fuzz('formats', Buffer.from(JSON.stringify({ folder: at('formats') })), byPath(at('f.json'), silent(formats)));
});

test('the note of a sending that was cut off names folders, and nothing but a folder of a sending is touched', () => {
  const deps = { ...testDeps(), dataFolder: at('data') };
  mkdirSync(at('data'));
  mkdirSync(at('sent'));
  writeFileSync(at('sent/kept.docx'), 'kept');
  fuzz(
    'sending',
    Buffer.from(JSON.stringify([at('sent'), at('gone')])),
    byPath(at('data/sending.json'), () => {
      finishSendings(deps, null);
      return readFileSync(at('sent/kept.docx'), 'utf8') === 'kept'
        ? done(null)
        : refuse('cannot-read', 'A file was changed.');
    }),
    mutate,
    false,
  );
});

test('a history: its pieces, its edits and its steps', () => {
  const deps = testDeps();
  const path = at('good.clerkwell');
  const made = must(createProgramme(deps, path, 'cambridgeshire-send'));
  must(setRecord(deps, made, { kind: 'risk', id: 'R01' }, ['title=Another title'], ''));
  closeProgramme(made);
  const good = readFileSync(path);
  /** One value of the history changed by a program that knows SQLite. */
  const change = (bytes: Buffer, pick: Pick): Buffer => {
    writeFileSync(at('changed.clerkwell'), bytes);
    const db = new Database(at('changed.clerkwell'));
    db.unsafeMode();
    db.exec('PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF');
    const [table, column] = (
      [
        ['piece', 'json'],
        ['edit', 'before'],
        ['edit', 'after'],
        ['edit', 'kind'],
        ['edit', 'record_id'],
        ['step', 'at'],
        ['step', 'label'],
        ['step', 'copy'],
        ['step', 'of'],
        ['step', 'parent'],
        ['step', 'merged'],
      ] as const
    )[pick(11)] ?? ['edit', 'after'];
    const rows = db.prepare(`SELECT rowid AS row, "${column}" AS text FROM "${table}"`).all() as readonly {
      readonly row: number;
      readonly text: string | null;
    }[];
    const one = rows[rows.length - 1 - pick(Math.max(1, Math.min(rows.length, 3)))];
    if (one?.text !== null && one !== undefined)
      db.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(
        mutate(Buffer.from(one.text), pick).toString('utf8'),
        one.row,
      );
    db.close();
    return readFileSync(at('changed.clerkwell'));
  };
  const read = byPath(at('tried.clerkwell'), (tried) => {
    const opened = openProgramme(deps, tried);
    if (!opened.ok) return opened;
    const { value } = opened;
    try {
      const replies = [
        readHistory(deps, value, {}),
        exportHistory(deps, value, {}),
        examineProgramme(deps, value),
        undo(deps, value),
        dumpProgramme(value),
      ];
      return replies.find((reply) => !reply.ok) ?? done(null);
    } finally {
      closeProgramme(value);
    }
  });
  fuzz('history', good, read, change);
});

test('cells from another program’s clipboard', () => {
  const good = Buffer.from('"Funding\nwithheld"\tMoney\r\n"He said ""no"""\t12\r\n');
  fuzz(
    'cells',
    good,
    (bytes) => {
      const text = bytes.toString('utf8');
      const cells = readTsv(text).flat();
      const most = cells.reduce((sum, cell) => sum + cell.length, 0);
      return most <= text.length ? done(null) : refuse('cannot-read', 'There is more than was copied.');
    },
    mutate,
    false,
  );
});

test('files to attach, by their first bytes', () => {
  const good = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  fuzz('picture', good, (bytes) =>
    mediaTypeOf('a.png', bytes) === null ? refuse('cannot-read', 'It is no picture.') : done(null),
  );
});

test('licences of the packages', () => {
  const good = Buffer.from(JSON.stringify([{ name: 'zod', version: '4.0.0', licence: 'MIT', text: 'Words.' }]));
  const read = byPath(at('licences.json'), readLicences);
  expect(read(good)).toMatchObject({ ok: true });
  fuzz('licences', good, read);
});

test('what an organisation’s own address says of a newer version', async () => {
  const random = seededRandom(20261126);
  const pick: Pick = (below) => Math.floor(random() * below);
  let refused = 0;
  for (let round = 0; round < 500; round += 1) {
    const text = mutate(Buffer.from('{"version":"1.2.3"}'), pick).toString('utf8');
    const reply = await checkForUpdate(() => Promise.resolve(text), 'https://updates.northmere.example/x', '1.0.0');
    if (reply.ok) continue;
    refused += 1;
    expect(reply.problem.message).toMatch(/^[^\n]{8,}[.?]$/);
  }
  expect(refused).toBeGreaterThan(0);
});
