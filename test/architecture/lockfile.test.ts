import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lockfile, missingOptional } from '../../scripts/setup/lockfile.mjs';

const text = readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8');
const lockfile = JSON.parse(text) as Lockfile;

test('the lockfile names no host: packages come from the registry each machine uses', () => {
  expect(text).not.toContain('"resolved": "http');
});

test('the lockfile lists the packages for every system (npm run lockfile puts them back)', () => {
  expect(missingOptional(lockfile)).toEqual([]);
});
