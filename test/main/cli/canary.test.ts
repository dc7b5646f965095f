import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { CANARY, filesUnder, findCanaries, singEverywhere, writtenFields } from '../../helpers/canaries.ts';
import { readExample } from '../../helpers/example-programme.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { TEMPLATES } from '../../helpers/test-deps.ts';

const run = promisify(execFile);
const folder = useTempFolder();
const CLI = join(__dirname, '..', '..', '..', 'main', 'cli.ts');
const REPORT = 'report-cyp-2023-10';

type Json = { [field: string]: unknown };

/** Whose notes a paper prints, under a table or beside a clearance: they are written for it. */
const PRINTED = new Set(['profiles', 'measures', 'appendices', 'clearances', 'profileLines']);

/** The sample with a canary in every note that is only for those who keep the file. */
function withCanaries(): string {
  const programme = JSON.parse(readFileSync(join(TEMPLATES, 'samples', 'cambridgeshire-send.json'), 'utf8')) as Json;
  let put = 0;
  for (const [name, list] of Object.entries(programme))
    if (Array.isArray(list) && !PRINTED.has(name))
      for (const record of list as Json[])
        if (typeof record['note'] === 'string') {
          record['note'] = `${CANARY} ${put}`;
          put += 1;
        }
  expect(put).toBeGreaterThan(0);
  return JSON.stringify(programme);
}

/** The places in an Office file that hold the canary, in the workbooks embedded in it too. */
function findInOffice(bytes: Uint8Array, at: string): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    const inside = Buffer.from(part).subarray(0, 2).toString() === 'PK' ? findInOffice(part, `${at} ${name}`) : [];
    return Buffer.from(part).includes(CANARY) ? [`${at} ${name}`, ...inside] : inside;
  });
}

test('what is noted in a programme is in no public paper, no workbook in it, no properties, no log, no temporary or settings file', async () => {
  const [work, temporary, data] = ['work', 'temporary', 'data'].map((name) => join(folder(), name));
  for (const made of [work, temporary, data]) mkdirSync(made ?? '');
  writeFileSync(join(work ?? '', 'canary.json'), withCanaries());
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, CLERKWELL_DATA: data };
  const said: string[] = [];
  const clerkwell = async (...args: readonly string[]) => {
    const { stdout, stderr } = await run(process.execPath, [CLI, ...args], { cwd: work, env });
    said.push(stdout, stderr);
  };
  await clerkwell('load', 'send.clerkwell', 'canary.json');
  await clerkwell('set', 'send.clerkwell', 'programme', 'programme-send', 'shortName=SEND');
  await clerkwell('backups', 'send.clerkwell');
  await clerkwell('doctor', 'send.clerkwell');
  for (const ending of ['docx', 'txt', 'pptx'])
    await clerkwell('export', 'send.clerkwell', '--report', REPORT, '--part', 'public', '--out', `paper.${ending}`);
  expect(said.join('\n')).not.toContain(CANARY);
  for (const name of ['paper.docx', 'paper.pptx'])
    expect(findInOffice(readFileSync(join(work ?? '', name)), name)).toEqual([]);
  expect(readFileSync(join(work ?? '', 'paper.txt'), 'utf8')).not.toContain(CANARY);
  expect(findCanaries(data ?? '')).toEqual([]);
  expect(filesUnder(temporary ?? '')).toEqual([]);
});

test('what is written in any field is in no temporary file, and in nothing that is kept beside the programme but its backups', async () => {
  const [work, temporary, data] = ['work', 'temporary', 'data'].map((name) => join(folder(), name));
  for (const made of [work, temporary, data]) mkdirSync(made ?? '');
  const sample = JSON.parse(readFileSync(join(TEMPLATES, 'samples', 'cambridgeshire-send.json'), 'utf8')) as Json;
  const [full, example] = [singEverywhere(sample), singEverywhere(readExample() as Json)];
  const sung = new Set([...full.fields, ...example.fields]);
  // The parts of a risk scale and of an answer that neither programme has; what they say is sung by their siblings.
  expect(writtenFields().filter((field) => !sung.has(field))).toEqual([
    'riskMatrix.zones',
    'riskMatrix.cells',
    'riskMatrix.dimensions',
    'committee.leadTimes',
    'clearance.remarks',
  ]);
  writeFileSync(join(work ?? '', 'full.json'), full.json);
  writeFileSync(join(work ?? '', 'example.json'), example.json);
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, CLERKWELL_DATA: data };
  const clerkwell = (...args: readonly string[]) => run(process.execPath, [CLI, ...args], { cwd: work, env });
  await clerkwell('load', 'example.clerkwell', 'example.json');
  await clerkwell('load', 'full.clerkwell', 'full.json');
  await clerkwell('export', 'full.clerkwell', '--report', REPORT, '--out', 'paper.docx');
  await clerkwell('export-sheet', 'full.clerkwell', 'risks', 'risks.xlsx');
  mkdirSync(join(work ?? '', 'updates'));
  await clerkwell('update-sheets', 'full.clerkwell', 'updates');
  await clerkwell('import', 'full.clerkwell', 'risks', 'risks.xlsx', '--dry-run');
  await clerkwell('report', 'send', 'full.clerkwell', REPORT, 'sent');
  expect(findCanaries(work ?? '').length).toBeGreaterThan(0);
  expect(findCanaries(data ?? '')).toEqual([]);
  expect(filesUnder(temporary ?? '')).toEqual([]);
});
