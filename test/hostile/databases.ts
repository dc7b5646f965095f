import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { bad, type HostileFile, odd } from './hostile-file.ts';

/** Programme files made hostile, each from a copy of the good one at `sample`. */
export function makeDatabases(sample: string): readonly HostileFile[] {
  const good = readFileSync(sample);
  /** The good file after some statements that SQLite itself would run for anybody. */
  const after =
    (...statements: readonly string[]) =>
    (path: string): void => {
      copyFileSync(sample, path);
      const db = new Database(path);
      // What a forger's SQLite allows: the schema's own text can be written, and no constraint stops it.
      db.unsafeMode();
      for (const statement of [
        'PRAGMA writable_schema=ON',
        'PRAGMA ignore_check_constraints=ON',
        'PRAGMA foreign_keys=OFF',
        ...statements,
      ])
        db.exec(statement);
      db.close();
    };
  const bytes = (edit: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(good);
    edit(copy);
    return copy;
  };
  return [
    bad('nothing.clerkwell', ''),
    bad('text.clerkwell', 'SQLite is mentioned here, and nothing more.'),
    bad('a-zip.clerkwell', Buffer.from('PK\u0003\u0004', 'latin1')),
    bad('header-alone.clerkwell', good.subarray(0, 100)),
    bad('header-and-zeros.clerkwell', Buffer.concat([good.subarray(0, 100), Buffer.alloc(8092)])),
    bad('cut-in-a-page.clerkwell', good.subarray(0, 5000)),
    bad('half.clerkwell', good.subarray(0, (good.length >> 1) + 7)),
    bad('a-page-short.clerkwell', good.subarray(0, good.length - 4096)),
    bad(
      'another-application.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0x12345678, 68)),
    ),
    bad(
      'no-application.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0, 68)),
    ),
    bad(
      'version-nought.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0, 60)),
    ),
    bad(
      'a-later-version.clerkwell',
      bytes((copy) => copy.writeUInt32BE(999, 60)),
    ),
    bad(
      'the-latest-version.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0xffffffff, 60)),
    ),
    bad(
      'an-earlier-version.clerkwell',
      bytes((copy) => copy.writeUInt32BE(1, 60)),
    ),
    bad(
      'page-size-nought.clerkwell',
      bytes((copy) => copy.writeUInt16BE(0, 16)),
    ),
    bad(
      'page-size-odd.clerkwell',
      bytes((copy) => copy.writeUInt16BE(1000, 16)),
    ),
    odd(
      'says-it-has-a-log.clerkwell',
      bytes((copy) => copy.set([2, 2], 18)),
    ),
    bad(
      'an-unknown-format.clerkwell',
      bytes((copy) => copy.set([9, 9], 18)),
    ),
    odd(
      'in-utf-16.clerkwell',
      bytes((copy) => copy.writeUInt32BE(2, 56)),
    ),
    bad(
      'first-page-blank.clerkwell',
      bytes((copy) => copy.fill(0, 100, 4096)),
    ),
    bad(
      'second-page-blank.clerkwell',
      bytes((copy) => copy.fill(0, 4096, 8192)),
    ),
    bad(
      'schema-page-in-a-ring.clerkwell',
      bytes((copy) => copy.copy(copy, 4096, 0, 4096)),
    ),
    bad(
      'pages-of-noise.clerkwell',
      bytes((copy) => {
        for (let at = 4096; at < copy.length; at += 1) copy[at] = (at * 7919) & 255;
      }),
    ),
    bad('a-trigger.clerkwell', after(`CREATE TRIGGER evil AFTER UPDATE ON risk BEGIN DELETE FROM milestone; END`)),
    bad(
      'a-trigger-on-reading-history.clerkwell',
      after(`CREATE TRIGGER evil AFTER INSERT ON step BEGIN UPDATE programme SET name = 'changed'; END`),
    ),
    bad('a-view.clerkwell', after(`CREATE VIEW evil AS SELECT * FROM risk`)),
    bad(
      'a-view-that-never-ends.clerkwell',
      after(`CREATE VIEW evil AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`),
    ),
    bad(
      'a-view-in-a-tables-place.clerkwell',
      after(
        `DROP TABLE IF EXISTS condition`,
        `CREATE VIEW condition AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n`,
      ),
    ),
    bad(
      'a-view-of-itself.clerkwell',
      after(
        `CREATE VIEW evil AS SELECT 1`,
        `UPDATE sqlite_schema SET sql = 'CREATE VIEW evil AS SELECT * FROM evil' WHERE name = 'evil'`,
      ),
    ),
    bad('a-virtual-table.clerkwell', after(`CREATE VIRTUAL TABLE evil USING fts5(a)`)),
    bad(
      'a-virtual-table-of-an-unknown-kind.clerkwell',
      after(`INSERT INTO sqlite_schema VALUES('table','evil','evil',0,'CREATE VIRTUAL TABLE evil USING nothing(a)')`),
    ),
    bad('an-extra-table.clerkwell', after(`CREATE TABLE evil (a)`)),
    bad('an-extra-index.clerkwell', after(`CREATE INDEX evil ON risk (title COLLATE NOCASE)`)),
    bad('an-index-by-a-function.clerkwell', after(`CREATE INDEX evil ON risk (upper(title))`)),
    bad('an-index-taken-away.clerkwell', after(`DELETE FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)),
    bad('a-table-taken-away.clerkwell', after(`DROP TABLE risk`)),
    bad('a-column-more.clerkwell', after(`ALTER TABLE risk ADD COLUMN evil TEXT DEFAULT 'x'`)),
    bad('a-column-by-a-function.clerkwell', after(`ALTER TABLE risk ADD COLUMN evil TEXT AS (upper(title)) VIRTUAL`)),
    bad(
      'a-table-without-types.clerkwell',
      after(`UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'risk'`),
    ),
    bad(
      'a-schema-that-does-not-parse.clerkwell',
      after(`UPDATE sqlite_schema SET sql = 'CREATE TABLE risk (((((' WHERE name = 'risk'`),
    ),
    bad(
      'a-root-page-that-is-not-there.clerkwell',
      after(`UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'risk'`),
    ),
    bad(
      'two-tables-on-one-page.clerkwell',
      after(
        `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'officer') WHERE name = 'risk'`,
      ),
    ),
    bad('a-record-that-names-nobody.clerkwell', after(`UPDATE programme SET body_id = 'gone'`)),
    odd('json-that-is-none.clerkwell', after(`UPDATE risk_matrix SET likelihood = 'not json'`)),
    odd('json-of-another-shape.clerkwell', after(`UPDATE risk_matrix SET likelihood = '{"a": [[[[1]]]]}'`)),
    odd('a-title-with-a-nul.clerkwell', after(`UPDATE risk SET title = 'a' || char(0) || 'b'`)),
    odd('a-title-with-an-escape.clerkwell', after(`UPDATE risk SET title = char(27) || '[31mred'`)),
    odd('a-title-of-ten-megabytes.clerkwell', after(`UPDATE risk SET title = printf('%.*c', 10485760, 'x')`)),
    odd('a-title-that-is-not-utf-8.clerkwell', after(`UPDATE risk SET title = CAST(x'c328ff' AS TEXT)`)),
    odd('a-number-out-of-range.clerkwell', after(`UPDATE programme SET year_starts_month = 9223372036854775807`)),
    odd('a-month-that-is-none.clerkwell', after(`UPDATE programme SET year_starts_month = -1`)),
    bad('no-programme.clerkwell', after(`DELETE FROM programme`)),
    odd('no-history.clerkwell', after(`DELETE FROM step`)),
    odd('two-copies-of-its-id.clerkwell', after(`UPDATE file SET value = '../../../x' WHERE key = 'copy'`)),
    odd('a-journal-of-another.clerkwell', (path) => {
      writeFileSync(path, good);
      writeFileSync(`${path}-journal`, Buffer.alloc(4096, 0xd9));
    }),
    odd('a-log-of-another.clerkwell', (path) => {
      writeFileSync(path, good);
      writeFileSync(`${path}-wal`, Buffer.alloc(4096, 0x37));
    }),
  ];
}
