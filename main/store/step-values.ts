import { RECORDS, type RecordKind } from '../../shared/model/records.ts';
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
