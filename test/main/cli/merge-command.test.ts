import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Copies } from '../../helpers/copies.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
let copies: Copies;
const merge = (...options: readonly string[]) =>
  runCommand(copies.deps, 'merge', copies.path('a'), copies.path('b'), ...options);

beforeEach(() => {
  copies = new Copies(folder());
  copies.copy('base', 'a');
  copies.copy('base', 'b');
  copies.set('a', { title: 'Mine', category: 'Money' });
  copies.set('b', { title: 'Theirs', event: 'It fell' });
});

test('the preview shows both sides and writes nothing; answers by key or for all decide', async () => {
  const before = copies.dump('a');
  const preview = await merge('--preview');
  expect(preview).toMatchObject({ exit: 0, notes: '' });
  expect(preview.out.split('\n')).toEqual([
    'This copy since the two parted: 1 step, 1 record.',
    'The other: 1 step, 1 record.',
    'Both changed 1 thing:',
    '  risk r1 title',
    '    Risk R1, title: was Roof fails before repair; mine Mine; theirs Theirs (not decided; newest is theirs)',
    'Would change here: 1 record.',
    '  Risk R1, event: nothing → It fell',
  ]);
  expect(await merge()).toMatchObject({
    exit: 2,
    out: '',
    notes: expect.stringMatching(/\n {2}risk r1 title: Risk R1, title: Mine \| Theirs$/),
  });
  expect(copies.dump('a')).toEqual(before);

  const answers = join(folder(), 'answers.json');
  writeFileSync(answers, '{ "risk r1 title": "theirs" }');
  const merged = await merge('--resolve', answers, '--why', 'After the train', '--json');
  expect(JSON.parse(merged.out)).toMatchObject({ merged: true, conflicts: [{ chosen: 'theirs' }] });
  expect(copies.dump('a').risks[0]).toMatchObject({ title: 'Theirs', category: 'Money', event: 'It fell' });
  expect((await merge()).out).toBe('Nothing to merge: b.clerkwell holds nothing that is not here.');
});

test.each<readonly [string, string, RegExp]>([
  [
    'an answer that is none',
    '{ "risk r1 title": "yours" }',
    /^answers\.json: .*"yours", not "mine", "theirs" or "newest"\.$/,
  ],
  [
    'an answer to no conflict',
    '{ "risk r1 title": "mine", "risk r9 title": "mine" }',
    /^There is no conflict risk r9 title/,
  ],
  ['no JSON', '{', /^answers\.json is not JSON/],
])('%s is refused and nothing is merged', async (_, json, sentence) => {
  const before = copies.dump('a');
  const answers = join(folder(), 'answers.json');
  writeFileSync(answers, json);
  const { exit, notes } = await merge('--resolve', answers);
  expect(notes).toMatch(sentence);
  expect(exit).toBe(2);
  expect(copies.dump('a')).toEqual(before);
});
