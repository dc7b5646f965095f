import { redo, undo } from '../../../main/app/change-programme.ts';
import type { MergeAnswers } from '../../../shared/changes/answers.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { Copies } from '../../helpers/copies.ts';
import { seededRandom } from '../../helpers/random.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const NEWEST = { rest: 'newest' } as const;

/** Works at random in copy `name`: fields set, list and order too, records added, removed, judged; steps undone and done again. */
function work(copies: Copies, name: string, random: () => number, steps: number): void {
  const one = <T>(choices: readonly T[]): T | undefined => choices[Math.floor(random() * choices.length)];
  for (let n = 0; n < steps; n += 1) {
    const dump = copies.dump(name);
    const id = one(dump.risks)?.id ?? 'r1';
    const made = `${name}${n}-${Math.floor(random() * 1000)}`;
    const changes: readonly (Change | 'undo' | 'redo')[] = [
      { does: 'set', kind: 'risk', id, fields: { title: `Title ${made}` } },
      { does: 'set', kind: 'risk', id, fields: { category: one(['a', 'b', '']) } },
      { does: 'set', kind: 'risk', id, fields: { order: Math.floor(random() * 9) } },
      {
        does: 'set',
        kind: 'risk',
        id,
        fields: { ownerId: one([...dump.officers.map((officer) => officer.id), null]) },
      },
      {
        does: 'set',
        kind: 'risk',
        id,
        fields: { workstreamIds: dump.workstreams.filter(() => random() < 0.5).map((w) => w.id) },
      },
      { does: 'set', kind: 'mitigation', id: one(dump.mitigations)?.id ?? '', fields: { action: `Do ${made}` } },
      { does: 'add', kind: 'risk', record: { id: `r-${made}`, ref: 'R9', title: made } },
      { does: 'add', kind: 'mitigation', record: { id: `m-${made}`, riskId: id, action: made } },
      { does: 'add', kind: 'workstream', record: { id: `w-${made}`, code: `W${n}`, name: made } },
      { does: 'add', kind: 'officer', record: { id: `o-${made}`, name: made, post: 'Officer' } },
      {
        does: 'add',
        kind: 'measureValue',
        record: { id: `v-${made}`, measureId: 'visits', asAt: one(['2024-01-31', '2024-02-29']), value: '7' },
      },
      { does: 'remove', kind: 'risk', id },
      { does: 'remove', kind: 'workstream', id: one(dump.workstreams)?.id ?? '' },
      { does: 'remove', kind: 'officer', id: one(dump.officers)?.id ?? '' },
      { does: 'remove', kind: 'measureValue', id: one(dump.measureValues)?.id ?? '' },
      'undo',
      'redo',
    ];
    const change = one(changes) ?? 'undo';
    // What cannot be done there (removing what is named, undoing nothing) is refused: a good step too.
    if (change === 'undo') copies.use(name, (open) => undo(copies.deps, open));
    else if (change === 'redo') copies.use(name, (open) => redo(copies.deps, open));
    else copies.edit(name, change);
  }
}

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test.each(seeds(6))(
  'seed %i: two copies come to the same whichever way round, again is nothing, undo restores',
  (seed) => {
    const copies = new Copies(folder());
    const random = seededRandom(seed);
    work(copies, 'base', random, 5);
    for (const name of ['a', 'b']) {
      copies.copy('base', name);
      work(copies, name, random, 12);
    }
    const ways: readonly (readonly [Partial<MergeAnswers>, Partial<MergeAnswers>])[] = [
      [NEWEST, NEWEST],
      [{ rest: 'mine' }, { rest: 'theirs' }],
      [{ rest: 'theirs' }, { rest: 'mine' }],
    ];
    for (const [answers, turned] of ways) {
      copies.copy('a', 'ab');
      copies.copy('b', 'ba');
      const { merged } = must(copies.merge('ab', 'b', answers));
      must(copies.merge('ba', 'a', turned));
      const dump = copies.dump('ab');
      expect(copies.dump('ba')).toEqual(dump);
      expect(must(copies.merge('ab', 'b'))).toMatchObject({ merged: false, conflicts: [] });
      copies.copy('b', 'later');
      expect(must(copies.merge('later', 'ab')).conflicts).toEqual([]);
      expect(copies.dump('later')).toEqual(dump);
      if (!merged) continue;
      copies.use('ab', (open) => undo(copies.deps, open));
      expect(copies.dump('ab')).toEqual(copies.dump('a'));
      copies.use('ab', (open) => redo(copies.deps, open));
      expect(copies.dump('ab')).toEqual(dump);
    }
  },
);

test.each(seeds(10))('seed %i: three copies come to the same in any order', (seed) => {
  const copies = new Copies(folder());
  const random = seededRandom(100 + seed);
  work(copies, 'base', random, 4);
  for (const name of ['a', 'b', 'c']) {
    copies.copy('base', name);
    work(copies, name, random, 8);
  }
  const dumps = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((order) => {
    const [first = '', second = '', third = ''] = order;
    copies.copy(first, order);
    must(copies.merge(order, second, NEWEST));
    must(copies.merge(order, third, NEWEST));
    return copies.dump(order);
  });
  for (const dump of dumps) expect(dump).toEqual(dumps[0]);
});

// Copies that keep working and take one another in at random, at the same time too, come to the same once each has seen all.
test.each(seeds(6))('seed %i: copies that join one another again and again come to the same in the end', (seed) => {
  const copies = new Copies(folder());
  const random = seededRandom(200 + seed);
  const names = ['a', 'b', 'c'];
  for (const name of names) copies.copy('base', name);
  for (let round = 0; round < 4; round += 1) {
    for (const name of names) work(copies, name, random, 3);
    for (const name of names) copies.copy(name, `${name}-then`);
    for (const name of names) {
      const other = names[Math.floor(random() * names.length)] ?? 'a';
      if (other !== name) must(copies.merge(name, `${other}-then`, NEWEST));
    }
  }
  for (const other of ['b', 'c']) must(copies.merge('a', other, NEWEST));
  for (const name of ['b', 'c']) must(copies.merge(name, 'a', NEWEST));
  expect(copies.dump('b')).toEqual(copies.dump('a'));
  expect(copies.dump('c')).toEqual(copies.dump('a'));
});
