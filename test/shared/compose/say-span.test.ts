import { saySpan, saySubtitle } from '../../../shared/compose/charts/say-span.ts';
import { composeBody } from '../../helpers/busy-programme.ts';

test.each([
  [['2022-23', '2023-24', '2024-25'], '2022-23 to 2024-25'],
  [['2022-23'], '2022-23'],
  [['May 2022', 'May 2022'], 'May 2022'],
  [[], ''],
])('%j is said as %s', (names, said) => {
  expect(saySpan(names)).toBe(said);
});

/** The subtitles of the charts of a body. */
const subtitles = (block: object, changes: object = {}): readonly string[] =>
  composeBody([{ kind: 'bound', block }], changes).document.blocks.flatMap((one) =>
    one.kind === 'chart' ? [one.spec.subtitle] : [],
  );

test('a chart of a measure without a headline is told without an empty sentence', () => {
  const [chart] = composeBody([
    { kind: 'bound', block: { show: 'measure chart', measureId: 'late', caption: 'Late' } },
  ]).document.blocks.filter((one) => one.kind === 'chart');
  expect(chart?.spec.alt).not.toMatch(/\s\.|\.\./);
});

test.each([
  { show: 'scenario chart', profileId: 'plan' },
  { show: 'profile chart', lineId: 'p' },
  { show: 'measure chart', measureId: 'late' },
])('a $show says what it measures once: its subtitle does not say again what its title says', (block) => {
  const [alone = ''] = subtitles({ ...block, headline: 'It rises', caption: 'Over time' });
  const [name = '', span = ''] = alone.split(/, (?=[^,]*$)/);
  expect(span).toMatch(/ to /);
  const said = (headline: string, caption: string, changes: object = {}) =>
    subtitles({ ...block, headline, caption }, changes);
  expect(said('', name)).toEqual([span]);
  expect(said('', name.toUpperCase())).toEqual([span]);
  // Copied out of the paper, or on a slide, the headline stands alone.
  expect(said('It rises', name)).toEqual([`${name}, ${span}`]);
  expect(said(name, 'Over time')).toEqual([span]);
  expect(said('', `${name}s of others`)).toEqual([`${name}, ${span}`]);
  // A caption that is not printed says nothing.
  const none = { captions: { tables: { label: 'Table' }, figures: { label: 'Figure', place: 'none' } } };
  expect(said('', name, none)).toEqual([`${name}, ${span}`]);
});

test.each([
  ['Dedicated Schools Grant deficit', 'The Dedicated Schools Grant deficit grows', true],
  ['Deficit', 'deficit', true],
  ['Deficit', 'The deficit bridge', false],
  ['Late returns', 'Later returns', false],
  ['Plans (all ages)', 'Plans (all ages), by year', true],
])('“%s” is named by “%s”: %s', (name, said, isNamed) => {
  expect(saySubtitle(name, '2023', said)).toBe(isNamed ? '2023' : `${name}, 2023`);
});
