import { bridgeOf, poundsOf, readSampleData, scoresOf, valuesOf } from '../../helpers/samples.ts';

const sample = readSampleData('bcp-send');

test.each([
  ['measure-six-week', '26.7', '99.0', '96.4'],
  ['measure-twenty-week', '0.0', '52.9', '67.1'],
  ['measure-eps', '0.0', '98.0', '92'],
  ['measure-health-advice', '87.5', '93.2', '91.1'],
  ['measure-backlog', '2012', '1216', '1030'],
  ['measure-in-year', '65.9', '70.1', '62.1'],
  ['measure-parental', '29', '23', '22'],
])('indicator %s in March 2023, February 2024 and March 2024', (id, first, second, third) => {
  expect(valuesOf(sample, id)).toEqual([`2023-03-31 ${first}`, `2024-02-29 ${second}`, `2024-03-31 ${third}`]);
});

test('the eighth indicator has one value, and only the second has comparators, of another basis', () => {
  expect(valuesOf(sample, 'measure-waiting')).toEqual(['2024-03-31 282']);
  const compared = ['England', 'Statutory neighbours', 'South West'].flatMap((name) =>
    valuesOf(sample, 'measure-twenty-week', name),
  );
  expect(compared).toEqual(['2024-03-31 44.47', '2024-03-31 36.4', '2024-03-31 34.7']);
  const basis = sample.measures.find((one) => one.id === 'measure-twenty-week')?.basis;
  expect(sample.comparators.find((one) => one.name === 'England')?.basis).not.toBe(basis);
});

test('the other published numbers', () => {
  const latest = (id: string): string => valuesOf(sample, id).at(-1)?.split(' ')[1] ?? '';
  expect(
    ['late-reviews', 'actions', 'growth', 'funding-rise', 'transfer'].map((id) => latest(`measure-${id}`)),
  ).toEqual(['350', '137', '35', '3', '0.5']);
  expect([valuesOf(sample, 'measure-mainstream'), valuesOf(sample, 'measure-mainstream', 'England')]).toEqual([
    ['2023-02-28 37.3'],
    ['2023-02-28 41'],
  ]);
  expect(sample.workstreams.map((one) => one.name)).toEqual([
    'Leadership, Management and Governance',
    'Co-production and Communication',
    'Early Identification and Intervention',
    'Inclusion',
    'Pathway',
    'Sufficiency',
    'Preparation for Adulthood',
    'Managing Resources',
  ]);
});

test('growth of 35% in five years is 6.2% a year', () => {
  expect(((1.35 ** (1 / 5) - 1) * 100).toFixed(1)).toBe(valuesOf(sample, 'measure-growth-yearly')[0]?.split(' ')[1]);
});

test('the deficit: £63m and £28m come to £91m', () => {
  expect(poundsOf(sample, 'line-gap')).toEqual(['2023 27000000', '2024 28000000']);
  expect(bridgeOf(sample, 'profile-deficit')).toEqual({ worked: 91_000_000, closing: 91_000_000 });
  expect(poundsOf(sample, 'line-path')).toEqual(['2023 63000000', '2024 91000000']);
  expect(['line-invest', 'line-capital', 'line-forgone'].flatMap((id) => poundsOf(sample, id))).toEqual([
    '2024 2800000',
    '2024 5000000',
    '2024 3900000',
  ]);
});

test('seven risks that the paper states in its text are in the register', () => {
  expect(scoresOf(sample)).toEqual(['R1: 25', 'R2: 20', 'R3: 20', 'R4: 12', 'R5: 12', 'R6: 9', 'R7: 16']);
});

test('the dated events', () => {
  const dated = (id: string): string | null => {
    const found = sample.milestones.find((one) => one.id === `milestone-${id}`);
    return found?.actual ?? found?.forecast ?? found?.baseline ?? null;
  };
  expect(['submission', 'direction', 'answer', 'override'].map(dated)).toEqual([
    '2024-01-15',
    '2024-02-28',
    '2024-03-13',
    '2026-03-31',
  ]);
});
