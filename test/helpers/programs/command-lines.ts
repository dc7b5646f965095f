// A process that runs one command line after another, each given as a line of JSON, and says how each ended. It is its own process
// so that one that hangs or eats the memory can be told from one that is refused.
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { makeDeps } from '../../../main/app/make-deps.ts';
import { runCli } from '../../../main/cli/run-cli.ts';

const [dataFolder = ''] = process.argv.slice(2);
const templates = join(import.meta.dirname, '..', '..', '..', 'templates');
/** What the commands before left behind is no fault of the next one: it is cleared away once it comes to this, in bytes. */
const LEFT_BEHIND = 150e6;

const deps = makeDeps({ templates, nativeBinding: undefined, dataFolder });

for await (const line of createInterface({ input: process.stdin })) {
  const args = JSON.parse(line) as readonly string[];
  if (leftBehind() > LEFT_BEHIND) globalThis.gc?.();
  const out: string[] = [];
  const notes: string[] = [];
  let exit = -1;
  let thrown = '';
  try {
    exit = await runCli(args, deps, '0.0.0', { out: (text) => out.push(text), note: (text) => notes.push(text) });
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const polluted = 'polluted' in {};
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${JSON.stringify({ exit, out: out.join('\n').slice(0, 5000), notes: notes.join('\n'), thrown, polluted, megabytes })}\n`,
  );
}

/** The bytes held by objects, dead ones too. What the process once had stays with it, so that its size says nothing of them. */
function leftBehind(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
