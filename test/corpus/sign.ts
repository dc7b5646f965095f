import { clearance, field } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

const LEGAL = 'Have the legal implications been cleared by Legal Services?';
const EQUALITY = 'Has the equality lead cleared the equality implications?';
const KEY = 'If a key decision, has the climate lead cleared the climate implications?';

const answered = (question: string, answer: string, officer: string) =>
  wholeInput({ clearances: [clearance(question, answer, officer)] });

function pair(id: string, rules: Fault['rules'], what: string, bad: Fault['bad'], good: Fault['good']): Fault {
  return { id, family: 'SIGN', rules, what, bad, good };
}

const goodLegal = answered(LEGAL, 'Yes, 20 February 2024', 'Cai Rees');
const cabinet = [
  field('To', 'Cabinet Committee'),
  field('Meeting date', '12 March 2024'),
  field('Report author', 'Ana Webb, ana.webb@example.org'),
  field('Key decision', 'No'),
];

export const SIGN_FAULTS: readonly Fault[] = [
  pair('C-11', ['SIGN-01'], 'legal is left at yes or no', answered(LEGAL, 'Yes or No', 'Cai Rees'), goodLegal),
  pair(
    'C-12',
    ['SIGN-01'],
    'equality is left open',
    answered(EQUALITY, '', 'Dan Ito'),
    answered(EQUALITY, 'Yes, 20 February 2024', 'Dan Ito'),
  ),
  pair(
    'C-13',
    ['SIGN-03'],
    'the contact clears the own paper',
    answered(LEGAL, 'Yes, 20 February 2024', 'Ana Webb'),
    goodLegal,
  ),
  pair(
    'C-14',
    ['SIGN-04'],
    'asked only for a key decision, which this is not',
    answered(KEY, 'Yes, 20 February 2024', 'Eve Hart'),
    answered(KEY, 'Not needed', 'Eve Hart'),
  ),
  pair(
    'B-28',
    ['SIGN-05'],
    'nobody is recorded as having cleared',
    wholeInput({ clearances: [], front: cabinet, recommendations: [] }),
    wholeInput(),
  ),
  pair('V-25', ['SIGN-05'], 'no clearance at all', wholeInput({ clearances: [] }), wholeInput()),
  pair('M-29', ['SIGN-05'], 'no record of clearance', wholeInput({ clearances: [] }), goodLegal),
  pair(
    'X-SIGN-1',
    ['SIGN-02'],
    'a yes with a condition',
    answered(LEGAL, 'Yes, subject to the lease being signed', 'Cai Rees'),
    goodLegal,
  ),
];
