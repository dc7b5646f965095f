import type { JoinedCopies } from '../../shared/changes/join-copies.ts';
import { keyOf } from '../../shared/changes/net.ts';
import { sayKind } from '../../shared/changes/names.ts';
import { checkContents } from '../../shared/changes/references.ts';
import type { Fields } from '../../shared/changes/edit.ts';
import type { Contents } from '../../shared/model/contents.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { readContents } from '../store/contents.ts';
import { hasPayload } from '../store/payloads.ts';
import { listRecords } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/**
 * What would not hold together once two copies are joined, in sentences. References are mended by the merge itself; what is left
 * is a scale that one copy changed under the ratings of the other, so the whole is looked at only then.
 */
export function checkMerged(open: ReadProgramme, other: ReadProgramme, joined: JoinedCopies): readonly string[] {
  const scaleMoved = joined.edits.some(({ kind }) => kind === 'riskMatrix' || kind === 'programme');
  const ratingMoved = [...joined.mine.values()].some(({ kind }) => kind === 'riskMatrix' || kind === 'programme');
  if (!scaleMoved && !ratingMoved) return [];
  const hasBytes = (sha256: string): boolean => hasPayload(open.db, sha256) || hasPayload(other.db, sha256);
  return checkContents(contentsAfter(readContents(open.db), joined), hasBytes).map(sayFinding);
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

function contentsAfter(contents: Contents, { edits }: JoinedCopies): Contents {
  const records = new Map<string, { readonly kind: RecordKind; readonly record: Fields }>();
  for (const kind of RECORD_KINDS)
    for (const record of contents[PLURALS[kind]]) records.set(keyOf(kind, record.id), { kind, record: { ...record } });
  for (const edit of edits) {
    const key = keyOf(edit.kind, edit.id);
    if (edit.does === 'remove') records.delete(key);
    else records.set(key, { kind: edit.kind, record: { ...records.get(key)?.record, ...edit.after } });
  }
  const all = [...records.values()];
  const entries = RECORD_KINDS.map((kind) => [
    PLURALS[kind],
    all.filter((one) => one.kind === kind).map(({ record }) => record),
  ]);
  return Object.fromEntries(entries) as Contents;
}
