import type { LinkedRecord, WorkstreamSpending } from '../../shared/api/register-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Allocation, ProfileCell } from '../../shared/model/finance.ts';
import type { Measure } from '../../shared/model/measure.ts';
import type { Programme } from '../../shared/model/programme.ts';
import type { Day, Pence } from '../../shared/model/units.ts';
import { sumAllocations } from '../../shared/rules/allocations.ts';
import { writeDay, writeYear } from '../../shared/rules/days.ts';
import { writeMoney } from '../../shared/rules/write-number.ts';
import type { ReadableDb } from '../store/database.ts';
import { listRecordsWhere } from '../store/tables.ts';
import { summarise } from './read-measures.ts';
import { screenMoney } from './screen-style.ts';

const DIRECTIONS = { better: 'better', worse: 'worse', same: 'no change' } as const;

/** The measures that show the work of a workstream: where each stands and which way it went. */
export function linkMeasures(db: ReadableDb, measures: readonly Measure[], today: Day): readonly LinkedRecord[] {
  const ids = measures.map((one) => one.id);
  const values = Map.groupBy(
    ids.length === 0 ? [] : listRecordsWhere(db, 'measureValue', 'measureId', ids),
    (one) => one.measureId,
  );
  return measures.map((one) => {
    const { latest, change, direction } = summarise(one, values.get(one.id) ?? [], [], today);
    const facts =
      latest === null
        ? ['no value yet']
        : [`${latest.shown} at ${writeDay(latest.asAt)}`, change, direction === null ? '' : DIRECTIONS[direction]];
    return {
      id: one.id,
      name: `${one.ref} ${one.name}`,
      said: facts.filter((fact) => fact !== '').join(', '),
      rag: null,
      ragWord: '',
    };
  });
}

type Money = Pick<Contents, 'allocations' | 'profileLines' | 'profiles'>;

/** What is set aside for a workstream and the lines of profiles that are its own, with the newest figure of each. */
export function listSpending(
  db: ReadableDb,
  contents: Money,
  workstreamId: string,
  { moneyUnit }: Programme,
): readonly WorkstreamSpending[] {
  const isOurs = (one: { readonly workstreamIds: readonly string[] }): boolean =>
    one.workstreamIds.includes(workstreamId);
  const lines = contents.profileLines.filter(isOurs);
  const ids = lines.map((one) => one.id);
  const cells = Map.groupBy(
    ids.length === 0 ? [] : listRecordsWhere(db, 'profileCell', 'lineId', ids),
    (one) => one.lineId,
  );
  return [
    ...contents.allocations.filter(isOurs).map(
      (one): WorkstreamSpending => ({
        id: one.id,
        name: one.name,
        said: sayAllocation(one),
        kind: 'allocation',
        leadsTo: one.id,
      }),
    ),
    ...lines.map((one): WorkstreamSpending => {
      const profile = contents.profiles.find((each) => each.id === one.profileId);
      const newest = newestYear(cells.get(one.id) ?? []);
      const sum =
        newest === undefined
          ? 'no figure yet'
          : `${writeMoney(newest.pence, screenMoney(profile?.moneyUnit ?? moneyUnit))} in ${writeYear(newest.year, '2022/23')}`;
      return {
        id: one.id,
        name: one.name,
        said: `${sum}, ${one.scenario} (${profile?.name ?? ''})`,
        kind: 'profile',
        leadsTo: one.profileId,
      };
    }),
  ];
}

/** What the allocations of a workstream come to, in words; empty where it has none. */
export function sayAllocated(allocations: readonly Allocation[]): string {
  if (allocations.length === 0) return '';
  const { allocated, committed, unknown } = sumAllocations(allocations);
  if (unknown === allocations.length) return `${inFull(allocated)} set aside, commitment to be confirmed`;
  const more = unknown === 0 ? '' : `, and ${unknown} to be confirmed`;
  return `${inFull(allocated)} set aside, ${inFull(committed)} committed${more}`;
}

function sayAllocation({ allocated, committed, asAt }: Allocation): string {
  const said = committed === null ? 'commitment to be confirmed' : `${inFull(committed)} committed`;
  return `${inFull(allocated)} set aside, ${said} at ${writeDay(asAt)}`;
}

function inFull(pence: Pence): string {
  return writeMoney(pence, { ...screenMoney('pounds'), moneyDecimals: pence % 100 === 0 ? 0 : 2 });
}

/** The figure for the whole of the newest year that has one. */
function newestYear(cells: readonly ProfileCell[]): ProfileCell | undefined {
  return cells.filter((one) => one.part === null).toSorted((a, b) => b.year - a.year)[0];
}
