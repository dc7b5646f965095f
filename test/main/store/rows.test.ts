import { join } from 'node:path';
import Database from 'better-sqlite3';
import { listKind } from '../../../main/app/list-records.ts';
import { closeProgramme, createProgramme, openProgrammeToRead } from '../../../main/app/open-programme.ts';
import { readSample } from '../../../main/files/samples.ts';
import { sqlName } from '../../../main/store/columns.ts';
import { readContents } from '../../../main/store/contents.ts';
import type { Contents } from '../../../shared/model/contents.ts';
import { PLURALS } from '../../../shared/model/records.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();

/** The sample's file, changed behind our back by `sql`, opened to read. */
function openChanged(sql: string) {
  const deps = testDeps();
  const path = join(folder(), 'changed.clerkwell');
  closeProgramme(must(createProgramme(deps, path, 'cambridgeshire-send')));
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return must(openProgrammeToRead(deps, path));
}

test('every record of the sample comes back as it was parsed, and frozen', () => {
  const open = openChanged('');
  const contents = readContents(open.db);
  expect(contents).toEqual(sorted(must(readSample(testDeps().samplesFolder, 'cambridgeshire-send'))));
  expect(Object.values(contents).every((records) => records.every((record) => Object.isFrozen(record)))).toBe(true);
  closeProgramme(open);
});

// What a damaged or tampered file can hold although every column has its type: none may pass for a record.
const DAMAGE: readonly (readonly [string, string, string])[] = [
  ['risk', 'status', `'opne'`],
  ['risk', 'title', `''`],
  ['risk', 'cause', `'bell' || char(7)`],
  ['risk', 'ref', `'R' || hex(zeroblob(40))`],
  ['risk', 'reviewDue', `'2023-02-30'`],
  ['risk', 'conditionIds', `'["../x"]'`],
  ['risk', 'order', '-1'],
  ['risk', 'current', `'{"likelihood":4,"impact":"5","score":null}'`],
  ['risk', 'current', `'[]'`],
  ['risk', 'workstreamIds', `'"w1"'`],
  ['mitigation', 'due', `'soon'`],
  ['assessment', 'rating', `'null'`],
  ['assessment', 'rating', `'{"score":-1}'`],
  ['measureValue', 'value', `'1,200'`],
  ['measureValue', 'status', `'certain'`],
  ['section', 'body', `'[{"kind":"song"}]'`],
  ['section', 'key', `'Two words'`],
];

test.each(DAMAGE)('a %s whose %s is %s is refused and says so', (kind, field, value) => {
  const table = `"${sqlName(kind)}"`;
  const open = openChanged(
    `UPDATE ${table} SET "${sqlName(field)}" = ${value} WHERE id = (SELECT max(id) FROM ${table})`,
  );
  expect(refusal(listKind(open, kind))).toMatch(
    /^damaged-file: changed\.clerkwell is damaged: a record in it does not read/,
  );
  closeProgramme(open);
});

/** Every kind's records in the order the file gives them: their own, then by id. */
function sorted(contents: Contents): object {
  const orderOf = (record: object): number =>
    'order' in record && typeof record.order === 'number' ? record.order : 0;
  return Object.fromEntries(
    Object.values(PLURALS).map((plural) => {
      const records: readonly { readonly id: string }[] = contents[plural];
      return [plural, records.toSorted((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1))];
    }),
  );
}
