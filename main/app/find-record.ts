import { nameOf, sayKind } from '../../shared/changes/names.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { listRecords, readRecord } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** The kind asked for by its singular or plural name in any case: `risk`, `risks`, `risk-matrices`. */
export function findKind(asked: string): Reply<RecordKind> {
  const folded = asked.toLowerCase().replaceAll('-', '');
  const kind = RECORD_KINDS.find((one) => [one, PLURALS[one]].some((name) => name.toLowerCase() === folded));
  return kind === undefined
    ? refuse(
        'bad-request',
        `There is no kind of record called ${asked}. There is: ${Object.values(PLURALS).join(', ')}.`,
      )
    : done(kind);
}

/** The id of the record a person names by its id, or by its ref, code or short form where only one has it. */
export function findRecordId(open: ReadProgramme, kind: RecordKind, asked: string): Reply<string> {
  if (readRecord(open.db, kind, asked) !== undefined) return done(asked);
  const folded = asked.toLowerCase();
  const named = listRecords(open.db, kind).filter((record) => {
    const fields: Readonly<Record<string, unknown>> = record;
    return ['ref', 'code', 'short'].some((field) => {
      const value = fields[field];
      return typeof value === 'string' && value.toLowerCase() === folded;
    });
  });
  const [only] = named;
  if (named.length === 1 && only !== undefined) return done(only.id);
  if (named.length > 1)
    return refuse(
      'bad-request',
      `There are ${named.length} called ${asked} in ${open.fileName}. Name one by its id: ${named.map((one) => one.id).join(', ')}.`,
      named.map((one) => `${nameOf(kind, { ...one })}: ${one.id}`),
    );
  return refuse('unknown-record', `There is no ${sayKind(kind)} ${asked} in ${open.fileName}.`);
}
