import { entry, heading, para } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

const ROOF = 'The roof of the central library was surveyed in the spring and will be mended this year.';
const lines = (...numbers: readonly string[]) =>
  numbers.map((number) =>
    para(number, `The part of the roof that the survey names ${number.replace('.', '')} will be mended this year.`),
  );

export const NUM_FAULTS: readonly Fault[] = [
  {
    id: 'C-01',
    family: 'NUM',
    rules: ['NUM-01'],
    what: 'three numbers are used twice',
    bad: wholeInput({ main: lines('2.1', '2.2', '2.3', '2.1', '2.2', '2.3', '2.4') }),
    good: wholeInput({ main: lines('2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7') }),
  },
  {
    id: 'C-02',
    family: 'NUM',
    rules: ['NUM-04'],
    what: 'a body paragraph has no number',
    bad: wholeInput({ main: [...lines('2.1', '2.2'), para('', ROOF), ...lines('2.3')] }),
    good: wholeInput({ main: lines('2.1', '2.2', '2.3', '2.4') }),
  },
  {
    id: 'B-25',
    family: 'NUM',
    rules: ['NUM-04'],
    what: 'paragraphs after a lettered list have no number',
    bad: wholeInput({
      main: [
        ...lines('2.1'),
        entry('a)', 'The roof.'),
        entry('b)', 'The floor.'),
        para('', ROOF),
        para('', `${ROOF} It takes a summer.`),
        ...lines('2.2'),
      ],
    }),
    good: wholeInput({
      main: [
        ...lines('2.1'),
        entry('a)', 'The roof.'),
        entry('b)', 'The floor.'),
        para('2.2', ROOF),
        para('2.3', `${ROOF} It takes a summer.`),
        ...lines('2.4'),
      ],
    }),
  },
  {
    id: 'V-05',
    family: 'NUM',
    rules: ['NUM-03'],
    what: 'headings change from 1 to 3) on the way',
    bad: wholeInput({ main: lines('2.1'), end: [heading('6)', 'Summary'), ...lines('6.1')] }),
    good: wholeInput({ main: lines('2.1'), end: [heading('6.', 'Summary'), ...lines('6.1')] }),
  },
  {
    id: 'M-16',
    family: 'NUM',
    rules: ['NUM-05'],
    what: 'the number of an indicator runs into that of the paragraph',
    bad: wholeInput({
      main: [...lines('2.1'), para('2.2.', '1: Fewer days on which the library is shut.'), ...lines('2.3')],
    }),
    good: wholeInput({
      main: [...lines('2.1'), para('2.2', 'Indicator 1: fewer days on which the library is shut.'), ...lines('2.3')],
    }),
  },
  {
    id: 'M-17',
    family: 'NUM',
    rules: ['NUM-06'],
    what: 'one heading of four is not set like the others',
    bad: wholeInput({
      main: ['2.1', '2.2', '2.3', '2.4'].map((number, at) =>
        heading(number, `Part ${at}`, { look: at === 3 ? 'plain' : 'heading' }),
      ),
    }),
    good: wholeInput({
      main: ['2.1', '2.2', '2.3', '2.4'].map((number, at) => heading(number, `Part ${at}`, { look: 'heading' })),
    }),
  },
];
