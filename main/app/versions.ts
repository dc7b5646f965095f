import { z } from 'zod';
import type { Change } from '../../shared/changes/change.ts';
import { compose, type Part } from '../../shared/compose/compose.ts';
import type { Document } from '../../shared/document/document.ts';
import type { ReportVersion } from '../../shared/model/kept.ts';
import { Day } from '../../shared/model/units.ts';
import { RECORDS } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import type { Report } from '../../shared/model/report.ts';
import { listRecordsWhere, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyChanges, applyWithBytes, type StepName } from './change-programme.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { snapshotOf } from './frozen.ts';
import { refuseHandedIn } from './gate.ts';
import { findHandedIn, listVersions } from './handed-in.ts';
import { type Bytes, packJson, readPacked, unpackJson } from './packed.ts';
import { type Prepared, prepareReport } from './snapshot.ts';

/** The kinds of record that a version keeps besides the composed paper, so that it can be restored. */
const KINDS = ['section', 'response', 'recommendation', 'appendix', 'exemption'] as const;

/** A composed paper as it was kept. What of it is read is looked at; the rest was written by this program under its hash. */
const KeptDocument = z
  .looseObject({
    title: z.string(),
    blocks: z.array(z.looseObject({ kind: z.string() })),
    footnotes: z.array(z.unknown()),
  })
  .transform((document) => document as unknown as Document);

const Kept = z.strictObject({
  format: z.literal('clerkwell-version'),
  version: z.literal(1),
  whole: KeptDocument,
  /** The two parts of a paper that has exempt text. */
  public: KeptDocument.nullable(),
  exempt: KeptDocument.nullable(),
  report: RECORDS.report,
  section: z.array(RECORDS.section),
  response: z.array(RECORDS.response),
  recommendation: z.array(RECORDS.recommendation),
  appendix: z.array(RECORDS.appendix),
  exemption: z.array(RECORDS.exemption),
});
export type KeptVersion = z.infer<typeof Kept>;

/** How a version is kept: under a name, and what was done. */
export type Keeping = Pick<ReportVersion, 'name' | 'kind' | 'status' | 'did'>;

/** A version to be kept: the change and the bytes that do it, and the whole paper as it reads in it. */
type PlannedVersion = {
  readonly change: Change;
  readonly bytes: Bytes;
  readonly id: string;
  readonly whole: Document;
};

/** What keeps report `reportId` as it reads now: once it is with the clerk that is what was handed in, however it would be composed today. */
export function planVersion(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  keeping: Keeping,
  snapshotId: string | null,
): Reply<PlannedVersion> {
  const handedIn = readHandedIn(open, reportId);
  if (!handedIn.ok) return handedIn;
  if (handedIn.value !== null) {
    const { version, kept } = handedIn.value;
    const bytes = readPacked(open.db, version.document);
    return done(nameVersion(deps, reportId, keeping, snapshotId, bytes, kept.whole));
  }
  const prepared = prepareReport(deps, open, reportId);
  return prepared.ok ? done(packVersion(deps, open, prepared.value, keeping, snapshotId)) : prepared;
}

/** What keeps a report as it reads in `prepared`. */
export function packVersion(
  deps: Deps,
  open: ReadProgramme,
  prepared: Prepared,
  keeping: Keeping,
  snapshotId: string | null,
): PlannedVersion {
  const { report } = prepared.snapshot;
  const part = (of: Part): Document => composePart(deps, prepared, of);
  const whole = part('whole');
  const hasExempt = prepared.snapshot.contents.exemptions.some((one) => one.reportId === report.id);
  const records = Object.fromEntries(
    KINDS.map((kind) => [kind, listRecordsWhere(open.db, kind, 'reportId', [report.id])]),
  );
  const bytes = packJson({
    format: 'clerkwell-version',
    version: 1,
    whole,
    public: hasExempt ? part('public') : null,
    exempt: hasExempt ? part('exempt') : null,
    report,
    ...records,
  });
  return nameVersion(deps, report.id, keeping, snapshotId, bytes, whole);
}

function nameVersion(
  deps: Deps,
  reportId: string,
  keeping: Keeping,
  snapshotId: string | null,
  bytes: Bytes,
  whole: Document,
): PlannedVersion {
  const id = deps.makeId();
  const { moment } = deps.readClock();
  const record = { id, reportId, keptAt: moment, who: deps.who, snapshotId, document: bytes.sha256, ...keeping };
  return { change: { does: 'add', kind: 'version', record }, bytes, id, whole };
}

/** The paper of a report, or a part of it, as it reads today. */
export function composePart(deps: Deps, { snapshot, template }: Prepared, part: Part): Document {
  return compose(snapshot, template, deps.readClock().today, part).document;
}

/** Keeps report `reportId` as it reads now under `name`, as one step. */
export function keepVersion(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  name: string,
): Reply<{ readonly id: string }> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
    const said = name.trim();
    if (said === '') return refuse('bad-request', 'Give the version a name: it is found again by it.');
    const keeping: Keeping = { name: said, kind: 'named', status: report.status, did: '' };
    const planned = planVersion(deps, open, reportId, keeping, snapshotOf(open, report)?.id ?? null);
    if (!planned.ok) return planned;
    const label = `version “${said}” of “${report.title}”`.slice(0, 200);
    const kept = applyWithBytes(deps, open, [planned.value.change], [planned.value.bytes], { label, gesture: null });
    return kept.ok ? done({ id: planned.value.id }) : kept;
  });
}

const TIMED_EVERY_MINUTES = 10;
const MOST_TIMED = 24;

/**
 * Keeps a timed version of report `reportId` when the last one is ten minutes old and something was written since. It is no step
 * of a person's: undo passes it by. The oldest of more than twenty-four go.
 */
export function keepTimed(deps: Deps, open: OpenProgramme, reportId: string): Reply<null> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return done(null);
    const { moment } = deps.readClock();
    const all = listVersions(open, reportId);
    const [last] = all;
    if (last !== undefined && Date.parse(moment) - Date.parse(last.keptAt) < TIMED_EVERY_MINUTES * 60_000)
      return done(null);
    const keeping: Keeping = {
      name: `As at ${writeDay(Day.parse(moment.slice(0, 10)))}, ${moment.slice(11, 16)}`,
      kind: 'timed',
      status: report.status,
      did: '',
    };
    const planned = planVersion(deps, open, reportId, keeping, snapshotOf(open, report)?.id ?? null);
    if (!planned.ok) return planned;
    if (last?.document === planned.value.bytes.sha256) return done(null);
    const old = all.filter((one) => one.kind === 'timed').slice(MOST_TIMED - 1);
    const changes: Change[] = [
      planned.value.change,
      ...old.map(({ id }): Change => ({ does: 'remove', kind: 'version', id })),
    ];
    return applyWithBytes(deps, open, changes, [planned.value.bytes], {
      label: 'Timed version',
      gesture: null,
      quiet: true,
    });
  });
}

/** Saves `changes` as one step, as an author's edit: of each report that they write in a timed version is kept when it is time. */
export function applyEdits(deps: Deps, open: OpenProgramme, changes: readonly Change[], name: StepName): Reply<null> {
  // What is removed says no more whose it was.
  const written = new Set(changes.flatMap((change) => writtenIn(open, change) ?? []));
  const applied = applyChanges(deps, open, changes, name);
  // Nobody waits for it, and an edit is none the worse when it could not be kept.
  if (applied.ok) for (const id of written) keepTimed(deps, open, id);
  return applied;
}

/** The report in which `change` writes. */
function writtenIn(open: ReadProgramme, change: Change): string | undefined {
  if (change.does !== 'set' && change.does !== 'add' && change.does !== 'remove') return undefined;
  const { kind } = change;
  if (kind === 'report') return change.does === 'set' ? change.id : undefined;
  const text = KINDS.find((one) => one === kind);
  if (text === undefined) return undefined;
  const id: unknown =
    change.does === 'add' ? change.record['reportId'] : readRecord(open.db, text, change.id)?.reportId;
  return typeof id === 'string' ? id : undefined;
}

/**
 * The paper of a report that is with the clerk, as it was handed in: what was sent stays what it was, whoever is renamed since. Null for
 * any other report, and for one that came into the file as handed in.
 */
export function readHandedIn(open: ReadProgramme, reportId: string): Reply<FoundVersion | null> {
  const report = readRecord(open.db, 'report', reportId);
  const version = report === undefined ? undefined : findHandedIn(open, report);
  return version === undefined ? done(null) : readVersion(open, reportId, version.id);
}

/** A version and what it keeps. */
type FoundVersion = { readonly version: ReportVersion; readonly kept: KeptVersion };

/** The version that `asked` names by its id or its name, with what it keeps. */
export function readVersion(open: ReadProgramme, reportId: string, asked: string): Reply<FoundVersion> {
  const all = listVersions(open, reportId);
  const version = all.find((one) => one.id === asked) ?? all.find((one) => one.name === asked);
  if (version === undefined)
    return refuse(
      'unknown-record',
      `There is no version ${asked} of the report. There is: ${all.map((one) => one.name).join(', ') || 'none'}.`,
    );
  const kept = Kept.safeParse(unpackJson(open.db, version.document));
  return kept.success
    ? done({ version, kept: kept.data })
    : refuse(
        'damaged-file',
        `The version “${version.name}” cannot be read from ${open.fileName}; the report itself is as it was.`,
      );
}

/**
 * Makes the report read as it did in a version, as one step. What it reads now is kept first, so nothing is lost; answers of
 * clearing officers stay, and hold again where the text is again what they were given for.
 */
export function restoreVersion(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  asked: string,
): Reply<{ readonly name: string; readonly before: string }> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
    const handedIn = refuseHandedIn(report);
    if (!handedIn.ok) return handedIn;
    const found = readVersion(open, reportId, asked);
    if (!found.ok) return found;
    const { version, kept } = found.value;
    const before = `Before “${version.name}” was restored`.slice(0, 120);
    const keeping: Keeping = { name: before, kind: 'step', status: report.status, did: '' };
    const planned = planVersion(deps, open, reportId, keeping, snapshotOf(open, report)?.id ?? null);
    if (!planned.ok) return planned;
    const changes = [planned.value.change, ...changesTo(open, report, kept)];
    const label = `restore “${version.name}” of “${report.title}”`.slice(0, 200);
    const restored = applyWithBytes(deps, open, changes, [planned.value.bytes], { label, gesture: null });
    return restored.ok ? done({ name: version.name, before }) : restored;
  });
}

/** What turns the report's texts into those of `kept`. Parts go before what they hang on, and come after it. */
function changesTo(open: ReadProgramme, report: Report, kept: KeptVersion): readonly Change[] {
  const there = (kind: 'source' | 'attachment' | 'meeting', id: string): boolean =>
    readRecord(open.db, kind, id) !== undefined;
  const { title, templateId, asAt, fields, lateReason, meetingId } = kept.report;
  const sourceIds = kept.report.sourceIds.filter((id) => there('source', id));
  const removals = [...KINDS]
    .toReversed()
    .flatMap((kind): readonly Change[] =>
      listRecordsWhere(open.db, kind, 'reportId', [report.id]).map(({ id }) => ({ does: 'remove', kind, id })),
    );
  const additions = KINDS.flatMap((kind): readonly Change[] =>
    kept[kind].map((one) => {
      const lost = 'attachmentId' in one && one.attachmentId !== null && !there('attachment', one.attachmentId);
      return { does: 'add', kind, record: lost ? { ...one, attachmentId: null } : { ...one } };
    }),
  );
  const set = { title, templateId, asAt, fields, lateReason, sourceIds };
  return [
    ...removals,
    ...additions,
    {
      does: 'set',
      kind: 'report',
      id: report.id,
      fields: there('meeting', meetingId) ? { ...set, meetingId } : set,
    },
  ];
}
