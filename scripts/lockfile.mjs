// `npm run lockfile`, after any change of packages: see scripts/setup/lockfile.mjs for why.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLockfile, missingOptional } from './setup/lockfile.mjs';
import { repository } from './setup/places.mjs';

const path = join(repository, 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingOptional(lockfile).length;
writeFileSync(path, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
process.stdout.write(`package-lock.json: ${missing} optional packages for other systems added\n`);
