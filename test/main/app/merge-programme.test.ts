import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { undo } from '../../../main/app/change-programme.ts';
import { previewMerge } from '../../../main/app/merge-programme.ts';
import { readHistory } from '../../../main/app/read-history.ts';
import { hashBytes } from '../../../main/app/payloads.ts';
import { storePayload } from '../../../main/store/payloads.ts';
import { NO_ANSWERS } from '../../../shared/changes/answers.ts';
import { Copies } from '../../helpers/copies.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
let copies: Copies;
beforeEach(() => {
  copies = new Copies(folder());
  copies.copy('base', 'a');
  copies.copy('base', 'b');
});

const risk = (name: string, id = 'r1') => copies.dump(name).risks.find((one) => one.id === id);

/** Joins both ways round, with the same answers, into copies of the copies; the two must come to the same. */
function mergeBothWays(mine: 'mine' | 'theirs' | 'newest' = 'newest') {
  copies.copy('a', 'ab');
  copies.copy('b', 'ba');
  const turned = { mine: 'theirs', theirs: 'mine', newest: 'newest' } as const;
  const merged = must(copies.merge('ab', 'b', { rest: mine }));
  must(copies.merge('ba', 'a', { rest: turned[mine] }));
  const dump = copies.dump('ab');
  expect(copies.dump('ba')).toEqual(dump);
  return { merged, dump };
}

test('different fields of one record and different records are joined without a question', () => {
  copies.set('a', { title: 'Roof fell in' });
  copies.set('b', { category: 'Buildings' });
  must(copies.edit('b', { does: 'add', kind: 'officer', record: { id: 'new', name: 'Ed Low', post: 'Surveyor' } }));
  const { merged, dump } = mergeBothWays();
  expect(merged.conflicts).toEqual([]);
  expect(dump.risks[0]).toMatchObject({ title: 'Roof fell in', category: 'Buildings' });
  expect(dump.officers.map((one) => one.id)).toContain('new');
});

test('the same field set to two values is asked about, and nothing is written until it is answered', () => {
  copies.set('a', { title: 'Mine' });
  copies.set('b', { title: 'Theirs' });
  const before = copies.dump('a');
  const refused = copies.merge('a', 'b');
  expect(refusal(refused)).toMatch(
    /^merge-conflicts: Both copies changed one thing in different ways\. Nothing was merged/,
  );
  expect(copies.dump('a')).toEqual(before);
  const preview = copies.use('a', (open) => must(previewMerge(copies.deps, open, copies.path('b'), NO_ANSWERS)));
  expect(preview.conflicts).toMatchObject([
    {
      key: 'risk r1 title',
      name: 'Risk R1',
      field: 'title',
      was: 'Roof fails before repair',
      mine: 'Mine',
      theirs: 'Theirs',
    },
  ]);
  must(copies.merge('a', 'b', { named: { 'risk r1 title': 'theirs' } }));
  expect(risk('a')?.title).toBe('Theirs');
});

test('the same value on both sides is no conflict', () => {
  copies.set('a', { title: 'Same' });
  copies.set('b', { title: 'Same' });
  expect(mergeBothWays().merged.conflicts).toEqual([]);
  // What both know now is where the next merge starts from.
  copies.set('ab', { title: 'Later' });
  expect(must(copies.merge('ba', 'ab')).conflicts).toEqual([]);
});

test('newest goes by the order of steps and not by the clocks of machines', () => {
  copies.set('a', { title: 'first' });
  copies.set('b', { category: 'x' });
  copies.set('b', { title: 'second' });
  expect(mergeBothWays('newest').dump.risks[0]?.title).toBe('second');
});

test('lists of ids are joined element by element', () => {
  must(copies.edit('base', { does: 'add', kind: 'workstream', record: { id: 'w2', code: 'W2', name: 'Two' } }));
  must(copies.edit('base', { does: 'add', kind: 'workstream', record: { id: 'w3', code: 'W3', name: 'Three' } }));
  copies.copy('base', 'a');
  copies.copy('base', 'b');
  copies.set('a', { workstreamIds: ['w1', 'w3'] });
  copies.set('b', { workstreamIds: ['w2'] });
  expect(mergeBothWays().dump.risks[0]?.workstreamIds).toEqual(['w2', 'w3']);
});

test('a record removed in one copy and changed in the other is asked about, as a whole with its parts', () => {
  must(copies.edit('a', { does: 'remove', kind: 'risk', id: 'r1' }));
  must(copies.edit('b', { does: 'add', kind: 'mitigation', record: { id: 'm2', riskId: 'r1', action: 'Survey' } }));
  copies.set('b', { title: 'Still there' });
  const refused = copies.merge('a', 'b');
  expect(refused.ok ? [] : refused.problem.details).toEqual([
    'risk r1: Risk R1: removed | title changed; Mitigation of R1: Survey added',
  ]);
  const removed = mergeBothWays('mine').dump;
  expect(removed.risks.map((one) => one.id)).toEqual(['r2']);
  expect(removed.mitigations).toEqual([]);
  const kept = mergeBothWays('theirs').dump;
  expect(kept.risks[0]).toMatchObject({ id: 'r1', title: 'Still there' });
  expect(kept.mitigations.map((one) => one.id)).toEqual(['m1', 'm2']);
  expect(kept.assessments).toHaveLength(1);
});

test('a record removed in one copy and untouched in the other is removed; it does not come back with later merges', () => {
  must(copies.edit('a', { does: 'remove', kind: 'risk', id: 'r2' }));
  copies.set('b', { title: 'Other' });
  expect(mergeBothWays().dump.risks.map((one) => one.id)).toEqual(['r1']);
  must(copies.merge('b', 'ab'));
  must(copies.merge('ab', 'b'));
  expect(copies.dump('ab').risks.map((one) => one.id)).toEqual(['r1']);
});

test('a record removed in one copy and newly named in the other stays', () => {
  must(copies.edit('a', { does: 'add', kind: 'officer', record: { id: 'new', name: 'Ed Low', post: 'Surveyor' } }));
  copies.copy('a', 'b');
  must(copies.edit('a', { does: 'remove', kind: 'officer', id: 'new' }));
  copies.set('b', { ownerId: 'new' });
  const { merged, dump } = mergeBothWays();
  expect(merged.kept).toEqual(['Officer Ed Low']);
  expect(dump.risks[0]?.ownerId).toBe('new');
  expect(dump.officers.map((one) => one.id)).toContain('new');
});

test('a copy whose history goes round in a ring is refused, and nobody follows it', () => {
  copies.set('b', { title: 'Roof fell in' });
  const forged = new Database(copies.path('b'));
  forged.exec('UPDATE step SET merged = id WHERE clock = (SELECT max(clock) FROM step)');
  forged.close();
  expect(refusal(copies.merge('a', 'b'))).toMatch(
    /^damaged-file: b\.clerkwell is damaged: a record in it does not read/,
  );
});

test('two records where there may be one are asked about, and the same one twice is one', () => {
  const value = (id: string, value: string) =>
    ({ does: 'add', kind: 'measureValue', record: { id, measureId: 'visits', asAt: '2024-01-31', value } }) as const;
  must(copies.edit('a', value('va', '10')));
  must(copies.edit('b', value('vb', '12')));
  const refused = copies.merge('a', 'b');
  expect(refused.ok ? [] : refused.problem.details).toEqual([
    expect.stringMatching(/^measureValue va vb: .*: value: 10 \| value: 12$/),
  ]);
  expect(mergeBothWays('theirs').dump.measureValues.filter((one) => one.asAt === '2024-01-31')).toMatchObject([
    { id: 'vb', value: '12' },
  ]);
  copies.copy('base', 'a');
  copies.copy('base', 'b');
  must(copies.edit('a', value('va', '10')));
  must(copies.edit('b', value('vb', '10')));
  const { merged, dump } = mergeBothWays();
  expect(merged.conflicts).toEqual([]);
  expect(dump.measureValues.filter((one) => one.asAt === '2024-01-31')).toMatchObject([{ id: 'va' }]);
});

test('the bytes of a picture come with the record that names them', () => {
  const bytes = Buffer.from('a picture');
  const sha256 = hashBytes(bytes);
  copies.use('b', (open) => storePayload(open.db, sha256, bytes));
  const record = { id: 'roof', name: 'roof.png', mediaType: 'image/png', sha256, size: bytes.length, alt: 'The roof' };
  must(copies.edit('b', { does: 'add', kind: 'attachment', record }));
  expect(mergeBothWays().dump.payloads).toEqual([{ sha256, base64: bytes.toString('base64') }]);
});

test('a scale that one copy changed under the ratings of the other is not joined, and it is said where', () => {
  const levels = [1, 2, 3].map((weight) => ({ code: String(weight), label: `Level ${weight}`, weight }));
  must(copies.edit('base', { does: 'remove', kind: 'risk', id: 'r1' }));
  copies.copy('base', 'a');
  copies.copy('base', 'b');
  must(copies.edit('a', { does: 'set', kind: 'riskMatrix', id: 'five', fields: { likelihood: levels } }));
  copies.set('b', { current: { likelihood: '5', impact: '5' } }, 'r2');
  const before = copies.dump('a');
  expect(refusal(copies.merge('a', 'b'))).toMatch(
    /^bad-programme: The two copies do not hold together once joined: Risk R2, current: likelihood 5 is not on the scale/,
  );
  expect(copies.dump('a')).toEqual(before);
});

test('both took the next ref: both stay, and it is said', () => {
  must(copies.edit('a', { does: 'add', kind: 'risk', record: { id: 'ra', ref: 'R3', title: 'From a' } }));
  must(copies.edit('b', { does: 'add', kind: 'risk', record: { id: 'rb', ref: 'R3', title: 'From b' } }));
  const { merged, dump } = mergeBothWays();
  expect(merged.notes).toEqual(['Two records of the kind risk are called R3 now; give one another name.']);
  expect(dump.risks.filter((one) => one.ref === 'R3')).toHaveLength(2);
});

test('a merge is one step: undo takes it all back, and it can be made anew with other answers', () => {
  copies.set('a', { title: 'Mine' });
  copies.set('b', { title: 'Theirs', category: 'x' });
  const before = copies.dump('a');
  must(copies.merge('a', 'b', { rest: 'mine' }));
  copies.use('a', (open) => must(undo(copies.deps, open)));
  expect(copies.dump('a')).toEqual(before);
  expect(must(copies.merge('a', 'b', { rest: 'theirs' })).merged).toBe(true);
  expect(risk('a')).toMatchObject({ title: 'Theirs', category: 'x' });
});

test('merging again changes nothing, either way round', () => {
  copies.set('a', { title: 'Mine' });
  copies.set('b', { title: 'Theirs' });
  must(copies.merge('a', 'b', { rest: 'newest' }));
  const steps = () => copies.use('a', (open) => must(readHistory(copies.deps, open, {})).length);
  const count = steps();
  expect(must(copies.merge('a', 'b'))).toMatchObject({ merged: false, conflicts: [] });
  expect(must(copies.merge('b', 'a'))).toMatchObject({ merged: true, conflicts: [] });
  expect(must(copies.merge('a', 'b'))).toMatchObject({ merged: false, conflicts: [] });
  expect(steps()).toBe(count);
  expect(copies.dump('a')).toEqual(copies.dump('b'));
});

test('the history knows who made each change, in which copy', () => {
  copies.set('b', { title: 'Theirs' });
  must(copies.merge('a', 'b'));
  const steps = copies.use('a', (open) => must(readHistory(copies.deps, open, {})));
  expect(steps.map(({ summary, source, copy, brought }) => ({ summary, source, copy, brought })).slice(0, 2)).toEqual([
    { summary: 'merge b.clerkwell', source: 'merge', copy: 'a.clerkwell', brought: false },
    { summary: 'set', source: 'person', copy: 'b.clerkwell', brought: true },
  ]);
});

test('after both took the other in at the same time, a later change is asked about only where they decided differently', () => {
  copies.set('a', { title: 'A', category: 'a' });
  copies.set('b', { title: 'B', event: 'b' });
  copies.copy('a', 'a0');
  must(copies.merge('a', 'b', { rest: 'mine' }));
  must(copies.merge('b', 'a0', { rest: 'mine' }));
  copies.set('a', { category: 'later' });
  const refused = copies.merge('a', 'b');
  expect(refused.ok ? [] : refused.problem.details).toEqual(['risk r1 title: Risk R1, title: A | B']);
  expect(must(copies.merge('a', 'b', { rest: 'theirs' })).conflicts).toHaveLength(1);
  expect(risk('a')).toMatchObject({ title: 'B', category: 'later', event: 'b' });
});

test.each<readonly [string, () => string, RegExp]>([
  ['itself', () => 'a', /^bad-request: a\.clerkwell cannot be merged with itself/],
  [
    'a file that is none',
    () => {
      writeFileSync(copies.path('letter'), 'Dear Sir, '.repeat(50));
      return 'letter';
    },
    /^not-a-programme: letter\.clerkwell is not a Clerkwell programme/,
  ],
  ['a file that is not there', () => 'nowhere', /^file-not-found: There is no file nowhere\.clerkwell/],
  [
    'another programme',
    () => {
      copies.make('stranger');
      return 'stranger';
    },
    /^not-related: stranger\.clerkwell is no copy of a\.clerkwell: .* dump .* load\.$/,
  ],
])('%s is refused with a sentence', (_, make, sentence) => {
  expect(refusal(copies.merge('a', make()))).toMatch(sentence);
});
