import type { Contents } from '../model/contents.ts';
import type { Finding } from '../model/finding.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../model/records.ts';
import { UNIQUE_KEYS } from '../model/relations.ts';
import { type Beside, type Complaint, complain } from './complain.ts';
import type { Fields } from './edit.ts';
import { findMatrix } from './lookup.ts';
import { nameOf, sayKind } from './names.ts';

/**
 * Everything in `contents` that does not hold together: ids and keys used twice, names of records that are not there, ratings off the
 * scale, bytes that are named and that nobody has.
 */
export function checkContents(contents: Contents, hasPayload: (sha256: string) => boolean): readonly Finding[] {
  const byId = new Map<RecordKind, Map<string, Fields>>();
  const findings: Finding[] = [];
  for (const kind of RECORD_KINDS) {
    const seen = new Map<string, Fields>();
    contents[PLURALS[kind]].forEach((record, at) => {
      if (seen.has(record.id))
        findings.push(stop('double-id', place(kind, at, record), `uses the id ${record.id} a second time`));
      else seen.set(record.id, record);
    });
    byId.set(kind, seen);
  }
  const beside = makeBeside(contents, byId, hasPayload);
  for (const kind of RECORD_KINDS)
    contents[PLURALS[kind]].forEach((record, at) => {
      for (const complaint of complain(kind, record, beside)) findings.push(toFinding(complaint, kind, at, record));
    });
  return findings;
}

function makeBeside(
  contents: Contents,
  byId: ReadonlyMap<RecordKind, ReadonlyMap<string, Fields>>,
  hasPayload: (sha256: string) => boolean,
): Beside {
  const read: Beside['read'] = (kind, id) => byId.get(kind)?.get(id);
  // By the values of a key, so that a hundred thousand values are not compared with one another.
  const keyOf = (fields: readonly string[], record: Fields): string =>
    JSON.stringify(fields.map((field) => record[field]));
  const keys = new Map<string, Map<string, string[]>>();
  for (const kind of RECORD_KINDS)
    for (const fields of UNIQUE_KEYS[kind] ?? []) {
      const ids = new Map<string, string[]>();
      for (const record of contents[PLURALS[kind]]) {
        const key = keyOf(fields, record);
        const same = ids.get(key);
        if (same === undefined) ids.set(key, [record.id]);
        else same.push(record.id);
      }
      keys.set(`${kind} ${fields.join(' ')}`, ids);
    }
  return {
    read,
    listSame: (kind, values) => {
      const fields = Object.keys(values);
      return keys.get(`${kind} ${fields.join(' ')}`)?.get(keyOf(fields, values)) ?? [];
    },
    hasPayload,
    matrix: findMatrix({ read, list: (kind) => contents[PLURALS[kind]] }),
  };
}

function toFinding({ code, field, message }: Complaint, kind: RecordKind, at: number, record: Fields): Finding {
  return stop(code, `${place(kind, at, record)}.${field}`, message);
}

function place(kind: RecordKind, at: number, record: object): string {
  return `${PLURALS[kind]}[${at}] (${nameOf(kind, { ...record })
    .split(' ')
    .slice(sayWords(kind))
    .join(' ')})`;
}

/** How many words the name of a kind has: `risk matrix` has two. */
function sayWords(kind: RecordKind): number {
  return sayKind(kind).split(' ').length;
}

function stop(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'stops' };
}
