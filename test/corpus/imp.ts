import { heading, para } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { type Parts, wholeInput } from './whole-paper.ts';

type Answers = Partial<
  Record<'Financial' | 'Legal' | 'Equality' | 'Climate' | 'Risk' | 'Human resources' | 'Public health', string>
>;

const GOOD: Answers = {
  Financial: 'The repair costs £120,000 and is paid for from the buildings budget.',
  Legal: 'The council must keep its buildings safe for those who use them.',
  Equality: 'The lift and the ramp stay open while the work goes on, so no group loses its access.',
  Climate: 'The new roof holds more heat, so the library burns less gas.',
};

/** The implications as sections; an answer of '' leaves the section out. */
function answers(given: Answers): NonNullable<Parts['implications']> {
  const all = Object.entries({ ...GOOD, ...given }).filter(([, words]) => words !== '');
  return all.flatMap(([name, words], at) => [
    heading(`3.${at + 1}`, `${name} implications`),
    para(`3.${at + 1}.1`, words),
  ]);
}

function pair(
  id: string,
  what: string,
  rules: Fault['rules'],
  bad: Answers,
  good: Answers,
  ...main: readonly string[]
): Fault {
  const body = main.length === 0 ? {} : { main: main.map((words, at) => para(`2.${at + 1}`, words)) };
  return {
    id,
    family: 'IMP',
    rules,
    what,
    bad: wholeInput({ ...body, implications: answers(bad) }),
    good: wholeInput({ ...body, implications: answers(good) }),
  };
}

const NONE = 'There are no significant implications in this category.';

export const IMP_FAULTS: readonly Fault[] = [
  pair(
    'C-15',
    'no legal implications beside a duty that is missed',
    ['IMP-04'],
    { Legal: NONE },
    { Legal: 'The duty to answer within twenty weeks is not yet met; a plan to meet it is under way.' },
    'The statutory deadline of twenty weeks was missed.',
  ),
  pair(
    'C-16',
    'no equality implications in a paper about disabled readers',
    ['IMP-04'],
    { Equality: NONE },
    { Equality: 'Disabled readers gain a ramp; no group loses.' },
    'The ramp is for disabled readers and for older people.',
  ),
  pair(
    'C-17',
    'the financial section has no figure',
    ['IMP-05'],
    { Financial: 'The costs come from several sources of money and any pressures are dealt with in the usual way.' },
    { Financial: 'The costs are £6m, from the three sources of money that paragraph 2.1 names.' },
    'The roof costs £2m, the lift £3m and the floor £1m.',
  ),
  pair(
    'B-02',
    'the risk section is dismissed beside the greatest risk',
    ['IMP-02', 'IMP-04'],
    { Risk: 'N/A' },
    { Risk: 'The greatest risk is that the roof fails; it is patched until then.' },
    'The roof is the most significant risk to the council this year.',
  ),
  pair('B-03', 'equality is dismissed', ['IMP-02'], { Equality: 'N/A' }, {}),
  pair(
    'B-04',
    'three sections are dismissed without a reason',
    ['IMP-02'],
    { 'Human resources': 'N/A', 'Public health': 'N/A' },
    {
      'Human resources': 'No posts change, because a contractor does the works.',
      'Public health': 'Dry rooms hold less mould, which is good for readers.',
    },
  ),
  pair(
    'V-16',
    'no legal considerations beside the risk of breaching a code',
    ['IMP-04'],
    { Legal: 'There are no specific legal considerations.' },
    { Legal: 'The council may breach the code of practice if the roof fails; the works prevent that.' },
    'The code of practice asks for a dry room.',
  ),
  pair(
    'V-17',
    'no environmental considerations, though journeys change',
    ['IMP-04'],
    { Climate: 'There are no specific environmental considerations.' },
    { Climate: 'Readers make shorter journeys, which saves fuel.' },
    'A branch in each town makes the journeys of readers shorter.',
  ),
  pair('M-20', 'no equality or climate section', ['IMP-01'], { Equality: '', Climate: '' }, {}),
];
