import type { Change } from '../../shared/changes/change.ts';
import type { Document, Pictures } from '../../shared/document/document.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { inTransaction } from '../store/database.ts';
import { readPayload, storePayload } from '../store/payloads.ts';
import { listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { hashBytes } from './payloads.ts';

/** The bytes of every picture in `document`. One that is not what its hash says is left out: the paper then says it in words. */
export function readPictures(open: ReadProgramme, document: Document): Pictures {
  const found = new Map<string, Uint8Array>();
  for (const block of document.blocks) {
    if (block.kind !== 'picture' || found.has(block.sha256)) continue;
    const bytes = readPayload(open.db, block.sha256);
    if (bytes !== undefined && hashBytes(bytes) === block.sha256) found.set(block.sha256, bytes);
  }
  return found;
}

/** A picture of the file with its bytes. */
export function readPicture(
  open: ReadProgramme,
  sha256: string,
): Reply<{ readonly mediaType: string; readonly bytes: Uint8Array }> {
  return attempt(open.fileName, () => {
    const attachment = listRecords(open.db, 'attachment').find((one) => one.sha256 === sha256);
    const bytes = attachment === undefined ? undefined : readPayload(open.db, sha256);
    if (attachment === undefined || bytes === undefined)
      return refuse('unknown-record', `There is no picture ${sha256.slice(0, 8)} in ${open.fileName}.`);
    return done({ mediaType: attachment.mediaType, bytes: new Uint8Array(bytes) });
  });
}

/** Takes a picture into the programme, once however often it is used; answers the id of its attachment. */
export function addPicture(
  deps: Deps,
  open: OpenProgramme,
  name: string,
  alt: string,
  bytes: Uint8Array,
): Reply<string> {
  if (bytes.length === 0) return refuse('cannot-read', `${name} is empty: there is nothing to add.`);
  const mediaType = mediaTypeOf(name, bytes);
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg')
    return refuse('cannot-read', `${name} is no PNG or JPEG picture, and a paper prints no other. It was not added.`);
  const sha256 = hashBytes(bytes);
  return attempt(open.fileName, () => {
    const known = listRecords(open.db, 'attachment').find((one) => one.sha256 === sha256);
    if (known !== undefined) return done(known.id);
    const id = deps.makeId();
    const record = { id, name, mediaType, sha256, size: bytes.length, alt };
    return inTransaction(open.db, () => {
      storePayload(open.db, sha256, bytes);
      const change: Change = { does: 'add', kind: 'attachment', record };
      const added = applyChanges(deps, open, [change], { label: `picture ${name}`.slice(0, 200), gesture: null });
      return added.ok ? done(id) : added;
    });
  });
}
