import { z } from 'zod';
import type { Contents } from '../../shared/model/contents.ts';
import { PLURALS, RECORDS, type RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Report } from '../../shared/model/report.ts';
import { readKinds } from '../store/contents.ts';
import { listRecordsWhere } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';
import { type Bytes, packJson, unpackJson } from './packed.ts';

/** What a snapshot holds: the registers that figures, tables and charts are drawn from. What is written stays the report's own. */
const REGISTERS = [
  'programme',
  'riskMatrix',
  'acronym',
  'workstream',
  'workstreamUpdate',
  'milestone',
  'condition',
  'risk',
  'mitigation',
  'assessment',
  'review',
  'measure',
  'comparator',
  'measureValue',
  'measureTarget',
  'profile',
  'profileLine',
  'profileCell',
  'scheme',
  'allocation',
] as const satisfies readonly RecordKind[];

/** Whether records of `kind` are read from a report's snapshot once it is frozen. */
export function isFrozenKind(kind: RecordKind): boolean {
  return REGISTERS.some((one) => one === kind);
}

type Registers = Pick<Contents, (typeof PLURALS)[(typeof REGISTERS)[number]]>;

const Frozen = z.strictObject({
  format: z.literal('clerkwell-snapshot'),
  version: z.literal(1),
  contents: z.strictObject(Object.fromEntries(REGISTERS.map((kind) => [PLURALS[kind], z.array(RECORDS[kind])]))),
});

/** The registers as they stand now, packed to be kept. */
export function packRegisters(open: ReadProgramme): Bytes {
  return packJson({ format: 'clerkwell-snapshot', version: 1, contents: readKinds(open.db, REGISTERS) });
}

/** The snapshot that a report's figures are read from: its newest, when it is frozen. */
export function snapshotOf(open: ReadProgramme, report: Pick<Report, 'id' | 'frozen'>) {
  if (!report.frozen) return undefined;
  return listRecordsWhere(open.db, 'snapshot', 'reportId', [report.id]).toSorted((a, b) =>
    a.takenAt === b.takenAt ? (a.id < b.id ? 1 : -1) : a.takenAt < b.takenAt ? 1 : -1,
  )[0];
}

/** `contents` with the registers of the report's snapshot in place of today's, where it is frozen. */
export function freezeContents(open: ReadProgramme, report: Report, contents: Contents): Reply<Contents> {
  const snapshot = snapshotOf(open, report);
  if (snapshot === undefined) return done(contents);
  const registers = readRegisters(open, snapshot.contents);
  if (registers === undefined)
    return refuse(
      'damaged-file',
      `The snapshot of “${report.title}” is damaged inside ${open.fileName}. Take the file from a backup, or send the report back to draft.`,
    );
  // Kinds that are not needed throw when they are read: only what is asked for is looked at.
  const descriptors = Object.getOwnPropertyDescriptors(contents);
  const frozen = Object.fromEntries(
    Object.entries(registers).map(([plural, value]) => [plural, { enumerable: true, value }] as const),
  );
  return done(Object.freeze(Object.defineProperties({}, { ...descriptors, ...frozen })) as Contents);
}

// A snapshot never changes: what its hash names is read once for each opening.
const known = new WeakMap<ReadProgramme['db'], Map<string, Registers>>();

function readRegisters(open: ReadProgramme, sha256: string): Registers | undefined {
  const ofFile = known.get(open.db) ?? new Map<string, Registers>();
  known.set(open.db, ofFile);
  const before = ofFile.get(sha256);
  if (before !== undefined) return before;
  const parsed = Frozen.safeParse(unpackJson(open.db, sha256));
  if (!parsed.success) return undefined;
  const registers = parsed.data.contents as unknown as Registers;
  ofFile.set(sha256, registers);
  return registers;
}
