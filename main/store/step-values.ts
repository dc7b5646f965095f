import type { Edit, Fields } from '../../shared/changes/edit.ts';
import { RECORDS, type RecordKind } from '../../shared/model/records.ts';
import { COLUMNS } from './columns.ts';
import { parseText } from './json-reader.ts';
import { DamagedRowError } from './rows.ts';

/** The kind of record that an edit in the history is about. Another program may have written any word there. */
export function readKind(kind: string, id: string): RecordKind {
  if (Object.hasOwn(RECORDS, kind)) return kind as RecordKind;
  throw new DamagedRowError(`an edit of ${id} in the history is of no kind that there is`);
}

/** The ids of the steps that a step undid or did again. */
export function readStepIds(json: string, id: string): readonly string[] {
  const ids = parseText(json);
  if (Array.isArray(ids) && ids.every((one) => typeof one === 'string')) return ids;
  throw new DamagedRowError(`step ${id} of the history does not say which steps it is about`);
}

/** What an edit in the history does. The file's own rule on it holds nobody back who writes without it. */
export function readDoes(does: string, id: string): Edit['does'] {
  if (does === 'add' || does === 'set' || does === 'remove') return does;
  throw new DamagedRowError(`an edit of ${id} in the history does nothing that there is`);
}

/** The fields of an edit, each one that records of its kind have. */
export function readEdited(kind: RecordKind, fields: Fields, id: string): Fields {
  if (Object.keys(fields).every((field) => Object.hasOwn(COLUMNS[kind], field))) return fields;
  throw new DamagedRowError(`an edit of ${kind} ${id} in the history names a field that there is not`);
}
