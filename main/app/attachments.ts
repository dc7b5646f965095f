import { basename } from 'node:path';
import type { Change } from '../../shared/changes/change.ts';
import { planChanges } from '../../shared/changes/plan.ts';
import { MOST_ATTACHED_BYTES } from '../../shared/model/attachment.ts';
import { NEW_APPENDIX } from '../../shared/model/report.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { readFileBytes } from '../files/read-bytes.ts';
import { saveFile } from '../files/safe-save.ts';
import { inTransaction } from '../store/database.ts';
import { applyStep } from '../store/history.ts';
import { readPayload, storePayload } from '../store/payloads.ts';
import { listRecords, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { lookupIn } from './lookup-in.ts';
import { hashBytes } from './payloads.ts';
import { stampStep } from './stamp-step.ts';

const MOST_MEGABYTES = MOST_ATTACHED_BYTES / (1024 * 1024);

/** What is said of a file that is attached. With a report it also becomes the last of its appendices, under `title`. */
export type Attaching = {
  readonly reportId: string | null;
  readonly title: string;
  /** What a picture shows. */
  readonly alt: string;
};

/** What was attached: the record's id, its hash and size, and the id of the appendix where it became one. */
export type Attached = {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly appendixId: string | null;
};

/** Takes the file at `path` into the programme as one step that can be undone. The file on the disk is only read. */
export function attachFile(deps: Deps, open: OpenProgramme, path: string, about: Attaching): Reply<Attached> {
  const appendixId = about.reportId === null ? null : deps.makeId();
  const taken = takeIn(deps, open, path, about.alt, (id, name) => addAppendix(open, appendixId, id, name, about));
  return taken.ok ? done({ ...taken.value, appendixId }) : taken;
}

/** Takes the file at `path` into the programme as that of an appendix; one that nobody has named yet is called after it. */
export function attachToAppendix(deps: Deps, open: OpenProgramme, path: string, id: string): Reply<null> {
  const taken = takeIn(deps, open, path, '', (attachmentId, name) => {
    const title = readRecord(open.db, 'appendix', id)?.title === NEW_APPENDIX ? { title: titleOf(name) } : {};
    return [{ does: 'set', kind: 'appendix', id, fields: { attachmentId, ...title } }];
  });
  return taken.ok ? done(null) : taken;
}

/** Takes a file in together with the changes that name it, as one step. */
function takeIn(
  deps: Deps,
  open: OpenProgramme,
  path: string,
  alt: string,
  besides: (attachmentId: string, name: string) => readonly Change[],
): Reply<Omit<Attached, 'appendixId'>> {
  const name = basename(path);
  const read = readFileBytes(path, MOST_MEGABYTES);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length === 0) return refuse('cannot-read', `${name} is empty: there is nothing to attach.`);
  const mediaType = mediaTypeOf(name, bytes);
  if (mediaType === null)
    return refuse('cannot-read', `${name} is not what its ending says, or is damaged. It was not attached.`);
  const sha256 = hashBytes(bytes);
  const attached = { id: deps.makeId(), sha256, size: bytes.length, mediaType };
  return attempt(open.fileName, () => {
    const changes = [...addAttachment(name, attached, alt), ...besides(attached.id, name)];
    const { today } = deps.readClock();
    const lookup = { ...lookupIn(open), hasPayload: (asked: string) => asked === sha256 };
    const planned = planChanges(changes, lookup, { makeId: deps.makeId, today });
    if (!planned.ok) return planned;
    const words = { label: `attach ${name}`.slice(0, 200), why: '', gesture: null };
    const step = { ...stampStep(deps, open), ...words, source: 'person' as const, sealed: false };
    return inTransaction(open.db, () => {
      const applied = applyStep(open.db, planned.value, step);
      if (!applied.ok) return applied;
      storePayload(open.db, sha256, bytes);
      return done(attached);
    });
  });
}

function addAttachment(name: string, attached: Omit<Attached, 'appendixId'>, alt: string): readonly Change[] {
  return [{ does: 'add', kind: 'attachment', record: { ...attached, name, alt } }];
}

function addAppendix(
  open: OpenProgramme,
  id: string | null,
  attachmentId: string,
  name: string,
  { reportId, title }: Attaching,
): readonly Change[] {
  if (id === null || reportId === null) return [];
  const others = listRecords(open.db, 'appendix').filter((one) => one.reportId === reportId);
  const order = others.reduce((most, one) => Math.max(most, one.order + 1), 0);
  const called = title === '' ? titleOf(name) : title;
  return [{ does: 'add', kind: 'appendix', record: { id, reportId, attachmentId, order, title: called } }];
}

/** A file's name without its ending. */
function titleOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/** Writes the bytes of an attachment to a file at `path`, whole or not at all. */
export function extractFile(
  deps: Deps,
  open: ReadProgramme,
  id: string,
  path: string,
): Reply<{ readonly path: string; readonly bytes: number }> {
  return attempt(open.fileName, () => {
    const attachment = readRecord(open.db, 'attachment', id);
    if (attachment === undefined) {
      const ids = listRecords(open.db, 'attachment').map((one) => one.id);
      const there = ids.length === 0 ? 'It holds none' : `There is: ${ids.join(', ')}`;
      return refuse('unknown-record', `There is no attachment ${id} in ${open.fileName}. ${there}.`);
    }
    const bytes = readPayload(open.db, attachment.sha256);
    if (bytes === undefined || hashBytes(bytes) !== attachment.sha256)
      return refuse('damaged-file', `${attachment.name} is damaged inside ${open.fileName}. Take it from a backup.`);
    const saved = saveFile(path, bytes, deps.makeId());
    return saved.ok ? done({ path, bytes: bytes.length }) : saved;
  });
}
