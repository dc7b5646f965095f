import { findDates } from '../../../shared/check/dates-in-text.ts';

test('a day is read also where a hard space keeps it with its month', () => {
  const read = (words: string) => findDates(words).map(({ date, month, year }) => [date, month, year]);
  expect(read('Yes, 15\u00a0November 2022, and by 3\u00a0May')).toEqual([
    [15, 11, 2022],
    [3, 5, null],
  ]);
  expect(read('Yes, 15\u00a0November 2022')).toEqual(read('Yes, 15 November 2022'));
});
