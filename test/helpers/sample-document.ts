import type { ChartSpec } from '../../shared/document/chart.ts';
import type {
  Block,
  Caption,
  Cell,
  Document,
  Edge,
  Inline,
  Line,
  Numbered,
  Row,
} from '../../shared/document/document.ts';
import type { HeadingLook, HouseStyle } from '../../shared/document/house-style.ts';
import { balanceChart, placesChart, plansChart } from './sample-charts.ts';

/** A house style of the usual kind: Arial 12, dark blue headings, A4. */
export const sampleStyle: HouseStyle = {
  font: 'Arial',
  bodySize: 12,
  lineSpacing: 1.2,
  spaceAfter: 8,
  headingFont: 'Arial',
  headings: [look(20, 0), look(15, 16), look(12.5, 8), look(12.5, 8), look(12, 8)],
  page: { width: 210, height: 297, margins: { top: 25, right: 25, bottom: 25, left: 25 } },
  hang: 12.5,
  table: { headerFill: '12436D', headerText: 'FFFFFF', rule: '8A94A0', totalFill: 'E5EEF7', size: 10 },
  bullets: ['•', '–', '▪'],
  caption: { size: 11, colour: '12436D', bold: true, italic: false },
  rag: {
    red: { fill: 'FDE7E9', text: '7A0C12' },
    amber: { fill: 'FFF4CE', text: '5C3B00' },
    green: { fill: 'E2F4E6', text: '0B4A1F' },
    complete: { fill: 'E5EEF7', text: '12436D' },
  },
  chartColours: ['12436D', 'F46A25', '28A197', '801650'],
};

/** An invented paper with every kind of block in it. */
export const sampleDocument: Document = sampleWith([
  { kind: 'title', text: 'Additional Needs Programme: second quarter report' },
  field('To', 'Children and Learning Committee'),
  field('Meeting date', '14 October 2025'),
  field('From', 'Executive Director of Children and Learning'),
  field('Electoral divisions', 'All'),
  field('Key decision', 'No'),
  field(
    'Outcome',
    'Members will know how far the programme has come, what it has cost so far, and which of its risks have grown since the committee met in July.',
  ),
  { kind: 'field', label: 'Recommendation:', value: text('The committee is asked to:') },
  steps(0, [
    text('note the progress of the programme set out in this paper;'),
    text('approve the revised date for the Alder Lane resource base; and'),
    text('ask for a further report in March 2026.'),
  ]),
  field('Voting arrangements', 'Co-opted members of the committee may vote on this item.'),
  { kind: 'field', label: 'Officer contact:', value: [] },
  field('Name', 'Rosalind Achebe-Thornton'),
  {
    kind: 'field',
    label: 'Email:',
    value: [{ kind: 'link', text: 'r.achebe@wendmoor.example', href: 'mailto:r.achebe@wendmoor.example' }],
  },

  heading(2, paper(0, '1'), 'Background', 'background'),
  paragraph(
    paper(1, '1.1'),
    [
      ...text('Wendmoor began its Additional Needs Programme in April 2023. It has '),
      ...bold('three aims'),
      ...text(': earlier help, more local places, and a '),
      { kind: 'text', text: 'sustainable', italic: true },
      ...text(' budget. The board’s plan is published as '),
      {
        kind: 'link',
        text: 'the programme plan for 2023 to 2027',
        href: 'https://wendmoor.example/plan?year=2023&part=1',
      },
      ...text('.'),
    ],
    'aims',
  ),
  paragraph(paper(1, '1.2'), [
    ...text('The number of open plans has grown every year ('),
    to('Figure 1', 'figure-plans'),
    ...text(' and '),
    to('Table 1', 'table-plans'),
    ...text('). At May there were '),
    figure('4,815', 0),
    ...text(' open plans, '),
    figure('9.4%', 1),
    ...text(' more than a year before. The reasons are:'),
  ]),
  bullets(18.75, [
    text('more requests from families of children under five;'),
    text(
      'longer stays in education after sixteen, because two of the three local colleges opened supported courses in the same year; and',
    ),
    [...text('fewer plans closing, as '), to('paragraph 2.1.1', 'closing'), ...text(' explains.')],
  ]),
  chart(
    'Figure',
    1,
    'Open plans at May each year',
    'figure-plans',
    plansChart,
    'Source: plan register at 31 May 2025.',
  ),
  {
    kind: 'table',
    caption: caption('Table', 1, 'Open plans at May each year', 'table-plans'),
    columns: [
      { title: 'Year', width: 2, align: 'left' },
      { title: 'Open plans at May', width: 2, align: 'right' },
      { title: 'Change on the year', width: 2, align: 'right' },
    ],
    rows: [
      row('2021', '3,402', ''),
      row('2022', '3,688', '8.4%'),
      row('2023', '3,990', '8.2%'),
      row('2024', '4,401', '10.3%'),
      row('2025', '4,815', '9.4%'),
    ],
    rowHeaders: true,
    note: 'Source: plan register, 31 May each year. An en dash means that no earlier year is held.',
  },

  heading(2, paper(0, '2'), 'Progress since July', 'progress'),
  heading(3, null, 'Earlier help'),
  paragraph(
    paper(1, '2.1'),
    text('Ninety-one schools now take part in the support offer, against a target of eighty-five.'),
  ),
  paragraph(
    paper(2, '2.1.1'),
    text('Closing a plan still takes eleven weeks on average; the service has moved two officers to this work.'),
    'closing',
  ),
  paragraph(paper(2, '2.1.2'), text('The backlog of annual reviews fell from 640 to 212.')),
  {
    kind: 'quote',
    indent: 12.5,
    text: text('We were told what would happen next and then it did. That had not been our experience before.'),
    from: 'A parent, summer survey of families',
  },
  heading(4, null, 'Alder Lane'),
  paragraph(
    paper(1, '2.2'),
    text(
      'The resource base at Alder Lane will open in April 2026 and not in January, because the drains had to be moved.',
    ),
  ),
  {
    kind: 'paragraph',
    number: null,
    indent: 12.5,
    text: text('This paragraph stands under the one above and carries no number of its own.'),
    anchor: null,
  },

  heading(2, paper(0, '3'), 'Money', null),
  paragraph(paper(1, '3.1'), [
    ...text('The forecast for the year is an overspend of '),
    figure('£1.37m', 2),
    ...text('. '),
    to('Table 2', 'table-budget'),
    ...text(' sets out where it falls, and '),
    to('Figure 2', 'figure-budget'),
    ...text(' how it is made up.'),
  ]),
  {
    kind: 'table',
    caption: caption('Table', 2, 'Budget and forecast for 2025/26, £m', 'table-budget'),
    columns: [
      { title: 'Service', width: 4, align: 'left' },
      { title: 'Budget', width: 1.5, align: 'right' },
      { title: 'Forecast', width: 1.5, align: 'right' },
      { title: 'Variance', width: 1.5, align: 'right' },
    ],
    rows: [
      row('Independent places', '14.20', '15.31', '1.11'),
      row('Local special schools', '22.05', '22.18', '0.13'),
      row('Support in mainstream schools', '6.40', '6.29', '(0.11)'),
      row('Travel', '8.75', '8.99', '0.24'),
      { ...row('Total', '51.40', '52.77', '1.37'), total: true },
    ],
    rowHeaders: true,
    note: '',
  },
  paragraph(paper(1, '3.2'), text('Brackets mean less than budget. The deficit brought forward was £5.88m.')),
  chart(
    'Figure',
    2,
    'Forecast cost by kind of place',
    'figure-budget',
    placesChart,
    'Source: finance system, period 6. 2027 has no capital forecast yet.',
  ),
  paragraph(paper(1, '3.3'), text('The plan returns to balance in 2027/28 if travel costs hold at this year’s level.')),
  chart('Figure', 3, 'In-year position against plan', 'figure-balance', balanceChart, ''),

  heading(2, paper(0, '4'), 'Risks', 'risks'),
  paragraph(paper(1, '4.1'), [
    ...text('The board reviewed its risks on 22 September. The full list is '),
    to('Table 3', 'table-risks'),
    ...text('.'),
  ]),
  {
    kind: 'table',
    caption: caption('Table', 3, 'Risks at 22 September 2025', 'table-risks'),
    columns: [
      { title: 'No.', width: 1, align: 'left' },
      { title: 'Risk', width: 5, align: 'left' },
      { title: 'Owner', width: 2.6, align: 'left' },
      { title: 'Score', width: 1.4, align: 'right' },
      { title: 'Rating', width: 2, align: 'centre' },
    ],
    rows: riskRows(24),
    rowHeaders: true,
    note: 'Score is likelihood times impact, each from 1 to 5.',
  },

  heading(2, paper(0, '5'), 'Next steps', null),
  paragraph(paper(1, '5.1'), text('Before the committee meets again the programme will:')),
  steps(1, [
    text('open the resource base at Alder Lane;'),
    text('let the travel contract; and'),
    text('publish the survey of families.'),
  ]),

  heading(2, paper(0, '6'), 'Implications cleared by officers', null),
  clearance('Have the resource implications been cleared by Finance?', 'Yes', 'Officer', 'Benedict Oyelaran'),
  clearance(
    'Have the legal implications been cleared by the Monitoring Officer?',
    'Not yet',
    'Officer',
    'Ffion Trevanion',
  ),

  heading(2, paper(0, '7'), 'Source documents', null),
  {
    kind: 'paragraph',
    number: null,
    indent: 0,
    text: [
      {
        kind: 'link',
        text: 'Minutes of the programme board, 22 September 2025',
        href: 'https://wendmoor.example/board',
      },
    ],
    anchor: null,
  },
]);

/** A paper of `blocks` alone, in the sample's style. */
export function sampleWith(blocks: readonly Block[]): Document {
  return {
    title: 'Additional Needs Programme: second quarter report',
    subject: 'Report to the Children and Learning Committee, 14 October 2025',
    author: 'Rosalind Achebe-Thornton',
    language: 'en-GB',
    keywords: 'additional needs, programme, quarter 2',
    day: '2025-10-03',
    style: sampleStyle,
    part: 'whole',
    header: { left: [], centre: [], right: [] },
    footer: footer('Children and Learning Committee, 14 October 2025'),
    footnotes: [],
    numberings: {
      paper: [
        { pattern: '%1', format: 'decimal', indent: 12.5, hang: 12.5, restarts: true },
        { pattern: '%1.%2', format: 'decimal', indent: 12.5, hang: 12.5, restarts: true },
        { pattern: '%1.%2.%3', format: 'decimal', indent: 27.5, hang: 15, restarts: true },
      ],
      steps: [{ pattern: '(%1)', format: 'lowerLetter', indent: 18.75, hang: 6.25, restarts: true }],
    },
    blocks,
    figures: [
      { text: '4,815', source: 'measure M1, May 2025', asAt: '2025-05-31', key: 'M1', exact: '4815' },
      { text: '9.4%', source: 'measure M1, change on May 2024', asAt: '2025-05-31', key: 'M1 change', exact: '9.4' },
      { text: '£1.37m', source: 'budget lines, variance', asAt: '2025-09-30', key: 'variance', exact: '137000000' },
    ],
  };
}

/** Plain words as a line. */
export function text(words: string): Line {
  return [{ kind: 'text', text: words }];
}

/** A number of the paper's own list. */
export function paper(level: number, words: string): Numbered {
  return { list: 'paper', run: 0, level, text: words };
}

/** A footer with `words` on the left and the page on the right. */
export function footer(words: string): Edge {
  return {
    left: words === '' ? [] : [{ kind: 'text', text: words }],
    centre: [],
    right: [{ kind: 'text', text: 'Page ' }, { kind: 'page' }, { kind: 'text', text: ' of ' }, { kind: 'pages' }],
  };
}

/** A caption above its table or chart. */
export function caption(label: string, number: number, words: string, anchor: string): Caption {
  return { label, number, separator: ': ', text: words, anchor, place: 'above' };
}

/** Bullets whose words stand `indent` millimetres in. */
export function bullets(indent: number, items: readonly Line[]): Block {
  return {
    kind: 'list',
    items: items.map((line) => ({ number: null, level: 0, indent, text: line, anchor: null })),
  };
}

/** A numbered paragraph, or one without a number at the margin. */
export function paragraph(number: Numbered | null, line: Line, anchor: string | null = null): Block {
  return { kind: 'paragraph', number, indent: 0, text: line, anchor };
}

function look(size: number, before: number): HeadingLook {
  return { size, colour: '12436D', bold: true, italic: false, before, after: 8 };
}

function bold(words: string): Line {
  return [{ kind: 'text', text: words, bold: true }];
}

function to(words: string, anchor: string): Inline {
  return { kind: 'reference', text: words, anchor };
}

function figure(words: string, use: number): Inline {
  return { kind: 'figure', text: words, use };
}

function field(label: string, value: string): Block {
  return { kind: 'field', label: `${label}:`, value: text(value) };
}

function heading(level: 2 | 3 | 4 | 5, number: Numbered | null, words: string, anchor: string | null = null): Block {
  return { kind: 'heading', level, number, text: words, anchor };
}

function steps(run: number, items: readonly Line[]): Block {
  const letters = 'abcdefgh';
  return {
    kind: 'list',
    items: items.map((line, at) => ({
      number: { list: 'steps', run, level: 0, text: `(${letters.charAt(at)})` },
      level: 0,
      indent: 0,
      text: line,
      anchor: null,
    })),
  };
}

function clearance(question: string, answer: string, officerLabel: string, officer: string): Block {
  return { kind: 'clearance', question, answer, officerLabel, officer };
}

function chart(label: string, number: number, words: string, anchor: string, spec: ChartSpec, note: string): Block {
  return { kind: 'chart', caption: caption(label, number, words, anchor), spec, note };
}

function row(...cells: readonly string[]): Row {
  return { cells: cells.map((words): Cell => ({ text: words === '' ? [] : text(words), rating: null })), total: false };
}

function riskRows(count: number): readonly Row[] {
  const ratings = [
    ['red', 'Red', '20'],
    ['amber', 'Amber', '12'],
    ['green', 'Green', '4'],
    ['complete', 'Closed', '1'],
  ] as const;
  const words = [
    'Too few local places for the pupils who need one in September 2026, so that more travel out of the county',
    'The travel contract is let late',
    'Officers who review plans leave faster than they can be replaced',
    'Schools do not take up the support offer',
  ];
  return Array.from({ length: count }, (_, at) => {
    const [rating, said, score] = ratings[at % ratings.length] ?? ratings[0];
    return {
      total: false,
      cells: [
        { text: text(`R${at + 1}`), rating: null },
        { text: text(words[(at * 3) % words.length] ?? ''), rating: null },
        { text: text('Head of Inclusion'), rating: null },
        { text: text(score), rating: null },
        { text: text(said), rating },
      ],
    };
  });
}
