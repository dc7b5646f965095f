import { entry, field, heading, para } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { type Parts, wholeInput } from './whole-paper.ts';

function pair(id: string, rules: Fault['rules'], what: string, bad: Parts, good: Parts): Fault {
  return { id, family: 'REC', rules, what, bad: wholeInput(bad), good: wholeInput(good) };
}

const front = (outcome: string) => [
  field('To', 'Libraries Committee'),
  field('Meeting date', '12 March 2024'),
  field('Key decision', 'No'),
  field('Outcome', outcome),
  field('Officer contact', 'Ana Webb, Head of Buildings, ana.webb@example.org'),
];
const recommended = (...items: readonly string[]) => [
  para('', 'The Libraries Committee is recommended to:'),
  ...items.map((words, at) => entry(`${'abcd'[at] ?? ''})`, words, { list: 'recommendations' })),
];

export const REC_FAULTS: readonly Fault[] = [
  pair(
    'C-25',
    ['REC-01'],
    'outcome and recommendation are the same words',
    { front: front('Note the survey of the central library') },
    { front: front('Members know what the roof needs and when it is done.') },
  ),
  pair(
    'B-05',
    ['REC-02'],
    'the body asks for something that is not in the list',
    { main: [para('2.1', 'The Libraries Committee is recommended to write to ministers about roofs.')] },
    {
      recommendations: recommended('note the survey; and', 'write to ministers about roofs.'),
      main: [para('2.1', 'Ministers set the grant for roofs.')],
    },
  ),
  pair(
    'B-06',
    ['REC-03'],
    'a recommendation in the name of another body',
    {
      recommendations: [
        ...recommended('note the survey of the central library.'),
        para('', 'Cabinet notes the letter from the readers.'),
      ],
    },
    {
      recommendations: recommended('note the survey of the central library; and', 'note the letter from the readers.'),
    },
  ),
  pair(
    'B-07',
    ['REC-04'],
    'verbs of two forms',
    { recommendations: recommended('Note the survey.', 'Acknowledges the letter.') },
    { recommendations: recommended('note the survey; and', 'acknowledge the letter.') },
  ),
  pair(
    'V-18',
    ['REC-05'],
    'reasons that give none',
    { end: [heading('6.', 'Reasons for recommendations'), para('6.1', 'The programme has five strands and a board.')] },
    {
      end: [
        heading('6.', 'Reasons for recommendations'),
        para('6.1', 'The roof is repaired now so that the books stay dry in winter.'),
      ],
    },
  ),
];
