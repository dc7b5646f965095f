import { closeSync, copyFileSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { openToRead, type ReadableDb } from '../../../main/store/database.ts';
import { findTableDamage } from '../../../main/store/opening-checks.ts';
import { createFile } from '../../../main/store/programme-file.ts';
import { fingerprintOf, NEWEST_FINGERPRINT } from '../../../main/store/schema.ts';
import { codeOf } from '../../../shared/model/error-code.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const PAGE = 4096;

/** What the check of a large file says of `path`; a file that SQLite itself will not read is damaged too. */
function damageOf(path: string): string | null {
  let db: ReadableDb | null = null;
  try {
    db = openToRead(path, {});
    return findTableDamage(db);
  } catch (error) {
    return codeOf(error);
  } finally {
    db?.close();
  }
}

test('a page overwritten anywhere is found table by table, in the history and the search index too', () => {
  const whole = join(folder(), 'whole.clerkwell');
  closeProgramme(must(createProgramme(testDeps(), whole, 'cambridgeshire-send')));
  expect(damageOf(whole)).toBeNull();
  const pages = statSync(whole).size / PAGE;
  expect(pages).toBeGreaterThan(100);
  const scribbled = join(folder(), 'scribbled.clerkwell');
  for (let page = 1; page < pages; page += 1) {
    copyFileSync(whole, scribbled);
    const file = openSync(scribbled, 'r+');
    writeSync(file, Buffer.alloc(64, 0x5a), 0, 64, page * PAGE);
    closeSync(file);
    expect([page + 1, damageOf(scribbled)]).toEqual([page + 1, expect.any(String)]);
  }
});

test('the fingerprint by which a schema is known to be as it should be is of what the migrations make', () => {
  const db = must(createFile(join(folder(), 'new.clerkwell'), 'copy', {}));
  expect(fingerprintOf(db)).toBe(NEWEST_FINGERPRINT);
  db.exec('CREATE INDEX more ON risk (title)');
  expect(fingerprintOf(db)).not.toBe(NEWEST_FINGERPRINT);
  db.close();
});
