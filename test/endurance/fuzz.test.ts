import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgramme, closeProgramme, openProgrammeToRead } from '../../main/app/open-programme.ts';
import { dumpProgramme } from '../../main/app/dump-programme.ts';
import { openZip } from '../../main/files/open-zip.ts';
import { readCarrier } from '../../main/files/read-carrier.ts';
import { readPolicy } from '../../main/files/policy.ts';
import { readProgrammeJson } from '../../main/files/programme-json.ts';
import { parseDefinition } from '../../main/files/templates.ts';
import { findTraces } from '../../main/papers/find-traces.ts';
import { readWordPaper } from '../../main/papers/read-paper.ts';
import { readWorkbookBytes } from '../../main/sheets/read-workbook.ts';
import { writeWord } from '../../main/word/write-word.ts';
import { ALL_RULES } from '../../shared/check/all-rules.ts';
import { checkPaper } from '../../shared/check/check-paper.ts';
import { formula, label, number, record, shorts, xls } from '../hostile/raw-xls.ts';
import { byPath, fuzz, FUZZ_SECONDS, inOnePart, type Reader } from '../helpers/fuzz.ts';
import { inputOf } from '../helpers/paper-of.ts';
import { sampleDocument } from '../helpers/sample-document.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';
import { must, TEMPLATES, testDeps } from '../helpers/test-deps.ts';

jest.setTimeout(60_000 + FUZZ_SECONDS * 20_000);

const folder = useTempFolder();
const deps = testDeps();

const word = Buffer.from(writeWord(sampleDocument));

test('Word papers, read and checked', () => {
  const read: Reader = (bytes) => {
    const zip = openZip(bytes, 'paper.docx');
    const paper = zip.ok ? readWordPaper(zip.value) : zip;
    if (paper.ok) checkPaper(inputOf(paper.value.paper), ALL_RULES);
    return paper;
  };
  fuzz('paper', word, read, inOnePart(word));
});

test('appendices, looked through before they are sent', () => {
  fuzz('appendix', word, (bytes) => findTraces(bytes, 'appendix.docx'), inOnePart(word));
});

test('the zip itself', () => {
  fuzz('zip', word, (bytes) => {
    const zip = openZip(bytes, 'paper.docx');
    if (zip.ok) for (const name of zip.value.names) zip.value.readXml(name);
    return zip;
  });
});

test('carriers of a house style', () => {
  fuzz('carrier', word, byPath(join(folder(), 'carrier.docx'), readCarrier), inOnePart(word));
});

test('programmes in JSON', () => {
  const good = readFileSync(join(TEMPLATES, 'samples', 'medway-send.json'));
  fuzz('json', good, byPath(join(folder(), 'programme.json'), readProgrammeJson));
});

test('definitions of a report format', () => {
  const good = readFileSync(join(TEMPLATES, 'medway-scrutiny', 'template.yaml'));
  fuzz('template', good, (bytes) => parseDefinition(bytes.toString('utf8'), 'template.yaml', 'medway-scrutiny'));
});

test('programme files', () => {
  const path = join(folder(), 'good.clerkwell');
  closeProgramme(must(createProgramme(deps, path, 'medway-send')));
  const read = byPath(join(folder(), 'tried.clerkwell'), (tried) => {
    const opened = openProgrammeToRead(deps, tried);
    if (!opened.ok) return opened;
    const dumped = dumpProgramme(opened.value);
    closeProgramme(opened.value);
    return dumped;
  });
  fuzz('programme', readFileSync(path), read);
});

test('sheets of comma-separated values', () => {
  const good = Buffer.from('Ref,Title,Score,Due\r\nR1,"Demand, above plan",16,31/03/2024\r\nR2,£1.2m,(4),n/a\r\n');
  fuzz('csv', good, (bytes) => readWorkbookBytes(bytes, 'sheet.csv'));
});

test('workbooks of Excel 97 to 2003', () => {
  const good = readFileSync(join(__dirname, '..', 'fixtures', 'sheets', 'old-register.xls'));
  fuzz('xls', good, (bytes) => readWorkbookBytes(bytes, 'sheet.xls'));
  // Most of a large file is words: in a small one the tables and the heads of records are hit.
  const small = xls(
    [{ name: 'A', records: [label(0, 0, 'Ref'), number(1, 0, 45_000, 1), formula(1, 1, Buffer.alloc(8))] }],
    [record(0xe0, shorts(0, 0)), record(0xe0, shorts(0, 14))],
    { small: true },
  );
  fuzz('small xls', small, (bytes) => readWorkbookBytes(bytes, 'sheet.xls'));
});

test('a machine’s policy', () => {
  const good = Buffer.from(
    '{"templatesFolder":"/srv/formats","updates":{"address":"https://updates.northmere.example/x"}}',
  );
  fuzz('policy', good, byPath(join(folder(), 'policy.json'), readPolicy));
});
