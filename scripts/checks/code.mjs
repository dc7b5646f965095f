import { run } from '../setup/spawn.mjs';
import { tool } from '../setup/tool.mjs';
import { passOrFail } from './check.mjs';

/** Each is checked with only what its code will have where it runs; the first is the whole tree, tests and scripts too. */
const projects = ['tsconfig.json', 'tsconfig.shared.json', 'tsconfig.main.json', 'tsconfig.renderer.json'];

/** The unit tests have the other cores: on one, all of it is half the work. */
const QUIETLY = ['--pretty', 'false', '--singleThreaded'];

async function checkFormat() {
  const { code, output } = await run(...tool('@biomejs/biome', 'biome', ['format', '--reporter=summary']));
  return passOrFail({ code, output: `${output.trimEnd()}\n\n\`npm run format\` mends these.` });
}

async function checkTypes() {
  const runs = [];
  for (const project of projects) {
    runs.push(await run(...tool('typescript', 'tsc', [...QUIETLY, '-p', project])));
  }
  const output = new Set(runs.flatMap((one) => one.output.split('\n')));
  return passOrFail({ code: Math.max(...runs.map((one) => one.code)), output: [...output].join('\n') });
}

/** What is checked without running the product. @type {import('./check.mjs').Check[]} */
export const codeChecks = [
  { name: 'Format', work: checkFormat },
  { name: 'Lint', work: async () => passOrFail(await run(...tool('oxlint', 'oxlint', []))) },
  { name: 'Types', work: checkTypes },
  { name: 'Dead code', work: async () => passOrFail(await run(...tool('knip', 'knip', ['--no-progress']))) },
];
