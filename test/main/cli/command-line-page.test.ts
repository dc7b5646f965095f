import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../helpers/run-command.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'command-line.md'), 'utf8');
const given = testDeps();

const examples = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

/** The words of a line as a shell hands them on: quoted ones together. */
function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}

describe('in one folder, one after another', () => {
  let folder: string;
  let before: string;
  const deps = (): typeof given => ({
    ...given,
    dataFolder: join(folder, 'data'),
    backupFolder: join(folder, 'data', 'backups'),
  });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clerkwell page '));
    before = process.cwd();
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(examples.map((line) => [line]))('%s', async (line) => {
    if (line.startsWith('mkdir ')) return mkdirSync(line.slice('mkdir '.length));
    const [said = '', wanted = '0'] = line.split(' # exit ');
    const [command = '', target] = said.split(' > ');
    const words = splitWords(command.trim()).slice(1);
    const args = words.flatMap((word) => (/^[A-Z]{3,}$/.test(word) ? (FOUND[word]?.() ?? []) : [word]));
    const { exit, out, notes } = await runCommand(deps(), ...args);
    expect([notes, exit]).toEqual([notes, Number(wanted)]);
    if (target !== undefined) writeFileSync(target.trim(), out);
  });
});

type Listed = { readonly key: string; readonly id: string };
const readList = (name: string): readonly Listed[] => {
  const read = JSON.parse(readFileSync(name, 'utf8')) as readonly Listed[] | { readonly findings: readonly Listed[] };
  return 'findings' in read ? read.findings : read;
};

/** What an earlier command answered, where the page has a word in capitals for it. */
const FOUND: { readonly [word: string]: () => readonly string[] } = {
  KEY: () =>
    readList('findings.json')
      .slice(0, 1)
      .map(({ key }) => key),
  ATTACHMENT: () =>
    readList('attachments.json')
      .slice(0, 1)
      .map(({ id }) => id),
  SHEETS: () => readdirSync('sheets').map((name) => join('sheets', name)),
};
