import { Day, FinancialYear, isDay } from '../../../shared/model/units.ts';
import {
  daysBetween,
  financialYearOf,
  keepDays,
  writeDay,
  writeDayWithWeekday,
  writeYear,
} from '../../../shared/rules/days.ts';

const day = (text: string): Day => Day.parse(text);

test.each([
  ['2023-10-10', 'Tuesday 10 October 2023'],
  ['2024-05-22', 'Wednesday 22 May 2024'],
  ['2022-11-29', 'Tuesday 29 November 2022'],
  ['1969-12-31', 'Wednesday 31 December 1969'],
])('%s is %s', (text, said) => {
  expect(writeDayWithWeekday(day(text))).toBe(said);
});

test('a day is written without a leading nought', () => {
  expect(writeDay(day('2023-05-01'))).toBe('1 May 2023');
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2023-13-01', false],
  ['2023-04-31', false],
  ['10/10/2023', false],
  ['2023-1-1', false],
])('%s is a real day: %s', (text, real) => {
  expect(isDay(text)).toBe(real);
});

test('a financial year starts in the month the programme says', () => {
  expect(financialYearOf(day('2023-03-31'), 4)).toBe(2022);
  expect(financialYearOf(day('2023-04-01'), 4)).toBe(2023);
  expect(financialYearOf(day('2023-08-31'), 9)).toBe(2022);
});

test('a financial year is written in the style of the template', () => {
  expect(writeYear(FinancialYear.parse(2022), '2022/23')).toBe('2022/23');
  expect(writeYear(FinancialYear.parse(2022), '2022-23')).toBe('2022-23');
  expect(writeYear(FinancialYear.parse(1999), '22/23')).toBe('99/00');
});

test('days between count both ways across a leap day', () => {
  expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
});

test('a day keeps its month on the line, and no other number what follows it', () => {
  expect(keepDays('Yes, 15 November 2022 (25 Marches, 3 May)')).toBe(
    'Yes, 15\u00a0November 2022 (25 Marches, 3\u00a0May)',
  );
});
