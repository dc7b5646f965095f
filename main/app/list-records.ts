import { PLURALS, RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { countRecords, listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';

/** How many records of each kind the programme holds. */
export function countKinds(open: ReadProgramme): Reply<readonly { readonly kind: string; readonly count: number }[]> {
  return attempt(open.fileName, () =>
    done(RECORD_KINDS.map((kind) => ({ kind: PLURALS[kind], count: countRecords(open.db, kind) }))),
  );
}

/** All records of a kind, asked for by its singular or plural name in any case: `risk`, `risks`, `riskMatrices`. */
export function listKind(open: ReadProgramme, asked: string): Reply<readonly Readonly<Record<string, unknown>>[]> {
  const kind = findKind(asked);
  if (kind === null)
    return refuse(
      'bad-request',
      `There is no kind of record called ${asked}. There is: ${Object.values(PLURALS).join(', ')}.`,
    );
  return attempt(open.fileName, () => done(listRecords(open.db, kind).map((record) => ({ ...record }))));
}

function findKind(asked: string): RecordKind | null {
  const folded = asked.toLowerCase().replaceAll('-', '');
  return RECORD_KINDS.find((kind) => [kind, PLURALS[kind]].some((name) => name.toLowerCase() === folded)) ?? null;
}
