import { type Backup, choosePrunable } from '../../../main/files/backup-folder.ts';
import { Day } from '../../../shared/model/units.ts';

const DAY_MS = 86_400_000;

/** Backups made every `everyMs` while one keeps the schedule, each day's clock as `clock` has it. */
function liveThrough(
  days: number,
  aDay: number,
  clock: (at: number) => number,
): { kept: readonly Backup[]; today: Day } {
  let kept: readonly Backup[] = [];
  let revision = 0;
  let today = Day.parse('2022-01-01');
  for (let day = 0; day < days; day += 1)
    for (let turn = 0; turn < aDay; turn += 1) {
      revision += 1;
      const at = clock(Date.UTC(2022, 0, 1) + day * DAY_MS + turn * 600_000);
      const moment = new Date(at).toISOString();
      today = Day.parse(moment.slice(0, 10));
      const id = `${moment}-r${revision}`;
      const made: Backup = { id, path: id, moment, revision, reason: 'edited', fileName: 'a', bytes: 1 };
      const gone = new Set(choosePrunable([...kept, made], today));
      kept = [...kept, made].filter((backup) => !gone.has(backup));
    }
  return { kept, today };
}

test('after two years of work: ten of today, one a day for 30 days, one a month for a year, and the newest of each', () => {
  const { kept, today } = liveThrough(730, 24, (at) => at);
  const age = (backup: Backup): number => (Date.parse(today) - Date.parse(backup.moment.slice(0, 10))) / DAY_MS;
  expect(kept.filter((backup) => age(backup) === 0)).toHaveLength(10);
  expect(kept.filter((backup) => age(backup) > 0 && age(backup) <= 30)).toHaveLength(30);
  const months = kept.filter((backup) => age(backup) > 30).map((backup) => backup.moment.slice(0, 7));
  expect(new Set(months).size).toBe(months.length);
  expect(months.length).toBeGreaterThanOrEqual(11);
  expect(months.length).toBeLessThanOrEqual(13);
  expect(Math.max(...kept.map((backup) => backup.revision))).toBe(730 * 24);
});

test('a clock that goes a year back keeps the newest work and stays bounded', () => {
  const { kept } = liveThrough(200, 24, (at) => (at > Date.UTC(2022, 3, 1) ? at - 365 * DAY_MS : at));
  expect(Math.max(...kept.map((backup) => backup.revision))).toBe(200 * 24);
  expect(kept.length).toBeLessThan(120);
});

test('backups made before a migration stay for a year', () => {
  const make = (moment: string, revision: number, reason: Backup['reason']): Backup => ({
    id: moment,
    path: moment,
    fileName: 'a',
    bytes: 1,
    moment,
    revision,
    reason,
  });
  const old = make('2023-03-01T09:00:00.000Z', 1, 'before-migration');
  const older = make('2021-03-01T09:00:00.000Z', 0, 'before-migration');
  const sameMonth = [2, 3].map((day) => make(`2023-03-0${day}T09:00:00.000Z`, day, 'edited'));
  const prunable = choosePrunable([older, old, ...sameMonth], Day.parse('2023-10-10'));
  expect(prunable.map((backup) => backup.moment)).toEqual(['2023-03-02T09:00:00.000Z', '2021-03-01T09:00:00.000Z']);
});
