import type { Edit } from '../../shared/changes/edit.ts';
import { markEdits, type NetRecord, netRecords } from '../../shared/changes/net.ts';
import { compose } from '../../shared/compose/compose.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Contents } from '../../shared/model/contents.ts';
import { PLURALS, type RecordKind } from '../../shared/model/records.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Report } from '../../shared/model/report.ts';
import { inOneRead } from '../store/database.ts';
import { editsOfRecord, listEditedKinds, listRows, listSteps } from '../store/steps.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { isFrozenKind } from './frozen.ts';
import { findHandedIn } from './handed-in.ts';
import { prepareReport } from './snapshot.ts';

/**
 * The paper of a report from what the file held when it was handed in, in the words of this app: beside what the registers say now
 * only what has changed since differs, and not what another version of the app writes otherwise. Of a report that is not with the
 * clerk the paper as it reads.
 */
export function composeOfThen(deps: Deps, open: ReadProgramme, reportId: string): Reply<Document> {
  return inOneRead(open.db, () => {
    const prepared = prepareReport(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const { snapshot, template } = prepared.value;
    const contents = contentsOfThen(open, snapshot.report, snapshot.contents);
    return done(compose({ ...snapshot, contents }, template, deps.readClock().today).document);
  });
}

function contentsOfThen(open: ReadProgramme, report: Report, contents: Contents): Contents {
  const seq = findHandedIn(open, report) === undefined ? null : findSubmission(open, report.id);
  if (seq === null) return contents;
  // Registers are read from the snapshot; what is the report's own stays as it was handed in.
  const kinds = listEditedKinds(open.db, seq).filter((kind) => kind !== 'report' && !isFrozenKind(kind));
  const held = kinds.filter((kind) => Object.getOwnPropertyDescriptor(contents, PLURALS[kind])?.value !== undefined);
  if (held.length === 0) return contents;
  const net = [...netRecords(markEdits(listSteps(open.db, { fromSeq: seq + 1, ownOnly: true }))).values()];
  // Kinds that are not needed throw when they are read: only what is there is looked at.
  const descriptors = Object.getOwnPropertyDescriptors(contents);
  const then = Object.fromEntries(
    held.map((kind) => [PLURALS[kind], { enumerable: true, value: takeBack(contents, kind, net) }] as const),
  );
  return Object.freeze(Object.defineProperties({}, { ...descriptors, ...then })) as Contents;
}

/** The records of a kind as they were before `net` came of them. */
function takeBack(contents: Contents, kind: RecordKind, net: readonly NetRecord[]): readonly unknown[] {
  const moved = new Map(net.filter((one) => one.kind === kind).map((one) => [one.id, one] as const));
  const kept = contents[PLURALS[kind]].flatMap((record): readonly object[] => {
    const since = moved.get(record.id);
    if (since === undefined) return [record];
    return since.was ? [{ ...record, ...since.before }] : [];
  });
  const gone = [...moved.values()].filter(({ was, is }) => was && !is).map(({ id, before }) => ({ id, ...before }));
  return [...kept, ...gone];
}

/** The step in which the report was handed in last. */
function findSubmission(open: ReadProgramme, reportId: string): number | null {
  const rows = listRows(open.db, { ownOnly: true, record: { kind: 'report', id: reportId } });
  const submits = (edit: Edit): boolean => edit.does === 'set' && edit.after['status'] === 'submitted';
  return rows.findLast((row) => editsOfRecord(open.db, row.seq, 'report', reportId).some(submits))?.seq ?? null;
}
