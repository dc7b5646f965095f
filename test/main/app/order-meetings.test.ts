import { orderMeetings } from '../../../main/app/order-meetings.ts';
import type { Day } from '../../../shared/model/units.ts';

test('the nearest meeting to come stands first, and the one held last before those held earlier', () => {
  const days = ['2026-01-10', '2027-03-16', '2026-11-27', '2026-09-01', '2027-01-19'] as Day[];
  const ordered = orderMeetings(
    days.map((date) => ({ date })),
    '2026-11-27' as Day,
  );
  expect(ordered.map(({ date }) => date)).toEqual([
    '2026-11-27',
    '2027-01-19',
    '2027-03-16',
    '2026-09-01',
    '2026-01-10',
  ]);
});
