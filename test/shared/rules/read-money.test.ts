import type { Pence } from '../../../shared/model/units.ts';
import { readMeasureValue } from '../../../shared/rules/read-measure.ts';
import { readMoney, typeMoney } from '../../../shared/rules/read-money.ts';
import { seededRandom } from '../../helpers/random.ts';

const millions = (text: string) => readMoney(text, 'millions');

test.each([
  ['29.1', 2_910_000_000],
  ['£29.10m', 2_910_000_000],
  ['£ 29.10 million', 2_910_000_000],
  ['(2.6)', -260_000_000],
  ['£(2.6)m', null],
  ['(£2.6m)', -260_000_000],
  ['-£2.6', -260_000_000],
  ['£-2.6', -260_000_000],
  ['−2.6', -260_000_000],
  ['2.6-', -260_000_000],
  ['1,234.5', 123_450_000_000],
  ['900k', 90_000_000],
  ['£1.2bn', 120_000_000_000],
  ['.5', 50_000_000],
  ['0', 0],
  ['(0)', 0],
  ['29.100000000001', 2_910_000_000],
])('%s in a profile of £ millions', (text, pence) => {
  const read = millions(text);
  if (pence === null) expect(read).toHaveProperty('refusal');
  else expect(read).toEqual({ pence });
});

test('the same digits count in the unit of the profile, and TBC is unknown and not nought', () => {
  expect(readMoney('(2,600)', 'thousands')).toEqual({ pence: -260_000_000 });
  expect(readMoney('£526,045.37', 'pounds')).toEqual({ pence: 52_604_537 });
  for (const text of ['TBC', 'to be confirmed', 'tba']) expect(millions(text)).toEqual({ pence: null });
});

test.each([
  ['-', 'may stand for nought or for nothing'],
  ['£ –', 'may stand for nought or for nothing'],
  ['(2.6', 'only one of its brackets'],
  ['(-2.6)', 'negative twice'],
  ['1,23', 'is not a sum of money'],
  ['1.234,5', 'is not a sum of money'],
  ['abc', 'is not a sum of money'],
  ['#REF!', 'is not a sum of money'],
  ['12x', 'ends in “x”'],
  ['526,045', 'would be £526,045m, because this profile is in £ millions'],
  ['99999999999999999bn', 'more than can be kept'],
])('%s is refused with the reason', (text, why) => {
  expect(millions(text)).toEqual({ refusal: expect.stringContaining(why) as unknown });
  expect(millions(text)).toEqual({ refusal: expect.stringContaining(`“${text}”`) as unknown });
});

test('what a cell says comes back as the same pence, in every unit', () => {
  const chance = seededRandom(7);
  for (const unit of ['pounds', 'thousands', 'millions'] as const)
    for (let turn = 0; turn < 300; turn += 1) {
      const pence = (Math.floor(chance() * 2e12) - 1e12) as Pence;
      expect(readMoney(typeMoney(pence, unit), unit)).toEqual({ pence });
    }
});

test('values of a measure are read with the sign of its own unit and of no other', () => {
  expect(readMeasureValue('12.70%', 'percent')).toEqual({ value: '12.70' });
  expect(readMeasureValue('7,315', 'count')).toEqual({ value: '7315' });
  expect(readMeasureValue('(2.6)', 'percent')).toEqual({ value: '-2.6' });
  expect(readMeasureValue('£6,000', 'pounds')).toEqual({ value: '6000' });
  expect(readMeasureValue('007', 'count')).toEqual({ value: '7' });
  expect(readMeasureValue('-0', 'count')).toEqual({ value: '0' });
  expect(readMeasureValue('12%', 'count')).toEqual({ refusal: '“12%” is a percentage, and this measure is not.' });
  expect(readMeasureValue('£5', 'days')).toEqual({ refusal: '“£5” is money, and this measure is not.' });
  for (const text of ['', 'n/a', '1,23', '1e5', '12.7.1', '(5'])
    expect(readMeasureValue(text, 'count')).toHaveProperty('refusal');
});
