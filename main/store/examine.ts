import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Fields } from '../../shared/changes/edit.ts';
import { nameOf } from '../../shared/changes/names.ts';
import { PLURALS, RECORD_KINDS, RECORDS, type RecordKind } from '../../shared/model/records.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { namedIds, RELATIONS } from '../../shared/model/relations.ts';
import { sqlName } from './columns.ts';
import type { OpenOptions, ReadableDb } from './database.ts';
import { findBadPieces } from './pieces.ts';
import { DamagedRowError } from './rows.ts';
import { findForeignSchema } from './schema.ts';
import { listSteps } from './steps.ts';
import { readRecord } from './tables.ts';

/** One record that is not as it should be: what the history says of it, and what the file holds (null: none, or unreadable). */
export type Strayed = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly recorded: Fields | null;
  readonly present: Fields | null;
  /** The row is there and does not read as its record. */
  readonly unreadable: boolean;
};

/** A field that names a record that is not there. */
export type Orphan = { readonly kind: RecordKind; readonly id: string; readonly field: string; readonly names: string };

/** All that was found, in words and as data to mend it by. */
export type Examination = {
  readonly findings: readonly Finding[];
  readonly strayed: readonly Strayed[];
  readonly orphans: readonly Orphan[];
  readonly records: number;
};

/** Looks at everything in the file: pages, indexes, schema, rows, references, and whether the history leads to the present. */
export function examineFile(db: ReadableDb, version: number, options: OpenOptions): Examination {
  const findings: Finding[] = [
    ...findForeignSchema(db, version, options).map((what) => stop('schema', '', what)),
    ...readVerdicts(db).map((verdict) => stop('integrity', '', verdict)),
    ...findBadPayloads(db).map((sha256) => stop('bad-bytes', `payload ${sha256}`, 'is not what its SHA-256 says')),
    ...findBadPieces(db).map((id) => stop('bad-bytes', `piece ${id} of the history`, 'is not what its SHA-256 says')),
  ];
  const present = readAll(db);
  const recorded = replayHistory(db, findings);
  const strayed = compare(present, recorded);
  const orphans = findOrphans(present);
  return {
    findings: [...findings, ...strayed.map(sayStrayed), ...orphans.map(sayOrphan)],
    strayed,
    orphans,
    records: present.size,
  };
}

function readVerdicts(db: ReadableDb): readonly string[] {
  const rows = db.pragma('integrity_check(50)') as readonly { readonly integrity_check: string }[];
  return rows.map((row) => row.integrity_check).filter((verdict) => verdict !== 'ok');
}

/** Pictures and kept versions whose bytes are no longer those they were kept as. */
function findBadPayloads(db: ReadableDb): readonly string[] {
  const hashes = db.prepare('SELECT sha256 FROM payload').pluck().all() as readonly string[];
  const read = db.prepare('SELECT bytes FROM payload WHERE sha256 = ?').pluck();
  return hashes.filter((sha256) => {
    const bytes = read.get(sha256);
    return !(bytes instanceof Uint8Array) || createHash('sha256').update(bytes).digest('hex') !== sha256;
  });
}

type Held = { readonly kind: RecordKind; readonly id: string; readonly record: Fields | null };

/** Every row by kind and id; null where it does not read as its record. */
function readAll(db: ReadableDb): ReadonlyMap<string, Held> {
  const all = new Map<string, Held>();
  for (const kind of RECORD_KINDS) {
    const rows = db.prepare(`SELECT id FROM "${sqlName(kind)}" ORDER BY id`).all() as readonly {
      readonly id: string;
    }[];
    for (const { id } of rows) all.set(`${kind} ${id}`, { kind, id, record: readOrNull(db, kind, id) });
  }
  return all;
}

function readOrNull(db: ReadableDb, kind: RecordKind, id: string): Fields | null {
  try {
    return { ...readRecord(db, kind, id) };
  } catch (error) {
    if (error instanceof DamagedRowError) return null;
    throw error;
  }
}

/** What the history leads to: every edit from the first to the last. */
function replayHistory(db: ReadableDb, findings: Finding[]): ReadonlyMap<string, Held> {
  const all = new Map<string, Held>();
  for (const edit of listSteps(db, { ownOnly: true }).flatMap((step) => step.edits)) {
    const key = `${edit.kind} ${edit.id}`;
    const before = all.get(key)?.record ?? null;
    if ((edit.does === 'add') !== (before === null))
      findings.push(
        stop('history', key, `the history ${edit.does}s a record that ${before === null ? 'is not' : 'is'} there`),
      );
    if (edit.does === 'remove') all.delete(key);
    else all.set(key, { kind: edit.kind, id: edit.id, record: { ...before, ...edit.after } });
  }
  return all;
}

function compare(present: ReadonlyMap<string, Held>, recorded: ReadonlyMap<string, Held>): readonly Strayed[] {
  return [...new Set([...recorded.keys(), ...present.keys()])].flatMap((key) => {
    const here = present.get(key);
    const there = recorded.get(key);
    const { kind, id } = here ?? there ?? never(key);
    const should = there === undefined ? null : whole(kind, there.record);
    const unreadable = here !== undefined && here.record === null;
    const is = here?.record ?? null;
    if (!unreadable && isDeepStrictEqual(is, should)) return [];
    return [{ kind, id, recorded: should, present: is, unreadable }];
  });
}

function never(key: string): Held {
  throw new Error(`${key} is in neither`);
}

/** A record as its schema has it today: a field that came with a later version has its first value. Null when it does not read. */
function whole(kind: RecordKind, record: Fields | null): Fields | null {
  const parsed = parse(RECORDS[kind], record);
  return parsed.ok ? { ...(parsed.value as Fields) } : null;
}

function findOrphans(present: ReadonlyMap<string, Held>): readonly Orphan[] {
  return [...present.values()].flatMap(({ kind, id, record }) =>
    record === null
      ? []
      : RELATIONS[kind].flatMap((relation) =>
          namedIds(record, relation)
            .filter((named) => !present.has(`${relation.to} ${named}`))
            .map((names) => ({ kind, id, field: relation.field, names })),
        ),
  );
}

function sayStrayed({ kind, id, recorded, present, unreadable }: Strayed): Finding {
  const at = `${PLURALS[kind]} ${present === null ? (recorded === null ? id : nameOf(kind, recorded)) : nameOf(kind, present)}`;
  if (unreadable) return stop('unreadable-row', at, 'does not read as its record');
  if (present === null) return stop('lost-row', at, 'is in the history and not in the file');
  if (recorded === null) return stop('unrecorded-row', at, 'is in the file and not in the history');
  const fields = Object.keys(present).filter((field) => !isDeepStrictEqual(present[field], recorded[field]));
  return stop(
    'unrecorded-change',
    at,
    `${fields.join(', ')} not as the history says: changed by something else, or damaged`,
  );
}

function sayOrphan({ kind, id, field, names }: Orphan): Finding {
  return stop('missing-record', `${PLURALS[kind]} ${id}.${field}`, `names ${names}, and there is no such record`);
}

function stop(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'stops' };
}
