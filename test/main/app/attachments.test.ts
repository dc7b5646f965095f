import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';
import { readExample } from '../../helpers/example-programme.ts';

const folder = useTempFolder();
const deps = testDeps();
const at = (name: string): string => join(folder(), name);
const run = (...args: readonly string[]) => runCommand(deps, ...args);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe, 0x0d]);

beforeEach(async () => {
  writeFileSync(at('example.json'), JSON.stringify(readExample()));
  await run('load', at('a.clerkwell'), at('example.json'));
  writeFileSync(at('roof.png'), PNG);
});

test('a file goes in as an appendix, comes out byte for byte, and undo takes both records out and redo puts them back', async () => {
  const before = (await run('dump', at('a.clerkwell'))).out;
  const attached = await run(
    'attach',
    at('a.clerkwell'),
    at('roof.png'),
    '--report',
    'update',
    '--alt',
    'A roof',
    '--json',
  );
  const { id, appendixId } = JSON.parse(attached.out) as { readonly id: string; readonly appendixId: string };
  const listed = JSON.parse((await run('list', at('a.clerkwell'), 'appendices', '--json')).out) as unknown;
  expect(listed).toContainEqual(
    expect.objectContaining({ id: appendixId, attachmentId: id, title: 'roof', reportId: 'update', order: 1 }),
  );
  const after = (await run('dump', at('a.clerkwell'))).out;
  expect((await run('extract', at('a.clerkwell'), id, '--out', at('out.png'))).exit).toBe(0);
  expect(readFileSync(at('out.png')).equals(PNG)).toBe(true);
  await run('undo', at('a.clerkwell'));
  expect((await run('dump', at('a.clerkwell'))).out).toBe(before);
  await run('redo', at('a.clerkwell'));
  expect((await run('dump', at('a.clerkwell'))).out).toBe(after);
});

test('dumped, loaded and dumped again is the same to the byte, attached files too; loading it again changes nothing', async () => {
  await run('attach', at('a.clerkwell'), at('roof.png'));
  const dumped = (await run('dump', at('a.clerkwell'))).out;
  writeFileSync(at('again.json'), dumped);
  await run('load', at('b.clerkwell'), at('again.json'));
  expect((await run('dump', at('b.clerkwell'))).out).toBe(dumped);
  const once = await run('load', at('b.clerkwell'), at('again.json'), '--json');
  expect(JSON.parse(once.out)).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

describe('what cannot be taken in is said, and nothing changes', () => {
  test.each<[string, () => readonly string[], RegExp]>([
    ['more than 20 MB', () => [at('giant.pdf')], /^giant\.pdf is larger than 20 MB, the most that is read\.$/],
    ['nothing in it', () => [at('empty.txt')], /^empty\.txt is empty: there is nothing to attach\.$/],
    ['a letter called a picture', () => [at('letter.png')], /^letter\.png is not what its ending says, or is damaged/],
    ['no file', () => [at('none.pdf')], /^There is no file none\.pdf\.$/],
    ['no report', () => [at('roof.png'), '--report', 'r9'], /reportId names r9, and there is no such report\.$/],
  ])('%s', async (_, args, sentence) => {
    writeFileSync(at('giant.pdf'), Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF'));
    writeFileSync(at('empty.txt'), '');
    writeFileSync(at('letter.png'), 'Dear Sir');
    const before = (await run('dump', at('a.clerkwell'))).out;
    const ran = await run('attach', at('a.clerkwell'), ...args());
    expect([ran.exit, ran.notes]).toEqual([2, expect.stringMatching(sentence)]);
    expect((await run('dump', at('a.clerkwell'))).out).toBe(before);
  });

  test.each<[string, (json: { payloads: { sha256: string; base64: string }[] }) => void, RegExp]>([
    [
      'bytes that are not what their hash says',
      ({ payloads }) => payloads.splice(0, 1, { sha256: payloads[0]?.sha256 ?? '', base64: 'AAAA' }),
      /payloads\[0\]\.base64: does not have the SHA-256 [0-9a-f]{64}/,
    ],
    [
      'bytes that are not there',
      ({ payloads }) => payloads.splice(0, 3),
      /attachments\[0\] \(costs\.txt\)\.sha256: names [0-9a-f]{64}, and there are no such bytes in the file/,
    ],
  ])('a programme with %s is not loaded', async (_, breakIt, sentence) => {
    const json = readExample() as { payloads: { sha256: string; base64: string }[] };
    breakIt(json);
    writeFileSync(at('broken.json'), JSON.stringify(json));
    const ran = await run('load', at('new.clerkwell'), at('broken.json'));
    expect([ran.exit, ran.notes]).toEqual([2, expect.stringMatching(sentence)]);
  });

  test('an attachment nobody has is not written out', async () => {
    const ran = await run('extract', at('a.clerkwell'), 'nothing', '--out', at('x'));
    expect(ran.notes).toBe('There is no attachment nothing in a.clerkwell. There is: costs-file.');
  });
});

test('deadlines are listed for a meeting with what its papers bring', async () => {
  const ran = await run('deadlines', at('a.clerkwell'), '--meeting', 'march');
  expect(ran.out.split('\n')).toEqual([
    'Culture Committee, 2024-03-12',
    '  2024-03-01 10:00  Report to the clerk',
    '  2024-03-04  Agenda and reports published (Local Government Act 1972 s100B(3), as amended by SI 2002/715)',
  ]);
  const json = readExample() as { committees: object[]; reports: object[] };
  const [committee, report] = [json.committees[0], json.reports[0]];
  const cabinet = { ...json, committees: [{ ...committee, executive: true }] };
  writeFileSync(
    at('cabinet.json'),
    JSON.stringify({ ...cabinet, reports: [{ ...report, fields: { 'key-decision': 'Yes' } }] }),
  );
  await run('load', at('a.clerkwell'), at('cabinet.json'));
  const executive = JSON.parse(
    (await run('deadlines', at('a.clerkwell'), '--meeting', 'march', '--json')).out,
  ) as readonly {
    readonly deadlines: readonly { readonly name: string; readonly day: string }[];
  }[];
  expect(executive[0]?.deadlines.map((one) => `${one.day} ${one.name}`)).toEqual([
    '2024-02-12 Notice of key decision published',
    '2024-02-12 Notice of private meeting published',
    '2024-03-01 Report to the clerk',
    '2024-03-04 Agenda and reports published',
    '2024-03-04 Second notice of private meeting published',
  ]);
});
