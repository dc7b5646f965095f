import { Decimal, Pence } from '../../../shared/model/units.ts';
import { Measure } from '../../../shared/model/measure.ts';
import { changeInPercent, judgeDirection, subtract } from '../../../shared/rules/trend.ts';
import {
  type MoneyStyle,
  writeCount,
  writeExactPounds,
  writeMeasure,
  writeMoney,
} from '../../../shared/rules/write-number.ts';

const style: MoneyStyle = {
  moneyUnit: 'millions',
  moneyDecimals: 2,
  negative: 'minus',
  toBeConfirmed: 'to be confirmed',
};
const pence = (value: number): Pence => Pence.parse(value);
const decimal = (value: string): Decimal => Decimal.parse(value);

test.each([
  [588_000_000, '£5.88m'],
  [1_960_000_000, '£19.60m'],
  [-17_000_000, '-£0.17m'],
  [-400_000, '£0.00m'],
  [100_500_000, '£1.01m'],
  [123_456_700_000, '£1,234.57m'],
])('%d pence is %s', (value, said) => {
  expect(writeMoney(pence(value), style)).toBe(said);
});

test('brackets, pounds and an unknown are written as the template says', () => {
  expect(writeMoney(pence(-17_000_000), { ...style, negative: 'brackets' })).toBe('(£0.17m)');
  expect(writeExactPounds(pence(52_604_500), style)).toBe('£526,045');
  expect(writeMoney(null, style)).toBe('to be confirmed');
});

test('a measure is written in its unit and precision', () => {
  expect(writeMeasure(decimal('7315'), 'count', 0)).toBe('7,315');
  expect(writeMeasure(decimal('12.74'), 'percent', 1)).toBe('12.7%');
  expect(writeMeasure(decimal('-0.04'), 'percent', 1)).toBe('0.0%');
});

test('a change is exact, and has no per cent when it starts from nought', () => {
  expect(changeInPercent(decimal('3974'), decimal('7315'))).toBe('84.0714645194');
  expect(subtract(decimal('0.3'), decimal('0.1'))).toBe('0.2');
  expect(changeInPercent(decimal('0'), decimal('5'))).toBeNull();
  expect(changeInPercent(decimal('-10'), decimal('-5'))).toBe('50');
});

test('better and worse follow from the polarity of the measure', () => {
  const measure = (polarity: string) => Measure.parse({ id: 'm', ref: 'M', name: 'M', unit: 'count', polarity });
  expect(judgeDirection(measure('down is good'), decimal('5'), decimal('4'))).toBe('better');
  expect(judgeDirection(measure('up is good'), decimal('5'), decimal('4'))).toBe('worse');
  expect(judgeDirection(measure('neither'), decimal('5'), decimal('4'))).toBeNull();
  expect(judgeDirection(measure('neither'), decimal('5'), decimal('5.0'))).toBe('same');
});

test('a count in a sentence is words up to nine', () => {
  expect([writeCount(0), writeCount(9), writeCount(10), writeCount(1234)]).toEqual(['nought', 'nine', '10', '1,234']);
});
