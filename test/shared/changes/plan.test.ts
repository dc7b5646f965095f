import { type Lookup, planChanges } from '../../../shared/changes/plan.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { reverseEdits } from '../../../shared/changes/edit.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../../shared/model/records.ts';
import { namedIds, RELATIONS } from '../../../shared/model/relations.ts';
import { Rating } from '../../../shared/model/risk.ts';
import { Day } from '../../../shared/model/units.ts';
import { tinyProgramme } from '../../helpers/tiny-programme.ts';

const programme = tinyProgramme();
const read = (kind: RecordKind, id: string) =>
  programme[PLURALS[kind]].map((one) => ({ ...one })).find((one) => one.id === id);
const lookup: Lookup = {
  read,
  readMatrix: () => programme.riskMatrices[0] ?? null,
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
