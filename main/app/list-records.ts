import { PLURALS, RECORD_KINDS } from '../../shared/model/records.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { countRecords, listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { findKind } from './find-record.ts';

/** How many records of each kind the programme holds. */
export function countKinds(open: ReadProgramme): Reply<readonly { readonly kind: string; readonly count: number }[]> {
  return attempt(open.fileName, () =>
    done(RECORD_KINDS.map((kind) => ({ kind: PLURALS[kind], count: countRecords(open.db, kind) }))),
  );
}

/** All records of a kind, asked for by its singular or plural name in any case: `risk`, `risks`, `riskMatrices`. */
export function listKind(open: ReadProgramme, asked: string): Reply<readonly Readonly<Record<string, unknown>>[]> {
  const kind = findKind(asked);
  if (!kind.ok) return kind;
  return attempt(open.fileName, () => done(listRecords(open.db, kind.value).map((record) => ({ ...record }))));
}
