import { configureChart, PAPER_LOOK } from '../../../renderer/parts/chart/chart-config.ts';
import type { ChartSpec } from '../../../shared/document/chart.ts';

const spec: ChartSpec = {
  type: 'column',
  headline: 'Deficit grows',
  subtitle: 'Year end',
  categoryTitle: 'Year',
  valueTitle: '£ million',
  categories: ['2021/22', '2022/23'],
  series: [{ name: 'Deficit', values: [39.3, null], colour: '12436D' }],
  number: { prefix: '£', suffix: 'm', decimals: 1 },
  labels: true,
  alt: 'Column chart.',
};

test('columns begin at nought, keep gaps, and have no legend for one series', () => {
  const config = configureChart(spec, PAPER_LOOK);
  expect(config.type).toBe('bar');
  expect(config.data.labels).toEqual(['2021/22', '2022/23']);
  expect(config.data.datasets[0]?.data).toEqual([39.3, null]);
  expect(config.options?.scales?.['y']).toMatchObject({ beginAtZero: true, stacked: false });
  expect(config.options?.plugins?.legend?.display).toBe(false);
  expect(config.options?.animation).toBe(false);
});

test('the steps of a long bridge are named in short lines, which have room beside each other', () => {
  const categories = ['Opening deficit', 'In-year deficit', 'Less: Contribution', 'Not explained', 'Closing deficit'];
  const bridge = {
    ...spec,
    type: 'waterfall',
    categories,
    series: [{ ...spec.series[0], values: [1, 1, 1, 1, 1] }],
  } as ChartSpec;
  expect(configureChart(bridge, PAPER_LOOK).data.labels?.[0]).toEqual(['Opening', 'deficit']);
  const short = { ...bridge, categories: categories.slice(0, 4) };
  expect(configureChart(short, PAPER_LOOK).data.labels?.[0]).toBe('Opening deficit');
});

type Formatter = (value: unknown, at: { readonly dataIndex: number }) => string;

test('a bridge on paper has the colours and signs that Word gives its rises and falls', () => {
  const bridge = {
    ...spec,
    type: 'waterfall',
    categories: ['Start', 'More', 'Less', 'End'],
    series: [{ ...spec.series[0], values: [10, 4, -6, 8] }],
    totals: [0, 3],
  } as ChartSpec;
  const config = configureChart(bridge, { ...PAPER_LOOK, chartColours: ['12436D', 'F46A25', '28A197'] });
  expect(config.data.datasets[0]?.backgroundColor).toEqual(['#12436d', '#F46A25', '#28A197', '#12436d']);
  const say = config.options?.plugins?.datalabels?.formatter as Formatter | undefined;
  const points = config.data.datasets[0]?.data ?? [];
  expect(points.map((point, dataIndex) => say?.(point, { dataIndex }))).toEqual([
    '£10.0m',
    '+£4.0m',
    '-£6.0m',
    '£8.0m',
  ]);
});

test('numbers are written as the document writes them', () => {
  const { options } = configureChart(spec, PAPER_LOOK);
  const formatter = options?.plugins?.datalabels?.formatter as Formatter | undefined;
  expect(formatter?.(39.3, { dataIndex: 0 })).toBe('£39.3m');
  expect(formatter?.(null, { dataIndex: 0 })).toBe('');
});

test('the axis has no more decimals than its numbers need, and on a screen no title that is the headline', () => {
  const write = (look: typeof PAPER_LOOK, values: readonly number[]): unknown => {
    const ticks = values.map((value) => ({ value }));
    const { callback } =
      configureChart({ ...spec, valueTitle: spec.headline }, look).options?.scales?.['y']?.ticks ?? {};
    return (callback as ((value: number, at: number, all: typeof ticks) => string) | undefined)?.(20, 0, ticks);
  };
  const screen = { ...PAPER_LOOK, paper: false };
  expect([write(screen, [0, 20]), write(PAPER_LOOK, [0, 2.5]), write(PAPER_LOOK, [0, 20])]).toEqual([
    '£20m',
    '£20.0m',
    '£20m',
  ]);
  const title = (look: typeof PAPER_LOOK): unknown =>
    configureChart({ ...spec, valueTitle: spec.headline }, look).options?.scales?.['y'];
  expect(title(screen)).toMatchObject({ title: { display: false } });
  expect(title(PAPER_LOOK)).toMatchObject({ title: { display: true } });
});

test('several series have a legend, and lines differ by more than colour', () => {
  const two: ChartSpec = {
    ...spec,
    type: 'line',
    series: [...spec.series, { name: 'Plan', values: [30, 31], colour: 'F46A25' }],
  };
  const config = configureChart(two, PAPER_LOOK);
  expect(config.options?.plugins?.legend?.display).toBe(true);
  const [one, other] = config.data.datasets;
  expect(one).toMatchObject({ borderDash: [], pointStyle: 'circle', spanGaps: false });
  expect(other).toMatchObject({ borderDash: [6, 4], pointStyle: 'rect' });
});

test.each([
  [[3974, 7315], true],
  [[7000, 7315], false],
  [[-2, 3], true],
])('a line over %j begins at nought: %s', (values, atNought) => {
  const line: ChartSpec = { ...spec, type: 'line', series: [{ name: 'Plans', values, colour: '12436D' }] };
  expect(configureChart(line, PAPER_LOOK).options?.scales?.['y']).toMatchObject({ beginAtZero: atNought });
});

test('stacked columns stack', () => {
  const stacked = configureChart({ ...spec, type: 'stackedColumn' }, PAPER_LOOK);
  expect(stacked.options?.scales?.['x']).toMatchObject({ stacked: true });
  expect(stacked.options?.scales?.['y']).toMatchObject({ stacked: true, beginAtZero: true });
});

test('every kind of chart is drawn as what it is', () => {
  const drawn = (type: ChartSpec['type'], more: Partial<ChartSpec> = {}) =>
    configureChart({ ...spec, type, ...more }, PAPER_LOOK);
  expect(drawn('bar').options?.indexAxis).toBe('y');
  expect(drawn('area').data.datasets[0]).toMatchObject({ type: 'line', fill: 'origin' });
  expect(drawn('stackedBar').options?.scales?.['y']).toMatchObject({ stacked: true });
  const steps = drawn('waterfall', {
    categories: ['Start', 'Less: grant', 'End'],
    series: [{ name: 'Deficit', values: [5, -2, 3], colour: '12436D' }],
    totals: [0, 2],
  });
  expect(steps.data.datasets[0]?.data).toEqual([
    [0, 5],
    [5, 3],
    [0, 3],
  ]);
  const both = drawn('planAgainstActual', {
    series: [
      { name: 'Plan', values: [1], colour: '12436D', draw: 'dashedLine' },
      { name: 'Actual', values: [2], colour: 'F46A25', draw: 'column' },
    ],
  });
  expect(both.data.datasets.map((one) => one.type)).toEqual(['line', 'bar']);
});
