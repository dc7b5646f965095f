import type { Edit } from '../../../shared/changes/edit.ts';
import { listChanges } from '../../../shared/changes/list-changes.ts';
import { PLURALS, type RecordKind } from '../../../shared/model/records.ts';
import { tinyProgramme } from '../../helpers/tiny-programme.ts';

const programme = tinyProgramme();
const read = (kind: RecordKind, id: string) =>
  programme[PLURALS[kind]].map((one) => ({ ...one })).find((one) => one.id === id);

/** The edits as made one after another by Ana, the last by Tom. */
const list = (...edits: readonly Edit[]) =>
  listChanges(
    edits.map((edit, at) => ({
      edit,
      mark: { id: `s${at}`, who: at === edits.length - 1 ? 'Tom' : 'Ana', at: '2024-03-01T10:00:00.000Z', clock: at },
    })),
    read,
  );
const set = (field: string, before: unknown, after: unknown, id = 'r1'): Edit => ({
  does: 'set',
  kind: 'risk',
  id,
  before: { [field]: before },
  after: { [field]: after },
});
const said = (changes: ReturnType<typeof list>) =>
  changes.flatMap((change) => [
    `${change.name} ${change.did} by ${change.who}`,
    ...change.fields.map((field) => `  ${field.label}: ${field.was} -> ${field.now} by ${field.who}`),
  ]);

test('several changes of a field are one: the first before, the last after, and who set it last', () => {
  expect(said(list(set('title', 'A', 'B'), set('ownerId', 'head', 'money'), set('title', 'B', 'C')))).toEqual([
    'Risk R1 changed by Tom',
    '  title: A -> C by Tom',
    '  owner: Ana Webb -> Tom Reeve by Ana',
  ]);
});

test('what cancelled out is left out', () => {
  expect(list(set('title', 'A', 'B'), set('title', 'B', 'A'))).toEqual([]);
  const added: Edit = { does: 'add', kind: 'risk', id: 'r9', after: { id: 'r9', ref: 'R9' } };
  expect(list(added, set('ref', 'R9', 'R10', 'r9'), { does: 'remove', kind: 'risk', id: 'r9', before: {} })).toEqual(
    [],
  );
});

test('a record removed and put back shows only what differs', () => {
  const record = { id: 'm1', riskId: 'r1', action: 'Patch the roof', due: '2024-02-01' };
  const changes = list(
    { does: 'remove', kind: 'mitigation', id: 'm1', before: record },
    { does: 'add', kind: 'mitigation', id: 'm1', after: { ...record, due: '2024-05-01' } },
  );
  expect(said(changes)).toEqual([
    'Mitigation of R1: Patch the roof changed by Tom',
    '  due: 1 February 2024 -> 1 May 2024 by Tom',
  ]);
});

test('a removed record shows what it held at first; kinds stand in their usual order', () => {
  const changes = list(
    set('title', 'Bid refused', 'Bid lost', 'r2'),
    {
      does: 'remove',
      kind: 'risk',
      id: 'r2',
      before: { id: 'r2', ref: 'R2', title: 'Bid lost', current: { score: 30 } },
    },
    { does: 'add', kind: 'officer', id: 'new', after: { id: 'new', name: 'Ed Low', phone: '' } },
  );
  expect(said(changes)).toEqual([
    'Officer Ed Low added by Tom',
    '  name: nothing -> Ed Low by Tom',
    'Risk R2 removed by Ana',
    '  ref: R2 -> nothing by Ana',
    '  title: Bid refused -> nothing by Ana',
    '  current: score 30 -> nothing by Ana',
  ]);
});
