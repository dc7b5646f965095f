import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Counting } from '../../../shared/model/lead-time.ts';
import { Committee, Meeting } from '../../../shared/model/meetings.ts';
import { Body, type Nation } from '../../../shared/model/people.ts';
import { Day } from '../../../shared/model/units.ts';
import { addDays, dayNumber } from '../../../shared/rules/days.ts';
import { buildLadder, countBack } from '../../../shared/rules/deadlines.ts';

const day = (text: string): Day => Day.parse(text);
const council = (nation: Nation, more = {}) => Body.parse({ id: 'b', name: 'Council', nation, ...more });
const committee = (more = {}) => Committee.parse({ id: 'c', bodyId: 'b', name: 'Cabinet', ...more });
const meeting = (date: string) => Meeting.parse({ id: 'm', committeeId: 'c', date });
const plain = { keyDecision: false, exempt: false };

// The first nine are the vectors of the project's research, worked out by hand from the published papers.
test.each<[string, Nation, number, Counting, string, string]>([
  ['five clear days', 'england', 5, 'clear working days', '2023-10-10', '2023-10-02'],
  ['seven working days', 'england', 7, 'working days', '2023-10-10', '2023-09-29'],
  ['28 clear days', 'england', 28, 'clear days', '2023-10-10', '2023-09-11'],
  ['five clear days', 'england', 5, 'clear working days', '2024-05-22', '2024-05-14'],
  ['seven working days', 'england', 7, 'working days', '2024-05-22', '2024-05-13'],
  ['28 clear days', 'england', 28, 'clear days', '2024-05-22', '2024-04-23'],
  ['five clear days', 'england', 5, 'clear working days', '2022-11-29', '2022-11-21'],
  ['seven working days', 'england', 7, 'working days', '2022-11-29', '2022-11-18'],
  ['28 clear days', 'england', 28, 'clear days', '2022-11-29', '2022-10-31'],
  ['over Christmas, with a substitute day', 'england', 5, 'clear working days', '2027-01-05', '2026-12-23'],
  ['over the same days in Scotland', 'scotland', 5, 'clear working days', '2027-01-05', '2026-12-22'],
  ['over Easter', 'england', 5, 'clear working days', '2024-04-09', '2024-03-28'],
  ['over Easter in Scotland, where Monday is worked', 'scotland', 5, 'clear working days', '2024-04-09', '2024-04-01'],
  ['over the Boyne', 'northern ireland', 3, 'clear working days', '2024-07-16', '2024-07-09'],
  ['over the Boyne, in Wales', 'wales', 3, 'clear working days', '2024-07-16', '2024-07-10'],
  ['over the State Funeral', 'england', 5, 'clear working days', '2022-09-26', '2022-09-15'],
  ['every day counted', 'england', 5, 'clear days', '2024-04-09', '2024-04-03'],
  ['not clear', 'england', 14, 'days', '2024-03-01', '2024-02-16'],
  ['no days at all', 'england', 0, 'working days', '2024-03-01', '2024-03-01'],
])('%s (%s, %i %s) before %s is %s', (_, nation, days, counting, held, wanted) => {
  expect(countBack(day(held), days, counting, nation)).toBe(wanted);
});

test('the ladder has what the law, the body and the committee ask for, earliest first', () => {
  const body = council('england', {
    leadTimes: [
      { name: 'Final report to the clerk', days: 7, counting: 'working days', time: '10:00' },
      { name: 'Draft to finance and legal', days: 21, counting: 'working days' },
    ],
  });
  const cabinet = committee({
    executive: true,
    leadTimes: [{ name: 'Final report to the clerk', days: 8, counting: 'working days', time: '12:00' }],
  });
  const ladder = buildLadder(body, cabinet, meeting('2024-05-22'), { keyDecision: true, exempt: true });
  expect(ladder.map((rung) => `${rung.day} ${rung.time ?? 'any time'}: ${rung.name} (${rung.from})`)).toEqual([
    '2024-04-22 any time: Draft to finance and legal (body)',
    '2024-04-23 any time: Notice of key decision published (law)',
    '2024-04-23 any time: Notice of private meeting published (law)',
    '2024-05-10 12:00: Final report to the clerk (committee)',
    '2024-05-14 any time: Agenda and reports published (law)',
    '2024-05-14 any time: Second notice of private meeting published (law)',
  ]);
});

test.each<[Nation, object, string, string]>([
  ['england', {}, '2023-10-02', 'Local Government Act 1972 s100B(3), as amended by SI 2002/715'],
  ['wales', {}, '2023-10-04', 'Local Government Act 1972 s100BA(3), inserted by the 2021 Act (asc 1) Schedule 4'],
  ['scotland', {}, '2023-10-04', 'Local Government (Scotland) Act 1973 s50B(3)'],
  ['northern ireland', {}, '2023-10-02', 'Local Government Act (Northern Ireland) 2014 Part 8'],
  ['england', { clearDays: 'calendar' }, '2023-10-04', 'Local Government Act 1972 s100B(3), as amended by SI 2002/715'],
])('in %s %j papers for 10 October 2023 are out on %s', (nation, more, wanted, rule) => {
  const [published, ...others] = buildLadder(council(nation, more), committee(), meeting('2023-10-10'), plain);
  expect([published?.day, published?.rule, others]).toEqual([wanted, rule, []]);
});

test('only an executive in England gives 28 days of notice', () => {
  const both = { keyDecision: true, exempt: true };
  expect(buildLadder(council('wales'), committee({ executive: true }), meeting('2023-10-10'), both)).toHaveLength(1);
  expect(buildLadder(council('england'), committee(), meeting('2023-10-10'), both)).toHaveLength(1);
});

test('days are the same days wherever the machine is', () => {
  const rules = join(__dirname, '..', '..', '..', 'shared', 'rules', 'deadlines.ts');
  const script = `import { countBack } from ${JSON.stringify(`file://${rules}`)};
    console.log(countBack('2024-04-09', 5, 'clear working days', 'england'), countBack('2023-10-30', 3, 'working days', 'scotland'))`;
  for (const zone of ['Europe/London', 'Pacific/Kiritimati', 'America/Anchorage'])
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }).trim(),
    ).toBe('2024-03-28 2023-10-25');
});

test('every day from 1900 to 2200 follows the one before it', () => {
  let at = day('1900-01-01');
  for (let count = dayNumber(at); at < '2200-12-31'; count += 1) {
    if (dayNumber(at) !== count || Day.safeParse(at).success !== true) throw new Error(`${at} is not day ${count}`);
    at = addDays(at, 1);
  }
  expect(at).toBe('2200-12-31');
});
