// From nothing to committee papers: the sample programme files and the Word papers of their reports, in out/demo.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { filesIn } from '../setup/folder.mjs';
import { runJob } from '../setup/job.mjs';
import { repository } from '../setup/places.mjs';
import { elapsed, SetupProblem, step } from '../setup/progress.mjs';
import { run } from '../setup/spawn.mjs';

const folder = join(repository, 'out', 'demo');
const samples = filesIn(join(repository, 'templates', 'samples'))
  .flatMap(([name]) => (name.endsWith('.json') ? [basename(name, '.json')] : []))
  .toSorted();

/** @param {readonly string[]} args @returns {Promise<unknown>} */
async function clerkwell(args) {
  const cli = join(repository, 'main', 'cli.ts');
  const { code, stdout, output } = await run(process.execPath, [cli, ...args, '--json'], { cwd: repository });
  if (code !== 0) throw new SetupProblem(`clerkwell ${args[0]} failed:\n${output}`);
  return JSON.parse(stdout);
}

/** @param {string} path */
const shown = (path) => relative(process.cwd(), path);

/** Makes one sample's programme file and the papers of its reports. @param {string} sample @returns {Promise<number>} how many papers */
async function writePapers(sample) {
  const file = join(folder, `${sample}.clerkwell`);
  await step('Programme', async (say) => {
    say(`making the sample programme ${sample}`);
    await clerkwell(['new', file, '--sample', sample]);
    return shown(file);
  });
  const reports = /** @type {{ id: string, title: string }[]} */ (await clerkwell(['list', file, 'reports']));
  for (const { id, title } of reports) {
    const paper = join(folder, `${reports.length === 1 ? sample : `${sample}-${id}`}.docx`);
    await step('Paper', async (say) => {
      say(title);
      const { ms } = /** @type {{ ms: { compose: number, write: number } }} */ (
        await clerkwell(['export', file, '--report', id, '--out', paper])
      );
      return `${shown(paper)}, composed and written in ${Math.round(ms.compose + ms.write)} ms`;
    });
  }
  return reports.length;
}

async function demo() {
  const start = performance.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let papers = 0;
  for (const sample of samples) papers += await writePapers(sample);
  process.stdout.write(`\n${samples.length} programme files and their ${papers} papers are in ${shown(folder)}. `);
  process.stdout.write(`It took ${elapsed(start)} in all.\n`);
  return 0;
}

await runJob(demo, 1);
