import { Allocation } from '../../../shared/model/finance.ts';
import type { Decimal, Pence } from '../../../shared/model/units.ts';
import { sumAllocations } from '../../../shared/rules/allocations.ts';
import { addPence } from '../../../shared/rules/bridge.ts';
import { changeInPercent, subtract } from '../../../shared/rules/trend.ts';
import { Chance } from '../../helpers/large/chance.ts';

const chance = new Chance(20231010);
const random = (): number => chance.number(2 ** 32) / 2 ** 32;
const pence = (): Pence => Math.round((random() - 0.5) * 2e12) as Pence;
const decimal = (): { readonly text: Decimal; readonly scaled: bigint } => {
  const scaled = BigInt(Math.round((random() - 0.5) * 2e15));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(5, '0');
  const text = `${scaled < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}` as Decimal;
  return { text, scaled };
};

// Whole numbers of any size are the witness: no floating-point sum stands between a figure and a total.
test('sums of money are exact to the penny, in any order', () => {
  for (let run = 0; run < 200; run += 1) {
    const parts = Array.from({ length: 1 + Math.floor(random() * 40) }, pence);
    const exact = parts.reduce((sum, part) => sum + BigInt(part), 0n);
    expect(BigInt(addPence(parts) ?? Number.NaN)).toBe(exact);
    expect(addPence(parts.toReversed())).toBe(addPence(parts));
  }
});

test('the difference of two decimals is exact to the last place', () => {
  for (let run = 0; run < 500; run += 1) {
    const [from, to] = [decimal(), decimal()];
    const [whole = '0', places = ''] = subtract(to.text, from.text).split('.');
    expect(BigInt(whole + places.padEnd(4, '0'))).toBe(to.scaled - from.scaled);
  }
  expect(subtract('0.3' as Decimal, '0.1' as Decimal)).toBe('0.2');
  expect(changeInPercent('0.1' as Decimal, '0.3' as Decimal)).toBe('200');
});

test('what is allocated is what is committed, what is not, and what nobody knows yet', () => {
  for (let run = 0; run < 100; run += 1) {
    const list = Array.from({ length: Math.floor(random() * 12) }, (_, at) =>
      Allocation.parse({
        id: `a${at}`,
        name: 'A',
        allocated: Math.abs(pence()),
        committed: random() < 0.3 ? null : Math.abs(pence()),
        asAt: '2022-07-31',
      }),
    );
    const sum = sumAllocations(list);
    expect(sum.committed + sum.uncommitted + sum.unconfirmed).toBe(sum.allocated);
    expect(sum.unknown).toBe(list.filter((one) => one.committed === null).length);
  }
});

test('Invest to Transform: two sums to be confirmed are not nought', () => {
  const sums = [
    [526_045, 359_227],
    [450_000, null],
    [75_000, 30_323],
    [75_000, 6_615],
    [975_955, null],
  ] as const;
  const pounds = (amount: number | null): number | null => (amount === null ? null : amount * 100);
  const list = sums.map(([allocated, committed], at) =>
    Allocation.parse({
      id: `a${at}`,
      name: 'A',
      allocated: pounds(allocated),
      committed: pounds(committed),
      asAt: '2022-07-31',
    }),
  );
  expect(sumAllocations(list)).toEqual({
    allocated: 210_200_000,
    committed: 39_616_500,
    uncommitted: 27_988_000,
    unconfirmed: 142_595_500,
    unknown: 2,
  });
});
