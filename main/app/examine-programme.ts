import type { Edit, Fields } from '../../shared/changes/edit.ts';
import { diffFields } from '../../shared/changes/plan.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { RECORDS } from '../../shared/model/records.ts';
import { namedIds, RELATIONS } from '../../shared/model/relations.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { inTransaction, type WritableDb } from '../store/database.ts';
import { examineFile, type Orphan, type Strayed } from '../store/examine.ts';
import { applyStep, type NewStep } from '../store/history.ts';
import { NEWEST_VERSION } from '../store/migrations/index.ts';
import { rebuildSearch, unindexRecord } from '../store/search.ts';
import { deleteRecord, insertRecord, readRecord, updateRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { backUp } from './backups.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { stampStep } from './stamp-step.ts';

/** What looking the programme over found and, where it was asked for, how many of those were mended. */
export type Examined = { readonly records: number; readonly findings: readonly Finding[]; readonly mended: number };

/** Looks the whole programme over: pages, schema, rows, references, and whether the history leads to the present. Changes nothing. */
export function examineProgramme(deps: Deps, open: ReadProgramme): Reply<Examined> {
  return attempt(open.fileName, () => {
    const { findings, records } = examineFile(open.db, NEWEST_VERSION, deps.sqlite);
    return done({ records, findings, mended: 0 });
  });
}

/**
 * Mends what can be mended, after a backup. A row that does not read, or is lost, becomes what the history says it is. What was
 * changed behind the history's back is recorded in it, and a name that leads nowhere is taken out, each as a step that undo
 * takes back.
 */
export async function mendProgramme(deps: Deps, open: OpenProgramme): Promise<Reply<Examined>> {
  const before = examineProgramme(deps, open);
  if (!before.ok || before.value.findings.length === 0) return before;
  const kept = await backUp(deps, open, 'before-mending');
  if (!kept.ok) return kept;
  const mended = attempt(open.fileName, () => inTransaction(open.db, () => mend(deps, open)));
  if (!mended.ok) return mended;
  const after = examineProgramme(deps, open);
  if (!after.ok) return after;
  return done({ ...after.value, mended: before.value.findings.length - after.value.findings.length });
}

function mend(deps: Deps, open: OpenProgramme): Reply<null> {
  const { strayed } = examineFile(open.db, NEWEST_VERSION, deps.sqlite);
  for (const stray of strayed) putBack(open.db, stray);
  const outside = strayed.flatMap(recordChange);
  if (outside.length > 0) {
    const recorded = applyStep(open.db, outside, step(deps, open, 'Changes made outside Clerkwell'));
    if (!recorded.ok) return recorded;
  }
  const { orphans } = examineFile(open.db, NEWEST_VERSION, deps.sqlite);
  const byRecord = Map.groupBy(orphans, ({ kind, id }) => `${kind} ${id}`);
  rebuildSearch(open.db);
  const edits = [...byRecord.values()].flatMap((ofRecord) => takeOut(open, ofRecord));
  if (edits.length === 0) return done(null);
  const taken = applyStep(open.db, edits, step(deps, open, 'Take out names that lead nowhere'));
  return taken.ok ? done(null) : taken;
}

/** Makes the row what the history says. A row that neither reads nor is in the history is left for a person to look at. */
function putBack(db: WritableDb, { kind, id, recorded, present, unreadable }: Strayed): void {
  if (recorded === null) {
    if (present !== null) deleteRecord(db, kind, id);
  } else if (present === null && !unreadable) {
    unindexRecord(db, kind, id);
    insertRecord(db, kind, recorded);
  } else updateRecord(db, kind, id, recorded);
}

/** The edit that leads from what the history says to what the file held. */
function recordChange({ kind, id, recorded, present }: Strayed): readonly Edit[] {
  if (present === null) return [];
  if (recorded === null) return [{ does: 'add', kind, id, after: present }];
  const edit = diffFields(kind, id, recorded, present);
  return edit === null ? [] : [edit];
}

/** Takes names that lead nowhere out of one record; one that is part of a record that is gone goes with it. */
function takeOut(open: OpenProgramme, orphans: readonly Orphan[]): readonly Edit[] {
  const [first] = orphans;
  if (first === undefined) return [];
  const { kind, id } = first;
  const record: Fields = { ...readRecord(open.db, kind, id) };
  const relations = RELATIONS[kind].filter(({ field }) => orphans.some((orphan) => orphan.field === field));
  if (relations.some(({ owns }) => owns)) return [{ does: 'remove', kind, id, before: record }];
  const after = Object.fromEntries(
    relations.map((relation) => {
      const lost = orphans.filter(({ field }) => field === relation.field).map(({ names }) => names);
      const left = namedIds(record, relation).filter((named) => !lost.includes(named));
      return [relation.field, relation.many ? left : null];
    }),
  );
  if (!parse(RECORDS[kind], { ...record, ...after }).ok) return [];
  const edit = diffFields(kind, id, record, { ...record, ...after });
  return edit === null ? [] : [edit];
}

function step(deps: Deps, open: OpenProgramme, label: string): NewStep {
  return { ...stampStep(deps, open), label, why: 'doctor', gesture: null, source: 'person', sealed: false };
}
