import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDefinition } from '../../../main/files/templates.ts';
import { compose } from '../../../shared/compose/compose.ts';
import type { Block } from '../../../shared/document/document.ts';
import { plainLine } from '../../../shared/document/inline.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { sayFinding } from '../../../shared/model/finding.ts';
import { Day } from '../../../shared/model/units.ts';
import type { Template } from '../../../shared/template/template.ts';
import { must, TEMPLATES } from '../../helpers/test-deps.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const ID = 'cambridgeshire-committee';
const template = must(parseDefinition(readFileSync(join(TEMPLATES, ID, 'template.yaml'), 'utf8'), 'template.yaml', ID));
const today = Day.parse('2024-03-01');

type Parts = {
  readonly body?: readonly unknown[];
  readonly report?: object;
  readonly extra?: object;
  readonly template?: Template;
};

/** The tiny programme with a report whose background section holds `body`. */
function composeTiny(parts: Parts) {
  const contents = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    reports: [
      {
        id: 'report',
        title: 'Libraries',
        templateId: ID,
        meetingId: 'meeting',
        authorId: 'head',
        asAt: '2024-02-29',
        ...parts.report,
      },
    ],
    sections: [{ id: 's', reportId: 'report', key: 'background', body: parts.body ?? [] }],
    ...parts.extra,
  });
  const [programme, report] = [contents.programmes[0], contents.reports[0]];
  if (programme === undefined || report === undefined) throw new Error('no report');
  return compose({ programme, report, contents }, parts.template ?? template, today);
}

const paragraph = (...text: readonly unknown[]) => ({ kind: 'paragraph', text });
const figure = (source: object, style = 'plain') => ({ kind: 'figure', figure: source, style });
const said = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainLine(block.text)] : []));
const firstParagraph = (...text: readonly unknown[]): string | undefined =>
  said(composeTiny({ body: [paragraph(...text)] }).document.blocks)[0];
const stops = (parts: Parts): readonly string[] =>
  composeTiny(parts)
    .findings.filter((finding) => finding.severity === 'stops')
    .map(sayFinding);

test.each<[string, object, string, string]>([
  [
    'the latest value up to the as-at day, not a later one',
    { of: 'measure', measureId: 'visits', asAt: 'latest' },
    'plain',
    '1,500',
  ],
  ['the value of a day', { of: 'measure', measureId: 'visits', asAt: '2022-12-31' }, 'plain', '1,200'],
  [
    'a change in per cent',
    { of: 'measure change', measureId: 'visits', from: '2022-12-31', to: 'latest', as: 'percent' },
    'plain',
    '25.0%',
  ],
  [
    'a difference',
    { of: 'measure change', measureId: 'visits', from: '2022-12-31', to: 'latest', as: 'difference' },
    'plain',
    '300',
  ],
  ['a profile cell', { of: 'profile cell', lineId: 'open', year: 2023 }, 'plain', '£5.00m'],
  ['a profile cell to the pound', { of: 'profile cell', lineId: 'open', year: 2023 }, 'exact pounds', '£5,000,000'],
  ['a count in words', { of: 'count', what: 'open risks' }, 'words', 'two'],
  ['a count of red risks', { of: 'count', what: 'red risks' }, 'plain', '1'],
  ['a risk score', { of: 'risk score', riskId: 'r1', stage: 'current' }, 'plain', '20'],
  [
    'a score that came without likelihood and impact',
    { of: 'risk score', riskId: 'r2', stage: 'current' },
    'plain',
    '30',
  ],
])('a figure prints %s', (_, source, style, text) => {
  expect(firstParagraph('It is ', figure(source, style), '.')).toBe(`It is ${text}.`);
});

test('every figure is noted with where it came from and as at when', () => {
  const { document } = composeTiny({
    body: [paragraph(figure({ of: 'measure', measureId: 'visits', asAt: 'latest' }))],
  });
  expect(document.figures).toEqual([
    {
      text: '1,500',
      exact: '1500',
      source: 'Visits',
      asAt: '31 December 2023',
      key: 'measure visits - latest',
    },
  ]);
});

test.each<[string, object, string]>([
  [
    'no such measure',
    { of: 'measure', measureId: 'ghost' },
    'paragraph 1.1: a figure was read from a measure that is no longer in the file (ghost): put another in its place, or take it out',
  ],
  [
    'a day without a value',
    { of: 'measure', measureId: 'visits', asAt: '2023-06-30' },
    'paragraph 1.1: the measure Visits has no value as at 30 June 2023',
  ],
  [
    'a value after the as-at day',
    { of: 'measure', measureId: 'visits', asAt: '2024-12-31' },
    'paragraph 1.1: the measure Visits has no value as at 31 December 2024',
  ],
  [
    'no such line',
    { of: 'profile cell', lineId: 'ghost', year: 2023 },
    'paragraph 1.1: a figure was read from a line of a financial profile that is no longer in the file (ghost): put another in its place, or take it out',
  ],
  [
    'no figure for the year',
    { of: 'profile cell', lineId: 'open', year: 2030 },
    'paragraph 1.1: the line Deficit at the start has no figure for the years asked for',
  ],
  ['no score', { of: 'risk score', riskId: 'r1', stage: 'target' }, 'paragraph 1.1: risk R1 has no target score'],
  ['no allocations', { of: 'allocation total', what: 'committed' }, 'paragraph 1.1: the programme has no allocations'],
])('a figure that cannot be had stops the paper: %s', (_, source, sentence) => {
  expect(stops({ body: [paragraph(figure(source))] })).toEqual([sentence]);
});

test('references print what they point to, forwards and backwards', () => {
  const table = {
    kind: 'table',
    caption: 'Sites',
    anchor: 'sites',
    columns: [{ title: 'Site', width: 1 }],
    rows: [[['Ely']]],
  };
  const see = paragraph('See ', { kind: 'reference', to: 'sites' }, ' and ', { kind: 'reference', to: 'first' }, '.');
  const { document, findings } = composeTiny({ body: [{ ...see, anchor: 'first' }, table, see] });
  expect(findings.filter((finding) => finding.severity === 'stops')).toEqual([]);
  expect(said(document.blocks).slice(0, 2)).toEqual([
    'See Table 1 and paragraph 1.1.',
    'See Table 1 and paragraph 1.1.',
  ]);
});

test('a reference to nothing, an anchor used twice and a ragged table stop the paper', () => {
  const anchored = { ...paragraph('A'), anchor: 'a' };
  const ragged = {
    kind: 'table',
    caption: 'T',
    columns: [
      { title: 'A', width: 1 },
      { title: 'B', width: 1 },
    ],
    rows: [[['only one']]],
  };
  expect(stops({ body: [anchored, anchored, ragged, paragraph({ kind: 'reference', to: 'nowhere' })] })).toEqual([
    'paragraph 1.2: the anchor a is used a second time; a reference to it is unclear',
    'section Background, Table 1, row 1: has 1 cells where the table has 2 columns',
    'a sentence refers to a paragraph, table or figure that is no longer there (nowhere): let it name another, or take the reference out',
  ]);
});

test('a table without a caption is called by its headings, and its author is asked for one', () => {
  const titled = (...titles: readonly string[]) => ({
    kind: 'table',
    caption: '',
    columns: titles.map((title) => ({ title, width: 1 })),
    rows: [titles.map(() => ['x'])],
  });
  const { document, findings } = composeTiny({ body: [titled('School', 'Places'), titled('A', 'B', 'C', 'D', 'E')] });
  const captions = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption.text] : []));
  expect(captions).toEqual(['School and Places', 'A, B, C, D and more']);
  expect(findings.filter(({ code }) => code === 'table-uncaptioned').map(sayFinding)).toEqual([
    'section Background, Table 1: has no caption, so its headings stand for one: say in its caption what it shows',
    'section Background, Table 2: has no caption, so its headings stand for one: say in its caption what it shows',
  ]);
});

test('what a draft still lacks is said and stops nothing', () => {
  const { findings } = composeTiny({});
  const codes = new Set(findings.map((finding) => finding.code));
  expect([...codes].toSorted()).toEqual([
    'clearance-missing',
    'field-empty',
    'no-recommendation',
    'response-missing',
    'section-empty',
  ]);
  expect(findings.every((finding) => finding.severity === 'warns')).toBe(true);
});

test('a recommendation that says nothing yet is told apart from one that is written', () => {
  const recommendations = [['note it'], []].map((text, order) => ({
    id: `r${order}`,
    reportId: 'report',
    text,
    order,
  }));
  const { findings } = composeTiny({ extra: { recommendations } });
  expect(findings.filter(({ code }) => code === 'recommendation-empty').map(({ message }) => message)).toEqual([
    'nothing is written in recommendation 2',
  ]);
});

test('an author cannot clear their own report', () => {
  const clearances = [
    { id: 'c', reportId: 'report', key: 'finance', officerId: 'head', answer: 'yes', date: '2024-02-01' },
  ];
  const [first] = template.sections.flatMap((section) => (section.holds === 'responses' ? section.clearances : []));
  const { findings } = composeTiny({ extra: { clearances: clearances.map((one) => ({ ...one, key: first?.key })) } });
  expect(findings.map(sayFinding)).toContain(
    `clearance “${first?.question ?? ''}”: the author of the report cannot clear it`,
  );
});

test('the bridge prints what it leaves unexplained as a number', () => {
  const { document } = composeTiny({
    body: [{ kind: 'bound', block: { show: 'bridge table', profileId: 'bridge', year: 2023, caption: 'Bridge' } }],
  });
  const table = document.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rows.map((row) => row.cells.map((cell) => plainLine(cell.text)))).toEqual([
    ['Deficit at the start', '£5.00m'],
    ['Less: Grant', '£1.50m'],
    ['Not explained by the figures above', '-£0.30m'],
    ['Deficit at the end', '£3.20m'],
  ]);
});

test('a risk table gives score, band and colour, highest first', () => {
  const only: Template = { ...template, risks: { ...template.risks, columns: ['ref', 'current', 'owner'] } };
  const { document } = composeTiny({
    body: [{ kind: 'bound', block: { show: 'risk table', caption: 'Risks' } }],
    template: only,
  });
  const table = document.blocks.find((block) => block.kind === 'table');
  expect(
    table?.kind === 'table' && table.rows.map((row) => row.cells.map((cell) => [plainLine(cell.text), cell.rating])),
  ).toEqual([
    [
      ['R2', null],
      ['30', null],
      ['no owner yet', null],
    ],
    [
      ['R1', null],
      ['20 High', 'red'],
      ['Head of Service', null],
    ],
  ]);
});

test('a block with nothing to show is left out and said so', () => {
  const { document, findings } = composeTiny({
    body: [{ kind: 'bound', block: { show: 'allocation table', caption: 'Money' } }],
  });
  expect(document.blocks.some((block) => block.kind === 'table')).toBe(false);
  expect(findings.map(sayFinding)).toContain(
    'section Background: the allocation table “Money” has nothing to show and is left out',
  );
});

test('numbers run 1, 1.1, 1.2 and start again in the next section; steps start again from a)', () => {
  const steps = { kind: 'steps', items: [['one'], ['two']] };
  const { document } = composeTiny({
    body: [paragraph('A'), steps, paragraph('B'), steps],
    extra: {
      sections: [
        { id: 's', reportId: 'report', key: 'background', body: [paragraph('A'), steps, paragraph('B'), steps] },
      ],
    },
  });
  const numbers = document.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => item.number?.text ?? []);
    if (block.kind === 'heading' || block.kind === 'paragraph') return block.number === null ? [] : [block.number.text];
    return [];
  });
  expect(numbers.slice(0, 9)).toEqual(['1.', '1.1', 'a)', 'b)', '1.2', 'a)', 'b)', '2.', '3.']);
  expect(numbers).toContain('4.8.7');
});
