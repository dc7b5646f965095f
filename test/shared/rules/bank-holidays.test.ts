import type { Nation } from '../../../shared/model/people.ts';
import { Day } from '../../../shared/model/units.ts';
import { easterOf, isWorkingDay, listBankHolidays } from '../../../shared/rules/bank-holidays.ts';

const days = (year: number, nation: Nation): string =>
  listBankHolidays(year, nation)
    .map((holiday) => holiday.day.slice(5))
    .join(' ');

// As published on gov.uk/bank-holidays: years with weekends at Christmas and the New Year, and the years with days made once.
test.each<[Nation, number, string]>([
  ['england', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['england', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['england', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['england', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['wales', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['england', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['scotland', 2021, '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  ['scotland', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['northern ireland', 2023, '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26'],
  ['northern ireland', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
  ['northern ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
])('%s in %i', (nation, year, wanted) => {
  expect(days(year, nation)).toBe(wanted);
});

test.each([
  [1818, '03-22'],
  [1943, '04-25'],
  [2000, '04-23'],
  [2024, '03-31'],
  [2025, '04-20'],
  [2038, '04-25'],
  [2285, '03-22'],
])('Easter in %i is on %s, the earliest and the latest there can be among them', (year, wanted) => {
  expect(easterOf(year)).toBe(`${year}-${wanted}`);
});

test('2 January is worked in England and not in Scotland; a substitute day is worked nowhere', () => {
  expect(isWorkingDay(Day.parse('2024-01-02'), 'england')).toBe(true);
  expect(isWorkingDay(Day.parse('2024-01-02'), 'scotland')).toBe(false);
  expect(isWorkingDay(Day.parse('2026-12-28'), 'wales')).toBe(false);
  expect(isWorkingDay(Day.parse('2026-12-26'), 'wales')).toBe(false);
});
