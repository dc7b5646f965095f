import { para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { librariesFacts } from './libraries.ts';
import { wholeInput } from './whole-paper.ts';

const said = (...texts: readonly string[]) =>
  wholeInput({ main: texts.map((words, at) => para(`2.${at + 1}`, words)) });

function pair(id: string, rules: Fault['rules'], what: string, bad: Fault['bad'], good: Fault['good']): Fault {
  return { id, family: 'TERM', rules, what, bad, good };
}

const funds = (last: string) =>
  wholeInput({
    main: [
      para('2.1', 'Table 1 has what was set aside.'),
      table('Table 1: Money set aside', [
        ['Purpose', 'Set aside'],
        ['Roof', '£526,045'],
        ['Lift', '£450,000'],
        ['Floor', '£975,955'],
        [last, '£1,952,000'],
      ]),
    ],
  });
const strands = (...names: readonly string[]) =>
  wholeInput(
    {
      main: [
        para('2.1', 'Table 1 has the work of each strand.'),
        table('Table 1: Work in the quarter', [
          ['Workstream', 'Done'],
          ...names.map((name) => [name, 'Surveyed in January 2024']),
        ]),
      ],
    },
    {
      facts: librariesFacts({
        workstreams: [
          { id: 'w1', code: 'W1', name: 'Roof Review', leadId: 'head', rag: 'green', ragReason: 'On plan' },
        ],
      }),
    },
  );

export const TERM_FAULTS: readonly Fault[] = [
  pair(
    'C-35',
    ['ACR-04', 'TERM-01'],
    'one long name in two forms',
    said('Library Educational Needs are met.', 'Library Educational Needs grow.', 'Library Education Needs cost more.'),
    said(
      'Library Educational Needs are met.',
      'Library Educational Needs grow.',
      'Library Educational Needs cost more.',
    ),
  ),
  pair(
    'C-36',
    ['TERM-01'],
    'a title loses two of its words',
    said(
      'The board read the Libraries and Alternative Plan.',
      'The Libraries and Alternative Branches Renewal Plan is out.',
    ),
    said(
      'The board read the Libraries and Alternative Branches Renewal Plan.',
      'The Libraries and Alternative Branches Renewal Plan is out.',
    ),
  ),
  pair(
    'C-37',
    ['TERM-03'],
    'a town that reads as a month',
    said('A branch is to be built in March (opening September 2026).'),
    said('A branch is to be built in the town of March (opening September 2026).'),
  ),
  pair('D-03', ['TERM-04'], 'the total is not called so', funds('Block transfer'), funds('Total')),
  pair('D-06', ['TERM-02'], 'a workstream under another name', strands('Roofs'), strands('Roof Review')),
  pair(
    'B-24',
    ['TERM-01'],
    'a post gains a word and a body loses a letter',
    said('Friends Readers Together was asked.', 'The survey by Friends Reader Together is out.'),
    said('Friends Readers Together was asked.', 'The survey by Friends Readers Together is out.'),
  ),
  pair(
    'V-23',
    ['TERM-05'],
    'plan plans',
    said('The roof and lift plan (RLP) is new.', 'Requests for RLP plans grow.'),
    said('The roof and lift plan (RLP) is new.', 'Requests for RLPs grow.'),
  ),
  pair(
    'M-14',
    ['ACR-04', 'TERM-06'],
    'one acronym is a programme and a plan',
    said('The Roof Valve Repair Programme (RVRP) began in 2022.', 'The Roof Valve Repair Plan has four parts.'),
    said('The Roof Valve Repair Programme (RVRP) began in 2022.', 'The RVRP has four parts.'),
  ),
  pair(
    'M-15',
    ['TERM-07'],
    'the plan is called otherwise once',
    said(
      'The Library Renewal Plan began in 2022.',
      'The Library Renewal Plan has two parts.',
      'The Library Renewal Plan is led by the director.',
      'A wet winter is a risk to the Recovery Plan.',
    ),
    said(
      'The Library Renewal Plan began in 2022.',
      'The Library Renewal Plan has two parts.',
      'The Library Renewal Plan is led by the director.',
      'A wet winter is a risk to the Library Renewal Plan.',
    ),
  ),
];
