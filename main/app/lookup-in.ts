import type { Lookup } from '../../shared/changes/lookup.ts';
import { hasPayload } from '../store/payloads.ts';
import { listIdsWith, listNaming, listPlaces, listRecords, listRefs, readRecord } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** What planning may look up in the open programme. */
export function lookupIn(open: ReadProgramme): Lookup {
  return {
    read: (kind, id) => readRecord(open.db, kind, id),
    listNaming: (kind, id) => listNaming(open.db, kind, id),
    list: (kind) => listRecords(open.db, kind),
    listSame: (kind, values) => listIdsWith(open.db, kind, values),
    listPlaces: (kind) => listPlaces(open.db, kind),
    listRefs: (kind) => listRefs(open.db, kind),
    hasPayload: (sha256) => hasPayload(open.db, sha256),
  };
}
