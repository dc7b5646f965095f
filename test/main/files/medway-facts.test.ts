import { bridgeOf, poundsOf, readSampleData, valuesOf } from '../../helpers/samples.ts';

const sample = readSampleData('medway-send');

/** What a measure is projected to reach, by year. */
function projected(id: string): string[] {
  return sample.measureTargets
    .filter((one) => one.measureId === `measure-${id}`)
    .map((one) => `${one.by.slice(0, 4)} ${one.value}`);
}

test('table 1: pupils with a plan, here and nationally', () => {
  const year = (value: string): string => value.replace(/-01-31/, '');
  expect(valuesOf(sample, 'measure-share').map(year)).toEqual(['2019 3.5', '2020 3.8', '2021 4.0', '2022 4.2']);
  expect(valuesOf(sample, 'measure-share', 'National').map(year)).toEqual([
    '2019 3.1',
    '2020 3.3',
    '2021 3.7',
    '2022 4.0',
  ]);
});

test('table 2: counted to January 2022, projected to January 2026', () => {
  expect(valuesOf(sample, 'measure-plans')).toEqual([
    '2019-01-31 2126',
    '2020-01-31 2296',
    '2021-01-31 2507',
    '2022-01-31 2697',
  ]);
  expect(projected('plans')).toEqual(['2023 2853', '2024 2995', '2025 3135', '2026 3254']);
});

test('table 3: where pupils are projected to be', () => {
  const table = ['early', 'mainstream', 'special', 'maintained', 'independent', 'further'].map((id) =>
    projected(`mix-${id}`).map((one) => one.slice(5)),
  );
  expect(table).toEqual([
    ['0.2', '0.2', '0.2', '0.2'],
    ['35.4', '37.9', '40.4', '42.0'],
    ['55.5', '51.1', '48.7', '47.8'],
    ['40.6', '40.7', '41.1', '43.7'],
    ['14.9', '10.5', '7.6', '4.1'],
    ['0.6', '0.6', '0.6', '0.6'],
  ]);
});

test('what table 3 leaves out is what the kinds listed do not come to', () => {
  const listed = ['early', 'mainstream', 'special', 'further'].map((id) =>
    projected(`mix-${id}`).map((one) => Number(one.slice(5))),
  );
  const left = [0, 1, 2, 3].map((n) => (100 - listed.reduce((sum, row) => sum + (row[n] ?? 0), 0)).toFixed(1));
  expect(projected('unlisted').map((one) => one.slice(5))).toEqual(left);
});

test('money: £45.5m, a deficit of £20.8m, £17.7m asked for and £3.1m left, £3,704,539 of alternative provision', () => {
  expect(poundsOf(sample, 'line-block')).toEqual(['2021 45500000']);
  expect(bridgeOf(sample, 'profile-deficit')).toEqual({ worked: 3_100_000, closing: 3_100_000 });
  expect(poundsOf(sample, 'line-deficit-request')).toEqual(['2021 17700000']);
  expect(poundsOf(sample, 'line-ap')).toEqual(['2022 3704539']);
});

test.each([
  ['parental', null, ['45.8']],
  ['in-mainstream', null, ['33.8', '31.9']],
  ['in-mainstream', 'National', ['39.9', '40.5']],
  ['in-special', null, ['48']],
  ['in-special', 'National', ['34.8']],
  ['primary', null, ['1.8']],
  ['primary', 'National', ['2.3']],
  ['secondary', null, ['1.5']],
  ['secondary', 'National', ['2.2']],
  ['non-selective', null, ['2']],
])('indicator %s (%s)', (id, comparator, values) => {
  expect(valuesOf(sample, `measure-${id}`, comparator).map((one) => one.slice(11))).toEqual(values);
});

test('resourced provision: six of 25 places, five without a site, and 160 places at Inspire', () => {
  const resourced = sample.schemes.filter((one) => one.name.startsWith('Resourced provision'));
  expect(resourced.map((one) => one.places)).toEqual([25, 25, 25, 25, 25, 25]);
  expect(resourced.filter((one) => one.site === 'to be confirmed')).toHaveLength(5);
  expect(sample.schemes.find((one) => one.id === 'scheme-inspire')).toMatchObject({
    places: 160,
    openingForecast: '2025-01-31',
  });
});

test('four priorities and four risks', () => {
  expect([sample.workstreams.length, sample.risks.length]).toEqual([4, 4]);
});
