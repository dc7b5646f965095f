import { saySpan } from '../../../shared/compose/charts/say-span.ts';

test.each([
  [['2022-23', '2023-24', '2024-25'], '2022-23 to 2024-25'],
  [['2022-23'], '2022-23'],
  [['May 2022', 'May 2022'], 'May 2022'],
  [[], ''],
])('%j is said as %s', (names, said) => {
  expect(saySpan(names)).toBe(said);
});
