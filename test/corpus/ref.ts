import type { ReadText } from '../../shared/document/read-paper.ts';
import { entry, heading, para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { type Parts, wholeInput } from './whole-paper.ts';

const ROWS = [
  ['Year', 'Visits'],
  ['2022', '41'],
  ['2023', '52'],
];
const listed = (...names: readonly string[]) =>
  names.map((name, at) => entry(`Appendix ${at + 1}`, name, { list: 'appendices' }));

function pair(id: string, rules: Fault['rules'], what: string, bad: Parts, good: Parts): Fault {
  return { id, family: 'REF', rules, what, bad: wholeInput(bad), good: wholeInput(good) };
}

const link = (words: string, href: string): ReadText => ({
  words: `The work follows the ${words} of the year.`,
  marks: [{ kind: 'link', href, start: 21, end: 21 + words.length }],
});
const footnoted = (words: string): Parts => ({
  main: [
    para('2.1', {
      words: 'A survey found that the roof leaks.',
      marks: [{ kind: 'footnote', id: '1', start: 35, end: 35 }],
    }),
  ],
  more: { footnotes: [{ id: '1', number: '1', text: { words, marks: [] } }] },
  sources: [para('4.1', 'Survey of the central library, Buildings Team, January 2024.')],
});

export const REF_FAULTS: readonly Fault[] = [
  pair(
    'C-26',
    ['REF-01'],
    'an appendix is cited in a paper that lists none',
    { main: [para('2.1', 'The terms of the board are in Appendix 1.')] },
    { main: [para('2.1', 'The terms of the board are in Appendix 1.')], appendices: listed('Terms of the board') },
  ),
  pair(
    'C-27',
    ['REF-06'],
    'the table below has neither number nor caption',
    { main: [para('2.1', 'The table below has the visits.'), table('', ROWS)] },
    { main: [para('2.1', 'Table 1 has the visits.'), table('Table 1: Visits', ROWS)] },
  ),
  pair(
    'C-28',
    ['REF-09'],
    'a link names a green paper and leads to a plan',
    { sources: [para('4.1', link('Reading Green Paper', 'https://example.org/files/reading-improvement-plan'))] },
    { sources: [para('4.1', link('Reading Improvement Plan', 'https://example.org/files/reading-improvement-plan'))] },
  ),
  pair(
    'B-17',
    ['REF-01'],
    'appendix 3 is cited and the list ends at 2',
    {
      main: [para('2.1', 'The survey is Appendix 1, the plan Appendix 2 and the letter Appendix 3.')],
      appendices: listed('Survey', 'Plan'),
    },
    {
      main: [para('2.1', 'The survey is Appendix 1, the plan Appendix 2 and the letter Appendix 3.')],
      appendices: listed('Survey', 'Plan', 'Letter'),
    },
  ),
  pair(
    'B-18',
    ['REF-03'],
    'an appendix has another name in the list',
    {
      main: [para('2.1', 'Members have the Roof Repair Proposal (Appendix 1).')],
      appendices: listed('Books budget over fifteen years'),
    },
    {
      main: [para('2.1', 'Members have the Roof Repair Proposal (Appendix 1).')],
      appendices: listed('Proposal for the repair of the roof'),
    },
  ),
  pair(
    'V-04',
    ['REF-01'],
    'an annex is cited and there is no list',
    { main: [para('2.1', 'The seven strands are in Annex A.')] },
    {
      main: [para('2.1', 'The seven strands are in Annex A.')],
      end: [heading('6.', 'Annex A: Strands'), para('6.1', 'There are seven.')],
    },
  ),
  pair(
    'M-18',
    ['REF-02'],
    'an appendix is listed and never referred to',
    { appendices: listed('Diversity assessment') },
    { main: [para('2.1', 'Appendix 1 has the diversity assessment.')], appendices: listed('Diversity assessment') },
  ),
  pair(
    'M-19',
    ['REF-08'],
    'a footnote is only an address',
    footnoted('https://example.org/surveys/2024/roof.pdf'),
    footnoted('Survey of the central library, Buildings Team.'),
  ),
  pair(
    'X-REF-1',
    ['REF-04'],
    'a table is cited that is not there',
    { main: [para('2.1', 'Table 1 has the visits and Table 2 the costs.'), table('Table 1: Visits', ROWS)] },
    { main: [para('2.1', 'Table 1 has the visits.'), table('Table 1: Visits', ROWS)] },
  ),
  pair(
    'X-REF-2',
    ['REF-05'],
    'a table that nothing refers to',
    { main: [para('2.1', 'Visits have risen.'), table('Table 1: Visits', ROWS)] },
    { main: [para('2.1', 'Visits have risen (Table 1).'), table('Table 1: Visits', ROWS)] },
  ),
  pair(
    'X-REF-4',
    ['REF-05'],
    'a table that nothing refers to, beside one whose name ends a sentence',
    { main: [para('2.1', 'There are 1.5 visits a head.'), table('Table 1: Visits', ROWS)] },
    { main: [para('2.1', 'The visits are in Table 1.'), table('Table 1: Visits', ROWS)] },
  ),
  pair(
    'X-REF-3',
    ['REF-07'],
    'a paragraph is cited that is not there',
    { main: [para('2.1', 'Paragraph 3.9 has the costs.')] },
    { main: [para('2.1', 'Paragraph 3.1.1 has the costs.')] },
  ),
];
