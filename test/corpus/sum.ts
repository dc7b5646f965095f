import { para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { type Parts, wholeInput } from './whole-paper.ts';

type Rows = readonly (readonly string[])[];

function pair(id: string, rules: Fault['rules'], what: string, bad: Parts, good: Parts): Fault {
  return { id, family: 'SUM', rules, what, bad: wholeInput(bad), good: wholeInput(good) };
}

const said = (...texts: readonly string[]): Parts => ({ main: texts.map((words, at) => para(`2.${at + 1}`, words)) });
const tabled = (caption: string, rows: Rows): Parts => ({
  main: [para('2.1', 'Table 1 has the figures.'), table(`Table 1: ${caption}`, rows)],
});

export const SUM_FAULTS: readonly Fault[] = [
  pair(
    'C-04',
    ['SUM-05'],
    'contributions exceed the deficit and nothing says why',
    said('The roofs have a deficit of £29.1m.', 'Contributions of £35.9m are still to come.'),
    said(
      'The roofs have a deficit of £29.1m.',
      'Contributions of £35.9m are still to come; £6.8m of them meets what the next two years add.',
    ),
  ),
  pair(
    'V-07',
    ['SUM-06'],
    'a quarter of a variance is explained',
    said('The increase in the year is £20.4m more than the plan of £31.2m.', 'More branches cost £5.1m.'),
    said(
      'The increase in the year is £20.4m more than the plan of £31.2m.',
      'More branches cost £5.1m; the rest, £15.3m, is dearer building.',
    ),
  ),
  pair(
    'V-08',
    ['SUM-07'],
    'a closing deficit that cannot be rebuilt',
    said(
      'The year brings an increase of £51.6m.',
      'The cumulative deficit will reach £132.0m by the end of March 2025.',
    ),
    said(
      'The year opens at £80.4m and brings an increase of £51.6m.',
      'The cumulative deficit will reach £132.0m by the end of March 2025.',
    ),
  ),
  pair(
    'M-02',
    ['SUM-02'],
    'parts add up to a tenth more than their whole',
    tabled('Visits by kind', [
      ['Kind', '2022', '2023'],
      ['Branches', '55.5', '51.1'],
      ['of which town', '40.6', '40.7'],
      ['of which village', '14.9', '10.5'],
    ]),
    tabled('Visits by kind', [
      ['Kind', '2022', '2023'],
      ['Branches', '55.5', '51.2'],
      ['of which town', '40.6', '40.7'],
      ['of which village', '14.9', '10.5'],
    ]),
  ),
  pair(
    'M-03',
    ['SUM-03'],
    'shares of one whole add up to 92%',
    tabled('Proportion of visits by kind', [
      ['Kind', '2023'],
      ['Town', '35.4%'],
      ['Village', '55.5%'],
      ['Van', '0.8%'],
    ]),
    tabled('Proportion of visits by kind', [
      ['Kind', '2023'],
      ['Town', '35.4%'],
      ['Village', '55.5%'],
      ['Van', '9.1%'],
    ]),
  ),
  pair(
    'M-07',
    ['SUM-05'],
    'a request that leaves a part of the deficit without a word',
    said('The deficit is £20.8m.', 'The request to the ministry is for £17.7m.'),
    said(
      'The deficit is £20.8m.',
      'The request to the ministry is for £17.7m. The remainder, £3.1m, comes from reserves.',
    ),
  ),
  pair(
    'X-SUM-1',
    ['SUM-01'],
    'a total that is not the sum',
    tabled('Costs', [
      ['Purpose', 'Cost'],
      ['Roof', '£120'],
      ['Lift', '£80'],
      ['Total', '£210'],
    ]),
    tabled('Costs', [
      ['Purpose', 'Cost'],
      ['Roof', '£120'],
      ['Lift', '£80'],
      ['Total', '£200'],
    ]),
  ),
  pair(
    'X-SUM-2',
    ['SUM-04'],
    'a growth rate that does not follow',
    tabled('Visits', [
      ['Year', '2022', '2023'],
      ['Visits', '2,126', '2,296'],
      ['Growth', '–', '9.0%'],
    ]),
    tabled('Visits', [
      ['Year', '2022', '2023'],
      ['Visits', '2,126', '2,296'],
      ['Growth', '–', '8.0%'],
    ]),
  ),
];
