import { clearance, entry, heading, para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

const places = (second: string) =>
  wholeInput({
    main: [
      para('2.1', 'Two sites are planned:'),
      entry('•', 'Northgate, 25 places', { list: 'sites' }),
      entry('•', second, { list: 'sites' }),
    ],
  });
const money = (cell: string) =>
  wholeInput({
    main: [
      para('2.1', 'Table 1 shows what is committed.'),
      table('Table 1: What is committed', [
        ['Purpose', 'Committed'],
        ['Roof', '£120,000'],
        ['Lift', cell],
      ]),
    ],
  });

export const PLH_FAULTS: readonly Fault[] = [
  {
    id: 'C-18',
    family: 'PLH',
    rules: ['PLH-04'],
    what: 'a heading keeps the form’s word guidance',
    bad: wholeInput({ end: [heading('6.', 'Source documents guidance'), para('6.1', 'None.')] }),
    good: wholeInput({ end: [heading('6.', 'Further reading'), para('6.1', 'None.')] }),
  },
  {
    id: 'C-19',
    family: 'PLH',
    rules: ['PLH-02'],
    what: 'the prompt of a status is printed with all its choices',
    bad: wholeInput({ main: [para('2.1', 'Positive/neutral/negative Status: Neutral')] }),
    good: wholeInput({ main: [para('2.1', 'Status: Neutral')] }),
  },
  {
    id: 'D-02',
    family: 'PLH',
    rules: ['PLH-01'],
    what: 'TBC stands in a column of money',
    bad: money('TBC'),
    good: money('to be confirmed by June 2024'),
  },
  {
    id: 'B-01',
    family: 'PLH',
    rules: ['PLH-03'],
    what: 'a note between authors stands in a table heading',
    bad: wholeInput({
      main: [
        para('2.1', 'Table 1 compares us.'),
        table('Table 1: Visits', [
          ['Place', 'England (add regional av)'],
          ['Us', '41'],
        ]),
      ],
    }),
    good: wholeInput({
      main: [
        para('2.1', 'Table 1 compares us.'),
        table('Table 1: Visits', [
          ['Place', 'England'],
          ['Us', '41'],
        ]),
      ],
    }),
  },
  {
    id: 'M-13',
    family: 'PLH',
    rules: ['PLH-01'],
    what: 'a site in a list is tbc',
    bad: places('tbc, 25 places'),
    good: places('Southgate, 25 places'),
  },
  {
    id: 'X-PLH-1',
    family: 'PLH',
    rules: ['PLH-02'],
    what: 'a clearance answers yes or no',
    bad: wholeInput({
      clearances: [clearance('Have the legal implications been cleared by Legal Services?', 'Yes or No', 'Cai Rees')],
    }),
    good: wholeInput({
      clearances: [
        clearance('Have the legal implications been cleared by Legal Services?', 'Yes, 20 February 2024', 'Cai Rees'),
      ],
    }),
  },
  {
    id: 'X-PLH-2',
    family: 'PLH',
    rules: ['PLH-03'],
    what: 'square brackets wait to be filled in',
    bad: wholeInput({ main: [para('2.1', 'The work ends on [insert date].')] }),
    good: wholeInput({ main: [para('2.1', 'The work ends on 5 September 2024 [a Thursday].')] }),
  },
];
