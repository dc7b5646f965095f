import type { ReadText } from '../../shared/document/read-paper.ts';
import type { Day } from '../../shared/model/units.ts';
import { field, inputOf, para } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { type Parts, wholeInput, wholePaper } from './whole-paper.ts';

function pair(id: string, rules: Fault['rules'], what: string, bad: Parts, good: Parts): Fault {
  return { id, family: 'GOV', rules, what, bad: wholeInput(bad), good: wholeInput(good) };
}

const linked = (words: string, name: string): ReadText => ({
  words,
  marks: [
    {
      kind: 'link',
      href: 'https://example.org/reading',
      start: words.indexOf(name),
      end: words.indexOf(name) + name.length,
    },
  ],
});
const CONTACT = field('Officer contact', 'Ana Webb, Head of Buildings, ana.webb@example.org');
const cabinet = (...more: NonNullable<Parts['front']>) => [
  field('To', 'Cabinet'),
  field('Meeting date', '12 March 2024'),
  ...more,
  CONTACT,
];
const forCabinet = [para('', 'Cabinet is recommended to note the survey of the central library.')];
const BUDGET = 'The February 2024 budget report set the sum for roofs.';

function withoutList(): ReturnType<typeof inputOf> {
  const paper = wholePaper();
  const from = paper.items.findIndex((item) => item.kind === 'heading' && item.text.words === 'Background papers');
  return inputOf({
    ...paper,
    items: [
      ...paper.items.slice(0, from),
      ...paper.items
        .slice(from + 2)
        .map((item) => (item.kind === 'heading' || item.kind === 'paragraph' ? renumber(item) : item)),
    ],
  });
}

function renumber<T extends { readonly number: { readonly text: string; readonly native: boolean } | null }>(
  item: T,
): T {
  return item.number === null
    ? item
    : { ...item, number: { ...item.number, text: item.number.text.replace(/^5/, '4') } };
}

export const GOV_FAULTS: readonly Fault[] = [
  pair(
    'C-29',
    ['GOV-04'],
    'an agreement is relied on and not listed',
    { main: [para('2.1', 'The agreement of March 2023 sets the grant.')] },
    {
      main: [para('2.1', 'The agreement of March 2023 sets the grant.')],
      sources: [para('4.1', 'Grant agreement with the Department, March 2023.')],
    },
  ),
  pair(
    'B-26',
    ['GOV-05'],
    'nothing says whether the decision is a key decision',
    { front: cabinet(), recommendations: forCabinet },
    { front: cabinet(field('Key decision', 'No')), recommendations: forCabinet },
  ),
  pair(
    'B-27',
    ['GOV-04'],
    'a budget report is relied on and not listed',
    { main: [para('2.1', BUDGET)] },
    { main: [para('2.1', BUDGET)], sources: [para('4.1', 'Budget report to Council, February 2024.')] },
  ),
  pair(
    'V-01',
    ['GOV-01'],
    'neither committee nor day in the front matter',
    {
      front: [field('From', 'Director of Places'), CONTACT],
      recommendations: [para('', 'Members are recommended to note the survey.')],
    },
    {},
  ),
  {
    id: 'V-02',
    family: 'GOV',
    rules: ['GOV-02'],
    what: 'no list of background papers',
    bad: withoutList(),
    good: wholeInput(),
  },
  pair(
    'V-03',
    ['GOV-06'],
    'the evidence is circulated separately',
    { main: [para('2.1', 'Progress is set out in slides that are circulated separately.')] },
    { main: [para('2.1', 'Progress is set out below: two of five roofs are done.')] },
  ),
  pair(
    'V-26',
    ['GOV-07'],
    'the contact has a telephone and no e-mail',
    {
      front: [
        field('To', 'Libraries Committee'),
        field('Meeting date', '12 March 2024'),
        field('Key decision', 'No'),
        field('Contact', 'Ana Webb, 01632 960000'),
      ],
    },
    {
      front: [
        field('To', 'Libraries Committee'),
        field('Meeting date', '12 March 2024'),
        field('Key decision', 'No'),
        CONTACT,
      ],
    },
  ),
  pair(
    'M-21',
    ['GOV-03'],
    'none, in a report that cites publications',
    {
      main: [para('2.1', linked('The work follows the reading review of the county.', 'reading review'))],
      sources: [para('4.1', 'None.')],
    },
    {
      main: [para('2.1', linked('The work follows the reading review of the county.', 'reading review'))],
      sources: [para('4.1', 'Reading review, the county, 2023.')],
    },
  ),
  {
    id: 'X-GOV-1',
    family: 'GOV',
    rules: ['GOV-08'],
    what: 'two days are left before the meeting',
    bad: wholeInput({}, { today: '2024-03-07' as Day }),
    good: wholeInput(),
  },
  pair(
    'X-GOV-2',
    ['GOV-05'],
    'a key decision without its notice',
    {
      front: [
        field('To', 'Libraries Committee'),
        field('Meeting date', '12 March 2024'),
        field('Key decision', 'Yes'),
        field('Forward plan reference', 'N/A'),
        CONTACT,
      ],
    },
    {
      front: [
        field('To', 'Libraries Committee'),
        field('Meeting date', '12 March 2024'),
        field('Key decision', 'Yes'),
        field('Forward plan reference', '2024/017'),
        CONTACT,
      ],
    },
  ),
];
