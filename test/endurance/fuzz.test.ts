import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgramme, closeProgramme, openProgrammeToRead } from '../../main/app/open-programme.ts';
import { dumpProgramme } from '../../main/app/dump-programme.ts';
import { openZip } from '../../main/files/open-zip.ts';
import { readCarrier } from '../../main/files/read-carrier.ts';
import { readClearanceFile } from '../../main/files/clearance-file.ts';
import { readPolicy } from '../../main/files/policy.ts';
import { readProgrammeJson } from '../../main/files/programme-json.ts';
import { parseDefinition } from '../../main/files/templates.ts';
import { readWordPaper } from '../../main/papers/read-paper.ts';
import { readWorkbookBytes } from '../../main/sheets/read-workbook.ts';
import { writeWord } from '../../main/word/write-word.ts';
import { ALL_RULES } from '../../shared/check/all-rules.ts';
import { checkPaper } from '../../shared/check/check-paper.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { formula, label, number, record, shorts, xls } from '../hostile/raw-xls.ts';
import { zipOf } from '../helpers/make-docx.ts';
import { inputOf } from '../helpers/paper-of.ts';
import { seededRandom } from '../helpers/random.ts';
import { sampleDocument } from '../helpers/sample-document.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';
import { must, TEMPLATES, testDeps } from '../helpers/test-deps.ts';

/** How long each reader is tried, in seconds; a long night's run says more in the environment. */
const SECONDS = Number(process.env['CLERKWELL_FUZZ_SECONDS'] ?? '2');
const SEED = Number(process.env['CLERKWELL_FUZZ_SEED'] ?? '20261125');

jest.setTimeout(60_000 + SECONDS * 20_000);

const folder = useTempFolder();
const deps = testDeps();

type Pick = (below: number) => number;
type Reader = (bytes: Buffer) => Reply<unknown>;

const TOKENS = [
  '"',
  '<',
  '>',
  '&',
  '{',
  '}',
  '[',
  ']',
  '\u0000',
  '\uFFFF',
  '\\ud800',
  '-1',
  '1e999',
  '99999999999999999999',
  '__proto__',
  'null',
  '../',
  '&a;',
  '<!DOCTYPE a>',
  '*a',
  '&a',
  '\n',
  '\t',
  '=1+1',
  '\uFEFF',
];

/** `good` with a few bytes changed, lost, doubled, moved, or with something put in that readers stumble over. */
function mutate(good: Buffer, pick: Pick): Buffer {
  let bytes = Buffer.from(good);
  for (let times = 1 + pick(4); times > 0; times -= 1) {
    const at = pick(bytes.length + 1);
    const length = 1 + pick(pick(8) === 0 ? 2000 : 12);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (pick(6)) {
      case 0:
        bytes = Buffer.concat([before, after.subarray(length)]);
        break;
      case 1:
        bytes = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 2:
        bytes = Buffer.concat([before, Buffer.from(TOKENS[pick(TOKENS.length)] ?? ''), after]);
        break;
      case 3:
        bytes = Buffer.concat([before, Buffer.from(Array.from({ length }, () => pick(256))), after.subarray(length)]);
        break;
      case 4:
        bytes = pick(10) === 0 ? Buffer.from(before) : bytes;
        break;
      default: {
        const from = pick(bytes.length + 1);
        bytes = Buffer.concat([before, bytes.subarray(from, from + length), after.subarray(length)]);
      }
    }
  }
  return bytes;
}

/** Reads mutations of `good` until the time is up; whatever is thrown fails with the seed and the round that gave it. */
function fuzz(name: string, good: Buffer, read: Reader, change: (good: Buffer, pick: Pick) => Buffer = mutate): void {
  expect([name, read(good).ok]).toEqual([name, true]);
  const random = seededRandom(SEED);
  const pick: Pick = (below) => Math.floor(random() * below);
  const until = performance.now() + SECONDS * 1000;
  const seen = { rounds: 0, refused: 0 };
  while (performance.now() < until || seen.rounds < 20) {
    const bytes = change(good, pick);
    let reply: Reply<unknown>;
    try {
      reply = read(bytes);
    } catch (error) {
      throw new Error(`${name}, seed ${SEED}, round ${seen.rounds}`, { cause: error });
    }
    seen.rounds += 1;
    if (reply.ok) continue;
    seen.refused += 1;
    if (!/^[^\n]{8,}[.]$/.test(reply.problem.message))
      throw new Error(`${name}, seed ${SEED}, round ${seen.rounds}: ${JSON.stringify(reply.problem.message)}`);
  }
  expect('polluted' in {}).toBe(false);
  expect(seen.refused).toBeGreaterThan(0);
}

/** A reader of files, from one of bytes. */
const byPath = (name: string, read: (path: string) => Reply<unknown>): Reader => {
  const path = join(folder(), name);
  return (bytes) => {
    writeFileSync(path, bytes);
    return read(path);
  };
};

/** Changes one part of an Office file and packs it again, so that what is changed gets past the checksums. */
const inOnePart =
  (packed: Buffer) =>
  (_: Buffer, pick: Pick): Buffer => {
    const zip = must(openZip(packed, 'good'));
    const parts = zip.names.map((name) => ({ name, xml: Buffer.from(must(zip.read(name))).toString('latin1') }));
    const at = pick(parts.length);
    const changed = parts.map((part, n) =>
      n === at ? { ...part, xml: mutate(Buffer.from(part.xml, 'latin1'), pick).toString('utf8') } : part,
    );
    return pick(10) === 0 ? mutate(packed, pick) : Buffer.from(zipOf(changed));
  };

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

test('the zip itself', () => {
  fuzz('zip', word, (bytes) => {
    const zip = openZip(bytes, 'paper.docx');
    if (zip.ok) for (const name of zip.value.names) zip.value.readXml(name);
    return zip;
  });
});

test('carriers of a house style', () => {
  fuzz('carrier', word, byPath('carrier.docx', readCarrier), inOnePart(word));
});

test('programmes in JSON', () => {
  const good = readFileSync(join(TEMPLATES, 'samples', 'medway-send.json'));
  fuzz('json', good, byPath('programme.json', readProgrammeJson));
});

test('definitions of a report format', () => {
  const good = readFileSync(join(TEMPLATES, 'medway-scrutiny', 'template.yaml'));
  fuzz('template', good, (bytes) => parseDefinition(bytes.toString('utf8'), 'template.yaml', 'medway-scrutiny'));
});

test('programme files', () => {
  const path = join(folder(), 'good.clerkwell');
  closeProgramme(must(createProgramme(deps, path, 'medway-send')));
  const read = byPath('tried.clerkwell', (tried) => {
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
  fuzz('policy', good, byPath('policy.json', readPolicy));
});

test('clearance files are refused in a sentence whatever they hold', () => {
  const path = join(folder(), 'pack.clearance');
  const random = seededRandom(SEED);
  const pick: Pick = (below) => Math.floor(random() * below);
  const near = Buffer.from(
    '{"format":"clerkwell-clearance","version":1,"kind":"request","report":{"id":"r","title":"A"}}',
  );
  for (let round = 0; round < 200; round += 1) {
    writeFileSync(path, mutate(near, pick));
    const reply = readClearanceFile(path);
    if (!reply.ok) expect(reply.problem.message).toMatch(/^[^\n]{8,}[.]$/);
  }
});
