import type { ReadText } from '../../shared/document/read-paper.ts';
import { field, paperOf, para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

type Bare = Parameters<typeof paperOf>[0][number];

const link = (before: string, words: string, after: string): ReadText => ({
  words: `${before}${words}${after}`,
  marks: [{ kind: 'link', href: 'https://example.org/a', start: before.length, end: before.length + words.length }],
});
const picture = (alt: string, caption: boolean): Bare => ({
  kind: 'picture',
  alt,
  decorative: false,
  caption: caption
    ? { label: 'Figure', number: '1', text: 'How the works are run', native: true, where: 'above' }
    : null,
});
const LONG =
  'The team will keep the building dry, warm and open to all who come, and will write to readers each month to say what has been done, what comes next and when it ends.';
const rows = (words: string) => [
  ['Aim', 'What we do'],
  ...Array.from({ length: 8 }, (_, at) => [`Aim ${at + 1}`, `${words} ${at + 1}`]),
];
const path = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((which, at) =>
  para(`2.${at + 1}`, `In the ${which} year the roof costs £${at + 2}m and the lift £${at + 3}m.`),
);
const tabled = wholeInput({
  main: [
    para('2.1', 'Table 1 has both costs for each year.'),
    table('Table 1: Costs', [
      ['Year', 'Roof', 'Lift'],
      ['First', '£2m', '£3m'],
      ['Second', '£3m', '£4m'],
    ]),
  ],
});

export const A11Y_FAULTS: readonly Fault[] = [
  {
    id: 'C-30',
    family: 'A11Y',
    rules: ['A11Y-01', 'A11Y-02'],
    what: 'a diagram without caption or text',
    bad: wholeInput({ main: [para('2.1', 'Figure 1 shows how the works are run.'), picture('', false)] }),
    good: wholeInput({
      main: [
        para('2.1', 'Figure 1 shows how the works are run.'),
        picture('Two teams report to one board, which reports to the committee.', true),
      ],
    }),
  },
  {
    id: 'C-31',
    family: 'A11Y',
    rules: ['A11Y-05'],
    what: 'long prose in the cells of a table over pages',
    bad: wholeInput({ main: [para('2.1', 'Table 1 has the aims.'), table('Table 1: Aims', rows(LONG))] }),
    good: wholeInput({ main: [para('2.1', 'Table 1 has the aims.'), table('Table 1: Aims', rows('Keep it dry.'))] }),
  },
  {
    id: 'C-32',
    family: 'A11Y',
    rules: ['A11Y-06'],
    what: 'a link named after a site, with the full stop inside',
    bad: wholeInput({ main: [para('2.1', link('The survey is on ', 'example.org.uk.', ''))] }),
    good: wholeInput({ main: [para('2.1', link('Read ', 'the survey of the central library', '.'))] }),
  },
  {
    id: 'D-04',
    family: 'A11Y',
    rules: ['A11Y-01'],
    what: 'a page that is only a picture',
    bad: wholeInput({ main: [para('2.1', 'Figure 1 has the growth.'), picture('Picture 3', true)] }),
    good: wholeInput({
      main: [
        para('2.1', 'Figure 1 has the growth.'),
        picture('Visits rise each year from 41 in 2019 to 52 in 2023.', true),
      ],
    }),
  },
  {
    id: 'B-29',
    family: 'A11Y',
    rules: ['A11Y-10'],
    what: 'the cover table holds the summary and the recommendations',
    bad: wholeInput({ front: cover(`${LONG} ${LONG} ${LONG}`) }),
    good: wholeInput({ front: cover('The roof needs repair.') }),
  },
  {
    id: 'B-30',
    family: 'A11Y',
    rules: ['A11Y-11'],
    what: 'a path of figures told in prose',
    bad: wholeInput({ main: path }),
    good: tabled,
  },
  {
    id: 'V-24',
    family: 'A11Y',
    rules: ['A11Y-11'],
    what: 'twenty figures and no table',
    bad: wholeInput({
      main: [
        ...path,
        ...path.map((_, at) =>
          para(`2.${at + 7}`, `Part ${at + 1} rose by ${at + 11}%, and by ${at + 21}% in the north.`),
        ),
      ],
    }),
    good: tabled,
  },
  {
    id: 'M-30',
    family: 'A11Y',
    rules: ['A11Y-04'],
    what: 'two rows of headings, the first cell blank',
    bad: wholeInput({ main: [para('2.1', 'Table 1 has the visits.'), twoRows()] }),
    good: wholeInput({
      main: [
        para('2.1', 'Table 1 has the visits.'),
        table('Table 1: Visits', [
          ['Branch', 'May 2023', 'May 2024'],
          ['North', '41', '52'],
        ]),
      ],
    }),
  },
];

function cover(summary: string): readonly Bare[] {
  const cells: readonly (readonly [string, string])[] = [
    ['Committee', 'Libraries Committee'],
    ['Meeting date', '12 March 2024'],
    ['From', 'Director of Places'],
    ['Key decision', 'No'],
    ['Summary', summary],
    ['Officer contact', 'Ana Webb, Head of Buildings, ana.webb@example.org'],
  ];
  return cells.map(([label, words]) => ({ ...field(label, words), layout: 'table' }));
}

function twoRows(): Bare {
  const made = table('Table 1: Visits', [
    ['', 'Visits', ''],
    ['', '2023', '2024'],
    ['North', '41', '52'],
  ]);
  return made.kind === 'table' ? { ...made, rows: made.rows.map((row, at) => ({ ...row, header: at < 2 })) } : made;
}
