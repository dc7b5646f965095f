import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readTemplate } from '../../../main/files/templates.ts';
import { makeLargeProgramme } from '../../helpers/large/programme.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const SAMPLE = 'cambridgeshire-send';
const REPORT = 'report-cyp-2023-10';
const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
const run = (...args: readonly string[]) => runCommand(testDeps(), ...args);

function writeJson(name: string, data: unknown): string {
  writeFileSync(at(name), JSON.stringify(data));
  return at(name);
}

test('new makes the sample, list counts it, export writes its paper', async () => {
  expect(await run('new', at('send.clerkwell'), '--sample', SAMPLE)).toMatchObject({ exit: 0, notes: '' });
  const listed = await run('list', at('send.clerkwell'), '--json');
  expect(JSON.parse(listed.out)).toContainEqual({ kind: 'workstreams', count: 23 });
  const exported = await run('export', at('send.clerkwell'), '--report', REPORT, '--out', at('paper.docx'), '--json');
  expect(exported.exit).toBe(0);
  expect(JSON.parse(exported.out)).toMatchObject({
    path: at('paper.docx'),
    ms: { compose: expect.any(Number), write: expect.any(Number) },
  });
  expect(readFileSync(at('paper.docx')).subarray(0, 2).toString()).toBe('PK');
  expect(readdirSync(folder()).toSorted()).toEqual(['paper.docx', 'send.clerkwell']);
});

test('new without a sample makes an empty programme named after the file', async () => {
  await run('new', at('Roads 2025.clerkwell'));
  const { out } = await run('list', at('Roads 2025.clerkwell'), 'programmes', '--json');
  expect(JSON.parse(out)).toMatchObject([{ name: 'Roads 2025' }]);
});

test('what is dumped is loaded back without a loss, and loading again changes nothing', async () => {
  await run('new', at('a.clerkwell'), '--sample', SAMPLE);
  const first = await run('dump', at('a.clerkwell'));
  writeFileSync(at('a.json'), first.out);
  expect((await run('load', at('b.clerkwell'), at('a.json'))).exit).toBe(0);
  expect((await run('dump', at('b.clerkwell'))).out).toBe(first.out);
  const again = await run('load', at('b.clerkwell'), at('a.json'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test('load into a file that holds something replaces it as one step', async () => {
  await run('new', at('a.clerkwell'), '--sample', SAMPLE);
  const loaded = await run('load', at('a.clerkwell'), writeJson('tiny.json', tinyProgrammeInput()), '--json');
  expect(loaded.exit).toBe(0);
  const { out } = await run('list', at('a.clerkwell'), 'risk', '--json');
  expect((JSON.parse(out) as readonly { ref: string }[]).map((risk) => risk.ref)).toEqual(['R1', 'R2']);
});

test('list prints columns for a person', async () => {
  await run('load', at('t.clerkwell'), writeJson('tiny.json', tinyProgrammeInput()));
  const { out } = await run('list', at('t.clerkwell'), 'officers');
  expect(
    out
      .split('\n')
      .slice(0, 2)
      .map((line) => line.trim()),
  ).toEqual([
    'id     name       post             email',
    'head   Ana Webb   Head of Service  ana.webb@fenwick.example',
  ]);
});

describe('bad use ends with 2, one sentence, and nothing on the disk changed', () => {
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['no command', () => ['fly'], /unknown command 'fly'/],
    ['a missing argument', () => ['export', at('a.clerkwell')], /required option '--report <id>' not specified/],
    [
      'an unknown sample',
      () => ['new', at('n.clerkwell'), '--sample', 'mars'],
      /^There is no sample programme mars\. There is: bcp-send, cambridgeshire-send, devon-send, medway-send\./,
    ],
    ['a file that is there', () => ['new', at('a.clerkwell')], /^There is already a file a\.clerkwell/],
    ['no file', () => ['list', at('none.clerkwell')], /^There is no file none\.clerkwell\.$/],
    [
      'a file that is no programme',
      () => ['list', at('letter.txt')],
      /^letter\.txt is not a Clerkwell programme file\.$/,
    ],
    ['a newer file', () => ['dump', at('newer.clerkwell')], /^newer\.clerkwell was made by a newer Clerkwell/],
    [
      'an unknown kind',
      () => ['list', at('a.clerkwell'), 'dragons'],
      /^There is no kind of record called dragons\. There is: bodies/,
    ],
    [
      'a JSON with a wrong field',
      () => ['load', at('a.clerkwell'), at('wrong.json')],
      /^wrong\.json: risks\[0\] \(R1\)\.colour: is not a field known here\.$/,
    ],
    ['a JSON that is not JSON', () => ['load', at('a.clerkwell'), at('broken.json')], /^broken\.json is not JSON/],
    [
      'a JSON that names what is not there',
      () => ['load', at('a.clerkwell'), at('orphan.json')],
      /there is no such officer\.$/,
    ],
    [
      'a wrong JSON for a new file',
      () => ['load', at('fresh.clerkwell'), at('orphan.json')],
      /there is no such officer\.$/,
    ],
    [
      'an unknown report',
      () => ['export', at('a.clerkwell'), '--report', 'r', '--out', at('p.docx')],
      /^There is no report r in a\.clerkwell\. There is: report-cyp-2023-10\.$/m,
    ],
    [
      'a folder that is not there',
      () => ['export', at('a.clerkwell'), '--report', REPORT, '--out', at('no/p.docx')],
      /p\.docx cannot be written: its folder does not exist\.$/,
    ],
    [
      'a folder in place of the paper',
      () => ['export', at('a.clerkwell'), '--report', REPORT, '--out', at('folder.docx')],
      /folder\.docx cannot be written: /,
    ],
    [
      'a paper that Word has open',
      () => ['export', at('a.clerkwell'), '--report', REPORT, '--out', at('open paper.docx')],
      /open paper\.docx is open in Word\. Close it there/,
    ],
  ];

  beforeEach(async () => {
    await run('new', at('a.clerkwell'), '--sample', SAMPLE);
    await run('new', at('newer.clerkwell'));
    const db = new Database(at('newer.clerkwell'));
    db.pragma('user_version = 1000');
    db.close();
    writeFileSync(at('letter.txt'), 'Dear Sir, '.repeat(50));
    const [risk] = tinyProgrammeInput().risks;
    writeJson('wrong.json', { ...tinyProgrammeInput(), risks: [{ ...risk, colour: 'red' }] });
    writeJson('orphan.json', { ...tinyProgrammeInput(), risks: [{ ...risk, ownerId: 'ghost' }] });
    writeFileSync(at('broken.json'), '{"format": "clerkwell-programme",\n "version": }');
    mkdirSync(at('folder.docx'));
    writeFileSync(at('open paper.docx'), 'the old paper');
    writeFileSync(at('~$en paper.docx'), 'owner');
  });

  test.each(cases)('%s', async (_, args, sentence) => {
    const before = everyFile();
    const ran = await run(...args());
    expect(ran.exit).toBe(2);
    expect(ran.notes.replace(/^.* …\n/gm, '')).toMatch(sentence);
    expect(ran.out).toBe('');
    expect(everyFile()).toEqual(before);
  });

  function everyFile(): readonly (readonly [string, string])[] {
    return readdirSync(folder(), { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => [entry.name, entry.isFile() ? readFileSync(at(entry.name), 'base64') : 'folder']);
  }
});

test('a paper with a finding that stops it ends with 1 and is not written', async () => {
  const dumped = JSON.parse((await run('dump', await madeSample())).out) as { measureValues: unknown[] };
  const gone = writeJson('gone.json', { ...dumped, measureValues: [] });
  await run('load', at('a.clerkwell'), gone);
  const ran = await run('export', at('a.clerkwell'), '--report', REPORT, '--out', at('p.docx'));
  expect(ran.exit).toBe(1);
  expect(ran.notes).toMatch(
    /The paper was not written: \d+ things must be put right first\. paragraph 2\.3: the measure Open EHC plans has no value/,
  );
  expect(existsSync(at('p.docx'))).toBe(false);
});

async function madeSample(): Promise<string> {
  await run('new', at('a.clerkwell'), '--sample', SAMPLE);
  return at('a.clerkwell');
}

test('a template with an error stops the export with its line', async () => {
  const templates = at('templates');
  mkdirSync(join(templates, 'cambridgeshire-committee'), { recursive: true });
  mkdirSync(join(templates, 'samples'));
  const good = readFileSync(join(testDeps().templatesFolder, 'cambridgeshire-committee', 'template.yaml'), 'utf8');
  writeFileSync(join(templates, 'cambridgeshire-committee', 'template.yaml'), good.replace(/^footer:$/m, 'footerr:'));
  const path = await madeSample();
  const ran = await runCommand(testDeps(templates), 'export', path, '--report', REPORT, '--out', at('p.docx'));
  expect(ran.exit).toBe(2);
  expect(ran.notes).toMatch(
    /cambridgeshire-committee\/template\.yaml, line \d+: footerr is not a field known here; did you mean footer\?/,
  );
  expect(existsSync(at('p.docx'))).toBe(false);
});

test.each([[[]], [['new']], [['load']], [['dump']], [['list']], [['export']]])(
  '%j --help says how',
  async (command) => {
    const ran = await run(...command, '--help');
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/^Usage: clerkwell/);
  },
);

test('--json tells a problem as data too', async () => {
  const ran = await run('list', at('none.clerkwell'), '--json');
  expect(JSON.parse(ran.out)).toMatchObject({
    problem: { code: 'file-not-found', message: 'There is no file none.clerkwell.' },
  });
});

test('a folder that cannot be written is said, for a new programme and for a paper', async () => {
  const path = await madeSample();
  // Nobody is kept out of a folder as root, so there it is one of the system's own that takes no files from anybody.
  const closed = process.getuid?.() === 0 ? '/sys' : at('closed');
  if (closed !== '/sys') mkdirSync(closed, { mode: 0o555 });
  const made = await run('new', join(closed, 'n.clerkwell'));
  expect([made.exit, made.notes]).toEqual([
    2,
    'n.clerkwell cannot be opened here: the folder is missing or cannot be written.',
  ]);
  const ran = await run('export', path, '--report', REPORT, '--out', join(closed, 'p.docx'));
  expect(ran.exit).toBe(2);
  expect(ran.notes).toMatch(
    /p\.docx cannot be written: the folder is read-only or the file is in use\. Nothing was changed\.$/,
  );
  expect(existsSync(join(closed, 'p.docx')) || existsSync(join(closed, 'n.clerkwell'))).toBe(false);
});

test('find lists what holds the words, by kind, and says so when nothing does', async () => {
  const file = at('find.clerkwell');
  await run('new', file, '--sample', SAMPLE);
  const found = await run('find', file, 'agreement', 'funding', 'withheld');
  expect(found.exit).toBe(0);
  expect(found.out).toMatch(/^Risks:\n {2}R01 Agreement funding withheld {2}\(risk-funding\)\n {6}\S/);
  expect((await run('find', file, 'zebra')).out).toBe('Nothing found.');
  const json = await run('find', file, 'funding', '--kind', 'conditions', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ words: ['funding'], groups: [{ kind: 'condition' }] });
  expect((await run('find', file, 'x', '--kind', 'songs')).exit).toBe(2);
});

test('load tells how far it is when there is much to load', async () => {
  const template = must(readTemplate([testDeps().templatesFolder], 'cambridgeshire-committee'));
  const json = at('large.json');
  const size = { risks: 1100, measures: 20, valuesEach: 10, reports: 2 };
  writeFileSync(json, JSON.stringify(makeLargeProgramme(template, size)));
  const loaded = await run('load', at('large.clerkwell'), json);
  expect(loaded.out).toMatch(/^Loaded: 1\d{4} records added, 0 changed, 0 removed$/);
  expect(loaded.notes.split('\n')).toEqual([
    expect.stringMatching(/^Writing records: 0 of 1\d,\d{3}$/),
    expect.stringMatching(/^Writing records: 5,000 of 1\d,\d{3}$/),
    expect.stringMatching(/^Writing records: 10,000 of 1\d,\d{3}$/),
    expect.stringMatching(/^Saving: (1\d,\d{3}) of \1$/),
  ]);
});
