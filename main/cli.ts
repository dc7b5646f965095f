import { join } from 'node:path';
import { findDataFolder, makeDeps, readVersion } from './app/make-deps.ts';
import { runCli } from './cli/run-cli.ts';
import { findPolicyFile, readPolicy } from './files/policy.ts';

const root = join(import.meta.dirname, '..');
const { env } = process;
const dataFolder = findDataFolder(env, process.platform);
const policy = readPolicy(findPolicyFile(env, process.platform));
if (!policy.ok) process.stderr.write(`${policy.problem.message}\n`);
const deps = makeDeps({
  templates: join(root, 'templates'),
  nativeBinding: env['CLERKWELL_SQLITE_BINDING'],
  dataFolder,
  policy: policy.ok ? policy.value : {},
});

// `dump | head` closes the pipe before everything is through it: the reader has had enough, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), deps, readVersion(join(root, 'package.json')), {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
});
