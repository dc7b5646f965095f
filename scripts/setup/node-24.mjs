import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { repository } from './places.mjs';
import { SetupProblem } from './progress.mjs';
import { run, tail } from './spawn.mjs';

/** The oldest Node that runs this project's TypeScript from source. */
const oldest = 24;

/** Whether a version such as `v24.21.0` is new enough. @param {string} version */
export function isNewEnough(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= oldest;
}

const packaged = join(repository, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

async function packagedWorks() {
  const { code, stdout } = await run(packaged, ['--version']);
  return code === 0 && isNewEnough(stdout);
}

/**
 * Finds the Node that runs the work: this one when it is new enough, else the npm package `node`.
 * That package holds no binary: its install script fetches one. It is the only package whose script is let run.
 * @param {(now: string) => void} say
 * @returns {Promise<string>} the path of the executable
 */
export async function prepareNode(say) {
  // npm puts the package's own Node first on the path; installing the packages anew has just taken it away.
  if (isNewEnough(process.version) && existsSync(process.execPath)) return process.execPath;
  if (await packagedWorks()) return packaged;
  say('fetching Node 24 (the npm package `node`)');
  const { output } = await npm(['rebuild', 'node', '--ignore-scripts=false', '--prefer-offline']);
  if (await packagedWorks()) return packaged;
  throw new SetupProblem(
    `Clerkwell needs Node ${oldest} or later; this is ${process.version}, and the npm package \`node\` could not bring one ` +
      `for ${process.platform} ${process.arch}. Install Node ${oldest} from nodejs.org and run this again.\n${tail(output, 8)}`,
  );
}
