import type { ChartSpec } from '../../shared/document/chart.ts';
import type { Block, Document, Edge, List, ListItem, Paragraph } from '../../shared/document/document.ts';
import { caption, paper, paragraph, sampleDocument, sampleWith, text } from './sample-document.ts';
import { placesChart, plansChart } from './sample-charts.ts';

/** One chart of each type the document knows. */
export const chartsOfAllTypes: readonly ChartSpec[] = [
  plansChart,
  placesChart,
  { ...plansChart, type: 'bar', headline: 'Bars lie, the first on top' },
  { ...placesChart, type: 'stackedBar', headline: 'Parts of each year' },
  { ...plansChart, type: 'line', headline: 'A line of one series' },
  { ...plansChart, type: 'area', headline: 'An area' },
  { ...placesChart, type: 'stackedArea', headline: 'Areas on one another' },
  mixed('columnAndLine', 'Columns and a line on one axis', 'line'),
  mixed('planAgainstActual', 'What was planned is a broken line', 'dashedLine'),
  waterfall('A deficit bridge', [51.2, 9.4, -12.6, -2.5, 45.5], [0, 4]),
  waterfall('A bridge that crosses nought', [-2.1, 3.6, -0.4, null, 1.1], [0, 4]),
];

function mixed(type: 'columnAndLine' | 'planAgainstActual', headline: string, draw: 'line' | 'dashedLine'): ChartSpec {
  return {
    ...placesChart,
    type,
    headline,
    series: [
      { name: 'Outturn and forecast', values: [11.02, 13.27, 15.31, null], colour: '12436D', draw: 'column' },
      { name: 'Plan', values: [10.5, 11.8, 12.4, 12.9], colour: 'F46A25', draw },
    ],
  };
}

function waterfall(headline: string, values: readonly (number | null)[], totals: readonly number[]): ChartSpec {
  return {
    ...placesChart,
    type: 'waterfall',
    headline,
    subtitle: 'Deficit at 31 March, £m',
    categories: ['Opening', 'Overspend', 'DfE grant', 'Council share', 'Closing'],
    series: [{ name: 'Deficit', values, colour: '12436D' }],
    totals,
    alt: `Waterfall chart: ${headline}`,
  };
}

function item(level: number, indent: number, words: string, number: ListItem['number'] = null): ListItem {
  return { number, level, indent, text: text(words), anchor: null };
}

const nested: List = {
  kind: 'list',
  items: [
    item(0, 18.75, 'a bullet'),
    item(1, 25, 'one within it'),
    item(2, 31.25, 'and one within that'),
    item(0, 18.75, 'the next'),
  ],
};

function lettered(run: number): List {
  return {
    kind: 'list',
    items: [
      item(0, 18.75, 'the first', { list: 'steps', run, level: 0, text: '(a)' }),
      item(1, 25, 'a bullet under a letter'),
      item(0, 18.75, 'the second', { list: 'steps', run, level: 0, text: '(b)' }),
    ],
  };
}

function plain(words: string): Paragraph {
  return { kind: 'paragraph', number: null, indent: 0, text: text(words), anchor: null };
}

function section(number: number, words: string, also?: string): Block {
  return {
    kind: 'heading',
    level: 2,
    number: paper(0, String(number)),
    text: words,
    ...(also !== undefined && { also: { text: also, language: 'cy-GB' } }),
    anchor: `section-${number}`,
  };
}

const long = 'The committee has asked for more about this matter and the board will bring it in March. '.repeat(4);

const many: readonly Block[] = Array.from({ length: 12 }, (_, at) => paragraph(paper(1, `2.${at + 2}`), text(long)));

const header: Edge = {
  left: [{ kind: 'text', text: 'Wendmoor Council' }],
  centre: [{ kind: 'text', text: 'Official' }],
  right: [{ kind: 'text', text: 'Item 7' }],
};

/** An invented paper with the kinds of block, inline and chart that the sample paper leaves out. */
export const kindsDocument: Document = {
  ...sampleWith([
    { kind: 'title', text: 'Every kind of block', also: { text: 'Pob math o floc', language: 'cy-GB' } },
    {
      kind: 'paragraph',
      number: null,
      indent: 0,
      text: text('Cabinet, 14 October 2025'),
      anchor: null,
      role: 'meeting',
    },
    { kind: 'paragraph', number: null, indent: 0, text: text('A paper to look at'), anchor: null, role: 'subtitle' },
    { kind: 'field', label: 'To:', also: { text: 'I', language: 'cy-GB' }, value: text('Cabinet') },
    {
      kind: 'fields',
      name: 'About this report',
      rows: [
        { label: 'Report subject', content: [plain('Every kind of block')] },
        {
          label: 'Recommendations',
          also: { text: 'Argymhellion', language: 'cy-GB' },
          content: [plain('It is recommended that Cabinet:'), lettered(0)],
        },
      ],
    },
    {
      kind: 'contents',
      title: 'Contents',
      entries: [
        { level: 2, number: '1', text: 'Lists and boxes / Rhestrau', anchor: 'section-1' },
        { level: 3, number: '', text: 'A sub-heading', anchor: 'sub' },
        { level: 2, number: '2', text: 'Charts of every type', anchor: 'section-2' },
        { level: 2, number: '3', text: 'On its side', anchor: 'section-3' },
        { level: 2, number: '4', text: 'Risks', anchor: 'section-4' },
      ],
    },
    { kind: 'pageBreak', turn: null },
    section(1, 'Lists and boxes', 'Rhestrau'),
    paragraph(paper(1, '1.1'), [
      ...text('A paragraph with a footnote'),
      { kind: 'footnote', text: '1', note: 0 },
      ...text(', a '),
      { kind: 'figure', text: '£5.88m', use: 2, bold: true },
      ...text(' in bold,'),
      { kind: 'break' },
      ...text('a new line, and '),
      { kind: 'text', text: 'geiriau Cymraeg', italic: true, language: 'cy-GB' },
      ...text('.'),
      { kind: 'footnote', text: '2', note: 1 },
    ]),
    nested,
    { kind: 'heading', level: 3, number: null, text: 'A sub-heading', anchor: 'sub' },
    { kind: 'box', edge: 'rules', blocks: [plain('Between two rules.')] },
    {
      kind: 'box',
      edge: 'box',
      blocks: [plain('In a box, with a list:'), lettered(1), plain('End.')],
    },
    section(2, 'Charts of every type'),
    paragraph(paper(1, '2.1'), text('They follow.')),
    ...chartsOfAllTypes.map(
      (spec, at): Block => ({
        kind: 'chart',
        caption: {
          ...caption('Figure', at + 1, spec.headline, `chart-${at}`),
          place: at % 2 === 0 ? 'above' : 'below',
        },
        spec,
        note: at % 3 === 0 ? 'Source: the register.' : '',
      }),
    ),
    ...many,
    { kind: 'pageBreak', turn: 'landscape' },
    section(3, 'On its side'),
    ...sampleDocument.blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'table' || block.rows.length < 20) return [];
      const below = {
        ...caption('Table', 1, block.caption.text, 'table-risks'),
        place: 'below',
        separator: '. ',
      } as const;
      return [{ ...block, caption: below, note: '' }];
    }),
    { kind: 'pageBreak', turn: 'portrait' },
    section(4, 'Risks'),
    {
      kind: 'timeline',
      caption: caption('Figure', chartsOfAllTypes.length + 1, 'Milestones', 'milestones'),
      ticks: [
        { at: 0, label: 'Sep 2023' },
        { at: 0.33, label: 'Sep 2024' },
        { at: 0.67, label: 'Sep 2025' },
        { at: 1, label: 'Sep 2026' },
      ],
      items: [
        { name: 'Alder Lane opens', at: 0.82, planned: 0.75, said: '30 April 2026, 90 days late', rating: 'amber' },
        { name: 'Travel contract let', at: 0.4, planned: null, said: '1 December 2024, done', rating: 'complete' },
        { name: 'Reviews up to date', at: 0.95, planned: 0.95, said: '31 July 2026, on track', rating: 'green' },
      ],
      alt: 'Timeline of three milestones from September 2023 to September 2026; Alder Lane is 90 days late.',
      note: 'Open marks show the date planned.',
    },
    {
      kind: 'card',
      title: 'R1 Too few local places',
      anchor: 'r1',
      lines: [
        { label: 'Owner', value: text('Head of Inclusion'), rating: null },
        { label: 'Current score', value: text('Red, 20'), rating: 'red' },
      ],
    },
    {
      kind: 'paragraph',
      number: null,
      indent: 0,
      text: text('Rosalind Achebe-Thornton'),
      anchor: null,
      role: 'closing',
    },
  ]),
  header,
  footnotes: [
    { number: 1, text: text('A note at the foot of the page.') },
    {
      number: 2,
      text: [
        ...text('See '),
        { kind: 'link', text: 'the programme plan', href: 'https://wendmoor.example/plan' },
        ...text('.'),
      ],
    },
  ],
};
