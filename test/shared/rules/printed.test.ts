import { addDays, writeDate } from '../../../shared/rules/days.ts';
import { readDay } from '../../../shared/rules/read-day.ts';
import { readMeasureValue } from '../../../shared/rules/read-measure.ts';
import { readMoney } from '../../../shared/rules/read-money.ts';
import { writeMeasure, writeMoney } from '../../../shared/rules/write-number.ts';
import type { Day, Decimal, Pence } from '../../../shared/model/units.ts';
import { seededRandom } from '../../helpers/random.ts';

/** `value` to the nearest multiple of `step`, halves away from nought: whole numbers of any size are the witness. */
function nearest(value: bigint, step: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = ((2n * size + step) / (2n * step)) * step;
  return value < 0n ? -rounded : rounded;
}

const UNITS = { pounds: 100n, thousands: 100_000n, millions: 100_000_000n } as const;

test('a sum that is printed reads as the same sum, to what is shown of it', () => {
  const chance = seededRandom(11);
  for (const moneyUnit of ['pounds', 'thousands', 'millions'] as const)
    for (const negative of ['minus', 'brackets'] as const)
      for (const moneyWords of ['letter', 'word'] as const)
        for (const moneyDecimals of [0, 1, 2])
          for (let turn = 0; turn < 60; turn += 1) {
            const step = UNITS[moneyUnit] / 10n ** BigInt(moneyDecimals);
            // Every other one lies in the middle between two that can be shown.
            const drawn = BigInt(Math.floor((chance() - 0.5) * 2e12));
            const pence = turn % 2 === 0 ? drawn : nearest(drawn, step) + step / 2n;
            const style = { moneyUnit, moneyDecimals, moneyWords, negative, toBeConfirmed: 'TBC' };
            const printed = writeMoney(Number(pence) as Pence, style);
            const read = readMoney(printed, 'pounds');
            expect([printed, read]).toEqual([printed, { pence: Number(nearest(pence, step)) }]);
          }
});

test('a measure that is printed reads as the same value, to what is shown of it', () => {
  const chance = seededRandom(12);
  for (const unit of ['count', 'percent', 'pounds', 'days'] as const)
    for (const negative of ['minus', 'brackets'] as const)
      for (const precision of [0, 1, 3])
        for (let turn = 0; turn < 60; turn += 1) {
          const scaled = BigInt(Math.floor((chance() - 0.5) * 2e10));
          const digits = String(scaled < 0n ? -scaled : scaled).padStart(5, '0');
          const value = `${scaled < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}` as Decimal;
          const printed = writeMeasure(value, unit, precision, { negative });
          const read = readMeasureValue(printed, unit);
          const back = 'value' in read ? BigInt(Math.round(Number(read.value) * 10_000)) : null;
          expect([printed, back]).toEqual([printed, nearest(scaled, 10n ** BigInt(4 - precision))]);
        }
});

test('a day that is printed reads as the same day', () => {
  let day = '1999-12-27' as Day;
  for (let turn = 0; turn < 3000; turn += 1) {
    for (const pattern of ['d mmmm yyyy', 'dd mmmm yyyy', 'dddd do mmmm yyyy', 'dddd d mmmm yyyy', 'dd/mm/yyyy'])
      expect([pattern, readDay(writeDate(day, pattern))]).toEqual([pattern, day]);
    day = addDays(day, 5);
  }
});
