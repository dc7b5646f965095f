import type { Placed } from '../../../shared/model/ordered.ts';
import type { Lookup, Reffed } from '../../../shared/changes/lookup.ts';
import { planChanges } from '../../../shared/changes/plan.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { type Fields, reverseEdits } from '../../../shared/changes/edit.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../../shared/model/records.ts';
import { namedIds, RELATIONS } from '../../../shared/model/relations.ts';
import { Rating } from '../../../shared/model/risk.ts';
import { Day } from '../../../shared/model/units.ts';
import { tinyProgramme } from '../../helpers/tiny-programme.ts';

const programme = ProgrammeJson.parse({
  ...tinyProgramme(),
  reports: [
    {
      id: 'paper',
      title: 'Libraries update',
      templateId: 'cambridgeshire-committee',
      meetingId: 'meeting',
      authorId: 'head',
      asAt: '2024-02-29',
    },
  ],
  sections: [{ id: 's1', reportId: 'paper', key: 'background', body: [] }],
});
const read = (kind: RecordKind, id: string) =>
  programme[PLURALS[kind]].map((one) => ({ ...one })).find((one) => one.id === id);
const lookup: Lookup = {
  read,
  list: (kind) => programme[PLURALS[kind]],
  listSame: (kind, values) =>
    programme[PLURALS[kind]]
      .map((one): Fields & { readonly id: string } => one)
      .filter((one) => Object.entries(values).every(([field, value]) => one[field] === value))
      .map((one) => one.id),
  listPlaces: (kind) =>
    programme[PLURALS[kind]].map((one): Placed => ({ id: one.id, order: 'order' in one ? one.order : 0 })),
  listRefs: (kind) => programme[PLURALS[kind]].map((one): Reffed => ({ id: one.id, ref: 'ref' in one ? one.ref : '' })),
  hasPayload: () => false,
  listNaming: (kind, id) =>
    RECORD_KINDS.flatMap((other) =>
      programme[PLURALS[other]].flatMap((record) =>
        RELATIONS[other]
          .filter((relation) => relation.to === kind && namedIds({ ...record }, relation).includes(id))
          .map((relation) => ({ kind: other, id: record.id, owned: relation.owns })),
      ),
    ),
};

function plan(...changes: readonly Change[]) {
  let made = 0;
  const makeId = () => {
    made += 1;
    return `new-${made}`;
  };
  return planChanges(changes, lookup, { makeId, today: Day.parse('2024-03-01') });
}

test('an edit holds only the fields that moved, before and after', () => {
  expect(plan({ does: 'set', kind: 'risk', id: 'r1', fields: { title: 'Roof fails', category: '' } })).toEqual({
    ok: true,
    value: [
      {
        does: 'set',
        kind: 'risk',
        id: 'r1',
        before: { title: 'Roof fails before repair' },
        after: { title: 'Roof fails' },
      },
    ],
  });
});

test('a change that changes nothing is no edit', () => {
  expect(plan({ does: 'set', kind: 'risk', id: 'r1', fields: { ref: 'R1' } })).toEqual({ ok: true, value: [] });
});

test('judging a risk anew sets its rating and adds a dated line to its history', () => {
  const planned = plan({
    does: 'assess',
    riskId: 'r1',
    stage: 'current',
    rating: Rating.parse({ likelihood: '2', impact: '5' }),
    why: 'Patched',
  });
  expect(planned).toMatchObject({
    ok: true,
    value: [
      { does: 'set', kind: 'risk', after: { current: { likelihood: '2', impact: '5', score: null } } },
      { does: 'add', kind: 'assessment', id: 'new-1', after: { riskId: 'r1', date: '2024-03-01', why: 'Patched' } },
    ],
  });
});

test('later changes of a step see the earlier ones', () => {
  const planned = plan(
    { does: 'add', kind: 'risk', record: { id: 'r3', ref: 'R3', title: 'New' } },
    { does: 'set', kind: 'risk', id: 'r3', fields: { ownerId: 'money' } },
  );
  expect(planned).toMatchObject({
    ok: true,
    value: [{ does: 'add' }, { does: 'set', before: { ownerId: null }, after: { ownerId: 'money' } }],
  });
});

test('a risk goes with its mitigations and history', () => {
  const planned = plan({ does: 'remove', kind: 'risk', id: 'r1' });
  expect(planned.ok && planned.value.map((edit) => `${edit.does} ${edit.kind} ${edit.id}`)).toEqual([
    'remove mitigation m1',
    'remove assessment a1',
    'remove risk r1',
  ]);
});

test.each<[string, Change, string, string]>([
  [
    'a record in use',
    { does: 'remove', kind: 'officer', id: 'head' },
    'record-in-use',
    'Officer Ana Webb cannot be removed: Workstream W1 still names it.',
  ],
  [
    'a record that is not there',
    { does: 'remove', kind: 'risk', id: 'r9' },
    'unknown-record',
    'There is no risk with the id r9 in this programme.',
  ],
  [
    'the programme itself',
    { does: 'remove', kind: 'programme', id: 'programme' },
    'bad-request',
    'The programme itself cannot be removed from its file.',
  ],
  [
    'an empty title',
    { does: 'set', kind: 'risk', id: 'r1', fields: { title: ' ' } },
    'bad-request',
    'Risk R1 cannot be changed: title: is empty.',
  ],
  [
    'an owner nobody knows',
    { does: 'set', kind: 'risk', id: 'r1', fields: { ownerId: 'ghost' } },
    'bad-request',
    'Risk R1 cannot be changed: ownerId names ghost, and there is no such officer.',
  ],
  [
    'a rating off the scale',
    { does: 'assess', riskId: 'r1', stage: 'target', rating: Rating.parse({ likelihood: '6', impact: '1' }), why: '' },
    'bad-request',
    'Risk R1 cannot be changed: likelihood 6 is not on the scale; use 1, 2, 3, 4 or 5.',
  ],
  [
    'another id',
    { does: 'set', kind: 'risk', id: 'r1', fields: { id: 'r7' } },
    'bad-request',
    'The id of a risk cannot be changed.',
  ],
  [
    'an id that is taken',
    { does: 'add', kind: 'risk', record: { id: 'r1', ref: 'R', title: 'T' } },
    'bad-request',
    'There is already a risk with the id r1.',
  ],
])('%s is refused with a sentence', (_, change, code, message) => {
  expect(plan(change)).toMatchObject({ ok: false, problem: { code, message } });
});

test('a step is taken back by its edits reversed, last first', () => {
  const planned = plan({ does: 'remove', kind: 'risk', id: 'r1' });
  expect(planned.ok && reverseEdits(planned.value).map((edit) => `${edit.does} ${edit.kind}`)).toEqual([
    'add risk',
    'add assessment',
    'add mitigation',
  ]);
});

test.each<[string, Change, string]>([
  [
    'a second section with the same key',
    { does: 'add', kind: 'section', record: { reportId: 'paper', key: 'background', body: [] } },
    'This section cannot be added: there is already a section with reportId paper and key background: s1.',
  ],
  [
    'a figure for a period that has one',
    { does: 'add', kind: 'profileCell', record: { lineId: 'open', year: 2023, pence: 1 } },
    'This profile cell cannot be added: there is already a profile cell with lineId open and year 2023 and part none: c1.',
  ],
  [
    'a figure for a quarter in a profile that goes by years',
    { does: 'add', kind: 'profileCell', record: { lineId: 'open', year: 2023, part: 1, pence: 1 } },
    'This profile cell cannot be added: Deficit goes by years, and part is 1.',
  ],
  [
    'a scale that would leave a risk off it',
    { does: 'set', kind: 'riskMatrix', id: 'five', fields: { likelihood: [{ code: '1', label: 'Rare', weight: 1 }] } },
    'Risk matrix Five by five cannot be changed: Risk R1: likelihood 4 is not on the scale; use 1.',
  ],
  [
    'a matrix that does not hold together',
    {
      does: 'set',
      kind: 'riskMatrix',
      id: 'five',
      fields: { cells: [{ likelihood: '9', impact: '1' }] },
    },
    'Risk matrix Five by five cannot be changed: a cell names likelihood 9, which is not on the scale.',
  ],
  [
    'an attachment whose bytes nobody has',
    {
      does: 'add',
      kind: 'attachment',
      record: { name: 'plan.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), size: 3 },
    },
    `This attachment cannot be added: sha256 names ${'a'.repeat(64)}, and there are no such bytes in the file.`,
  ],
  [
    'an attachment that is too large',
    {
      does: 'add',
      kind: 'attachment',
      record: { name: 'film.mp4', mediaType: 'video/mp4', sha256: 'a'.repeat(64), size: 20 * 1024 * 1024 + 1 },
    },
    'This attachment cannot be added: size: is more than 20 MB.',
  ],
  [
    'an exempt part that does not say which',
    { does: 'add', kind: 'exemption', record: { reportId: 'paper', covers: 'appendix', paragraphs: [3] } },
    'This exemption cannot be added: it covers the appendix, and appendixId does not say which.',
  ],
  [
    'a second programme',
    { does: 'add', kind: 'programme', record: { name: 'Other', shortName: 'Other', bodyId: 'body' } },
    'A file holds one programme, and this one has its own already.',
  ],
])('%s is refused with a sentence', (_, change, message) => {
  expect(plan(change)).toMatchObject({ ok: false, problem: { code: 'bad-request', message } });
});

test('two of a kind may not take the same key in one step either', () => {
  const add: Change = { does: 'add', kind: 'comparator', record: { measureId: 'visits', name: 'England' } };
  expect(plan(add)).toMatchObject({ ok: true });
  expect(plan(add, add)).toMatchObject({
    ok: false,
    problem: {
      message:
        'This comparator cannot be added: there is already a comparator with measureId visits and name England: new-1.',
    },
  });
});

test('a comparator’s new name goes to the values of its series', () => {
  const planned = plan(
    { does: 'add', kind: 'comparator', record: { id: 'c', measureId: 'visits', name: 'England' } },
    {
      does: 'add',
      kind: 'measureValue',
      record: { id: 'v', measureId: 'visits', comparator: 'England', asAt: '2023-12-31', value: '9' },
    },
    { does: 'set', kind: 'comparator', id: 'c', fields: { name: 'National' } },
  );
  expect(planned.ok && planned.value.slice(2)).toEqual([
    { does: 'set', kind: 'comparator', id: 'c', before: { name: 'England' }, after: { name: 'National' } },
    {
      does: 'set',
      kind: 'measureValue',
      id: 'v',
      before: { comparator: 'England' },
      after: { comparator: 'National' },
    },
  ]);
});

test('a review is a line of the register’s own and moves the next one on by the cadence', () => {
  const review = { does: 'review', riskId: 'r1', outcome: 'no change', note: '', byId: null, nextDue: null } as const;
  expect(plan(review)).toMatchObject({
    ok: true,
    value: [
      { does: 'add', kind: 'review', after: { riskId: 'r1', date: '2024-03-01', outcome: 'no change' } },
      { does: 'set', kind: 'risk', after: { reviewDue: '2024-05-30' } },
    ],
  });
  expect(plan({ does: 'set', kind: 'risk', id: 'r1', fields: { reviewEveryDays: 7 } }, review)).toMatchObject({
    value: [{}, {}, { after: { reviewDue: '2024-03-08' } }],
  });
  expect(plan({ ...review, outcome: 'closed' })).toMatchObject({
    value: [{}, { after: { status: 'closed', closedOn: '2024-03-01' } }],
  });
});

test('a risk judged by dimension shows the worst of them', () => {
  const planned = plan(
    { does: 'set', kind: 'riskMatrix', id: 'five', fields: { dimensions: [{ key: 'money', label: 'Money' }] } },
    {
      does: 'assess',
      riskId: 'r1',
      stage: 'current',
      rating: Rating.parse({ likelihood: '2', impacts: { money: '3' } }),
      why: '',
    },
  );
  expect(planned).toMatchObject({
    value: [{}, { after: { current: { impact: '3' } } }, { after: { rating: { impact: '3' } } }],
  });
});

test('what belongs to a record that goes, also by an earlier change of the step, goes with it, once', () => {
  const planned = plan(
    { does: 'add', kind: 'appendix', record: { id: 'x', reportId: 'paper', title: 'Costs' } },
    {
      does: 'add',
      kind: 'exemption',
      record: { id: 'e', reportId: 'paper', covers: 'appendix', appendixId: 'x', paragraphs: [3] },
    },
    { does: 'remove', kind: 'report', id: 'paper' },
  );
  expect(planned.ok && planned.value.slice(2).map((edit) => `${edit.does} ${edit.kind}`)).toEqual([
    'remove section',
    'remove exemption',
    'remove appendix',
    'remove report',
  ]);
});

test('a record is put beside another: only those between the two change places, or all where some share one', () => {
  const workstreams = ['a', 'b', 'c', 'd'].map((id, at): Placed => ({ id, order: 10 * at }));
  const move = (places: readonly Placed[], id: string, side: 'before' | 'after', other: string) => {
    const planned = planChanges(
      [{ does: 'move', kind: 'workstream', id, side, other }],
      { ...lookup, listPlaces: () => places },
      { makeId: () => 'none', today: Day.parse('2024-03-01') },
    );
    if (!planned.ok) return planned.problem.message;
    return planned.value.map((edit) => `${edit.id} ${edit.does === 'set' ? String(edit.after['order']) : edit.does}`);
  };
  expect(move(workstreams, 'c', 'before', 'b')).toEqual(['b 20', 'c 10']);
  expect(move(workstreams, 'a', 'after', 'd')).toEqual(['a 30', 'b 0', 'c 10', 'd 20']);
  expect(move(workstreams, 'd', 'before', 'b')).toEqual(['b 20', 'c 30', 'd 10']);
  expect([move(workstreams, 'b', 'after', 'a'), move(workstreams, 'b', 'after', 'b')]).toEqual([[], []]);
  const shared = workstreams.map(({ id }): Placed => ({ id, order: 0 }));
  expect(move(shared, 'c', 'before', 'a')).toEqual(['a 1', 'b 2', 'd 3']);
  expect(move(workstreams, 'a', 'after', 'gone')).toBe('There is no workstream with the id gone in this programme.');
});

test('what is added comes last, also after another that was added in the same step', () => {
  const added = (...changes: readonly Change[]) => {
    const planned = plan(...changes);
    return planned.ok
      ? planned.value.map((edit) => (edit.does === 'add' ? edit.after['order'] : null))
      : planned.problem;
  };
  const last = Math.max(...programme.risks.map((risk) => risk.order));
  const add = (ref: string): Change => ({ does: 'add', kind: 'risk', record: { ref, title: 'New' } });
  expect(added(add('R91'), add('R92'))).toEqual([last + 1, last + 2]);
  expect(added({ does: 'add', kind: 'risk', record: { ref: 'R91', title: 'New', order: 7 } }, add('R92'))).toEqual([
    7, 8,
  ]);
});

test('a ref that another risk or measure has, or that only looks like it, is refused and says whose it is; two may swap theirs', () => {
  const said = (...changes: readonly Change[]) => {
    const planned = plan(...changes);
    return planned.ok ? planned.value.map((edit) => `${edit.does} ${edit.id}`) : planned.problem.message;
  };
  const set = (id: string, ref: string): Change => ({ does: 'set', kind: 'risk', id, fields: { ref } });
  const twin = (title: string, ref: string, other: string) =>
    `The ${title} cannot have the ref ${ref}: “${other}” has it. Give it another ref.`;
  expect(said(set('r2', 'R1'))).toBe(twin('risk “Bid refused”', 'R1', 'Roof fails before repair'));
  for (const ref of ['r2', 'R2 ', 'R2\u200B', 'Ｒ2'])
    expect(said({ does: 'add', kind: 'risk', record: { ref, title: 'New' } })).toBe(
      twin('risk “New”', ref, 'Bid refused'),
    );
  expect(
    said({ does: 'add', kind: 'measure', record: { ref: 'v', name: 'New', unit: 'count', polarity: 'up is good' } }),
  ).toBe(twin('measure “New”', 'v', 'Visits'));
  expect(said(set('r1', 'R2'), set('r2', 'R1'))).toEqual(['set r1', 'set r2']);
  expect(said(set('r1', 'R1a'), { does: 'add', kind: 'risk', record: { ref: 'R1', title: 'New' } })).toEqual([
    'set r1',
    'add new-1',
  ]);
  // What two copies brought together may be written on as it is.
  const joined = { ...lookup, listRefs: () => ['r1', 'r2'].map((id): Reffed => ({ id, ref: 'R1' })) };
  const title: Change = { does: 'set', kind: 'risk', id: 'r1', fields: { title: 'Roof' } };
  expect(planChanges([title], joined, { makeId: () => 'none', today: Day.parse('2024-03-01') }).ok).toBe(true);
});
