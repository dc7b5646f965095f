import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpProgramme } from '../../../main/app/dump-programme.ts';
import { examineProgramme } from '../../../main/app/examine-programme.ts';
import {
  closeProgramme,
  createProgramme,
  openProgramme,
  openProgrammeToRead,
} from '../../../main/app/open-programme.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

jest.setTimeout(120_000);

const folder = useTempFolder();
const deps = testDeps();

/** What becomes of a file with these bytes: refused in words with every byte kept, or read. */
function tryFile(bytes: Buffer): { readonly outcome: 'refused' | 'read' | 'noticed'; readonly dump: string } {
  const path = join(folder(), 'tried.clerkwell');
  writeFileSync(path, bytes);
  const opened = openProgrammeToRead(deps, path);
  if (!opened.ok) {
    expect(opened.problem.message).toMatch(/tried\.clerkwell/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const again = openProgramme(deps, path);
    expect(again.ok).toBe(false);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    return { outcome: 'refused', dump: '' };
  }
  try {
    const dumped = dumpProgramme(opened.value);
    if (!dumped.ok) return { outcome: 'refused', dump: '' };
    const examined = examineProgramme(deps, opened.value);
    const noticed = !examined.ok || examined.value.findings.length > 0;
    return { outcome: noticed ? 'noticed' : 'read', dump: JSON.stringify(dumped.value) };
  } finally {
    closeProgramme(opened.value);
  }
}

function makeSample(): { readonly bytes: Buffer; readonly dump: string } {
  const path = join(folder(), 'sample.clerkwell');
  const open = must(createProgramme(deps, path, 'cambridgeshire-send'));
  const dump = JSON.stringify(must(dumpProgramme(open)));
  closeProgramme(open);
  return { bytes: readFileSync(path), dump };
}

function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test('a file cut off anywhere is refused', () => {
  const { bytes } = makeSample();
  const lengths = [0, 1, 15, 16, 99, 100, 101, 4095, 4096, 4097, bytes.length - 4096, bytes.length - 1];
  for (let step = 1; step < 20; step += 1) lengths.push(Math.floor((bytes.length * step) / 20));
  for (const length of lengths)
    expect([length, tryFile(bytes.subarray(0, length)).outcome]).toEqual([length, 'refused']);
});

test('random bytes, and random bytes behind a good header, are refused', () => {
  const { bytes } = makeSample();
  const roll = makeDice(7);
  for (let turn = 0; turn < 20; turn += 1) {
    const noise = Buffer.from(Array.from({ length: 40_000 }, () => roll(256)));
    expect(tryFile(noise).outcome).toBe('refused');
    expect(tryFile(Buffer.concat([bytes.subarray(0, 100), noise])).outcome).toBe('refused');
  }
});

test('one byte changed anywhere never crashes, and is never read in silence as something else', () => {
  const { bytes, dump } = makeSample();
  const roll = makeDice(11);
  const count = { refused: 0, read: 0, noticed: 0 };
  for (let turn = 0; turn < 150; turn += 1) {
    const flipped = Buffer.from(bytes);
    const place = roll(bytes.length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 + roll(255));
    const tried = tryFile(flipped);
    count[tried.outcome] += 1;
    if (tried.outcome === 'read') expect([place, tried.dump === dump]).toEqual([place, true]);
  }
  expect(count.refused).toBeGreaterThan(0);
  expect(count.noticed).toBeGreaterThan(0);
});
