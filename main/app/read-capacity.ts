import type { AllocationItem, CapacityRegister, SchemeItem } from '../../shared/api/register-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Allocation, Scheme } from '../../shared/model/finance.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Day, Pence } from '../../shared/model/units.ts';
import { sumAllocations } from '../../shared/rules/allocations.ts';
import { daysBetween } from '../../shared/rules/days.ts';
import { saySlip } from '../../shared/rules/slip.ts';
import { type MoneyStyle, writeMoney } from '../../shared/rules/write-number.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { capital } from '../../shared/model/capital.ts';

/** Money in a register stands in full, as it is typed over. */
const IN_FULL: Omit<MoneyStyle, 'moneyDecimals'> = {
  moneyUnit: 'pounds',
  negative: 'minus',
  toBeConfirmed: 'to be confirmed',
};

type Shown = Pick<Contents, 'schemes' | 'allocations' | 'sources'>;

/** The schemes that add places, the money set aside, and what both come to. */
export function readCapacity(deps: Deps, open: ReadProgramme): Reply<CapacityRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, ['source', 'scheme', 'allocation']);
    const { today } = deps.readClock();
    return done({
      revision: readRevision(open.db),
      today,
      schemes: contents.schemes.map((one) => toScheme(contents, one, today)),
      allocations: contents.allocations.map((one) => toAllocation(contents, one)),
      sources: contents.sources.map(({ id, title }) => ({ id, name: title })),
      totals: totalsOf(contents),
    });
  });
}

function toScheme(contents: Shown, one: Scheme, today: Day): SchemeItem {
  const opens = one.openingActual ?? one.openingForecast;
  const slipDays = one.openingBaseline === null || opens === null ? null : daysBetween(one.openingBaseline, opens);
  const expected = one.openingForecast ?? one.openingBaseline;
  return {
    ...one,
    slipDays,
    slip: saySlip(slipDays),
    statusWord: capital(one.status),
    overdue:
      one.openingActual === null && !['open', 'dropped'].includes(one.status) && expected !== null && expected < today,
    funding: contents.allocations
      .filter((each) => each.schemeId === one.id)
      .map((each) => ({
        id: each.id,
        name: each.name,
        said: `${sayMoney(each.allocated)} set aside`,
        rag: null,
        ragWord: '',
      })),
  };
}

function toAllocation(contents: Shown, one: Allocation): AllocationItem {
  const left = one.committed === null ? null : one.allocated - one.committed;
  return {
    id: one.id,
    name: one.name,
    purpose: one.purpose,
    allocated: sayMoney(one.allocated),
    committed: one.committed === null ? null : sayMoney(one.committed),
    allocatedPence: one.allocated,
    committedPence: one.committed,
    leftSaid: sayMoney(left),
    asAt: one.asAt,
    schemeId: one.schemeId,
    scheme: contents.schemes.find((each) => each.id === one.schemeId)?.name ?? '',
    sourceId: one.sourceId,
    source: contents.sources.find((each) => each.id === one.sourceId)?.title ?? '',
  };
}

function totalsOf({ schemes, allocations }: Shown): CapacityRegister['totals'] {
  const counted = schemes.filter((one) => one.status !== 'dropped');
  const places = (of: readonly Scheme[]): string => {
    const unknown = of.filter((one) => one.places === null).length;
    const sum = of.reduce((total, one) => total + (one.places ?? 0), 0).toLocaleString('en-GB');
    return unknown === 0 ? sum : `${sum}, and ${unknown} not stated`;
  };
  const sum = sumAllocations(allocations);
  return [
    ...(schemes.length === 0
      ? []
      : [
          { label: 'Places planned', value: places(counted) },
          { label: 'Places open', value: places(counted.filter((one) => one.status === 'open')) },
        ]),
    ...(allocations.length === 0
      ? []
      : [
          { label: 'Set aside', value: sayMoney(sum.allocated) },
          { label: 'Committed', value: sayMoney(sum.committed) },
          { label: 'Not committed', value: sayMoney(sum.uncommitted) },
          ...(sum.unknown === 0 ? [] : [{ label: 'Commitment to be confirmed', value: sayMoney(sum.unconfirmed) }]),
        ]),
  ];
}

/** Pence only where there are some. */
function sayMoney(pence: number | null): string {
  const moneyDecimals = pence !== null && pence % 100 !== 0 ? 2 : 0;
  return writeMoney(pence as Pence | null, { ...IN_FULL, moneyDecimals });
}
