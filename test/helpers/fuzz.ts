import { writeFileSync } from 'node:fs';
import { openZip } from '../../main/files/open-zip.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { zipOf } from './make-docx.ts';
import { seededRandom } from './random.ts';
import { must } from './test-deps.ts';

/** How long each reader is tried, in seconds; a long night's run says more in the environment. */
export const FUZZ_SECONDS = Number(process.env['CLERKWELL_FUZZ_SECONDS'] ?? '2');
const SEED = Number(process.env['CLERKWELL_FUZZ_SEED'] ?? '20261125');

/** A whole number from 0 to below `below`. */
export type Pick = (below: number) => number;
export type Reader = (bytes: Buffer) => Reply<unknown>;

const TOKENS = [
  '"',
  '<',
  '>',
  '&',
  '{',
  '}',
  '[',
  ']',
  '\u0000',
  '\uFFFF',
  '\\ud800',
  '-1',
  '1e999',
  '99999999999999999999',
  '__proto__',
  'null',
  '../',
  '&a;',
  '<!DOCTYPE a>',
  '*a',
  '&a',
  '\n',
  '\t',
  '=1+1',
  '\uFEFF',
];

/** `good` with a few bytes changed, lost, doubled, moved, or with something put in that readers stumble over. */
export function mutate(good: Buffer, pick: Pick): Buffer {
  let bytes = Buffer.from(good);
  for (let times = 1 + pick(4); times > 0; times -= 1) {
    const at = pick(bytes.length + 1);
    const length = 1 + pick(pick(8) === 0 ? 2000 : 12);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (pick(6)) {
      case 0:
        bytes = Buffer.concat([before, after.subarray(length)]);
        break;
      case 1:
        bytes = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 2:
        bytes = Buffer.concat([before, Buffer.from(TOKENS[pick(TOKENS.length)] ?? ''), after]);
        break;
      case 3:
        bytes = Buffer.concat([before, Buffer.from(Array.from({ length }, () => pick(256))), after.subarray(length)]);
        break;
      case 4:
        bytes = pick(10) === 0 ? Buffer.from(before) : bytes;
        break;
      default: {
        const from = pick(bytes.length + 1);
        bytes = Buffer.concat([before, bytes.subarray(from, from + length), after.subarray(length)]);
      }
    }
  }
  return bytes;
}

/** Reads mutations of `good` until the time is up; whatever is thrown fails with the seed and the round that gave it. */
export function fuzz(
  name: string,
  good: Buffer,
  read: Reader,
  change: (good: Buffer, pick: Pick) => Buffer = mutate,
  canRefuse = true,
): void {
  expect([name, read(good).ok]).toEqual([name, true]);
  const random = seededRandom(SEED);
  const pick: Pick = (below) => Math.floor(random() * below);
  const until = performance.now() + FUZZ_SECONDS * 1000;
  const seen = { rounds: 0, refused: 0 };
  while (performance.now() < until || seen.rounds < 20) {
    const bytes = change(good, pick);
    let reply: Reply<unknown>;
    try {
      reply = read(bytes);
    } catch (error) {
      throw new Error(`${name}, seed ${SEED}, round ${seen.rounds}`, { cause: error });
    }
    seen.rounds += 1;
    if (reply.ok) continue;
    seen.refused += 1;
    if (!/^[^\n]{8,}[.?]$/.test(reply.problem.message))
      throw new Error(`${name}, seed ${SEED}, round ${seen.rounds}: ${JSON.stringify(reply.problem.message)}`);
  }
  expect('polluted' in {}).toBe(false);
  // A reader that takes anything refuses nothing, whatever it is given.
  expect(seen.refused > 0).toBe(canRefuse);
}

/** A reader of bytes, from one of the file at `path`. */
export const byPath =
  (path: string, read: (path: string) => Reply<unknown>): Reader =>
  (bytes) => {
    writeFileSync(path, bytes);
    return read(path);
  };

/** Changes one part of an Office file and packs it again, so that what is changed gets past the checksums. */
export const inOnePart =
  (packed: Buffer) =>
  (_: Buffer, pick: Pick): Buffer => {
    const zip = must(openZip(packed, 'good'));
    const parts = zip.names.map((name) => ({ name, xml: Buffer.from(must(zip.read(name))).toString('latin1') }));
    const at = pick(parts.length);
    const changed = parts.map((part, n) =>
      n === at ? { ...part, xml: mutate(Buffer.from(part.xml, 'latin1'), pick).toString('utf8') } : part,
    );
    return pick(10) === 0 ? mutate(packed, pick) : Buffer.from(zipOf(changed));
  };
