// From nothing to a committee paper: a sample programme file and the Word papers of its reports, in out/demo.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runJob } from '../setup/job.mjs';
import { repository } from '../setup/places.mjs';
import { elapsed, SetupProblem, step } from '../setup/progress.mjs';
import { run } from '../setup/spawn.mjs';

const sample = 'cambridgeshire-send';
const folder = join(repository, 'out', 'demo');
const file = join(folder, `${sample}.clerkwell`);

/** @param {readonly string[]} args @returns {Promise<unknown>} */
async function clerkwell(args) {
  const cli = join(repository, 'main', 'cli.ts');
  const { code, stdout, output } = await run(process.execPath, [cli, ...args, '--json'], { cwd: repository });
  if (code !== 0) throw new SetupProblem(`clerkwell ${args[0]} failed:\n${output}`);
  return JSON.parse(stdout);
}

/** @param {string} path */
const shown = (path) => relative(process.cwd(), path);

async function demo() {
  const start = performance.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await step('Programme', async (say) => {
    say(`making the sample programme ${sample}`);
    await clerkwell(['new', file, '--sample', sample]);
    return shown(file);
  });
  const reports = /** @type {{ id: string, title: string }[]} */ (await clerkwell(['list', file, 'reports']));
  for (const { id, title } of reports) {
    const paper = join(folder, `${id}.docx`);
    await step('Paper', async (say) => {
      say(title);
      const { ms } = /** @type {{ ms: { compose: number, write: number } }} */ (
        await clerkwell(['export', file, '--report', id, '--out', paper])
      );
      return `${shown(paper)}, composed and written in ${Math.round(ms.compose + ms.write)} ms`;
    });
  }
  process.stdout.write(`\nThe programme file and its ${reports.length === 1 ? 'paper' : `${reports.length} papers`} `);
  process.stdout.write(`are in ${shown(folder)}. It took ${elapsed(start)} in all.\n`);
  return 0;
}

await runJob(demo, 1);
