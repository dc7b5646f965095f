import { entry, field, para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

const one = (words: string) => wholeInput({ main: [para('2.1', words)] });

function pair(id: string, rules: Fault['rules'], what: string, bad: string, good: string): Fault {
  return { id, family: 'TXT', rules, what, bad: one(bad), good: one(good) };
}

const REPEATED = 'The works keep the library open to children on most days of the summer and shut it on four.';

export const TXT_FAULTS: readonly Fault[] = [
  pair(
    'C-20',
    ['TXT-01'],
    'the last sentence stops',
    'The board will meet each month to follow the works and the later upkeep of the roof',
    'The board will meet each month to follow the works and the later upkeep of the roof.',
  ),
  pair(
    'C-21',
    [],
    'a noun is missing after an adjective: only someone who knows the subject sees it',
    'The works end in the 2026/27 financial and give us time.',
    'The works end in the 2026/27 financial year and give us time.',
  ),
  pair(
    'C-22',
    [],
    'a verb is missing: a rule of words cannot tell',
    'The money for the roof from two funds.',
    'The money for the roof comes from two funds.',
  ),
  pair('C-23', ['TXT-05'], 'some the', 'This has helped some the readers.', 'This has helped some of the readers.'),
  pair(
    'X-01',
    ['TXT-11'],
    'no space after a full stop and a comma, beside stops that need none',
    'The library opened in 1964.Its roof,which leaks, is at library.example.org (see Survey.Final.docx, p.4, 3.2 and a page of Gov.UK).',
    'The library opened in 1964. Its roof, which leaks, is at library.example.org (see Survey.Final.docx, p.4, 3.2 and a page of Gov.UK, e.g. Ph.D and 1,200).',
  ),
  {
    id: 'C-24',
    family: 'TXT',
    rules: ['TXT-03'],
    what: 'one paragraph stands under two headings',
    bad: wholeInput({ background: [para('1.1', REPEATED)], main: [para('2.1', REPEATED)] }),
    good: wholeInput({
      background: [para('1.1', REPEATED)],
      main: [para('2.1', 'The works use slate from the county.')],
    }),
  },
  pair('C-41', ['TXT-06'], 'a before eighty-four', 'Visits rose by a 84% share.', 'Visits rose by an 84% share.'),
  pair(
    'D-12',
    [],
    'a plural after “a”: too many plurals look singular',
    'There is a separate strategic action plans for the roof.',
    'There is a separate strategic action plan for the roof.',
  ),
  pair(
    'D-13',
    ['TXT-08'],
    'compliments for complements',
    'The mobile library compliments the branch.',
    'The mobile library complements the branch.',
  ),
  {
    id: 'B-19',
    family: 'TXT',
    rules: ['TXT-04'],
    what: 'a stray bracket in a list',
    bad: wholeInput({
      main: [
        para('2.1', 'Two plans exist:'),
        entry('•', 'Roof plan 2024):', { list: 'plans' }),
        entry('•', 'Lift plan', { list: 'plans' }),
      ],
    }),
    good: wholeInput({
      main: [
        para('2.1', 'Two plans exist:'),
        entry('•', 'Roof plan (2024)', { list: 'plans' }),
        entry('•', 'Lift plan', { list: 'plans' }),
      ],
    }),
  },
  pair(
    'B-20',
    [],
    'two sentences are merged into one: grammar, not words',
    'The survey can be ignored provides a base.',
    'The survey cannot be ignored and provides a base.',
  ),
  {
    id: 'B-33',
    family: 'TXT',
    rules: ['TXT-09'],
    what: 'the label is for several authors and one is named',
    bad: wholeInput({ front: [...front(), field('Ward(s)', 'Northgate')] }),
    good: wholeInput({ front: [...front(), field('Ward', 'Northgate')] }),
  },
  pair(
    'V-09',
    [],
    'a sentence has no verb: a rule of words cannot tell it from a heading',
    'An increase of 20 visits in May.',
    'There was an increase of 20 visits in May.',
  ),
  pair(
    'V-15',
    [],
    'two pieces of text run together inside a sentence',
    'The team will ensure value for money Roof Scheme.',
    'The team will ensure value for money in the roof scheme.',
  ),
  pair(
    'V-21',
    ['TXT-10'],
    'a sum without its noun',
    'The councils share a £740 million.',
    'The councils share a deficit of £740 million.',
  ),
  pair(
    'M-09',
    ['TXT-05'],
    'who has done it is missing',
    'The has applied for a grant.',
    'The council has applied for a grant.',
  ),
  pair(
    'M-10',
    ['TXT-02'],
    'words stand twice',
    'The fund makes a contribution a contribution to the roof.',
    'The fund makes a contribution to the roof.',
  ),
  pair(
    'M-11',
    [],
    'two sentences are merged without a stop',
    'There was a fall from 2021 the visits are below that.',
    'There was a fall from 2021. The visits are below that.',
  ),
  pair(
    'M-12',
    [],
    'a sentence has no main verb',
    'Working with schools to open the library on Sundays.',
    'We work with schools to open the library on Sundays.',
  ),
  pair(
    'M-27',
    ['TXT-07'],
    'an apostrophe makes a plural',
    'Two MPs’ letters and three CVs came. The CV’s are on file.',
    'Two MPs’ letters and three CVs came. The CVs are on file.',
  ),
  {
    id: 'M-28',
    family: 'TXT',
    rules: ['TXT-04'],
    what: 'a bracket is never closed',
    bad: wholeInput({
      main: [
        para('2.1', 'Table 1 lists the sites.'),
        table('Table 1: Sites', [
          ['Site', 'Seats'],
          ['Northgate (opened in 2019', '40'],
        ]),
      ],
    }),
    good: wholeInput({
      main: [
        para('2.1', 'The sites are listed (Table 1), and a) the first is open.'),
        table('Table 1: Sites', [
          ['Site', 'Seats'],
          ['Northgate (opened in 2019)', '40'],
        ]),
      ],
    }),
  },
];

function front() {
  return [
    field('To', 'Libraries Committee'),
    field('Meeting date', '12 March 2024'),
    field('From', 'Director of Places'),
    field('Key decision', 'No'),
    field('Officer contact', 'Ana Webb, Head of Buildings, ana.webb@example.org'),
  ];
}
