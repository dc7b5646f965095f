import { parseDay, parseDays, refuseDay, typeDay } from '../../../renderer/state/parse-day.ts';

test.each([
  ['31/1/2025', '2025-01-31'],
  ['01/02/2025', '2025-02-01'],
  ['1.2.2025', '2025-02-01'],
  ['1-2-2025', '2025-02-01'],
  [' 2025-01-31 ', '2025-01-31'],
  ['10 October 2023', '2023-10-10'],
  ['10th Oct 2023', '2023-10-10'],
  ['1 sept. 2023', '2023-09-01'],
  ['29/2/2024', '2024-02-29'],
])('%s is %s', (typed, day) => {
  expect(parseDay(typed)).toBe(day);
});

test.each([
  '',
  '31/2/2025',
  '29/2/2025',
  '13/13/2025',
  '1/2/25',
  '31 Janish 2025',
  '10 2023',
  '1/1/1899',
  'tomorrow',
  '2025-1-32',
])('%j is no day', (typed) => {
  expect(parseDay(typed)).toBeNull();
});

test('a day is shown in the field as it is typed, and reads back', () => {
  expect(typeDay('2025-01-31')).toBe('31/01/2025');
  expect(parseDay(typeDay('2025-01-31'))).toBe('2025-01-31');
  expect(typeDay(null)).toBe('');
  expect(typeDay('')).toBe('');
});

test('a refusal says what was typed and how to type it', () => {
  expect(refuseDay(' 31/2/2025 ')).toBe(
    '“31/2/2025” is not a day. Type it as 31/01/2025, 31 January 2025 or 2025-01-31.',
  );
});

test('days are typed with commas between them, and are kept once each and oldest first', () => {
  expect(parseDays('31/3/2024, 31 March 2023; 2024-03-31')).toEqual(['2023-03-31', '2024-03-31']);
  expect(parseDays(' ')).toEqual([]);
  expect(parseDays('31/3/2024, soon')).toBe(refuseDay('soon'));
});
