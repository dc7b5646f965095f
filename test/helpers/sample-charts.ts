import type { ChartSpec } from '../../shared/document/chart.ts';

/** One series of counts, labelled. */
export const plansChart: ChartSpec = {
  type: 'column',
  headline: 'Open plans have grown by two fifths in four years',
  subtitle: 'Open plans at 31 May, all ages',
  categoryTitle: 'Year',
  valueTitle: 'Open plans',
  categories: ['2021', '2022', '2023', '2024', '2025'],
  series: [{ name: 'Open plans', values: [3402, 3688, 3990, 4401, 4815], colour: '12436D' }],
  number: { prefix: '', suffix: '', decimals: 0 },
  labels: true,
  alt: 'Column chart of open plans at May each year: 3,402 in 2021, 3,688 in 2022, 3,990 in 2023, 4,401 in 2024 and 4,815 in 2025.',
};

/** A stack with a gap in its last year. */
export const placesChart: ChartSpec = {
  type: 'stackedColumn',
  headline: 'Independent places take a growing share of the cost',
  subtitle: 'Cost in £m, outturn to 2024/25 and forecast after it',
  categoryTitle: 'Financial year',
  valueTitle: '£ million',
  categories: ['2023/24', '2024/25', '2025/26', '2026/27'],
  series: [
    { name: 'Local special schools', values: [20.4, 21.15, 22.18, 22.9], colour: '12436D' },
    { name: 'Independent places', values: [11.02, 13.27, 15.31, 16.05], colour: 'F46A25' },
    { name: 'Capital', values: [2.5, 1.25, 3.1, null], colour: '28A197' },
  ],
  number: { prefix: '£', suffix: 'm', decimals: 2 },
  labels: true,
  alt: 'Stacked column chart of cost by kind of place. Independent places rise from £11.02m in 2023/24 to £16.05m in 2026/27.',
};

/** Two lines below nought and above it, one of them unfinished. */
export const balanceChart: ChartSpec = {
  type: 'line',
  headline: 'The in-year position lags the plan by a year',
  subtitle: 'Surplus or deficit in the year, £m',
  categoryTitle: 'Financial year',
  valueTitle: '£ million',
  categories: ['2022/23', '2023/24', '2024/25', '2025/26', '2026/27', '2027/28'],
  series: [
    { name: 'Plan', values: [-3.1, -2.2, -1.2, -0.4, 0.1, 0.3], colour: '12436D' },
    { name: 'Outturn and forecast', values: [-3.1, -2.9, -2.35, -1.37, -0.6, null], colour: 'F46A25' },
  ],
  number: { prefix: '£', suffix: 'm', decimals: 2 },
  labels: true,
  alt: 'Line chart of the in-year position against plan. The forecast for 2025/26 is a deficit of £1.37m where the plan had £0.40m.',
};
