import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyChanges, redo, undo } from '../../../main/app/change-programme.ts';
import { findInProgramme } from '../../../main/app/find-in-programme.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import type { ReadableDb, WritableDb } from '../../../main/store/database.ts';
import { APPLICATION_ID } from '../../../main/store/file-header.ts';
import { MIGRATIONS, migrate } from '../../../main/store/migrations/index.ts';
import { openFile } from '../../../main/store/programme-file.ts';
import { findRecords, rebuildSearch } from '../../../main/store/search.ts';
import { inTransaction } from '../../../main/store/database.ts';
import { listRecords } from '../../../main/store/tables.ts';
import type { Found } from '../../../shared/api/found.ts';
import { Chance } from '../../helpers/large/chance.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const deps = testDeps();

function openSample() {
  return makeSample(deps, join(folder(), 'a.clerkwell'), 'cambridgeshire-send');
}

/** Every word of the index with the record and the column it stands in. */
function instancesIn(db: WritableDb): readonly unknown[] {
  db.exec(`INSERT INTO search (search) VALUES ('optimize');
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab('main', 'search', 'instance')`);
  const sql = 'SELECT kind, record_id, col, offset, term FROM temp.word JOIN searched ON seq = doc ORDER BY 1, 2, 3, 4';
  return db.prepare(sql).raw().all();
}

const names = (found: Found): readonly string[] =>
  found.groups.flatMap((group) => group.records.map((one) => one.name));

test('after any edits, undone and done again, the index is what it would be made anew', () => {
  const open = openSample();
  const chance = new Chance(7);
  const risks = listRecords(open.db, 'risk').map((risk) => risk.id);
  for (let step = 0; step < 60; step += 1) {
    const id = chance.pick(risks);
    const text = `Wording ${step} of ${chance.pick(['Ürsula', 'naïve plans', ''])}`;
    const change = chance.pick([
      { does: 'set', kind: 'risk', id, fields: { cause: chance.isIn(30) ? '' : text } },
      { does: 'set', kind: 'risk', id, fields: { status: chance.pick(['open', 'closed']) } },
      { does: 'add', kind: 'mitigation', record: { riskId: id, action: text } },
      { does: 'add', kind: 'assessment', record: { riskId: id, stage: 'current', date: '2024-01-01', rating: {} } },
      { does: 'remove', kind: 'risk', id },
    ] as const);
    applyChanges(deps, open, [change], { label: 'a change', gesture: null });
    if (chance.isIn(40)) undo(deps, open);
    if (chance.isIn(20)) redo(deps, open);
  }
  const kept = instancesIn(open.db);
  expect(kept.length).toBeGreaterThan(1000);
  inTransaction(open.db, () => rebuildSearch(open.db));
  expect(instancesIn(open.db)).toEqual(kept);
  closeProgramme(open);
});

test('every kind of text is found: names first, prose, front matter, small words of a table, accents folded', () => {
  const open = openSample();
  const find = (typed: string, kind: string | null = null) => must(findInProgramme(open, typed, kind));
  applyChanges(
    deps,
    open,
    [{ does: 'set', kind: 'risk', id: 'risk-funding', fields: { cause: 'Señor Zebedee says R02' } }],
    {
      label: 'cause',
      gesture: null,
    },
  );
  expect(names(find('R01'))[0]).toMatch(/^R01 Agreement funding withheld/);
  expect(names(find('r02'))[0]).toMatch(/^R02 /);
  expect(names(find('senor zebed'))).toEqual(['R01 Agreement funding withheld']);
  expect(find('SEÑOR').groups[0]?.records[0]?.snippet).toEqual([
    { text: 'Señor', found: true },
    { text: ' Zebedee says R02', found: false },
  ]);
  const kinds = (typed: string): readonly string[] => find(typed).groups.map((group) => group.kind);
  expect(kinds('safety valve agreement')).toEqual(expect.arrayContaining(['section']));
  expect(find('funding', 'risks').groups.map((group) => group.kind)).toEqual(['risk']);
  const mitigation = find('all conditions before each return').groups[0]?.records[0];
  expect(mitigation).toMatchObject({
    kind: 'mitigation',
    name: 'Risk R01',
    on: { screen: 'risks', id: 'risk-funding' },
  });
  expect(refusal(findInProgramme(open, 'x', 'songs'))).toMatch(/^bad-request: There is no kind of record called songs/);
  closeProgramme(open);
});

// What a person may paste into a search box, and what SQLite's own query language would take for orders.
const HOSTILE = [
  '',
  '   ',
  '"',
  '""',
  "'; DROP TABLE risk; --",
  'NEAR(',
  'a AND',
  'NOT',
  'names : x',
  '^*',
  '-x',
  '{a b}:c',
  '(((',
  '\u0000',
  '\ud800',
  '\u0301',
  'e\u0301\u0301',
  '٣',
  '日本',
  '🙂',
  'x'.repeat(5000),
  'word '.repeat(500),
];

test.each(HOSTILE)('a search for %j answers', (typed) => {
  const open = openSample();
  expect(findInProgramme(open, typed, null).ok).toBe(true);
  expect(findRecords(open.db, [typed.replaceAll('"', '')].filter(isWord), null, 10)).toBeInstanceOf(Array);
  closeProgramme(open);
});
const isWord = (word: string): boolean => /^[\p{L}\p{N}]+$/u.test(word);

test('a file from before there was an index has one once it is opened', () => {
  const path = join(folder(), 'old.clerkwell');
  const old = new Database(path) as unknown as WritableDb;
  old.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(old, 0, MIGRATIONS.slice(0, 3));
  old.exec(`INSERT INTO body (id, name, nation) VALUES ('b', 'Fenwick County Council', 'england')`);
  old.close();
  const db: ReadableDb = must(openFile(path, {}));
  expect(findRecords(db, ['fenw', 'county'], null, 10)).toEqual([{ kind: 'body', id: 'b' }]);
  db.close();
});

test('a large step leaves the index in one part, and small edits after it do not merge it soon', () => {
  const open = openSample();
  const parts = (): unknown => open.db.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get();
  const added = Array.from({ length: 2100 }, (_, at) => ({
    does: 'add' as const,
    kind: 'mitigation' as const,
    record: { riskId: 'risk-funding', action: `Action ${at}` },
  }));
  must(applyChanges(deps, open, added, { label: 'many', gesture: null }));
  expect(parts()).toBe(1);
  for (let edit = 0; edit < 20; edit += 1) {
    const fields = { cause: `Wording ${edit}` };
    must(
      applyChanges(deps, open, [{ does: 'set', kind: 'risk', id: 'risk-funding', fields }], {
        label: 'a change',
        gesture: null,
      }),
    );
  }
  // By itself SQLite merges all parts of a size when there are sixteen.
  expect(parts()).toBeGreaterThan(20);
  closeProgramme(open);
});
