import { join } from 'node:path';
import { createFile, openFile } from '../../../main/store/programme-file.ts';
import { planReplacement, readContents } from '../../../main/store/contents.ts';
import type { WritableDb } from '../../../main/store/database.ts';
import {
  applyStep,
  type NewStep,
  readRevision,
  readUndoState,
  redoStep,
  undoStep,
} from '../../../main/store/history.ts';
import { editsOf, listLinks, listRows } from '../../../main/store/steps.ts';
import { readRecord } from '../../../main/store/tables.ts';
import { PLURALS, RECORD_KINDS } from '../../../shared/model/records.ts';
import type { Edit } from '../../../shared/changes/edit.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { seededRandom } from '../../helpers/random.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { tinyProgramme } from '../../helpers/tiny-programme.ts';

const folder = useTempFolder();
let db: WritableDb;
let steps = 0;

const stamp = () => {
  steps += 1;
  return {
    id: `step-${steps}`,
    who: 'tester',
    at: '2024-03-01T10:00:00.000Z',
    copy: { id: 'copy', name: 'history.clerkwell' },
  };
};
const step = (label: string, gesture: string | null = null, sealed = false): NewStep => ({
  ...stamp(),
  label,
  why: '',
  gesture,
  source: sealed ? 'new' : 'person',
  sealed,
});
const retitle = (before: string, after: string): Edit => ({
  does: 'set',
  kind: 'risk',
  id: 'r1',
  before: { title: before },
  after: { title: after },
});
const title = (): string | undefined => readRecord(db, 'risk', 'r1')?.title;

beforeEach(() => {
  db = must(createFile(join(folder(), 'history.clerkwell'), 'copy', {}));
  must(applyStep(db, planReplacement(readContents(db), tinyProgramme()), step('Birth', null, true)));
});
afterEach(() => db.close());

test('a step is done, undone and done again, each as a row of the history', () => {
  must(applyStep(db, [retitle('Roof fails before repair', 'Roof')], step('title of R1')));
  expect(readUndoState(db)).toEqual({ undo: 'title of R1', redo: null });
  must(undoStep(db, stamp()));
  expect(title()).toBe('Roof fails before repair');
  expect(readUndoState(db)).toEqual({ undo: null, redo: 'title of R1' });
  must(redoStep(db, stamp()));
  expect(title()).toBe('Roof');
  expect(listRows(db, { most: 10 }).map((one) => `${one.did} ${one.label}`)).toEqual([
    'do Birth',
    'do title of R1',
    'undo title of R1',
    'redo title of R1',
  ]);
});

test('steps of one gesture are undone and done again together', () => {
  must(applyStep(db, [retitle('Roof fails before repair', 'R')], step('title of R1', 'g1')));
  must(applyStep(db, [retitle('R', 'Ro')], step('title of R1', 'g1')));
  must(applyStep(db, [retitle('Ro', 'Roof')], step('title of R1', 'g1')));
  must(applyStep(db, [retitle('Roof', 'Roof!')], step('title of R1', 'g2')));
  must(undoStep(db, stamp()));
  expect(title()).toBe('Roof');
  must(undoStep(db, stamp()));
  expect(title()).toBe('Roof fails before repair');
  must(redoStep(db, stamp()));
  expect(title()).toBe('Roof');
});

test('a new step drops what was undone; the birth of a file is not undone', () => {
  must(applyStep(db, [retitle('Roof fails before repair', 'A')], step('a')));
  must(undoStep(db, stamp()));
  must(applyStep(db, [retitle('Roof fails before repair', 'B')], step('b')));
  expect(refusal(redoStep(db, stamp()))).toBe('nothing-to-redo: There is nothing to redo.');
  must(undoStep(db, stamp()));
  expect(refusal(undoStep(db, stamp()))).toBe('nothing-to-undo: There is nothing to undo.');
});

test('an edit whose before no longer holds saves nothing at all', () => {
  const revision = readRevision(db);
  const edits = [retitle('Roof fails before repair', 'A'), retitle('something else', 'B')];
  expect(refusal(applyStep(db, edits, step('two')))).toMatch(/^stale-edit/);
  expect(title()).toBe('Roof fails before repair');
  expect(readRevision(db)).toBe(revision);
});

test('each step names the one it was made on and has a clock of its own, whatever the wall clock says', () => {
  must(applyStep(db, [retitle('Roof fails before repair', 'A')], { ...step('a'), at: '1999-01-01T00:00:00.000Z' }));
  must(undoStep(db, { ...stamp(), at: '2099-01-01T00:00:00.000Z' }));
  const rows = listRows(db, { most: 3 });
  expect(rows.map((row) => row.clock)).toEqual([1, 2, 3]);
  expect(rows.map((row) => row.parent)).toEqual([null, rows[0]?.id, rows[1]?.id]);
  expect(JSON.parse(rows[2]?.of ?? '')).toEqual([rows[1]?.id]);
});

test('a history that goes round in a ring is seen before anybody follows it', () => {
  must(applyStep(db, [retitle('Roof fails before repair', 'A')], step('a')));
  must(applyStep(db, [retitle('A', 'B')], step('b')));
  expect(listLinks(db)).toHaveLength(3);
  const [, first, second] = listRows(db, { most: 3 });
  const leadBack = (column: string, to: string | null): void =>
    void db.prepare(`UPDATE step SET ${column} = ? WHERE id = ?`).run(to, first?.id);
  leadBack('merged', second?.id ?? '');
  expect(() => listLinks(db)).toThrow(/comes from one that is later/);
  leadBack('merged', null);
  expect(listLinks(db)).toHaveLength(3);
  leadBack('parent', first?.id ?? '');
  expect(() => listLinks(db)).toThrow(/comes from one that is later/);
});

test('a step that breaks a reference saves nothing at all', () => {
  const orphan: Edit = {
    does: 'set',
    kind: 'risk',
    id: 'r1',
    before: { ownerId: 'head' },
    after: { ownerId: 'ghost' },
  };
  expect(() => applyStep(db, [orphan], step('orphan'))).toThrow(/FOREIGN KEY/);
  expect(readRecord(db, 'risk', 'r1')?.ownerId).toBe('head');
  expect(listRows(db, { most: 1 })[0]?.label).toBe('Birth');
});

test.each([1, 2, 3, 4, 5])(
  'random edits, seed %i: undo all gives the first contents, redo all after a restart the last; the history replays to both',
  (seed) => {
    const random = seededRandom(seed);
    const first = readContents(db);
    for (let n = 0; n < 60; n += 1) {
      const dice = random();
      if (dice < 0.25) undoStep(db, stamp());
      else if (dice < 0.35) redoStep(db, stamp());
      else must(applyStep(db, [randomEdit(random, n)], step(`edit ${n}`, random() < 0.3 ? `g${n >> 2}` : null)));
    }
    const present = readContents(db);
    expect(replay()).toEqual(JSON.parse(JSON.stringify(present)));
    let undone = 0;
    while (undoStep(db, stamp()).ok) undone += 1;
    expect(readContents(db)).toEqual(first);
    expect(replay()).toEqual(JSON.parse(JSON.stringify(first)));
    db.close();
    db = must(openFile(join(folder(), 'history.clerkwell'), {}));
    for (let n = 0; n < undone; n += 1) must(redoStep(db, stamp()));
    expect(readContents(db)).toEqual(present);
    expect(replay()).toEqual(JSON.parse(JSON.stringify(present)));
  },
);

function randomEdit(random: () => number, n: number): Edit {
  const contents = readContents(db);
  const risk = contents.risks[Math.floor(random() * contents.risks.length)];
  const dice = random();
  if (risk === undefined || dice < 0.3) {
    const like = tinyProgramme().risks[0];
    return { does: 'add', kind: 'risk', id: `n-${n}`, after: { ...like, id: `n-${n}`, ref: `N${n}`, order: n } };
  }
  const owned =
    contents.mitigations.some((one) => one.riskId === risk.id) ||
    contents.assessments.some((one) => one.riskId === risk.id);
  if (dice < 0.5 && !owned) return { does: 'remove', kind: 'risk', id: risk.id, before: { ...risk } };
  return { does: 'set', kind: 'risk', id: risk.id, before: { title: risk.title }, after: { title: `Title ${n}` } };
}

/** What the history alone says the file holds, table by table. */
function replay(): unknown {
  const tables = new Map<string, Map<string, Record<string, unknown>>>();
  const seqs = (db.prepare('SELECT seq FROM step ORDER BY seq').all() as readonly { readonly seq: number }[]).map(
    (row) => row.seq,
  );
  for (const edit of seqs.flatMap((seq) => editsOf(db, seq))) {
    const table = tables.get(edit.kind) ?? new Map<string, Record<string, unknown>>();
    tables.set(edit.kind, table);
    if (edit.does === 'remove') table.delete(edit.id);
    else table.set(edit.id, { ...(edit.does === 'set' ? table.get(edit.id) : {}), ...edit.after });
  }
  const present = readContents(db);
  const kinds: readonly (readonly [keyof typeof present, string])[] = Object.keys(present).map((plural) => [
    plural as keyof typeof present,
    RECORD_KINDS.find((kind) => PLURALS[kind] === plural) ?? plural,
  ]);
  return Object.fromEntries(
    kinds.map(([plural, kind]) => {
      const records = [...(tables.get(kind)?.values() ?? [])];
      const order = (record: Record<string, unknown>): number =>
        typeof record['order'] === 'number' ? record['order'] : 0;
      return [plural, records.toSorted((a, b) => order(a) - order(b) || (String(a['id']) < String(b['id']) ? -1 : 1))];
    }),
  );
}
