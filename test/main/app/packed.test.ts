import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { packJson, unpackJson } from '../../../main/app/packed.ts';
import { hashBytes } from '../../../main/app/payloads.ts';
import { storePayload } from '../../../main/store/payloads.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
let open: OpenProgramme;
beforeEach(() => {
  open = must(createProgramme(testDeps(), join(folder(), 'a.clerkwell'), null));
});
afterEach(() => closeProgramme(open));

/** Keeps bytes under their hash, as whoever forges a programme file can, and reads them. */
function kept(bytes: Uint8Array): unknown {
  const sha256 = hashBytes(bytes);
  storePayload(open.db, sha256, bytes);
  return unpackJson(open.db, sha256);
}

test('what was packed comes back', () => {
  const value = { words: 'Roof – £1.2m', list: [1, null, true] };
  expect(kept(packJson(value).bytes)).toEqual(value);
});

test('what was packed to fill the memory is not unpacked, and not taken apart', () => {
  const blanks = Buffer.alloc(11 * 1024 * 1024, 0x20);
  expect(kept(gzipSync(Buffer.concat([Buffer.from('[1'), blanks, Buffer.from(']')])))).toBeUndefined();
  expect(kept(gzipSync(Buffer.from(`${'['.repeat(300)}${']'.repeat(300)}`)))).toBeUndefined();
});

test('what is cut off, is no JSON, or does not have its hash is nothing', () => {
  const { bytes } = packJson({ a: 1 });
  expect(kept(bytes.subarray(0, 12))).toBeUndefined();
  expect(kept(gzipSync('{"a":'))).toBeUndefined();
  storePayload(open.db, '0'.repeat(64), bytes);
  expect(unpackJson(open.db, '0'.repeat(64))).toBeUndefined();
});
