import type {
  Givable,
  LinkedRecord,
  RagWords,
  UpdateView,
  WorkstreamItem,
  WorkstreamList,
  WorkstreamPage,
} from '../../shared/api/register-views.ts';
import type { PLURALS } from '../../shared/model/records.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Period } from '../../shared/model/period.ts';
import type { Programme } from '../../shared/model/programme.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { firstDay, periodOf, shiftPeriod, writePeriod } from '../../shared/rules/periods.ts';
import { isMilestoneLate } from '../../shared/rules/slip.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { namesOf, officerChoicesOf, ragWordsOf } from './choices.ts';
import { linkCondition, linkMilestone, linkRisk } from './link-records.ts';
import { matrixOf } from './read-risks.ts';
import { theProgramme } from './snapshot.ts';
import { linkMeasures, listSpending, sayAllocated } from './workstream-figures.ts';

const KINDS = [
  'programme',
  'riskMatrix',
  'officer',
  'workstream',
  'workstreamUpdate',
  'milestone',
  'condition',
  'risk',
] as const;
type Shown = Pick<Contents, (typeof PLURALS)[(typeof KINDS)[number]]>;

/** The workstreams with their ratings and how much hangs on each. */
export function readWorkstreams(deps: Deps, open: ReadProgramme): Reply<WorkstreamList> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, KINDS);
    const words = ragWordsOf(theProgramme(contents, open.fileName));
    const { today } = deps.readClock();
    return done({
      revision: readRevision(open.db),
      ragWords: words,
      officers: officerChoicesOf(contents),
      workstreams: listItems(contents, words, today),
    });
  });
}

/** One workstream with its updates, the newest first, and all that hangs on it. */
export function readWorkstream(deps: Deps, open: ReadProgramme, workstreamId: string): Reply<WorkstreamPage> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, KINDS);
    const figures = readKinds(open.db, ['measure', 'allocation', 'profile', 'profileLine']);
    const programme = theProgramme(contents, open.fileName);
    const words = ragWordsOf(programme);
    const { today } = deps.readClock();
    const item = listItems(contents, words, today).find((one) => one.id === workstreamId);
    if (item === undefined)
      return refuse('unknown-record', `There is no workstream ${workstreamId} in ${open.fileName}.`);
    const names = namesOf(contents);
    const updates = updatesOf(contents, item.id, programme);
    const next = nextPeriod(updates[0]?.period ?? null, programme, today);
    const matrix = matrixOf(contents);
    const isOurs = (one: { readonly workstreamIds: readonly string[] }): boolean => one.workstreamIds.includes(item.id);
    return done({
      item,
      ragWords: words,
      officers: officerChoicesOf(contents),
      updates: updates.map(
        (one): UpdateView => ({
          ...one,
          said: sayPeriod(one),
          ragWord: words[one.rag ?? 'none'],
          writtenBy: names.get(one.writtenById ?? '') ?? '',
        }),
      ),
      nextPeriod: { period: next, said: writePeriod(next), asAt: today },
      milestones: contents.milestones
        .filter((one) => one.workstreamId === item.id)
        .map((one) => linkMilestone(one, today)),
      conditions: contents.conditions.filter(isOurs).map(linkCondition),
      risks: contents.risks.filter(isOurs).map((one): LinkedRecord => linkRisk(one, matrix, names)),
      measures: linkMeasures(open.db, figures.measures.filter(isOurs), today),
      spending: listSpending(open.db, figures, item.id, programme),
      allocated: sayAllocated(figures.allocations.filter(isOurs)),
      givable: listGivable({ ...contents, ...figures }),
    });
  });
}

/** The records that can be given to a workstream, with those they have. A milestone has one at most. */
function listGivable(
  contents: Pick<Contents, 'milestones' | 'conditions' | 'measures' | 'allocations' | 'profileLines' | 'profiles'>,
): readonly Givable[] {
  const profileOf = (id: string): string => contents.profiles.find((one) => one.id === id)?.name ?? '';
  return [
    ...contents.milestones.map(({ id, name, workstreamId: its }) => ({
      kind: 'milestone' as const,
      id,
      name,
      workstreamIds: its === null ? [] : [its],
    })),
    ...contents.conditions.map(({ id, ref, title, workstreamIds }) => ({
      kind: 'condition' as const,
      id,
      name: `${ref} ${title}`,
      workstreamIds,
    })),
    ...contents.measures.map(({ id, ref, name, workstreamIds }) => ({
      kind: 'measure' as const,
      id,
      name: `${ref} ${name}`,
      workstreamIds,
    })),
    ...contents.allocations.map(({ id, name, workstreamIds }) => ({
      kind: 'allocation' as const,
      id,
      name: `Set aside: ${name}`,
      workstreamIds,
    })),
    ...contents.profileLines.map(({ id, name, profileId, workstreamIds }) => ({
      kind: 'profileLine' as const,
      id,
      name: `${profileOf(profileId)}: ${name}`,
      workstreamIds,
    })),
  ];
}

function sayPeriod(update: Shown['workstreamUpdates'][number]): string {
  return update.periodName === '' ? writePeriod(update.period) : update.periodName;
}

function listItems(contents: Shown, words: RagWords, today: Day): readonly WorkstreamItem[] {
  const names = namesOf(contents);
  const newest = new Map<string, Shown['workstreamUpdates'][number]>();
  for (const update of contents.workstreamUpdates) {
    const known = newest.get(update.workstreamId);
    if (known === undefined || known.asAt < update.asAt) newest.set(update.workstreamId, update);
  }
  const openRisks = groupIds(
    contents.risks.filter((one) => one.status === 'open'),
    workstreamsOf,
  );
  const conditions = groupIds(contents.conditions, workstreamsOf);
  const open = contents.milestones.filter((one) => one.actual === null && !['done', 'dropped'].includes(one.status));
  const openMilestones = groupIds(open, workstreamOf);
  const late = groupIds(
    open.filter((one) => isMilestoneLate(one, today)),
    workstreamOf,
  );
  return contents.workstreams.map((one) => {
    const update = newest.get(one.id);
    return {
      ...one,
      lead: names.get(one.leadId ?? '') ?? '',
      sponsor: names.get(one.sponsorId ?? '') ?? '',
      ragWord: words[one.rag ?? 'none'],
      lastPeriod: update === undefined ? '' : sayPeriod(update),
      lastAsAt: update?.asAt ?? null,
      openRisks: openRisks.get(one.id) ?? [],
      openMilestones: openMilestones.get(one.id) ?? [],
      lateMilestones: late.get(one.id) ?? [],
      conditions: conditions.get(one.id) ?? [],
    };
  });
}

const workstreamsOf = (one: { readonly workstreamIds: readonly string[] }): readonly string[] => one.workstreamIds;
const workstreamOf = (one: { readonly workstreamId: string | null }): readonly string[] =>
  one.workstreamId === null ? [] : [one.workstreamId];

/** The ids of `records` under each of the workstreams they name. */
function groupIds<R extends { readonly id: string }>(
  records: readonly R[],
  of: (record: R) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const record of records)
    for (const id of of(record)) {
      const known = grouped.get(id);
      if (known === undefined) grouped.set(id, [record.id]);
      else known.push(record.id);
    }
  return grouped;
}

function updatesOf(
  contents: Shown,
  workstreamId: string,
  { yearStartsMonth }: Programme,
): readonly Shown['workstreamUpdates'][number][] {
  const order = (one: Shown['workstreamUpdates'][number]): string =>
    `${one.asAt} ${firstDay(one.period, yearStartsMonth)}`;
  return contents.workstreamUpdates
    .filter((one) => one.workstreamId === workstreamId)
    .toSorted((a, b) => order(b).localeCompare(order(a), 'en-GB'));
}

/** The period to report on next: today's, unless it or a later one is reported on; then the one after. */
function nextPeriod(newest: Period | null, { periods, yearStartsMonth }: Programme, today: Day): Period {
  const present = periodOf(today, periods, yearStartsMonth);
  if (newest === null || firstDay(newest, yearStartsMonth) < firstDay(present, yearStartsMonth)) return present;
  return shiftPeriod(newest, 1, yearStartsMonth);
}
