import { para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

type Rows = readonly (readonly string[])[];

const tabled = (rows: Rows) =>
  wholeInput({ main: [para('2.1', 'Table 1 has the figures.'), table('Table 1: Figures', rows)] });
const said = (...texts: readonly string[]) =>
  wholeInput({ main: texts.map((words, at) => para(`2.${at + 1}`, words)) });

function pair(id: string, rules: Fault['rules'], what: string, bad: Fault['bad'], good: Fault['good']): Fault {
  return { id, family: 'UNIT', rules, what, bad, good };
}

export const UNIT_FAULTS: readonly Fault[] = [
  pair(
    'C-05',
    ['UNIT-01'],
    'one sum of five has one decimal',
    tabled([
      ['Year', 'Grant'],
      ['2022/23', '£19.6m'],
      ['2023/24', '£5.88m'],
      ['2024/25', '£5.88m'],
    ]),
    tabled([
      ['Year', 'Grant'],
      ['2022/23', '£19.60m'],
      ['2023/24', '£5.88m'],
      ['2024/25', '£5.88m'],
    ]),
  ),
  pair(
    'C-06',
    ['UNIT-05'],
    'four ways to write a financial year',
    said('The roof was paid for in 22-23.', 'The lift was paid for in 2023/24.', 'The floor follows in 2024/25.'),
    said('The roof was paid for in 2022/23.', 'The lift was paid for in 2023/24.', 'The floor follows in 2024/25.'),
  ),
  pair(
    'C-07',
    ['UNIT-07'],
    'a variance without a direction',
    said('In June the books showed a variance of around £170k.'),
    said('In June the books showed an overspend of around £170k.'),
  ),
  pair(
    'D-01',
    ['UNIT-01'],
    'pounds and thousands in one table',
    tabled([
      ['Purpose', 'Set aside'],
      ['Roof', '£526,045'],
      ['Spare', '£450k'],
      ['Lift', '£975,955'],
    ]),
    tabled([
      ['Purpose', 'Set aside'],
      ['Roof', '£526,045'],
      ['Spare', '£450,000'],
      ['Lift', '£975,955'],
    ]),
  ),
  pair(
    'B-12',
    ['UNIT-02', 'UNIT-04'],
    'mixed decimals, and thousands that read as a year',
    tabled([
      ['Measure', 'March 2023', 'March 2024'],
      ['On time', '98.0%', '92%'],
      ['Waiting', '2012', '1030'],
    ]),
    tabled([
      ['Measure', 'March 2023', 'March 2024'],
      ['On time', '98.0%', '92.0%'],
      ['Waiting', '2,012', '1,030'],
    ]),
  ),
  pair(
    'B-13',
    ['UNIT-06'],
    'years of two digits at the head of columns',
    tabled([
      ['Measure', 'March ’23', 'March 2024'],
      ['Visits', '41', '52'],
    ]),
    tabled([
      ['Measure', 'March 2023', 'March 2024'],
      ['Visits', '41', '52'],
    ]),
  ),
  pair(
    'V-10',
    ['UNIT-03', 'UNIT-04'],
    'two decimals beside a rounded share, and a bare thousand',
    said('Requests rose by 18.42%, against about 12% elsewhere.', 'We took 7000 calls.'),
    said('Requests rose by 18%, against about 12% elsewhere.', 'We took 7,000 calls.'),
  ),
  pair(
    'M-24',
    ['UNIT-05'],
    'years written three ways',
    said('In 2020-21 there were two.', 'In 2018/19 there was one.', 'In 2021/22 there were three.'),
    said('In 2020/21 there were two.', 'In 2018/19 there was one.', 'In 2021/22 there were three.'),
  ),
  pair(
    'M-25',
    ['UNIT-08'],
    'a sum to the pound beside millions',
    said('The lifts cost £3,704,539.', 'The roofs cost £17.7m.', 'The floors cost £2.1m.'),
    said('The lifts cost £3.7m.', 'The roofs cost £17.7m.', 'The floors cost £2.1m.'),
  ),
];
