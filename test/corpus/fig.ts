import { entry, para, table } from '../helpers/paper-of.ts';
import type { Fault } from './fault.ts';
import { librariesFacts } from './libraries.ts';
import { wholeInput } from './whole-paper.ts';

type Main = NonNullable<NonNullable<Parameters<typeof wholeInput>[0]>['main']>;

const main = (...items: Main) => wholeInput({ main: items });
const said = (...texts: readonly string[]) => main(...texts.map((words, at) => para(`2.${at + 1}`, words)));

function pair(id: string, rules: Fault['rules'], what: string, bad: Fault['bad'], good: Fault['good']): Fault {
  return { id, family: 'FIG', rules, what, bad, good };
}

const loans = (words: string) =>
  main(
    para('2.1', words),
    table('Table 1: Open loans, May of each year', [
      ['Measure', '2021', '2022', '2023'],
      ['Open loans', '5,655', '6,470', '7,315'],
    ]),
  );
const repairs = (words: string, national = 'National 44.4% (including exceptions)') =>
  main(
    para('2.1', words),
    table('Table 1: Repairs', [
      ['Measure', '2022', '2023', 'Others'],
      ['Repairs decided within 20 weeks (inc. exceptions)', '52.9%', '67.1%', national],
    ]),
  );
const borrowers = (words: string) =>
  main(
    para('2.1', words),
    table('Table 1: Where children with a library card borrow', [
      ['Branch', '2022/23', '2023/24'],
      ['Central library', '55.5%', '51.1%'],
      ['Mobile library', '44.5%', '48.9%'],
    ]),
  );
const permits = (words: string) =>
  main(
    para('2.1', words),
    table('Table 1: Projected permits', [
      ['Measure', '2022', '2023', '2024'],
      ['Permits in force', '310', '340', '365'],
    ]),
  );
const aims = (count: string) =>
  main(
    para('2.1', `The plan has ${count} main priorities. These are:`),
    ...['Dry roofs', 'Safe lifts', 'Warm rooms', 'Open doors'].map((words) => entry('•', words, { list: 'aims' })),
  );
const VISITS = [
  { id: 'v0', measureId: 'visits', asAt: '2022-12-31', value: '1450' },
  { id: 'v1', measureId: 'visits', asAt: '2023-12-31', value: '1500' },
];
const measured = (words: string) =>
  wholeInput(
    { main: [para('2.1', words)] },
    {
      facts: librariesFacts({
        measures: [{ id: 'visits', ref: 'V', name: 'Visits to libraries', unit: 'count', polarity: 'up is good' }],
        measureValues: VISITS,
      }),
    },
  );

export const FIG_FAULTS: readonly Fault[] = [
  pair(
    'C-03',
    ['FIG-04'],
    'a number in the text is a hair from that in the table',
    loans('In May 2023 there were 7,294 open loans, as Table 1 has them.'),
    loans('In May 2023 there were 7,315 open loans, as Table 1 has them.'),
  ),
  pair(
    'D-10',
    ['FIG-02'],
    'four principles in one place, five in another',
    said('The work keeps to four principles.', 'All five principles guide the board.'),
    said('The work keeps to four principles.', 'All four principles guide the board.'),
  ),
  pair(
    'B-08',
    ['FIG-03'],
    'the annual gap has three values',
    said('The annual gap is £28m.', 'A loan covers the annual gap of £29m.', 'The £30m annual gap weighs on us.'),
    said('The annual gap is £28m.', 'A loan covers the annual gap of £28m.', 'The £28m annual gap weighs on us.'),
  ),
  pair(
    'B-09',
    ['FIG-06'],
    'nobody waits any more, and a third of them do',
    repairs('Branches no longer face delays to their repairs, as Table 1 shows.'),
    repairs('Two in three repairs are now decided in time, as Table 1 shows.'),
  ),
  pair(
    'B-11',
    ['FIG-05'],
    'a rate with exceptions beside one without',
    repairs('Table 1 sets us beside others.', 'National 44.4% (excludes exceptions)'),
    repairs('Table 1 sets us beside others.'),
  ),
  pair(
    'V-06',
    ['FIG-02'],
    '54 new places in one part, 66 in another',
    said(
      'The team has added 54 new study room places since September 2023.',
      'It has found 66 new study room places from January 2024.',
    ),
    said('The team has added 54 new study room places since September 2023.', 'The 54 new study room places are full.'),
  ),
  pair(
    'V-28',
    [],
    'providers in one part are sites in another: who runs which is not in the words',
    said('Places open at Alder College.', 'The places are in Northgate and Southside.'),
    said('Places open at Alder College, in Northgate and Southside.'),
  ),
  pair('M-01', ['FIG-01'], 'five priorities and a list of four', aims('five'), aims('four')),
  pair(
    'M-04',
    ['FIG-07'],
    'a share in the text is not that of its row',
    borrowers('In 2022 some 48% of children borrow at the central library, as Table 1 shows.'),
    borrowers('In 2022/23 some 55.5% of children borrow at the central library, as Table 1 shows.'),
  ),
  pair(
    'M-05',
    ['FIG-08'],
    'a table of permits is cited for applications',
    permits('We watch the growth in applications, which Table 1 shows.'),
    permits('We watch the growth in permits, which Table 1 shows.'),
  ),
  pair(
    'M-06',
    ['FIG-11'],
    'the projection that numbers should fall to rises each year',
    permits('There is a risk of the number of permits not reducing to the levels that Table 1 shows as projected.'),
    permits('There is a risk of the number of permits growing beyond the levels that Table 1 shows as projected.'),
  ),
  pair(
    'X-FIG-1',
    ['FIG-09'],
    'a measure of the file has another value in the text',
    measured('Last year visits to libraries were 1,480.'),
    measured('Last year visits to libraries were 1,500.'),
  ),
];
