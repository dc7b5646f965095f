import { createHash } from 'node:crypto';
import type { Payload, ProgrammeJson } from '../../shared/model/contents.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { Sha256 } from '../../shared/model/units.ts';
import type { ReadableDb } from '../store/database.ts';
import { listNamedPayloads, readPayload } from '../store/payloads.ts';

/** The SHA-256 by which bytes are kept and named. */
export function hashBytes(bytes: Uint8Array | string): Sha256 {
  return Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
}

/** The bytes that the records of the file name, for its JSON form. */
export function readPayloads(db: ReadableDb): readonly Payload[] {
  return listNamedPayloads(db).map((sha256) => ({
    sha256: Sha256.parse(sha256),
    base64: Buffer.from(readPayload(db, sha256) ?? []).toString('base64'),
  }));
}

/** The bytes of a JSON form by their hash, with what is wrong with them: not what their hash or the size of an attachment says. */
export function checkPayloads(json: ProgrammeJson): {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding[];
} {
  const bytes = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  json.payloads.forEach((payload, at) => {
    const decoded = Buffer.from(payload.base64, 'base64');
    if (hashBytes(decoded) === payload.sha256) bytes.set(payload.sha256, decoded);
    else findings.push(stop(`payloads[${at}].base64`, `does not have the SHA-256 ${payload.sha256}`));
  });
  json.attachments.forEach(({ name, sha256, size }, at) => {
    const here = bytes.get(sha256);
    if (here !== undefined && here.byteLength !== size)
      findings.push(stop(`attachments[${at}] (${name}).size`, `is ${size}, and there are ${here.byteLength} bytes`));
  });
  return { bytes, findings };
}

function stop(at: string, message: string): Finding {
  return { code: 'bad-payload', at, message, severity: 'stops' };
}
