import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { readNeeded } from '../../../main/store/contents.ts';
import { inTransaction } from '../../../main/store/database.ts';
import type { Contents } from '../../../shared/model/contents.ts';
import type { KindNeed, Need } from '../../../shared/model/need.ts';
import { RECORD_KINDS } from '../../../shared/model/records.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const deps = testDeps();
let path: string;
let open: OpenProgramme;

beforeEach(() => {
  path = join(folder(), 'kept.clerkwell');
  open = must(createProgramme(deps, path, 'cambridgeshire-send'));
});
afterEach(() => closeProgramme(open));

function read(risk: KindNeed = 'all'): Contents {
  const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as Need;
  return readNeeded(open.db, { ...none, risk, measure: 'all' });
}

function retitle(title: string): void {
  const id = read().risks[0]?.id ?? '';
  must(
    applyChanges(deps, open, [{ does: 'set', kind: 'risk', id, fields: { title } }], { label: 'title', gesture: null }),
  );
}

test('what was not edited is the very same list, and what was edited or undone is read anew', () => {
  const before = read();
  expect(read().risks).toBe(before.risks);
  retitle('Another title');
  const after = read();
  expect(after.risks[0]?.title).toBe('Another title');
  expect(after.measures).toBe(before.measures);
  must(undo(deps, open));
  expect(read().risks).toEqual(before.risks);
  const closed = read([{ field: 'status', values: ['closed'] }]).risks;
  expect(closed.every(({ status }) => status === 'closed')).toBe(true);
  expect(read().risks).toEqual(before.risks);
});

test('what another program writes without a step, and what is taken back while it is written, is not kept', () => {
  const before = read().risks;
  const other = new Database(path);
  other.exec(`UPDATE risk SET title = 'Behind our back' WHERE id = '${before[0]?.id ?? ''}'`);
  other.close();
  expect(read().risks[0]?.title).toBe('Behind our back');
  expect(() =>
    inTransaction(open.db, () => {
      retitle('Half written');
      expect(read().risks[0]?.title).toBe('Half written');
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(read().risks[0]?.title).toBe('Behind our back');
  retitle('Wholly written');
  expect(read().risks[0]?.title).toBe('Wholly written');
});
