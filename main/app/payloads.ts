import { createHash } from 'node:crypto';
import { PLURALS } from '../../shared/model/records.ts';
import type { Contents, Payload, ProgrammeJson } from '../../shared/model/contents.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { Sha256 } from '../../shared/model/units.ts';
import type { ReadableDb } from '../store/database.ts';
import { hasPayload, listNamedPayloads, readPayload } from '../store/payloads.ts';

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

/** The bytes of a JSON form by their hash, with what is wrong with them: not what their hash says, or named and not there. */
export function checkPayloads(
  json: ProgrammeJson,
  db: ReadableDb,
): { readonly bytes: ReadonlyMap<Sha256, Uint8Array>; readonly findings: readonly Finding[] } {
  const bytes = new Map<Sha256, Uint8Array>();
  const findings: Finding[] = [];
  json.payloads.forEach((payload, at) => {
    const decoded = Buffer.from(payload.base64, 'base64');
    if (hashBytes(decoded) === payload.sha256) bytes.set(payload.sha256, decoded);
    else findings.push(stop(`payloads[${at}].base64`, `does not have the SHA-256 ${payload.sha256}`));
  });
  for (const { at, sha256, size } of namedPayloads(json)) {
    const here = bytes.get(sha256);
    if (here === undefined && !hasPayload(db, sha256))
      findings.push(stop(at, `names ${sha256}, and payloads has no such bytes`));
    if (here !== undefined && size !== null && here.byteLength !== size)
      findings.push(stop(at, `has ${here.byteLength} bytes, and its size says ${size}`));
  }
  return { bytes, findings };
}

function namedPayloads(
  contents: Contents,
): readonly { readonly at: string; readonly sha256: Sha256; readonly size: number | null }[] {
  return [
    ...contents.attachments.map(({ sha256, size, name }, at) => ({
      at: `${PLURALS.attachment}[${at}] (${name}).sha256`,
      sha256,
      size,
    })),
    ...contents.snapshots.map((one, at) => ({
      at: `${PLURALS.snapshot}[${at}].contents`,
      sha256: one.contents,
      size: null,
    })),
    ...contents.versions.map((one, at) => ({
      at: `${PLURALS.version}[${at}] (${one.name}).document`,
      sha256: one.document,
      size: null,
    })),
  ];
}

function stop(at: string, message: string): Finding {
  return { code: 'bad-payload', at, message, severity: 'stops' };
}
