import { para } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { wholeInput } from './whole-paper.ts';

const said = (...texts: readonly string[]) =>
  wholeInput({ main: texts.map((words, at) => para(`2.${at + 1}`, words)) });

function pair(id: string, rules: Fault['rules'], what: string, bad: Fault['bad'], good: Fault['good']): Fault {
  return { id, family: 'ACR', rules, what, bad, good };
}

export const ACR_FAULTS: readonly Fault[] = [
  pair(
    'C-33',
    ['ACR-01'],
    'an acronym is never explained',
    said('The BRF pays for the roof.'),
    said('The building repair fund (BRF) pays for the roof. The BRF is full.'),
  ),
  pair(
    'C-34',
    ['ACR-05'],
    'the long form stands twice before the short one is given',
    said(
      'The building repair fund is full.',
      'The building repair fund pays.',
      'The building repair fund (BRF) is kept by us.',
    ),
    said('The building repair fund (BRF) is full.', 'The BRF pays.', 'The BRF is kept by us.'),
  ),
  pair(
    'D-11',
    ['ACR-01', 'ACR-02'],
    'some are never explained, some after use',
    said('The RLP and the BRF pay.', 'The building repair fund (BRF) is full.'),
    said('The roofs and lifts plan (RLP) and the building repair fund (BRF) pay.', 'The BRF is full.'),
  ),
  pair(
    'B-21',
    ['ACR-02', 'ACR-04'],
    'explained wrongly, and only after use',
    said('The BRF pays.', 'The building repair fund (BRF) is full.'),
    said('The building repair fund (BRF) pays.', 'The BRF is full.'),
  ),
  pair(
    'B-22',
    ['ACR-01'],
    'names of bodies are never explained',
    said('CIPFA has written to us.'),
    said('The Chartered Institute of Public Finance and Accountancy (CIPFA) has written to us.'),
  ),
  pair(
    'B-23',
    ['ACR-03'],
    'explained twice',
    said('The building repair fund (BRF) pays.', 'The building repair fund (BRF) is full.'),
    said('The building repair fund (BRF) pays.', 'The BRF is full.'),
  ),
  pair(
    'V-22',
    ['ACR-01', 'ACR-02'],
    'used in the first paragraph, explained in the second',
    said('The RLPs are late.', 'Roofs and lifts plans (RLPs) take a year.', 'FE is for those over 16.'),
    said(
      'The roofs and lifts plans (RLPs) are late.',
      'RLPs take a year.',
      'Further education (FE) is for those over 16.',
    ),
  ),
  pair(
    'M-26',
    ['ACR-01', 'ACR-06'],
    'explained in reverse',
    said('The building repair fund (BRF) pays.', 'The RLP (roofs and lifts plan) is new.', 'The AP is old.'),
    said(
      'The building repair fund (BRF) pays.',
      'The roofs and lifts plan (RLP) is new.',
      'The access plan (AP) is old.',
    ),
  ),
];
