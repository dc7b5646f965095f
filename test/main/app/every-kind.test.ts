import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, redo, undo } from '../../../main/app/change-programme.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { dumpProgramme } from '../../../main/app/dump-programme.ts';
import { closeProgramme, loadProgramme, openProgramme } from '../../../main/app/open-programme.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { PLURALS, RECORD_KINDS, type RecordKind, RECORDS } from '../../../shared/model/records.ts';
import { Chance } from '../../helpers/large/chance.ts';
import { readExample } from '../../helpers/example-programme.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const deps = testDeps();

/** The documented example, which has every kind of record, in a file of its own. */
function openExample(name: string): OpenProgramme {
  const json = join(folder(), `${name}.json`);
  writeFileSync(json, JSON.stringify(readExample()));
  const path = join(folder(), `${name}.clerkwell`);
  must(loadProgramme(deps, path, false, json));
  return must(openProgramme(deps, path));
}

const dump = (open: OpenProgramme): string => JSON.stringify(must(dumpProgramme(open)));
const act = (open: OpenProgramme, ...changes: readonly Change[]) =>
  applyChanges(deps, open, changes, { label: 'edit', gesture: null });

/** Fields that tell one record of a kind from another: a copy needs new ones. */
const OTHERWISE: { readonly [K in RecordKind]?: (n: number) => { readonly [field: string]: unknown } } = {
  risk: (n) => ({ ref: `X${n}` }),
  measure: (n) => ({ ref: `X${n}` }),
  workstreamUpdate: (n) => ({ period: `${1950 + n}/${String((1951 + n) % 100).padStart(2, '0')}` }),
  comparator: (n) => ({ name: `Series ${n}` }),
  measureValue: (n) => ({ comparator: `Other ${n}` }),
  profileCell: (n) => ({ year: 2030 + n }),
  section: (n) => ({ key: `section-${n}` }),
  response: (n) => ({ key: `prompt-${n}` }),
  clearance: (n) => ({ key: `clear-${n}` }),
};

test.each(RECORD_KINDS.filter((kind) => kind !== 'programme'))(
  'a %s can be added, set and removed, and each undone',
  (kind) => {
    const open = openExample(kind);
    const first = dump(open);
    const [like] = must(dumpProgramme(open))[PLURALS[kind]];
    must(act(open, { does: 'add', kind, record: { ...like, id: 'copy', ...OTHERWISE[kind]?.(1) } }));
    const added = dump(open);
    const [field, value] = otherValue(kind, { ...like, ...OTHERWISE[kind]?.(1) });
    must(act(open, { does: 'set', kind, id: 'copy', fields: { [field]: value } }));
    const set = dump(open);
    must(act(open, { does: 'remove', kind, id: 'copy' }));
    expect(dump(open)).toBe(first);
    for (const wanted of [set, added, first]) {
      must(undo(deps, open));
      expect(dump(open)).toBe(wanted);
    }
    expect(new Set([first, added, set]).size).toBe(3);
    must(redo(deps, open));
    expect(dump(open)).toBe(added);
    closeProgramme(open);
  },
);

/** A field of `record` that no other record or rule depends on, and another value that it may have. */
function otherValue(kind: RecordKind, record: { readonly [field: string]: unknown }): readonly [string, unknown] {
  const words = [
    'note',
    'name',
    'title',
    'why',
    'reason',
    'label',
    'effect',
    'expansion',
    'publicInterest',
    'text',
    'post',
  ];
  const free = words.find((word) => word in RECORDS[kind].unwrap().shape && word !== 'text');
  if (free !== undefined) return [free, 'Said otherwise'];
  const others: { readonly [K in RecordKind]?: readonly [string, unknown] } = {
    section: ['body', [{ kind: 'paragraph', text: ['Said otherwise.'] }]],
    recommendation: ['text', ['Agree otherwise.']],
    workstreamUpdate: ['done', 'Said otherwise'],
    snapshot: ['who', 'Tom Reeve'],
  };
  const other = others[kind];
  if (other === undefined) throw new Error(`no free field of ${kind} in ${JSON.stringify(record)}`);
  return other;
}

// Valid edits at random over every kind, several to a step now and then; what is refused changes nothing. Undoing all of it gives the
// first dump back, byte for byte; doing it again gives the last.
test.each([1, 2])('random edits of every kind, seed %i: undo all gives the first dump, redo all the last', (seed) => {
  const open = openExample(`random-${seed}`);
  const chance = new Chance(seed);
  const first = dump(open);
  const done = new Map<string, number>();
  let steps = 0;
  let now = first;
  for (let n = 0; n < 90; n += 1) {
    const changes = Array.from({ length: 1 + chance.number(3) }, (_, at) => randomChange(now, chance, n * 3 + at));
    const before = now;
    const reply = act(open, ...changes);
    if (!reply.ok) expect([reply.problem.message, dump(open) === before]).toEqual([reply.problem.message, true]);
    else {
      now = dump(open);
      if (now === before) continue;
      steps += 1;
      for (const change of changes) done.set(change.does, (done.get(change.does) ?? 0) + 1);
    }
  }
  expect(steps).toBeGreaterThan(25);
  for (const does of ['add', 'set', 'remove']) expect([does, (done.get(does) ?? 0) > 5]).toEqual([does, true]);
  const last = dump(open);
  const json = join(folder(), 'last.json');
  writeFileSync(json, last);
  must(loadProgramme(deps, join(folder(), 'last.clerkwell'), false, json));
  const again = must(openProgramme(deps, join(folder(), 'last.clerkwell')));
  expect(dump(again)).toBe(last);
  closeProgramme(again);
  for (let n = 0; n < steps; n += 1) must(undo(deps, open));
  expect(dump(open)).toBe(first);
  expect(undo(deps, open).ok).toBe(false);
  for (let n = 0; n < steps; n += 1) must(redo(deps, open));
  expect(dump(open)).toBe(last);
  closeProgramme(open);
});

function randomChange(now: string, chance: Chance, n: number): Change {
  const contents = JSON.parse(now) as ProgrammeJson;
  const kind = chance.pick(RECORD_KINDS.filter((one) => one !== 'programme' && contents[PLURALS[one]].length > 0));
  const record: { readonly id: string; readonly [field: string]: unknown } = {
    ...chance.pick([...contents[PLURALS[kind]]]),
  };
  if (chance.isIn(40)) return { does: 'add', kind, record: { ...record, id: `n${n}`, ...OTHERWISE[kind]?.(n % 140) } };
  if (chance.isIn(25)) return { does: 'remove', kind, id: record.id };
  if (kind === 'risk' && chance.isIn(30))
    return { does: 'review', riskId: record.id, outcome: 'no change', note: '', byId: null, nextDue: null };
  const others = contents[PLURALS[kind]].map((one): { readonly [field: string]: unknown } => ({ ...one }));
  const field = chance.pick(Object.keys(record).filter((one) => one !== 'id'));
  return chance.isIn(50)
    ? { does: 'set', kind, id: record.id, fields: { [field]: chance.pick(others)[field] } }
    : { does: 'set', kind, id: record.id, fields: Object.fromEntries([otherValue(kind, record)]) };
}

test('load puts new records under keys that were taken, and swaps them', () => {
  const open = openExample('keys');
  const contents = must(dumpProgramme(open));
  const [section] = contents.sections;
  if (section === undefined) throw new Error('no section');
  const two = { ...contents, sections: [section, { ...section, id: 'second', key: 'main-issues' }] };
  const path = open.path;
  closeProgramme(open);
  const json = join(folder(), 'swap.json');
  const load = (data: unknown): string => {
    writeFileSync(json, JSON.stringify(data));
    must(loadProgramme(deps, path, true, json));
    const after = must(openProgramme(deps, path));
    const said = must(dumpProgramme(after))
      .sections.map((one) => `${one.id} ${one.key}`)
      .join(', ');
    closeProgramme(after);
    return said;
  };
  expect(load(two)).toBe('second main-issues, update-background background');
  const swapped = two.sections.map((one, at) => ({ ...one, key: at === 0 ? 'main-issues' : 'background' }));
  expect(load({ ...contents, sections: swapped })).toBe('second background, update-background main-issues');
  const renamed = swapped.map((one) => ({ ...one, id: `new-${one.id}` }));
  expect(load({ ...contents, sections: renamed })).toBe('new-second background, new-update-background main-issues');
});

test('every kind of the example is dumped as it was written, in its own order', () => {
  const open = openExample('list');
  const contents = must(dumpProgramme(open));
  const written = ProgrammeJson.parse(readExample());
  const inOrder = (records: readonly { readonly id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const kind of RECORD_KINDS)
    expect([kind, inOrder(contents[PLURALS[kind]])]).toEqual([kind, inOrder(written[PLURALS[kind]])]);
  expect(contents.payloads).toEqual(written.payloads);
  closeProgramme(open);
});
