import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elements, partOf, readDocx, wordsOf } from '../../helpers/read-docx.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const REPORT = 'report-cyp-2023-10';
const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
const run = (...args: readonly string[]) => runCommand(testDeps(), ...args);

test('a figure that changed since an earlier copy is tracked wherever the paper prints it', async () => {
  await run('new', at('now.clerkwell'), '--sample', 'cambridgeshire-send');
  copyFileSync(at('now.clerkwell'), at('earlier.clerkwell'));
  const compare = () =>
    run('compare', at('now.clerkwell'), '--with', at('earlier.clerkwell'), '--report', REPORT, '--out', at('c.docx'));
  expect((await compare()).out).toMatch(/the two papers read alike$/);
  await run('set', at('now.clerkwell'), 'measureValue', 'value-open-plans-2023', 'value=7401');
  expect((await compare()).out).toMatch(/\d+ insertions and \d+ deletions$/);
  const body = partOf(readDocx(readFileSync(at('c.docx'))), 'word/document.xml');
  const gone = elements(body, 'w:delText').map((one) => one.replace(/<[^>]*>/g, ''));
  expect(gone.filter((words) => words === '7,315')).toHaveLength(2);
  expect(elements(body, 'w:ins').map(wordsOf)).toEqual(expect.arrayContaining(['7,401', '14.4%']));
});

test('an earlier copy that is not there, or has no such report, is said', async () => {
  await run('new', at('now.clerkwell'), '--sample', 'cambridgeshire-send');
  await run('new', at('empty.clerkwell'));
  const compare = (earlier: string) =>
    run('compare', at('now.clerkwell'), '--with', at(earlier), '--report', REPORT, '--out', at('c.docx'));
  expect((await compare('gone.clerkwell')).notes).toMatch(/There is no file gone\.clerkwell/);
  expect((await compare('empty.clerkwell')).notes).toMatch(/There is no report report-cyp-2023-10 in empty\.clerkwell/);
});
