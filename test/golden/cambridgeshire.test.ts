import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeReport } from '../../main/app/compose-report.ts';
import { exportReport } from '../../main/app/export-report.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import { must, testDeps } from '../helpers/test-deps.ts';
import { UNWATCHED } from '../helpers/unwatched.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';

const REPORT = 'report-cyp-2023-10';
const GOLDEN = join(__dirname, 'cambridgeshire.txt');
const PAPERS = join(__dirname, '..', '..', 'out', 'papers');
const folder = useTempFolder();

function openSample() {
  const deps = testDeps();
  return { deps, open: must(createProgramme(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send')) };
}

// A changed paper is read as a diff of its text before the golden file is renewed: UPDATE_GOLDEN=1, never in CI.
test('the paper of the sample says what it said', () => {
  const { deps, open } = openSample();
  const { document, findings } = must(composeReport(deps, open, REPORT));
  closeProgramme(open);
  expect(findings).toEqual([]);
  const text = writePlainText(document);
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) writeFileSync(GOLDEN, text);
  expect(existsSync(GOLDEN)).toBe(true);
  expect(text.split('\n')).toEqual(readFileSync(GOLDEN, 'utf8').split('\n'));
});

test('the same programme gives the same Word file, byte for byte', async () => {
  const { deps, open } = openSample();
  mkdirSync(PAPERS, { recursive: true });
  const [first, second] = [join(folder(), 'first.docx'), join(PAPERS, 'cambridgeshire.docx')];
  must(await exportReport(deps, open, REPORT, first, UNWATCHED));
  must(await exportReport(deps, open, REPORT, second, UNWATCHED));
  closeProgramme(open);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
});
