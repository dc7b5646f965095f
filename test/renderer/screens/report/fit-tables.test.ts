import { fitTable } from '../../../../renderer/screens/report/writing/fit-tables.ts';

test('the letters of a table are as small as it must be to stand in the pane, and no smaller than can be read', () => {
  expect(fitTable(300, 400)).toBe(0.85);
  expect(fitTable(500, 400)).toBeCloseTo(0.68);
  // At that size it is just as wide as there is room.
  expect((500 / 0.85) * (fitTable(500, 400) ?? 0)).toBeCloseTo(400);
  expect(fitTable(1000, 400)).toBeNull();
  expect(fitTable(0, 0)).toBe(0.85);
});
