import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { councilFile } from '../../helpers/council-file.ts';
import { partOf, readDocx } from '../../helpers/read-docx.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const ID = 'cambridgeshire-committee';
const folder = useTempFolder();
const at = (...names: readonly string[]): string => join(folder(), ...names);
const run = (...args: readonly string[]) => runCommand(testDeps(), ...args);

test('a format of one’s own is made from another, checked, listed beside the others, and papers are written in it', async () => {
  expect(await run('template', 'new', at('own', 'fenwick-cabinet'), '--from', ID)).toMatchObject({ exit: 0 });
  const definition = at('own', 'fenwick-cabinet', 'template.yaml');
  const text = readFileSync(definition, 'utf8');
  expect(text).toMatch(/^id: fenwick-cabinet$/m);
  writeFileSync(definition, text.replace(/^council: .*$/m, 'council: Fenwick County Council'));
  expect((await run('template', 'check', at('own', 'fenwick-cabinet'))).out).toMatch(/has no mistakes/);
  const listed = await run('--templates', at('own'), 'template', 'list', '--json');
  const choices: readonly object[] = JSON.parse(listed.out);
  expect(choices).toContainEqual(expect.objectContaining({ id: 'fenwick-cabinet', own: true, problem: null }));
  expect(choices).toContainEqual(expect.objectContaining({ id: ID, own: false }));

  await run('new', at('send.clerkwell'), '--sample', 'cambridgeshire-send');
  const switched = await run(
    '--templates',
    at('own'),
    'template',
    'switch',
    at('send.clerkwell'),
    '--report',
    'report-cyp-2023-10',
    '--to',
    'fenwick-cabinet',
  );
  expect(switched.exit).toBe(0);
  const exported = ['export', at('send.clerkwell'), '--report', 'report-cyp-2023-10', '--out', at('paper.docx')];
  expect((await run('--templates', at('own'), ...exported)).exit).toBe(0);
  expect(existsSync(at('paper.docx'))).toBe(true);
  // Without the folder the format is not to be had, and that is said.
  expect((await run(...exported)).notes).toMatch(/There is no template fenwick-cabinet/);
});

test('check says every mistake with its line; list shows the format with why it cannot be used', async () => {
  await run('template', 'new', at('own', 'broken'), '--from', ID);
  const definition = at('own', 'broken', 'template.yaml');
  const broken = readFileSync(definition, 'utf8').replace('heading: Background', 'haeding: Background');
  writeFileSync(definition, broken);
  const checked = await run('template', 'check', at('own', 'broken'));
  expect(checked.exit).toBe(2);
  expect(checked.notes).toMatch(/broken\/template\.yaml, line \d+: .*did you mean heading\?/);
  const listed = await run('--templates', at('own'), 'template', 'list', '--json');
  expect(JSON.parse(listed.out)).toContainEqual(
    expect.objectContaining({ id: 'broken', problem: expect.stringMatching(/heading/) }),
  );
});

test('new writes over nothing, and neither makes a format with a name that cannot be one nor one from nowhere', async () => {
  mkdirSync(at('full'));
  writeFileSync(at('full', 'note.txt'), 'mine');
  expect((await run('template', 'new', at('full'), '--from', ID)).notes).toMatch(/is not empty/);
  expect((await run('template', 'new', at('Our Council'), '--from', ID)).notes).toMatch(/cannot be a template’s name/);
  expect((await run('template', 'new', at('new'), '--from', 'cambridgeshire-comittee')).notes).toMatch(
    /There is no template cambridgeshire-comittee.*Did you mean cambridgeshire-committee\?/,
  );
  expect(existsSync(at('new'))).toBe(false);
});

test('a folder without a definition, and one whose carrier is missing, are told', async () => {
  mkdirSync(at('empty'));
  expect((await run('template', 'check', at('empty'))).notes).toMatch(/holds no template\.yaml/);
  await run('template', 'new', at('carried'), '--from', ID);
  const definition = at('carried', 'template.yaml');
  writeFileSync(
    definition,
    readFileSync(definition, 'utf8').replace(/^language: .*$/m, 'language: en-GB\ncarrier: style.docx'),
  );
  expect((await run('template', 'check', at('carried'))).notes).toMatch(
    /carrier names style\.docx, which is not in the folder/,
  );
});

test('a Word file that a format carries gives the paper its styles; one that is none is refused', async () => {
  await run('template', 'new', at('own', 'carried'), '--from', ID);
  const definition = at('own', 'carried', 'template.yaml');
  writeFileSync(
    definition,
    readFileSync(definition, 'utf8').replace(/^language: .*$/m, 'language: en-GB\ncarrier: style.docx'),
  );
  writeFileSync(at('own', 'carried', 'style.docx'), councilFile());
  expect((await run('template', 'check', at('own', 'carried'))).out).toMatch(
    /style\.docx: the template it was attached to is not taken over/,
  );
  await run('new', at('send.clerkwell'), '--sample', 'cambridgeshire-send');
  const own = ['--templates', at('own')];
  await run(...own, 'template', 'switch', at('send.clerkwell'), '--report', 'report-cyp-2023-10', '--to', 'carried');
  await run(...own, 'export', at('send.clerkwell'), '--report', 'report-cyp-2023-10', '--out', at('paper.docx'));
  expect(partOf(readDocx(readFileSync(at('paper.docx'))), 'word/styles.xml')).toContain('Pennawd2');
  writeFileSync(at('own', 'carried', 'style.docx'), 'not a Word file at all');
  expect((await run('template', 'check', at('own', 'carried'))).exit).toBe(2);
});

test('the schema is JSON Schema made from what reads a format', async () => {
  const schema = JSON.parse((await run('template', 'schema')).out) as {
    readonly properties: object;
    readonly required: readonly string[];
  };
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['opening', 'sections', 'numbering', 'blocking']),
  );
  expect(schema.required).toContain('council');
});
