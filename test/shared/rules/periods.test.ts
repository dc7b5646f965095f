import { Period, PeriodStyle } from '../../../shared/model/period.ts';
import { Day } from '../../../shared/model/units.ts';
import {
  firstDay,
  lastDay,
  makePeriod,
  periodOf,
  readPeriod,
  recognisePeriod,
  shiftPeriod,
  writePeriod,
} from '../../../shared/rules/periods.ts';
import { addDays } from '../../../shared/rules/days.ts';

const period = (text: string): Period => Period.parse(text);

test.each([
  ['2022/23', 4, '2022-04-01', '2023-03-31', '2022/23'],
  ['2022/23', 9, '2022-09-01', '2023-08-31', '2022/23'],
  ['2022/23 Q1', 4, '2022-04-01', '2022-06-30', '2022/23 Q1'],
  ['2022/23 Q4', 4, '2023-01-01', '2023-03-31', '2022/23 Q4'],
  ['2022/23 Q2', 8, '2022-11-01', '2023-01-31', '2022/23 Q2'],
  ['2024-02', 4, '2024-02-01', '2024-02-29', 'February 2024'],
  ['2022/23 T1', 4, '2022-09-01', '2022-12-31', 'Autumn term 2022'],
  ['2022/23 T3', 4, '2023-05-01', '2023-08-31', 'Summer term 2023'],
  ['1999/00 Q4', 4, '2000-01-01', '2000-03-31', '1999/00 Q4'],
])('%s of years from month %i runs from %s to %s and is written %s', (name, starts, first, last, written) => {
  expect([firstDay(period(name), starts), lastDay(period(name), starts)]).toEqual([first, last]);
  expect(writePeriod(period(name))).toBe(written);
});

// For every style, first month and day: the day lies in its period, periods meet without a gap, and the name reads back.
test.each(PeriodStyle.options)('%s divide time without a gap', (style) => {
  for (const starts of [1, 4, 8, 9, 12])
    for (let day = Day.parse('2019-12-01'); day < '2024-04-01'; day = addDays(day, 1)) {
      const name = periodOf(day, style, starts);
      const [first, last] = [firstDay(name, starts), lastDay(name, starts)];
      const told = `${style} from month ${starts}: ${day} in ${name}, ${first} to ${last}`;
      if (!(first <= day && day <= last)) throw new Error(told);
      if (periodOf(addDays(last, 1), style, starts) !== shiftPeriod(name, 1, starts)) throw new Error(told);
      if (shiftPeriod(shiftPeriod(name, -5, starts), 5, starts) !== name) throw new Error(told);
      if (makePeriod(readPeriod(name, starts), starts) !== name || !Period.safeParse(name).success)
        throw new Error(told);
    }
  expect(Period.safeParse('2022/24').success).toBe(false);
});

test.each([
  ['2022/23', '2022/23'],
  ['2022-23', '2022/23'],
  ['FY22/23', '2022/23'],
  ['2022/2023', '2022/23'],
  ['1999-00', '1999/00'],
  ['Q1 2022/23', '2022/23 Q1'],
  ['2022-23 Q4', '2022/23 Q4'],
  ['Quarter 3 2022/23', '2022/23 Q3'],
  ['Jun-22', '2022-06'],
  ['June 2022', '2022-06'],
  ["Sept '23", '2023-09'],
  ['2022-06', '2022-06'],
  ['Summer term 2023', '2022/23 T3'],
  ['autumn 2023', '2023/24 T1'],
  ['2011-12', null],
  ['2022/24', null],
  ['Q5 2022/23', null],
  ['Junk 2022', null],
  ['since the last board', null],
  ['', null],
])('%j is recognised as %j', (text, wanted) => {
  expect(recognisePeriod(text)).toBe(wanted);
});
