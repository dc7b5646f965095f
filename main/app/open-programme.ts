import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { checkContents } from '../../shared/changes/references.ts';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { BackupReason } from '../files/backup-folder.ts';
import { readProgrammeJson } from '../files/programme-json.ts';
import { readSample } from '../files/samples.ts';
import { planReplacement, readContents } from '../store/contents.ts';
import { applyStep } from '../store/history.ts';
import { type BeforeWriting, createFile, openFile, openFileToRead } from '../store/programme-file.ts';
import { inTransaction, withRoom } from '../store/database.ts';
import { sayDamage } from '../store/failures.ts';
import { hasPayload, storePayload } from '../store/payloads.ts';
import { countRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { backUpFile } from './backups.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import type { OnStage } from './on-stage.ts';
import { checkPayloads } from './payloads.ts';
import { stampStep } from './stamp-step.ts';

/**
 * Opens the programme at `path` to read and write. A backup is made before an older file is brought up to date, and before it is
 * opened for what `reason` says.
 */
export function openProgramme(deps: Deps, path: string, reason: BackupReason | null = null): Reply<OpenProgramme> {
  const opened = openFile(path, deps.sqlite, keepFirst(deps, reason));
  return ofOneProgramme(opened.ok ? done({ db: opened.value, path, fileName: basename(path) }) : opened);
}

/** Opens the programme at `path` to read only. */
export function openProgrammeToRead(deps: Deps, path: string): Reply<ReadProgramme> {
  const opened = openFileToRead(path, deps.sqlite, keepFirst(deps, null));
  return ofOneProgramme(opened.ok ? done({ db: opened.value, fileName: basename(path) }) : opened);
}

/** A file that holds no programme, or several, was not made by Clerkwell: nothing in it is worked with. */
function ofOneProgramme<T extends ReadProgramme>(opened: Reply<T>): Reply<T> {
  if (!opened.ok) return opened;
  const { db, fileName } = opened.value;
  const count = attempt(fileName, () => done(countRecords(db, 'programme')));
  if (count.ok && count.value === 1) return opened;
  db.close();
  return count.ok ? sayDamage(fileName, [`it holds ${count.value} programmes, not one`]) : count;
}

function keepFirst(deps: Deps, reason: BackupReason | null): BeforeWriting {
  return (path, isOld) => {
    const why = isOld ? 'before-migration' : reason;
    return why === null ? done(null) : backUpFile(deps, path, why);
  };
}

/** Closes a programme. Every edit was saved when it was made: nothing waits for this. */
export function closeProgramme(open: ReadProgramme): void {
  open.db.close();
}

/** Makes a new programme file at `path`: with sample `sampleId`, or with an empty programme named after the file. */
export function createProgramme(deps: Deps, path: string, sampleId: string | null): Reply<OpenProgramme> {
  if (sampleId === null) return createFilled(deps, path, emptyContents(deps, path), 'New programme');
  const sample = readSample(deps.samplesFolder, sampleId);
  return sample.ok ? createFilled(deps, path, sample.value, `Sample programme ${sampleId}`) : sample;
}

/** What `load` did to the file. */
export type Loaded = { readonly added: number; readonly changed: number; readonly removed: number };

/**
 * Makes the programme at `path` hold what the JSON at `jsonPath` says, as one step that can be undone; makes the file when
 * there is none. After anything wrong the file is as it was, or not there.
 */
export function loadProgramme(
  deps: Deps,
  path: string,
  exists: boolean,
  jsonPath: string,
  onStage: OnStage = () => undefined,
): Reply<Loaded> {
  onStage(`Reading and checking ${basename(jsonPath)}`, 0, 1);
  const json = readProgrammeJson(jsonPath);
  if (!json.ok) return json;
  const label = `Load ${basename(jsonPath)}`;
  if (!exists) {
    const created = createFilled(deps, path, json.value, label, onStage);
    if (!created.ok) return created;
    closeProgramme(created.value);
    return done({ added: created.value.added, changed: 0, removed: 0 });
  }
  const opened = openProgramme(deps, path, 'before-load');
  if (!opened.ok) return opened;
  try {
    return fill(deps, opened.value, json.value, label, false, onStage);
  } finally {
    closeProgramme(opened.value);
  }
}

function createFilled(
  deps: Deps,
  path: string,
  json: ProgrammeJson,
  label: string,
  onStage: OnStage = () => undefined,
): Reply<OpenProgramme & { readonly added: number }> {
  const created = createFile(path, deps.makeId(), deps.sqlite);
  if (!created.ok) return created;
  const open: OpenProgramme = { db: created.value, path, fileName: basename(path) };
  const filled = fill(deps, open, json, label, true, onStage);
  if (filled.ok) return done({ ...open, added: filled.value.added });
  closeProgramme(open);
  for (const leftover of [path, `${path}-journal`]) rmSync(leftover, { force: true });
  return filled;
}

function fill(
  deps: Deps,
  open: OpenProgramme,
  json: ProgrammeJson,
  label: string,
  isBirth: boolean,
  onStage: OnStage,
): Reply<Loaded> {
  const payloads = checkPayloads(json);
  const hasBytes = (sha256: string): boolean => payloads.bytes.has(sha256) || hasPayload(open.db, sha256);
  const findings = [...checkContents(json, hasBytes), ...payloads.findings];
  if (findings.length > 0) {
    const said = findings.map(sayFinding);
    const more = said.length > 1 ? ` (and ${said.length - 1} more)` : '';
    return refuse('bad-programme', `The programme does not hold together: ${said[0] ?? ''}${more}.`, said);
  }
  return attempt(open.fileName, () => {
    const edits = planReplacement(readContents(open.db), json);
    const counts = {
      added: edits.filter((edit) => edit.does === 'add').length,
      changed: edits.filter((edit) => edit.does === 'set').length,
      removed: edits.filter((edit) => edit.does === 'remove').length,
    };
    if (edits.length === 0) return done(counts);
    const source = isBirth ? ('new' as const) : ('load' as const);
    const step = { ...stampStep(deps, open), label, why: '', gesture: null, source, sealed: isBirth };
    const load = (): Reply<Loaded> => {
      const applied = applyStep(open.db, edits, step, (at) => onStage('Writing records', at, edits.length));
      if (!applied.ok) return applied;
      for (const [sha256, bytes] of payloads.bytes) storePayload(open.db, sha256, bytes);
      onStage('Saving', edits.length, edits.length);
      return done(counts);
    };
    return withRoom(open.db, () => inTransaction(open.db, load));
  });
}

/** A programme with nothing in it but its own name and a council to be named. */
function emptyContents(deps: Deps, path: string): ProgrammeJson {
  const name = basename(path).replace(/\.[^.]*$/, '') || 'New programme';
  const bodyId = deps.makeId();
  return ProgrammeJson.parse({
    format: 'clerkwell-programme',
    version: 1,
    bodies: [{ id: bodyId, name: 'Your council' }],
    programmes: [{ id: deps.makeId(), name: name.slice(0, 300), shortName: name.slice(0, 80), bodyId }],
  });
}
