import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const endurance = join(root, 'test', 'endurance');

/** What opens a file or takes JSON apart: whoever uses one of these reads something that came from outside the program. */
const OPENS =
  /^import (?!type)[^;]*\b(?:readFileBytes|readTextFile|readJsonFile|openZip|openZipFile|openCompound|parseJson|parseText|readSettingsFile)\b[^;]*;|readFileSync\(|JSON\.parse\(/m;

/** Every reader of what comes in, with the test of the fuzzer that tries it. */
const TRIED: { readonly [module: string]: string } = {
  'app/attachments.ts': 'files to attach',
  'app/check-paper.ts': 'Word papers, read and checked',
  'app/edit-records.ts': 'programmes in JSON',
  'app/import-paper.ts': 'and as a report of its own',
  'app/packed.ts': 'programme files',
  'app/read-licences.ts': 'licences of the packages',
  'app/settings-file.ts': 'recent programmes',
  'app/suggestions.ts': 'a Word paper with suggestions in it',
  'app/unfinished-sending.ts': 'the note of a sending that was cut off',
  'app/word-copy.ts': 'Word copies with fields for answers',
  'desk/own-templates.ts': 'the folder of formats',
  'desk/own-words.ts': 'words learnt',
  'desk/recent-files.ts': 'recent programmes',
  'files/clearance-file.ts': 'clearance requests and answers',
  'files/merge-answers.ts': 'what a person wrote for a merge',
  'files/open-zip.ts': 'the zip itself',
  'files/policy.ts': 'policy',
  'files/programme-json.ts': 'programmes in JSON',
  'files/read-carrier.ts': 'carriers of a house style',
  'files/read-json.ts': 'programmes in JSON',
  'files/read-text.ts': 'programmes in JSON',
  'files/sheet-mappings.ts': 'headings remembered',
  'files/templates.ts': 'definitions of a report format',
  'papers/find-traces.ts': 'appendices, looked through before they are sent',
  'papers/write-comments.ts': 'Word papers, read and checked',
  'sheets/read-workbook.ts': 'workbooks, read and planned as a register',
  'shell/updates.ts': 'own address',
  'store/json-reader.ts': 'programme files',
  'store/pieces.ts': 'a history: its pieces',
  'store/rows.ts': 'programme files',
  'store/step-values.ts': 'a history: its pieces',
  'store/steps.ts': 'a history: its pieces',
};

/** What reads only files that the app itself brings or has just written. */
const OWN = [
  'app/make-deps.ts',
  'app/picture-in-paper.ts',
  'files/dictionary.ts',
  'pictures/office-pdf.ts',
  'shell/print-pdf.ts',
];

test('every reader of what comes in is tried by the fuzzer', () => {
  const readers = readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && OPENS.test(readFileSync(join(root, 'main', path), 'utf8')));
  expect(readers.toSorted()).toEqual([...Object.keys(TRIED), ...OWN].toSorted());
});

test('every test that is said to try one is there', () => {
  const titles = readdirSync(endurance)
    .map((file) => readFileSync(join(endurance, file), 'utf8'))
    .join('\n');
  expect(Object.entries(TRIED).filter(([, title]) => !titles.includes(title))).toEqual([]);
});
