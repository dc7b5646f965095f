import { complain } from '../../shared/changes/complain.ts';
import type { Fields } from '../../shared/changes/edit.ts';
import type { JoinedCopies } from '../../shared/changes/join-copies.ts';
import { findMatrix, Pending } from '../../shared/changes/lookup.ts';
import { nameOf, sayKind } from '../../shared/changes/names.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { RECORDS, type RecordKind } from '../../shared/model/records.ts';
import { hasPayload } from '../store/payloads.ts';
import { listRecords } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';
import { lookupIn } from './lookup-in.ts';

/** Records that are judged by another kind: when one of those was touched, all of these are looked at. */
const JUDGED_BY: { readonly [K in RecordKind]?: RecordKind } = {
  programme: 'risk',
  riskMatrix: 'risk',
  profile: 'profileCell',
};

/**
 * What would not hold together once two copies are joined, in sentences: every record that either touched, beside all the others.
 * The merge itself mends references and keys; what is left is such as a scale that one changed under the ratings of the other.
 */
export function checkMerged(open: ReadProgramme, other: ReadProgramme, joined: JoinedCopies): readonly string[] {
  const lookup = lookupIn(open);
  const merged = new Pending({ ...lookup, hasPayload: (sha) => lookup.hasPayload(sha) || hasPayload(other.db, sha) });
  for (const edit of joined.edits) merged.take(edit);
  const beside = {
    read: merged.read.bind(merged),
    listSame: merged.listSame.bind(merged),
    hasPayload: merged.hasPayload.bind(merged),
    matrix: findMatrix(merged),
  };
  const touched = [...joined.mine.values(), ...joined.theirs.values()];
  const judged = new Set(touched.flatMap(({ kind }) => JUDGED_BY[kind] ?? []));
  const records = [
    ...touched.map(({ kind, id }) => ({ kind, record: merged.read(kind, id) })),
    ...[...judged].flatMap((kind) => merged.list(kind).map((record) => ({ kind, record }))),
  ];
  const said = records.flatMap(({ kind, record }) => {
    if (record === undefined) return [];
    const parsed = parse(RECORDS[kind], record);
    const wrong = parsed.ok
      ? complain(kind, record, beside).map(({ field, message }) => `${field}: ${message}`)
      : parsed.findings.map(sayFinding);
    return wrong.map((one) => `${nameOf(kind, record)}, ${one}`);
  });
  return [...new Set(said)];
}

/** Refs and codes that two records of a kind have once joined, in sentences: both officers took the next number. */
export function findSameRefs(open: ReadProgramme, joined: JoinedCopies): readonly string[] {
  const added = joined.edits.filter((edit) => edit.does === 'add');
  return [...new Set(added.map(({ kind }) => kind))].flatMap((kind) => {
    const mine = new Map(listRecords(open.db, kind).map((record) => [refOf(record), record.id]));
    const same = added.flatMap((edit) => {
      const ref = edit.kind === kind ? refOf(edit.after) : null;
      const other = ref === null ? undefined : mine.get(ref);
      return other === undefined || other === edit.id ? [] : [ref];
    });
    return same.map(
      (ref) => `Two records of the kind ${sayKind(kind)} are called ${ref ?? ''} now; give one another name.`,
    );
  });
}

function refOf(record: object): string | null {
  const { ref, code, short }: Fields = { ...record };
  return [ref, code, short].find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}
