import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeReport } from '../../main/app/compose-report.ts';
import { exportReport } from '../../main/app/export-report.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import { readSampleData } from '../helpers/samples.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';
import { must, testDeps } from '../helpers/test-deps.ts';
import { UNWATCHED } from '../helpers/unwatched.ts';

const PAPERS = join(__dirname, '..', '..', 'out', 'papers');
const folder = useTempFolder();

// A changed paper is read as a diff of its text before the golden file is renewed: UPDATE_GOLDEN=1, never in CI.
test.each(['bcp', 'devon', 'medway'] as const)('the paper of the %s sample says what it said', async (place) => {
  const golden = join(__dirname, `${place}.txt`);
  const deps = testDeps();
  const open = must(createProgramme(deps, join(folder(), `${place}.clerkwell`), `${place}-send`));
  const report = readSampleData(`${place}-send`).reports[0]?.id ?? '';
  const { document, findings } = must(composeReport(deps, open, report));
  mkdirSync(PAPERS, { recursive: true });
  must(await exportReport(deps, open, report, join(PAPERS, `${place}.docx`), UNWATCHED));
  closeProgramme(open);
  expect(findings).toEqual([]);
  const text = writePlainText(document);
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, text);
  expect(existsSync(golden)).toBe(true);
  expect(text.split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'));
});
