import { join } from 'node:path';
import { makeDeps, readVersion } from './app/make-deps.ts';
import { runCli } from './cli/run-cli.ts';

const root = join(import.meta.dirname, '..');
const deps = makeDeps(join(root, 'templates'), process.env['CLERKWELL_SQLITE_BINDING']);

process.exitCode = await runCli(process.argv.slice(2), deps, readVersion(join(root, 'package.json')), {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
});
