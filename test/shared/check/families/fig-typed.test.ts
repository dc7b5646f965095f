import { FIG } from '../../../../shared/check/families/fig.ts';
import { checkPaper } from '../../../../shared/check/check-paper.ts';
import { para } from '../../../helpers/paper-of.ts';
import { templateWith } from '../../../helpers/templates.ts';
import { librariesFacts } from '../../../corpus/libraries.ts';
import { wholeInput } from '../../../corpus/whole-paper.ts';

const template = templateWith({});

function facts() {
  const made = librariesFacts({
    measures: [
      { id: 'visits', ref: 'V', name: 'Visits to libraries', unit: 'count', polarity: 'up is good' },
      { id: 'share', ref: 'S', name: 'Repairs on time', unit: 'percent', polarity: 'up is good', precision: 1 },
    ],
    measureValues: [
      { id: 'v0', measureId: 'visits', asAt: '2022-12-31', value: '1450' },
      { id: 'v1', measureId: 'visits', asAt: '2023-12-31', value: '1537' },
      { id: 'v2', measureId: 'visits', asAt: '2023-12-31', value: '2219', comparator: 'England' },
      { id: 's0', measureId: 'share', asAt: '2023-12-31', value: '67.1' },
    ],
    measureTargets: [{ id: 't0', measureId: 'visits', by: '2025-12-31', value: '1800' }],
    profiles: [{ id: 'money', name: 'Buildings budget' }],
    profileLines: [
      { id: 'roofs', profileId: 'money', name: 'Roof repairs', role: 'spending' },
      { id: 'lifts', profileId: 'money', name: 'Lift repairs', role: 'spending', order: 1 },
    ],
    profileCells: [
      { id: 'c0', lineId: 'roofs', year: 2023, pence: 123_456_700 },
      { id: 'c1', lineId: 'roofs', year: 2024, pence: 200_000_000 },
      { id: 'c2', lineId: 'lifts', year: 2023, pence: 200_000_000 },
    ],
    schemes: [
      { id: 'annexe', name: 'North annexe', places: 48, status: 'open' },
      { id: 'hall', name: 'South hall', places: 30, status: 'open' },
    ],
    risks: [
      { id: 'r1', ref: 'R1', title: 'Roof fails', current: { likelihood: '4', impact: '5' }, target: { score: 6 } },
      { id: 'r2', ref: 'R2', title: 'Lift fails', current: { likelihood: '4', impact: '4' } },
      { id: 'r3', ref: 'R3', title: 'Door fails', current: { likelihood: '1', impact: '1' } },
    ],
    mitigations: [],
    reports: [
      {
        id: 'report',
        title: 'Repair of the central library',
        templateId: 'committee',
        meetingId: 'meeting',
        authorId: 'head',
        asAt: '2024-02-01',
      },
    ],
  });
  return { ...made, report: made.contents.reports[0] ?? null };
}

/** What FIG-10 offers for a paragraph: the words typed, then what the button says. */
function offered(words: string): readonly string[] {
  const input = wholeInput({ main: [para('2.1', words)], more: { from: 'programme' } }, { facts: facts(), template });
  return checkPaper(input, FIG)
    .filter((one) => one.code === 'FIG-10')
    .map(({ quote, fix }) => `${quote} -> ${fix?.does === 'bind figure' ? fix.says.replace(/ as at .*/, '') : ''}`);
}

test.each(['£1.23m', '£1.2m', '£1.2 million', '1.2 million', '£1,235k', '£1,234,567', '£1,234,567.00'])(
  'money of a profile is offered as %s',
  (typed) => {
    expect(offered(`Roof repairs cost ${typed} in 2023/24.`)).toEqual([
      expect.stringMatching(/ -> Roof repairs, 2023\/24 \(plan\), £1[.,]2/),
    ]);
  },
);

test('a sum typed to the pound is offered to the pound, and needs no name beside it', () => {
  expect(offered('It came to £1,234,567.')).toEqual(['£1,234,567 -> Roof repairs, 2023/24 (plan), £1,234,567']);
  expect(offered('It came to £1.2m.')).toEqual([]);
});

test('of two sums that are equal the one is meant that the sentence names, with its year', () => {
  expect(offered('Roof repairs cost £2.0m in 2024/25.')).toEqual([expect.stringMatching(/Roof repairs, 2024\/25/)]);
  expect(offered('Lift repairs cost £2.0m in 2023/24.')).toEqual([expect.stringMatching(/Lift repairs, 2023\/24/)]);
  expect(offered('Repairs cost £2.0m.')).toEqual([]);
  expect(offered('Roof repairs cost £2.0m in 2019/20.')).toEqual([]);
});

test('values, changes, targets, comparators and percentages of measures are offered', () => {
  expect(offered('Readers made 1,537 visits.')).toEqual(['1,537 -> Visits to libraries, 1,537']);
  expect(offered('England had 2,219 visits.')).toEqual(['2,219 -> Visits to libraries (England), 2,219']);
  expect(offered('Others had 2,219 visits.')).toEqual([]);
  expect(offered('Visits rose by 87.')).toEqual([
    expect.stringMatching(/^87 -> Visits to libraries, change from .*, 87$/),
  ]);
  expect(offered('Visits were made on 87 days.')).toEqual([]);
  expect(offered('Visits rose by 6.0%.')).toEqual([expect.stringMatching(/^6\.0% -> Visits to libraries, change/)]);
  expect(offered('The target for visits is 1,800.')).toEqual([expect.stringMatching(/^1,800 -> Visits/)]);
  expect(offered('Of all repairs 67.1 per cent were on time.')).toEqual(['67.1 per cent -> Repairs on time, 67.1%']);
});

test('counts and scores are offered where their thing is named beside them', () => {
  expect(offered('The register has 2 red risks.')).toEqual(['2 -> Number of red risks, 2']);
  expect(offered('Now two of the risks are red.')).toEqual(['two -> Number of red risks, two']);
  expect(offered('The number of open risks is 3.')).toEqual(['3 -> Number of open risks, 3']);
  expect(offered('Risk R1 scores 20.')).toEqual(['20 -> Risk R1: current score, 20']);
  expect(offered('Risk R1 has a target score of 6.')).toEqual(['6 -> Risk R1: target score, 6']);
  expect(offered('The North annexe has 48 places.')).toEqual(['48 -> North annexe: places, 48']);
  expect(offered('In all there are 78 new places.')).toEqual(['78 -> Capacity schemes: places, 78']);
});

test.each([
  'Two of us met 3 times in 2023.',
  'The board met on 2 days about risks.',
  'There are 3 red risks.',
  'Two risks are red.',
  'Paragraph 20 speaks of risk R1.',
  'Risks R1 and R2 both score 20.',
  'One risk is not like another.',
  'See pages 3-20 and 48/78.',
])('nothing is offered for %s', (words) => {
  expect(offered(words)).toEqual([]);
});
