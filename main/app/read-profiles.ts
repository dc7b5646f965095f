import type {
  AllocationSummary,
  AllocationSums,
  ProfileChoice,
  ProfileRegister,
} from '../../shared/api/profile-views.ts';
import type { ChartSpec } from '../../shared/document/chart.ts';
import { fitAlt } from '../../shared/compose/charts/alt-text.ts';
import { inUnit, moneyNumber } from '../../shared/compose/charts/money.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Allocation, Profile } from '../../shared/model/finance.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Pence } from '../../shared/model/units.ts';
import { sumAllocations } from '../../shared/rules/allocations.ts';
import { writeYear } from '../../shared/rules/days.ts';
import { percentOf } from '../../shared/rules/percent.ts';
import { figureOf, listProfilePeriods } from '../../shared/rules/profile-figures.ts';
import { writeExactPounds, writeMeasure, writeMoney } from '../../shared/rules/write-number.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { SCREEN_COLOURS, screenMoney } from './screen-style.ts';
import { theProgramme } from './snapshot.ts';

const PROFILE_KINDS = ['programme', 'source', 'profile', 'profileLine', 'profileCell', 'scheme', 'allocation'] as const;
type Shown = Pick<Contents, 'sources' | 'profiles' | 'profileLines' | 'profileCells' | 'schemes' | 'allocations'>;
/** Money that is set aside is counted to the pound. */
const POUNDS = screenMoney('pounds');

/** The financial profiles to choose from, and the allocations with what of them is committed. */
export function readProfiles(open: ReadProgramme): Reply<ProfileRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, PROFILE_KINDS);
    const unit = theProgramme(contents, open.fileName).moneyUnit;
    return done({
      revision: readRevision(open.db),
      profiles: contents.profiles
        .toSorted((a, b) => a.order - b.order)
        .map((profile) => toChoice(contents, profile, profile.moneyUnit ?? unit)),
      sources: contents.sources.map(({ id, title }) => ({ id, name: title })),
      allocations: readAllocations(contents),
    });
  });
}

function toChoice(contents: Shown, profile: Profile, unit: NonNullable<Profile['moneyUnit']>): ProfileChoice {
  const lines = contents.profileLines
    .filter((line) => line.profileId === profile.id)
    .toSorted((a, b) => a.order - b.order);
  const closing = lines.findLast((line) => line.role === 'closing') ?? lines[0];
  const last = listProfilePeriods(profile, closing === undefined ? [] : [closing], contents.profileCells, {
    from: null,
    to: null,
  }).at(-1);
  const { id, name } = profile;
  if (closing === undefined || last === undefined) return { id, name, stands: '' };
  const pence = figureOf(contents.profileCells, closing, last) ?? null;
  return {
    id,
    name,
    stands: `${closing.name}: ${writeMoney(pence, screenMoney(unit))}, ${writeYear(last.year, '2022/23')}`,
  };
}

function readAllocations(contents: Shown): AllocationSummary {
  const rows = contents.allocations.toSorted((a, b) => a.order - b.order);
  const names = new Map<string, string>(contents.schemes.map((one) => [one.id, one.name]));
  return {
    schemes: [...Map.groupBy(rows, (one) => one.schemeId)].map(([id, of]) => {
      const name = id === null ? 'For no scheme' : (names.get(id) ?? '');
      return { name, rows: of.map((one) => sumUp(one.name, [one])), sum: sumUp(name, of) };
    }),
    total: rows.length === 0 ? null : sumUp('Total', rows),
    chart: drawAllocations(rows),
  };
}

function sumUp(name: string, of: readonly Allocation[]): AllocationSums {
  const sums = sumAllocations(of);
  const known = sums.allocated - sums.unconfirmed;
  const share = percentOf(sums.committed, known);
  const nothing = sums.unknown === of.length;
  return {
    id: of[0]?.id ?? '',
    name,
    allocated: writeExactPounds(sums.allocated, POUNDS),
    committed: writeExactPounds(nothing ? null : sums.committed, POUNDS),
    left: writeExactPounds(nothing ? null : sums.uncommitted, POUNDS),
    share: nothing || share === null ? '' : writeMeasure(share, 'percent', 1),
    note:
      sums.unknown === 0 || nothing
        ? ''
        : `leaves out ${writeExactPounds(sums.unconfirmed, POUNDS)} whose commitment is to be confirmed`,
  };
}

/** What is committed and what is left of each allocation; those of which nobody knows stand apart. */
function drawAllocations(rows: readonly Allocation[]): ChartSpec | null {
  if (rows.length === 0) return null;
  const style = POUNDS;
  const parts = [
    { name: 'Committed', of: (one: Allocation) => one.committed },
    {
      name: 'Not committed',
      of: (one: Allocation) => (one.committed === null ? null : ((one.allocated - one.committed) as Pence)),
    },
    { name: 'Commitment to be confirmed', of: (one: Allocation) => (one.committed === null ? one.allocated : null) },
  ].filter(({ of }) => rows.some((one) => of(one) !== null));
  return {
    type: 'stackedBar',
    headline: 'Allocated and committed',
    subtitle: 'What of each allocation is committed',
    categoryTitle: 'Allocation',
    valueTitle: '',
    categories: rows.map((one) => one.name),
    series: parts.map(({ name, of }, at) => ({
      name,
      values: rows.map((one) => inUnit(of(one), style)),
      colour: SCREEN_COLOURS[at] ?? '000000',
    })),
    number: moneyNumber(style),
    labels: false,
    alt: fitAlt(
      `Stacked bar chart. ${rows
        .map(
          (one) =>
            `${one.name}: ${writeExactPounds(one.committed, style)} of ${writeExactPounds(one.allocated, style)}`,
        )
        .join('; ')}.`,
    ),
  };
}
