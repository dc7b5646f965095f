import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { bad, type HostileFile, odd } from './hostile-file.ts';

type Forge = (db: Database.Database) => void;

/** Opens a database as a forger does: nothing in it holds him back. */
function forge(path: string, act: Forge): void {
  const db = new Database(path);
  db.unsafeMode();
  db.exec('PRAGMA writable_schema=ON; PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF');
  act(db);
  db.close();
}

/** Says in the schema that `table` takes what its types forbid, has `statement` write it, and takes the words back. */
function pastTypes(path: string, table: string, statement: string): void {
  let before = '';
  forge(path, (db) => {
    const row = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) as { readonly sql: string };
    before = row.sql;
    const loose = before
      .replace(/\) STRICT$/, ')')
      .replaceAll(' NOT NULL', '')
      .replaceAll(/ TEXT| INTEGER(?! PRIMARY)/g, ' BLOB');
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(loose, table);
  });
  forge(path, (db) => db.exec(statement));
  forge(path, (db) => db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(before, table));
}

/** Programme files forged with more knowledge of SQLite, each from a copy of the good one at `sample`. */
export function forgeProgrammes(sample: string): readonly HostileFile[] {
  const good = readFileSync(sample);
  const page = good.readUInt16BE(16) === 1 ? 65_536 : good.readUInt16BE(16);
  const forged =
    (act: Forge) =>
    (path: string): void => {
      copyFileSync(sample, path);
      forge(path, act);
    };
  const after = (...statements: readonly string[]) => forged((db) => statements.forEach((one) => db.exec(one)));
  const inSchema = (table: string, from: string, to: string) =>
    after(`UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${table}'`);
  const typed =
    (table: string, statement: string) =>
    (path: string): void => {
      copyFileSync(sample, path);
      pastTypes(path, table, statement);
    };
  const bytes = (edit: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(good);
    edit(copy);
    return copy;
  };
  /** A good file with something beside it, under the name that SQLite or Clerkwell would look for. */
  const beside =
    (ending: string, make: (path: string) => void) =>
    (path: string): void => {
      writeFileSync(path, good);
      make(ending.startsWith('.') ? join(dirname(path), `.${basename(path)}${ending}`) : `${path}${ending}`);
    };
  const seat = (...statements: readonly string[]) =>
    beside('.seat', (place) => {
      const db = new Database(place);
      for (const one of statements) db.exec(one);
      db.close();
    });
  const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';

  const schemas: readonly HostileFile[] = [
    bad(
      'a-trigger-instead-of.clerkwell',
      after(
        'CREATE VIEW v AS SELECT * FROM risk',
        'CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM risk; END',
      ),
    ),
    bad(
      'a-trigger-that-never-ends.clerkwell',
      after(`CREATE TRIGGER t BEFORE UPDATE ON file BEGIN SELECT count(*) FROM (${endless} SELECT i FROM n); END`),
    ),
    bad(
      'a-trigger-that-speaks.clerkwell',
      after(`CREATE TRIGGER t BEFORE INSERT ON step BEGIN SELECT RAISE(ABORT, 'call this number'); END`),
    ),
    bad(
      'a-trigger-of-a-system-name.clerkwell',
      after(
        `INSERT INTO sqlite_schema VALUES('trigger','sqlite_t','risk',0,'CREATE TRIGGER sqlite_t AFTER INSERT ON risk BEGIN SELECT 1; END')`,
      ),
    ),
    bad(
      'a-check-that-loads-code.clerkwell',
      inSchema('risk', '"cause" TEXT NOT NULL', `"cause" TEXT NOT NULL CHECK (load_extension(''/tmp/evil.so''))`),
    ),
    bad(
      'a-default-of-a-gigabyte.clerkwell',
      inSchema('risk', '"cause" TEXT NOT NULL', '"cause" TEXT NOT NULL DEFAULT (hex(randomblob(500000000)))'),
    ),
    bad(
      'an-unknown-collation.clerkwell',
      inSchema('risk', '"title" TEXT NOT NULL', '"title" TEXT NOT NULL COLLATE evil'),
    ),
    bad(
      'a-stored-column-by-a-formula.clerkwell',
      inSchema('risk', '"cause" TEXT NOT NULL', `"cause" TEXT AS (printf(''%.*c'', 900000000, ''x'')) STORED`),
    ),
    bad('without-row-numbers.clerkwell', inSchema('risk', ') STRICT', ') STRICT, WITHOUT ROWID')),
    bad(
      'a-foreign-key-that-deletes.clerkwell',
      inSchema('risk', 'REFERENCES "officer"(id)', 'REFERENCES "officer"(id) ON DELETE CASCADE'),
    ),
    bad('a-title-there-may-be-once.clerkwell', after(`CREATE UNIQUE INDEX evil ON risk (category) WHERE 0`)),
    bad('an-index-of-some-rows.clerkwell', after(`CREATE INDEX evil ON risk (title) WHERE title LIKE '%x%'`)),
    bad(
      'two-tables-of-one-name.clerkwell',
      after(`INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'risk'`),
    ),
    bad(
      'a-table-without-a-name.clerkwell',
      after(`INSERT INTO sqlite_schema SELECT type, '', '', rootpage, sql FROM sqlite_schema WHERE name = 'risk'`),
    ),
    bad('a-table-without-words.clerkwell', after(`UPDATE sqlite_schema SET sql = NULL WHERE name = 'risk'`)),
    bad('a-table-of-a-blob.clerkwell', after(`UPDATE sqlite_schema SET sql = x'00ff00ff' WHERE name = 'risk'`)),
    bad('a-kind-that-is-none.clerkwell', after(`UPDATE sqlite_schema SET type = 'spell' WHERE name = 'risk'`)),
    bad(
      'a-schema-with-a-long-remark.clerkwell',
      after(`UPDATE sqlite_schema SET sql = sql || ' /*' || printf('%.*c', 5000000, 'x') || '*/' WHERE name = 'risk'`),
    ),
    bad('a-root-page-below-nought.clerkwell', after(`UPDATE sqlite_schema SET rootpage = -1 WHERE name = 'risk'`)),
    bad('a-root-page-that-is-the-first.clerkwell', after(`UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'risk'`)),
    bad(
      'a-key-that-another-keeps.clerkwell',
      after(
        `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_officer_1') WHERE name = 'sqlite_autoindex_risk_1'`,
      ),
    ),
    bad(
      'four-hundred-tables-more.clerkwell',
      forged((db) => {
        db.exec('BEGIN');
        for (let n = 0; n < 400; n += 1) db.exec(`CREATE TABLE t${n} (a)`);
        db.exec('COMMIT');
      }),
    ),
    bad(
      'a-virtual-table-over-files.clerkwell',
      after(
        `INSERT INTO sqlite_schema VALUES('table','evil','evil',0,'CREATE VIRTUAL TABLE evil USING fts5vocab(search, row)')`,
      ),
    ),
    odd(
      'statistics-that-lie.clerkwell',
      after('ANALYZE', `UPDATE sqlite_stat1 SET stat = '99999999999999999999 -1 unordered sz=0 x'`),
    ),
    odd(
      'an-index-that-forgot.clerkwell',
      forged((db) => {
        // The row is gone from the table, and its index still leads to it.
        const row = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'officer'`).get() as {
          readonly sql: string;
        };
        db.exec(
          `UPDATE sqlite_schema SET sql = '${row.sql.replace('TEXT PRIMARY KEY NOT NULL', 'TEXT NOT NULL').replaceAll("'", "''")}' WHERE name = 'officer'`,
        );
      }),
    ),
  ];

  const rows: readonly HostileFile[] = [
    bad('a-title-that-is-bytes.clerkwell', typed('risk', `UPDATE risk SET title = x'00ff00'`)),
    bad('a-title-that-is-a-number.clerkwell', typed('risk', 'UPDATE risk SET title = 12345')),
    bad('a-title-that-is-nothing.clerkwell', typed('risk', 'UPDATE risk SET title = NULL')),
    bad('an-order-that-is-endless.clerkwell', typed('risk', 'UPDATE risk SET "order" = 9e999')),
    bad('an-order-that-is-half.clerkwell', typed('risk', 'UPDATE risk SET "order" = 0.5')),
    bad('an-id-that-is-bytes.clerkwell', typed('officer', `UPDATE officer SET id = CAST(id AS BLOB) WHERE rowid = 1`)),
    bad('a-step-of-bytes.clerkwell', typed('step', `UPDATE step SET id = zeroblob(1000000)`)),
    odd('an-order-past-counting.clerkwell', after('UPDATE risk SET "order" = 9223372036854775807')),
    odd(
      'an-id-of-no-letters.clerkwell',
      after(`UPDATE acronym SET id = '' WHERE rowid = (SELECT min(rowid) FROM acronym)`),
    ),
    odd('an-id-with-a-nul.clerkwell', after(`UPDATE acronym SET id = 'a' || char(0) || id`)),
    odd('an-id-that-climbs.clerkwell', after(`UPDATE acronym SET id = '../../' || id`)),
    odd(
      'an-id-of-an-object.clerkwell',
      after(`UPDATE acronym SET id = '__proto__' WHERE rowid = (SELECT min(rowid) FROM acronym)`),
    ),
    odd('half-a-pair-in-a-title.clerkwell', after(`UPDATE risk SET title = CAST(x'eda080' AS TEXT) || title`)),
    odd(
      'words-turned-round.clerkwell',
      after(`UPDATE risk SET title = char(8238) || title || char(8232) || char(65279)`),
    ),
    bad('an-owner-that-is-gone.clerkwell', after(`UPDATE risk SET owner_id = 'gone'`)),
    odd('a-list-that-names-the-gone.clerkwell', after(`UPDATE risk SET workstream_ids = '["gone"]'`)),
    odd(
      'a-list-of-twenty-thousand.clerkwell',
      after(
        `UPDATE risk SET workstream_ids = (SELECT json_group_array('w' || value) FROM generate_series_of) `.replace(
          'generate_series_of',
          `(${endless} SELECT i AS value FROM n LIMIT 20000)`,
        ),
      ),
    ),
    odd('json-nine-hundred-deep.clerkwell', after(`UPDATE risk SET current = '${'['.repeat(900)}${']'.repeat(900)}'`)),
    odd(
      'json-that-says-a-name-twice.clerkwell',
      after(`UPDATE risk_matrix SET likelihood = '[{"code":"1","code":"2","__proto__":{"polluted":true}}]'`),
    ),
    odd('json-without-end.clerkwell', after(`UPDATE risk SET current = '{"likelihood":"5","impact":1e999}'`)),
    odd(
      'a-rating-of-no-level.clerkwell',
      after(`UPDATE risk SET current = '{"likelihood":"constructor","impact":"__proto__"}'`),
    ),
    odd(
      'a-matrix-of-twenty-thousand-levels.clerkwell',
      after(
        `UPDATE risk_matrix SET likelihood = (SELECT json_group_array(json_object('code', CAST(i AS TEXT), 'label', 'x', 'weight', i)) FROM (${endless} SELECT i FROM n LIMIT 20000))`,
      ),
    ),
    odd('a-day-that-is-none.clerkwell', after(`UPDATE meeting SET date = '2023-02-30'`)),
    odd('a-day-after-all-days.clerkwell', after(`UPDATE meeting SET date = '9999-12-31'`)),
    odd(
      'words-of-fifteen-megabytes.clerkwell',
      after(`UPDATE risk SET cause = printf('%.*c', 15000000, 'x') WHERE rowid = 1`),
    ),
    odd('a-format-that-climbs.clerkwell', after(`UPDATE report SET template_id = '../../../etc'`)),
    odd('a-format-of-an-object.clerkwell', after(`UPDATE report SET template_id = '__proto__'`)),
  ];

  const histories: readonly HostileFile[] = [
    odd(
      'an-edit-of-an-object.clerkwell',
      after(`UPDATE edit SET after = '{"__proto__":{"polluted":true},"constructor":1}'`),
    ),
    odd('an-edit-of-no-kind.clerkwell', after(`UPDATE edit SET kind = '__proto__'`)),
    odd('an-edit-that-explodes.clerkwell', after(`UPDATE edit SET does = 'explode'`)),
    odd(
      'pieces-without-number.clerkwell',
      after(`UPDATE edit SET after = '{"workstreamIds":{"#pieces":"1-999999999999999"}}'`),
    ),
    odd(
      'pieces-that-go-back.clerkwell',
      after(`UPDATE edit SET after = '{"workstreamIds":{"#pieces":"9-1 0-0 5-5"}}'`),
    ),
    odd('steps-of-one-another.clerkwell', after('UPDATE step SET "of" = (SELECT json_group_array(id) FROM step)')),
    odd('a-clock-at-its-end.clerkwell', after('UPDATE step SET clock = 9007199254740991')),
    odd('a-clock-below-nought.clerkwell', after('UPDATE step SET clock = -9223372036854775808')),
    odd('a-step-that-comes-from-itself.clerkwell', after('UPDATE step SET parent = id')),
    odd(
      'a-step-of-ten-megabytes.clerkwell',
      after(`UPDATE step SET label = printf('%.*c', 10000000, 'x'), why = char(27) || ']0;owned' || char(7)`),
    ),
    odd('a-step-at-no-time.clerkwell', after(`UPDATE step SET at = 'yesterday', who = char(13) || 'root'`)),
    odd(
      'twenty-thousand-steps.clerkwell',
      after(
        `INSERT INTO step (id, did, state, gesture, label, why, who, at, copy, clock, source, parent, merged, "of", own) SELECT id || '-' || i, did, state, gesture, label, why, who, at, copy, clock + i, source, id, merged, "of", own FROM step, (${endless} SELECT i FROM n LIMIT 20000) WHERE seq = 1`,
      ),
    ),
    odd('no-birth.clerkwell', after(`DELETE FROM file WHERE key = 'birth'`)),
    odd('a-birth-that-climbs.clerkwell', after(`UPDATE file SET value = '../../../../tmp/x' WHERE key = 'birth'`)),
    odd(
      'what-the-file-says-of-itself-is-long.clerkwell',
      after(`UPDATE file SET value = printf('%.*c', 10000000, 'x')`),
    ),
    odd('a-search-of-noise.clerkwell', after('UPDATE search_data SET block = randomblob(5000)')),
    odd('a-search-of-nothing.clerkwell', after('DELETE FROM search_data')),
    odd('a-search-of-another-version.clerkwell', after(`UPDATE search_config SET v = 99`)),
  ];

  const pages: readonly HostileFile[] = [
    odd(
      'pages-it-says-it-has.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0x7fffffff, 28)),
    ),
    odd(
      'no-pages-it-says.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0, 28)),
    ),
    odd('free-pages-in-a-ring.clerkwell', (path) => {
      writeFileSync(path, Buffer.concat([good, Buffer.alloc(page)]));
      const copy = readFileSync(path);
      const last = copy.length / page;
      copy.writeUInt32BE(last, 28);
      copy.writeUInt32BE(last, 32);
      copy.writeUInt32BE(5000, 36);
      copy.writeUInt32BE(last, (last - 1) * page);
      writeFileSync(path, copy);
    }),
    odd(
      'free-pages-without-number.clerkwell',
      bytes((copy) => copy.writeUInt32BE(0xffffffff, 36)),
    ),
    bad(
      'no-room-on-a-page.clerkwell',
      bytes((copy) => {
        copy[20] = 255;
      }),
    ),
    bad(
      'letters-of-no-kind.clerkwell',
      bytes((copy) => copy.writeUInt32BE(7, 56)),
    ),
    bad(
      'a-schema-of-a-later-format.clerkwell',
      bytes((copy) => copy.writeUInt32BE(9, 44)),
    ),
    odd(
      'that-vacuums-itself.clerkwell',
      bytes((copy) => copy.writeUInt32BE(3, 52)),
    ),
    bad(
      'shares-that-are-none.clerkwell',
      bytes((copy) => copy.set([1, 1, 1], 21)),
    ),
    odd(
      'changed-without-end.clerkwell',
      bytes((copy) => {
        copy.writeUInt32BE(0xffffffff, 24);
        copy.writeUInt32BE(1, 92);
      }),
    ),
    bad(
      'cells-without-number.clerkwell',
      bytes((copy) => {
        for (let at = page; at < copy.length; at += page) copy.writeUInt16BE(0xffff, at + 3);
      }),
    ),
    bad(
      'cells-outside-their-page.clerkwell',
      bytes((copy) => {
        for (let at = page; at < copy.length; at += page) copy.fill(0xff, at + 8, at + 60);
      }),
    ),
    bad(
      'every-page-the-same.clerkwell',
      bytes((copy) => {
        for (let at = page * 2; at < copy.length; at += page) copy.copy(copy, at, page, page * 2);
      }),
    ),
    odd('a-page-and-a-bit-more.clerkwell', Buffer.concat([good, Buffer.alloc(777, 0x41)])),
    odd('behind-it-another-file.clerkwell', Buffer.concat([good, good])),
    bad('before-it-a-letter.clerkwell', Buffer.concat([Buffer.from('x'), good])),
    bad(
      'a-log-that-is-missing-and-a-page-too-few.clerkwell',
      bytes((copy) => {
        copy.set([2, 2], 18);
        copy.fill(0, copy.length - page * 3);
        copy.writeUInt32BE(copy.length / page + 40, 28);
      }),
    ),
  ];

  const neighbours: readonly HostileFile[] = [
    odd('a-log-of-its-own-that-takes-all-away.clerkwell', (path) => {
      copyFileSync(sample, `${path}.work`);
      const db = new Database(`${path}.work`);
      db.pragma('journal_mode = WAL');
      db.pragma('wal_autocheckpoint = 0');
      db.exec('PRAGMA foreign_keys=OFF; DELETE FROM risk; DELETE FROM step; DELETE FROM edit');
      copyFileSync(`${path}.work`, path);
      copyFileSync(`${path}.work-wal`, `${path}-wal`);
      db.close();
      rmSync(`${path}.work`, { force: true });
    }),
    odd('a-journal-that-takes-all-away.clerkwell', (path) => {
      copyFileSync(sample, `${path}.work`);
      const db = new Database(`${path}.work`);
      db.exec(
        'PRAGMA cache_size=2; PRAGMA foreign_keys=OFF; BEGIN; DELETE FROM risk; DELETE FROM edit; UPDATE file SET value = value',
      );
      copyFileSync(`${path}.work-journal`, `${path}-journal`);
      db.exec('ROLLBACK');
      db.close();
      writeFileSync(
        path,
        bytes((copy) => copy.fill(0x41, page * 3, page * 4)),
      );
      rmSync(`${path}.work`, { force: true });
    }),
    odd(
      'a-journal-with-a-master.clerkwell',
      beside('-journal', (place) => {
        const name = Buffer.from('../../../../../../tmp/master');
        const tail = Buffer.alloc(16);
        tail.writeUInt32BE(name.length, 0);
        tail.writeUInt32BE(
          name.reduce((sum, byte) => sum + byte, 0),
          4,
        );
        Buffer.from('d9d505f920a163d7', 'hex').copy(tail, 8);
        const head = Buffer.alloc(512);
        Buffer.from('d9d505f920a163d7', 'hex').copy(head);
        writeFileSync(place, Buffer.concat([head, Buffer.from([0, 0, 0, 1]), name, tail]));
      }),
    ),
    odd(
      'a-journal-that-is-a-folder.clerkwell',
      beside('-journal', (place) => mkdirSync(place)),
    ),
    odd(
      'a-journal-that-is-a-pipe.clerkwell',
      beside('-journal', (place) => void execFileSync('mkfifo', [place])),
    ),
    odd(
      'a-log-that-is-a-pipe.clerkwell',
      beside('-wal', (place) => void execFileSync('mkfifo', [place])),
    ),
    odd(
      'a-log-that-is-a-folder.clerkwell',
      beside('-wal', (place) => mkdirSync(join(place, 'inside'), { recursive: true })),
    ),
    odd(
      'a-log-that-never-ends.clerkwell',
      beside('-wal', (place) => symlinkSync('/dev/zero', place)),
    ),
    odd(
      'a-log-that-leads-nowhere.clerkwell',
      beside('-wal', (place) => symlinkSync('gone', place)),
    ),
    odd(
      'a-log-in-a-ring.clerkwell',
      beside('-wal', (place) => symlinkSync(basename(place), place)),
    ),
    odd(
      'a-shared-map-of-noise.clerkwell',
      beside('-shm', (place) => writeFileSync(place, Buffer.alloc(32_768, 0xa5))),
    ),
    odd(
      'a-seat-of-noise.clerkwell',
      beside('.seat', (place) => writeFileSync(place, Buffer.alloc(5000, 0x5a))),
    ),
    odd(
      'a-seat-that-is-a-folder.clerkwell',
      beside('.seat', (place) => mkdirSync(place)),
    ),
    odd(
      'a-seat-that-is-a-pipe.clerkwell',
      beside('.seat', (place) => void execFileSync('mkfifo', [place])),
    ),
    odd(
      'a-seat-that-never-ends.clerkwell',
      beside('.seat', (place) => symlinkSync('/dev/zero', place)),
    ),
    odd('a-seat-that-is-another-file.clerkwell', (path) => {
      writeFileSync(path, good);
      writeFileSync(join(dirname(path), 'another.clerkwell'), good);
      symlinkSync('another.clerkwell', join(dirname(path), `.${basename(path)}.seat`));
    }),
    odd(
      'a-seat-with-a-trap.clerkwell',
      seat(
        'CREATE TABLE seat (token TEXT, who TEXT, machine TEXT, since TEXT)',
        `INSERT INTO seat VALUES ('a', 'b', 'c', 'd')`,
        `CREATE TRIGGER t AFTER INSERT ON seat BEGIN SELECT count(*) FROM (${endless} SELECT i FROM n); END`,
      ),
    ),
    odd(
      'a-seat-that-is-a-view.clerkwell',
      seat(`CREATE VIEW seat AS ${endless} SELECT i AS token, i AS who, i AS machine, i AS since FROM n`),
    ),
    odd('a-seat-of-other-columns.clerkwell', seat('CREATE TABLE seat (a, b)')),
  ];

  const kept = (packed: Buffer, where: string): ((path: string) => void) =>
    forged((db) => {
      const sha256 = createHash('sha256').update(packed).digest('hex');
      db.prepare('INSERT INTO payload (sha256, bytes) VALUES (?, ?)').run(sha256, packed);
      db.prepare(where).run(sha256);
    });
  const blanks = gzipSync(Buffer.concat([Buffer.from('[1'), Buffer.alloc(40 << 20, 0x20), Buffer.from(']')]), {
    level: 9,
  });
  const bytesKept: readonly HostileFile[] = [
    odd(
      'a-snapshot-that-swells.clerkwell',
      kept(
        blanks,
        `INSERT INTO snapshot (id, report_id, as_at, taken_at, who, contents) SELECT 'sn', id, '2023-09-30', '2023-09-30T09:00:00.000Z', 'x', ? FROM report LIMIT 1`,
      ),
    ),
    odd('bytes-that-are-not-what-they-are-called.clerkwell', after(`UPDATE payload SET bytes = x'00'`)),
    odd(
      'bytes-of-twenty-megabytes.clerkwell',
      after(`INSERT INTO payload (sha256, bytes) VALUES ('${'a'.repeat(64)}', zeroblob(20000000))`),
    ),
    odd('bytes-of-no-name.clerkwell', after(`INSERT INTO payload (sha256, bytes) VALUES ('../../x', x'00')`)),
    odd(
      'an-attachment-of-nothing.clerkwell',
      after(
        `INSERT INTO attachment (id, name, media_type, size, sha256, alt) VALUES ('at', '../../../../etc/passwd', 'text/html', 3, '${'b'.repeat(64)}', '')`,
      ),
    ),
  ];

  return [...schemas, ...rows, ...histories, ...pages, ...neighbours, ...bytesKept];
}
