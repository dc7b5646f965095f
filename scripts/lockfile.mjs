// `npm run lockfile`, after any change of packages: see scripts/setup/lockfile.mjs for why.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLockfile, missingOptional } from './setup/lockfile.mjs';
import { repository } from './setup/places.mjs';
import { readJson } from './setup/read-json.mjs';

const path = join(repository, 'package-lock.json');
/** @type {import('./setup/lockfile.mjs').Lockfile} */
const lockfile = readJson(path);
const missing = missingOptional(lockfile).length;
writeFileSync(path, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
process.stdout.write(`package-lock.json: ${missing} optional packages for other systems added\n`);
