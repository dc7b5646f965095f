import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { filesIn } from '../setup/folder.mjs';
import { repository } from '../setup/places.mjs';
import { run } from '../setup/spawn.mjs';

/** Where the checker of Word files is: beside the repository, or where the environment says. */
function checker(env = process.env) {
  return resolve(env['CLERKWELL_DOCX_CHECK'] ?? join(repository, '..', 'shared', 'docx-check', 'check-docx'));
}

/** The Word files that this run made: the demo's, and those that tests leave in out/papers. */
function papers() {
  const folders = ['demo', 'papers']
    .map((name) => join(repository, 'out', name))
    .filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => filesIn(folder).map(([name]) => join(folder, name)));
  return files.filter((file) => file.endsWith('.docx'));
}

/** Judges every Word file this run made. @returns {Promise<import('./check.mjs').Outcome>} */
export async function checkPapers() {
  const program = checker();
  if (!existsSync(program)) {
    return {
      passed: 0,
      failed: 0,
      output: '',
      note: 'not run: docx-check is not beside the repository (CLERKWELL_DOCX_CHECK names it)',
    };
  }
  const files = papers();
  if (files.length === 0) return { passed: 0, failed: 1, output: 'No Word file was made.' };
  const results = [];
  for (const file of files) results.push({ file, ...(await run(program, [file])) });
  const bad = results.filter((result) => result.code !== 0);
  const failures = bad.map(({ file, output }) => `${relative(repository, file)}\n${failLines(output)}`).join('\n');
  return { passed: files.length - bad.length, failed: bad.length, output: failures, note: `${files.length} papers` };
}

/** @param {string} output */
function failLines(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('FAIL'));
  return lines.length > 0 ? lines.join('\n') : output;
}
