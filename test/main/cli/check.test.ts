import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocx, p } from '../../helpers/make-docx.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const LONG = 'The roof of the central library was surveyed in the spring and will be repaired this year.';

function paperWith(...numbers: readonly string[]): string {
  const path = join(folder(), 'paper.docx');
  writeFileSync(path, makeDocx({ body: numbers.map((number) => p(`${number} ${LONG}`)).join('') }));
  return path;
}

test('a faulty paper exits 1, says each fault with its place, and leaves the paper as it was', async () => {
  const path = paperWith('2.1', '2.2', '2.2');
  const before = readFileSync(path);
  const copy = join(folder(), 'copy.docx');
  const summary = join(folder(), 'summary.txt');
  const ran = await runCommand(testDeps(), 'check', path, '--comments', copy, '--summary', summary);
  expect(ran.exit).toBe(1);
  expect(ran.out).toContain('warns: paragraph 2.2: The number 2.2 is already used above. [NUM-01]');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readFileSync(summary, 'utf8')).toContain(
    'Paragraph 2.2: The number 2.2 is already used above. Number it 2.3.',
  );
  const again = await runCommand(testDeps(), 'check', copy, '--json');
  const said = JSON.parse(again.out) as { findings: { code: string; key: string; fix: unknown }[] };
  expect(said.findings.find((one) => one.code === 'NUM-01')?.fix).toEqual({ does: 'renumber', number: '2.3' });
});

test('what cannot be checked exits 2 with one sentence', async () => {
  const path = paperWith('1.1');
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ['There is no file none.docx.', [join(folder(), 'none.docx')]],
    ['--report names a report of a programme; a Word paper is checked as it is.', [path, '--report', 'r']],
    ['The copy with comments would replace the paper itself: name another file.', [path, '--comments', path]],
    ['A summary is written to a file that ends in .docx or .txt.', [path, '--summary', join(folder(), 'a.pdf')]],
  ];
  for (const [sentence, args] of sentences) {
    const ran = await runCommand(testDeps(), 'check', ...args);
    expect([ran.exit, ran.notes]).toEqual([2, sentence]);
  }
});

test('a report of a programme is checked in its own format beside its registers', async () => {
  const file = join(folder(), 'send.clerkwell');
  await runCommand(testDeps(), 'new', file, '--sample', 'cambridgeshire-send');
  const ran = await runCommand(testDeps(), 'check', file, '--json');
  const said = JSON.parse(ran.out) as { title: string; findings: { code: string; severity: string }[] };
  expect(said.title).toContain('Safety Valve');
  expect(said.findings.filter((one) => one.severity === 'stops')).toEqual([]);
});
