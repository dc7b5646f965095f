import type { Day } from '../../shared/model/units.ts';
import { field, para } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { librariesFacts } from './libraries.ts';
import { type Parts, wholeInput } from './whole-paper.ts';

const said = (...texts: readonly string[]): Parts => ({ main: texts.map((words, at) => para(`2.${at + 1}`, words)) });

function pair(id: string, rules: Fault['rules'], what: string, bad: Parts, good: Parts): Fault {
  return { id, family: 'DATE', rules, what, bad: wholeInput(bad), good: wholeInput(good) };
}

const undated = (words: string) =>
  wholeInput(
    {
      ...said(words),
      front: [
        field('To', 'Libraries Committee'),
        field('Key decision', 'No'),
        field('Officer contact', 'Ana Webb, ana.webb@example.org'),
      ],
    },
    { meeting: null },
  );
const dated = (words: string) =>
  wholeInput(
    {
      ...said(words),
      front: [
        field('To', 'Libraries Committee'),
        field('Meeting date', '12 March 2024'),
        field('Key decision', 'No'),
        field('Officer contact', 'Ana Webb, ana.webb@example.org'),
      ],
    },
    { meeting: '2024-03-12' as Day },
  );

export const DATE_FAULTS: readonly Fault[] = [
  pair(
    'C-08',
    ['DATE-01'],
    'a report of last month is still required',
    said('The next return is required on 15 February 2024.'),
    said('The last return was made on 15 February 2024.'),
  ),
  pair(
    'C-09',
    ['DATE-01'],
    'someone is taking up a post in a month that is over',
    said('The post is filled, with Bola Odum taking up post in January.'),
    said('The post is filled: Bola Odum took it up in January 2024.'),
  ),
  pair(
    'C-10',
    ['DATE-03'],
    'the latest data is half a year old',
    said('The latest data, as at 31 August 2023, shows fewer visits.'),
    said('The latest data, as at 31 January 2024, shows fewer visits.'),
  ),
  {
    id: 'D-08',
    family: 'DATE',
    rules: ['DATE-04'],
    what: 'nothing in the paper says when it is of',
    bad: undated('Visits have risen.'),
    good: dated('Visits have risen.'),
  },
  {
    id: 'D-09',
    family: 'DATE',
    rules: ['DATE-08'],
    what: 'an approval has another date in the register',
    bad: wholeInput(said('Approval of the plan came in December 2022.'), { facts: librariesFacts() }),
    good: wholeInput(said('Approval of the plan came in March 2023.'), { facts: librariesFacts() }),
  },
  pair(
    'B-14',
    ['DATE-01'],
    'will be done by the end of a month that is over',
    said('The shelves will be full by the end of February.'),
    said('The shelves will be full by the end of April 2024.'),
  ),
  pair(
    'B-15',
    ['DATE-03'],
    'a comparator more than a year old',
    said('The national share was 41% as of February 2023.'),
    said('The national share was 41% as of January 2024.'),
  ),
  pair(
    'B-16',
    ['DATE-06'],
    'six months here and four there',
    said('Visits rose in the last six months.', 'The rise over the last four months is the largest yet.'),
    said('Visits rose in the last six months.', 'The rise over the last six months is the largest yet.'),
  ),
  pair(
    'V-19',
    ['DATE-02'],
    'a day without its year',
    said('The audit was published on 24th October.'),
    said('The audit was published on 24 October 2023.'),
  ),
  {
    id: 'V-20',
    family: 'DATE',
    rules: ['DATE-04'],
    what: 'this month, in a paper without a date',
    bad: undated('Cabinet met this month.'),
    good: dated('Cabinet met on 5 March 2024.'),
  },
  pair(
    'M-08',
    ['DATE-01', 'DATE-05'],
    'a bid will be made on a day that is over',
    said('The bid will be made on Sunday 15 February 2024.'),
    said('The bid was made on Thursday 15 February 2024.'),
  ),
  pair(
    'M-31',
    ['DATE-07'],
    'an exception in law that ends soon, without an as-at day',
    said('The override of the grant expires in July 2024.'),
    said('As at 1 March 2024 the override of the grant expires in July 2024.'),
  ),
];
