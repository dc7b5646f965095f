// The door of every npm script: makes the machine ready, then runs the job in Node 24.
// This file and scripts/setup/ start under Node 20 with nothing installed.
import { delimiter, join } from 'node:path';
import { runJob } from './setup/job.mjs';
import { prepareNode } from './setup/node-24.mjs';
import { preparePackages } from './setup/packages.mjs';
import { repository } from './setup/places.mjs';
import { SetupProblem, step } from './setup/progress.mjs';
import { runHere } from './setup/spawn.mjs';

const jobs = ['bench', 'build', 'clerkwell', 'demo', 'dist', 'format', 'lint', 'pictures', 'quick', 'start', 'test'];

/** @param {boolean} quiet @returns {Promise<string>} the Node to run the job with */
async function prepare(quiet) {
  await step('Packages', preparePackages, { quiet });
  let node = process.execPath;
  await step(
    'Node',
    async (say) => {
      node = await prepareNode(say);
      return 'ready';
    },
    { quiet },
  );
  return node;
}

/** @param {readonly string[]} args */
async function main([job = '', ...args]) {
  if (!jobs.includes(job)) throw new SetupProblem(`Say which job to run: ${jobs.join(', ')}.`);
  // The command line's own output must stay clean, and it is called again and again: it speaks only of real work.
  const node = await prepare(job === 'clerkwell');
  const bin = join(repository, 'node_modules', '.bin');
  const PATH = [join(node, '..'), bin, process.env['PATH'] ?? ''].join(delimiter);
  // What Node makes of a file to run it is kept: the command line, and each process of a test, starts in half the time.
  const NODE_COMPILE_CACHE = join(repository, 'node_modules', '.cache', 'node');
  const env = { ...process.env, PATH, NODE_COMPILE_CACHE };
  if (job === 'clerkwell') {
    // npm moves to the repository; a path the user names is meant from where the user stands.
    const cwd = process.env['INIT_CWD'] ?? process.cwd();
    return runHere(node, [join(repository, 'main', 'cli.ts'), ...args], { cwd, env });
  }
  return runHere(node, [join(repository, 'scripts', 'jobs', `${job}.mjs`), ...args], { cwd: repository, env });
}

await runJob(() => main(process.argv.slice(2)));
