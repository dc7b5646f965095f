import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { openZip } from '../files/open-zip.ts';
import { hashBytes } from './payloads.ts';

/** A picture of the paper, out of the Word file that was written of it: the page knows it by its hash. */
export function readPictureIn(
  docx: Uint8Array,
  asked: unknown,
): Reply<{ readonly mediaType: string; readonly bytes: Uint8Array }> {
  const zip = openZip(docx, 'The paper');
  if (!zip.ok) return zip;
  for (const name of zip.value.names.filter((one) => one.startsWith('word/media/'))) {
    const bytes = zip.value.read(name);
    if (!bytes.ok || !isAsked(asked, hashBytes(bytes.value))) continue;
    const mediaType = mediaTypeOf(name, bytes.value);
    if (mediaType !== null) return done({ mediaType, bytes: bytes.value });
  }
  return refuse('unknown-record', 'There is no such picture in the paper.');
}

function isAsked(asked: unknown, sha256: string): boolean {
  return typeof asked === 'object' && asked !== null && 'sha256' in asked && asked.sha256 === sha256;
}
