import { bridgeOf, poundsOf, readSampleData, scoresOf, valuesOf } from '../../helpers/samples.ts';

const sample = readSampleData('devon-send');

test('six risks carry a score and nothing else, and the first needs a matrix larger than five by five', () => {
  expect(scoresOf(sample)).toEqual([
    'Risk 1: 30',
    'Risk 2: 24',
    'Risk 3: 20',
    'Risk 4: 20',
    'Risk 5: 16',
    'Risk 6: 16',
  ]);
  expect(sample.risks.flatMap((risk) => [risk.current?.likelihood, risk.current?.impact, risk.inherent])).toEqual(
    sample.risks.flatMap(() => [null, null, null]),
  );
  const [matrix] = sample.riskMatrices;
  expect((matrix?.likelihood.length ?? 0) * (matrix?.impact.length ?? 0)).toBe(30);
});

test('seven strands, four of which deliver the Safety Valve agreement', () => {
  expect(sample.workstreams).toHaveLength(7);
  expect(
    sample.workstreams
      .filter((one) => one.purpose.endsWith('Delivers the Safety Valve agreement.'))
      .map((one) => one.code),
  ).toEqual(['S2', 'S3', 'S5', 'S6']);
});

test('the increase forecast at month 8 is £20.4m above the £31.2m planned', () => {
  expect(bridgeOf(sample, 'profile-variance')).toEqual({ worked: 51_600_000, closing: 51_600_000 });
  expect(poundsOf(sample, 'line-variance-over')).toEqual(['2024 20400000']);
});

test('the deficit of £132.0m opens at what is left when the year’s increase is taken away', () => {
  expect(bridgeOf(sample, 'profile-deficit')).toEqual({ worked: 132_000_000, closing: 132_000_000 });
});

test('what plans cost is their number times £17,000', () => {
  const latest = (id: string): number => Number(valuesOf(sample, `measure-${id}`).at(-1)?.split(' ')[1]);
  expect(latest('plan-cost')).toBe(17_000);
  const sums = ['plans', 'extra-low', 'extra-high'].map((id) => `2024 ${latest(id) * latest('plan-cost')}`);
  expect(['line-cost-all', 'line-cost-low', 'line-cost-high'].flatMap((id) => poundsOf(sample, id))).toEqual(sums);
  expect(sums).toEqual(['2024 166600000', '2024 5100000', '2024 6800000']);
  expect([latest('share-low'), latest('share-high')]).toEqual([(5.1 / 20.4) * 100, 33.3]);
});

test.each([
  ['issued', ['2023-12-31 83', '2024-05-31 80', '2024-11-30 158']],
  ['requests', ['2024-11-30 18.42']],
  ['national-growth', ['2024-11-30 12']],
  ['overdue', ['2024-05-31 1070', '2024-11-30 900']],
  ['calls', ['2024-11-30 7000']],
  ['call-waits', ['2024-11-30 -21']],
  ['satisfaction', ['2024-05-31 2', '2024-11-30 3']],
  ['days-freed', ['2024-11-30 80']],
  ['transition-children', ['2024-12-31 96']],
  ['transition-schools', ['2024-12-31 41']],
  ['base-places', ['2024-12-31 54']],
  ['moved-on', ['2024-12-31 100']],
  ['councils', ['2024-10-24 43']],
])('indicator %s', (id, values) => {
  expect(valuesOf(sample, `measure-${id}`)).toEqual(values);
});

test('places: 66, 250 and 100, and two delayed schools with neither places nor dates', () => {
  expect(sample.schemes.map((one) => one.places)).toEqual([66, 250, 100, null, null]);
  expect(
    sample.schemes.filter((one) => one.status === 'delayed').map((one) => one.openingForecast ?? one.openingBaseline),
  ).toEqual([null, null]);
});
