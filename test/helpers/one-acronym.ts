import { applyStep, type NewStep } from '../../main/store/history.ts';
import { createFile } from '../../main/store/programme-file.ts';
import { must } from './test-deps.ts';

const BIRTH: NewStep = {
  id: 'birth',
  who: 't',
  at: '2023-01-01',
  copy: { id: 'c', name: 'c' },
  label: 'birth',
  why: '',
  gesture: null,
  source: 'new',
  sealed: true,
};

/** Makes a programme file at `path` that holds one acronym, `a`, whose expansion is the id of the step that made it, and closes it. */
export function makeOneAcronym(path: string): void {
  const db = must(createFile(path, 'copy', {}));
  const after = { id: 'a', short: 'SEN', expansion: BIRTH.id, known: false };
  must(applyStep(db, [{ does: 'add', kind: 'acronym', id: 'a', after }], BIRTH));
  db.close();
}
