import { sayClock } from '../../../renderer/state/clock.ts';
import { suggestNextRef } from '../../../shared/rules/next-ref.ts';

test('the time of a save is the time of day, with the day when it was another', () => {
  const now = new Date(2023, 9, 10, 12, 0);
  expect(sayClock(new Date(2023, 9, 10, 9, 5).toISOString(), now)).toBe('09:05');
  expect(sayClock(new Date(2023, 8, 30, 17, 40).toISOString(), now)).toBe('30 September 2023, 17:40');
  expect(sayClock('not a moment', now)).toBe('not a moment');
});

test.each([
  [[], 'M1'],
  [['R1', 'R2', 'R7'], 'R8'],
  [['R01', 'R02', 'R09'], 'R10'],
  [['SEND/1', 'SEND/2', 'X9'], 'SEND/3'],
  [['alpha', 'beta'], ''],
])('after %j comes %j', (refs, next) => {
  expect(suggestNextRef(refs, 'M1')).toBe(next);
});
