import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { Pack } from '../../shared/clearing/pack.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { Sha256 } from '../../shared/model/units.ts';
import { readJsonFile } from './read-json.ts';

/** The ending of the files by which clearance travels, both ways. */
export const CLEARANCE_ENDING = '.clearance';

const MOST_MEGABYTES = 8;

/**
 * What lies in the file. The seal is the SHA-256 of the pack as JSON: it shows damage, and changes made in an editor. It is no
 * signature: whoever has the means can make a new seal, so an answer counts only for the exact request it names.
 */
const Sealed = z.strictObject({ seal: Sha256, pack: z.unknown() });

/** The bytes of a clearance file. */
export function writeClearanceFile(pack: Pack): Uint8Array {
  return Buffer.from(`${JSON.stringify({ seal: hash(JSON.stringify(pack)), pack }, null, 1)}\n`, 'utf8');
}

/** The pack in the file at `path`: read under limits, looked at in full, and refused when a word of it was changed on the way. */
export function readClearanceFile(path: string): Reply<Pack> {
  const name = basename(path);
  const json = readJsonFile(path, MOST_MEGABYTES);
  if (!json.ok) return extname(path).toLowerCase() === CLEARANCE_ENDING ? json : notOne(name);
  const sealed = Sealed.safeParse(json.value);
  if (!sealed.success) return notOne(name);
  if (hash(JSON.stringify(sealed.data.pack)) !== sealed.data.seal) return refuseChanged(name);
  const pack = parse(Pack, sealed.data.pack);
  if (!pack.ok) {
    const said = pack.findings.map(sayFinding);
    return refuse(
      'cannot-read',
      `${name} is no clearance that this release reads: ${said[0] ?? 'it is not understood'}.`,
      said,
    );
  }
  return pack.value.items.every((item) => hash(item.text) === item.covers) ? done(pack.value) : refuseChanged(name);
}

function notOne(name: string): Reply<never> {
  return refuse('cannot-read', `${name} is not a clearance request or answer (${CLEARANCE_ENDING}).`);
}

function refuseChanged(name: string): Reply<never> {
  return refuse(
    'damaged-file',
    `${name} was damaged or changed on its way: ask for it to be sent again. Nothing was taken over.`,
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
