import { ProfileCell } from '../../../shared/model/finance.ts';
import { ProfileId, type ProfileLineId } from '../../../shared/model/ids.ts';
import { FinancialYear, type Pence } from '../../../shared/model/units.ts';
import { addPence, buildBridge, findNewestBridge } from '../../../shared/rules/bridge.ts';
import { tinyProgramme } from '../../helpers/tiny-programme.ts';

const year = FinancialYear.parse(2023);

test('what a bridge leaves unexplained is a number', () => {
  const bridge = buildBridge(tinyProgramme(), ProfileId.parse('bridge'), year);
  // £5.0m less £1.5m is £3.5m, and the file says £3.2m.
  expect(bridge.unexplained).toBe(-30_000_000);
  expect(bridge.contributions.map((step) => step.line.id)).toEqual(['grant']);
});

test('an unknown is never nought: the remainder is unknown too', () => {
  const programme = tinyProgramme();
  const unknown = {
    ...programme,
    profileCells: programme.profileCells.map((cell) =>
      cell.lineId === ('grant' as ProfileLineId) ? { ...cell, pence: null } : cell,
    ),
  };
  expect(buildBridge(unknown, ProfileId.parse('bridge'), year).unexplained).toBeNull();
  expect(addPence([1 as Pence, null])).toBeNull();
  expect(addPence([1 as Pence, 2 as Pence])).toBe(3);
});

test('a quarter has a bridge of its own, and where a deficit is negative contributions add to the balance', () => {
  const programme = tinyProgramme();
  const quarter = (id: string, pence: number) => ProfileCell.parse({ id, lineId: id, year: 2023, part: 2, pence });
  const turned = {
    ...programme,
    profiles: programme.profiles.map((one) => ({
      ...one,
      periods: 'quarters' as const,
      signs: 'deficit negative' as const,
    })),
    profileCells: [
      ...programme.profileCells,
      quarter('open', -500_000_000),
      quarter('grant', 150_000_000),
      quarter('close', -320_000_000),
    ],
  };
  // −£5.0m and £1.5m is −£3.5m, and the file says −£3.2m: the balance is £0.3m better than the steps explain.
  expect(buildBridge(turned, ProfileId.parse('bridge'), year, 2).unexplained).toBe(30_000_000);
  expect(buildBridge(turned, ProfileId.parse('bridge'), year, 3).opening).toBeNull();
});

test('the newest bridge of a profile is of a year that has both ends, and of one of which all is known before another', () => {
  const programme = tinyProgramme();
  const id = ProfileId.parse('bridge');
  const cell = (lineId: string, when: number, pence: number | null) =>
    ProfileCell.parse({ id: `${lineId}-${when}`, lineId, year: when, pence });
  const [opening, closing] = (['opening', 'closing'] as const).map(
    (role) => programme.profileLines.find((line) => line.role === role)?.id ?? '',
  );
  const newest = (...more: ProfileCell[]) =>
    findNewestBridge({ ...programme, profileCells: [...programme.profileCells, ...more] }, id)?.year;
  expect(newest()).toBe(2023);
  expect(newest(cell(closing ?? '', 2030, 1))).toBe(2023);
  expect(newest(cell(opening ?? '', 2030, null), cell(closing ?? '', 2030, 1))).toBe(2023);
  expect(newest(cell(opening ?? '', 2030, 1), cell(closing ?? '', 2030, 1))).toBe(2030);
  expect(findNewestBridge({ ...programme, profileCells: [cell(opening ?? '', 2030, 1)] }, id)).toBeNull();
});
