import { done, type Reply } from '../../shared/model/reply.ts';
import type { Clearance } from '../../shared/model/report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import type { ClearanceNow, ClearancesNow } from './read-clearances.ts';
import { type Prepared, prepareReport } from './snapshot.ts';

/**
 * The report as its paper goes to officer `officerId`, who is asked `wanted`, ready to compose: what is asked again has no answer any more, and an earlier answer
 * of anybody whose text has changed since says so.
 */
export function prepareAsAsked(
  deps: Deps,
  open: ReadProgramme,
  { report, list }: Pick<ClearancesNow, 'report' | 'list'>,
  wanted: readonly ClearanceNow[],
  officerId: Clearance['officerId'],
): Reply<Prepared> {
  const prepared = prepareReport(deps, open, report.id);
  if (!prepared.ok) return prepared;
  const { snapshot } = prepared.value;
  const isOf = (some: readonly ClearanceNow[], { id }: Clearance): boolean =>
    some.some(({ given }) => given?.id === id);
  const stale = list.filter(({ standing }) => standing === 'stale');
  const clearances = snapshot.contents.clearances.map((one): Clearance => {
    if (isOf(wanted, one)) return { ...one, officerId, answer: null, date: null, note: '', metOn: null };
    if (!isOf(stale, one)) return one;
    return { ...one, note: [one.note, 'the text has changed since'].filter((part) => part !== '').join('; ') };
  });
  return done({ ...prepared.value, snapshot: { ...snapshot, contents: { ...snapshot.contents, clearances } } });
}
