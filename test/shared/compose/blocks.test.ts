import type { Block } from '../../../shared/document/document.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { BUSY_PROGRAMME, composeBody, yearCells } from '../../helpers/busy-programme.ts';

type Shown = { readonly show: string; readonly [option: string]: unknown };

const bound = (block: Shown) => ({
  kind: 'bound',
  block: block.show === 'workstream list' ? block : { caption: 'It', ...block },
});
const text = (block: Shown, changes: object = {}): string => {
  const { document, findings } = composeBody([bound(block)], changes);
  expect(findings.filter((one) => one.severity === 'stops')).toEqual([]);
  return writePlainText(document).split('\n\n').slice(2).join('\n\n').trim();
};

test.each<[string, Shown, string]>([
  [
    'the measures side by side, each against its own good way and its comparators',
    { show: 'measures table', order: 'worst first' },
    `Table 1: It
Measure | Latest | Change on the value before | Direction | Comparators
Late returns | 15.1% | +2.6 points | Worse | England 11.0% (all libraries); Rutland 16.0%
Visits | 1,500 | +300 | Better | none published
Latest values are as at 31 December 2023.`,
  ],
  [
    'a measure with nobody to be compared with: its target stands in that place, or nothing',
    { show: 'measures table', measureIds: ['visits'] },
    `Table 1: It
Measure | Latest | Change on the value before | Direction
Visits | 1,500 | +300 | Better`,
  ],
  [
    'measures on the days asked for, one a part of the other',
    { show: 'measures table', days: ['2022-12-31', '2023-12-31'], partIds: ['late'] },
    `Table 1: It
Measure | December 2022 | December 2023
Visits | 1,200 | 1,500
  Late returns | 12.5% | 15.1%`,
  ],
  [
    'a measure across its days with growth',
    { show: 'measure table', measureId: 'late', across: true },
    `Table 1: It
Measure | December 2022 | December 2023
Late returns | 12.5% | 15.1%
England | not published | 11.0%
Rutland | not published | 16.0%
Growth, per cent | first value | 20.8%`,
  ],
  [
    'risks as a matrix with words',
    { show: 'risk matrix', filter: {} },
    'Without a likelihood and impact on this scale, and so not shown: R2.',
  ],
  [
    'risks as cards',
    {
      show: 'risk table',
      layout: 'cards',
      columns: ['ref', 'risk', 'current', 'trend', 'mitigations'],
      filter: { ratings: ['red'] },
    },
    `[R1: Roof fails before repair]
  Current score: 20 High
  Trend: Up from 12 in October 2023
  Actions to come: Patch the roof (planned, 1 February 2024)`,
  ],
  [
    'risks each under a heading',
    { show: 'risk table', layout: 'headings', columns: ['current', 'mitigations'], order: 'ref' },
    `### Roof fails before repair

Current score: 20 High

Actions to come:

  • Patch the roof (planned, 1 February 2024)

### Bid refused

Current score: 30

Actions to come: none recorded`,
  ],
  [
    'what workstreams reported, silence said',
    { show: 'progress table', kind: 'both', columns: ['name', 'period', 'done', 'change'] },
    `Table 1: It
Workstream or enabler | Period | Progress | Since the update before
Buildings | 2023/24 Q3 | Survey late | Worse
Books | – | No update reported yet | nothing to compare
Data | – | No update reported yet | nothing to compare`,
  ],
  [
    'ratings counted, named and added up',
    { show: 'rag summary' },
    `Table 1: It
Rating | Number | Which
Amber | 1 | Buildings
Green | 1 | Books
Not yet rated | 1 | Data
= All | 3 | –`,
  ],
  [
    'names of workstreams as a list',
    { show: 'workstream list', purposes: true },
    '• Buildings\n  • Books: More to read',
  ],
  [
    'what moved since the paper before',
    { show: 'changes' },
    `Table 1: It
What | At 14 November 2023 | Now
Risk R1: Roof fails before repair | 12 Medium | 20 High
Buildings | Green | Amber
Visits | 1,200 | 1,500 (+300)
Late returns | 12.5% | 15.1% (+2.6 points)
Survey done | due 1 December 2023 | done 1 December 2023, on time`,
  ],
  [
    'the meetings a paper passes through',
    { show: 'timetable' },
    `Table 1: It
Meeting | Date | Purpose
Programme Board | 1 March 2024 | For comment
Culture Committee | 12 March 2024 | This report`,
  ],
  [
    'milestones along a line, with words',
    { show: 'milestone timeline' },
    `Figure 1: It
[timeline] December 2023 – January 2024 – February 2024 – March 2024 – April 2024 – May 2024
  Survey done: done 1 December 2023, on time
  Roof repaired: 30 April 2024, 90 days late
  alt: Timeline from December 2023 to May 2024 of 2 milestones: Survey done, done 1 December 2023, on time; Roof repaired, 30 April 2024, 90 days late.
A hollow mark is the date first planned; a full one is the date reached or now expected.`,
  ],
  [
    'plan against forecast, a gap for what is to be confirmed',
    { show: 'scenario chart', profileId: 'plan', headline: 'Over plan', as: 'plan against actual' },
    `Figure 1: It
[planAgainstActual] Over plan
  Spending, 2023/24 to 2025/26
  Plan (dashedLine): 2023/24 £0.33m; 2024/25 £0.33m; 2025/26 £0.33m
  Forecast (column): 2023/24 £0.40m; 2024/25 £0.35m; 2025/26 –`,
  ],
  [
    'the bridge as a waterfall',
    { show: 'bridge chart', profileId: 'bridge', year: 2023, headline: 'Down', as: 'waterfall' },
    'Deficit: Deficit at the start £5.00m; Less: Grant -£1.50m (to £3.50m); Not explained -£0.30m (to £3.20m); Deficit at the end £3.20m',
  ],
  [
    'a trend with its target and its comparators',
    { show: 'measure chart', measureId: 'late', headline: 'Up', comparators: true, targets: true },
    'England (line): December 2022 –; December 2023 11.0%\n  Rutland (line): December 2022 –; December 2023 16.0%\n  Target (dashedLine): December 2022 10.0%; December 2023 10.0%',
  ],
  [
    'a profile with years across and its lines chosen',
    { show: 'profile table', profileId: 'plan', across: 'years', lineIds: ['p'], unit: 'thousands' },
    `Table 1: It
Line | 2023/24 | 2024/25 | 2025/26 | Total
Plan | £333k | £333k | £333k | £1,000k`,
  ],
])('a block shows %s', (_, block, said) => {
  expect(text(block)).toContain(said);
});

test.each([
  ['', 'in December 2023.'],
  ['Fewer are late', 'in December 2023. Fewer are late.'],
  ['Fewer are late.', 'in December 2023. Fewer are late.'],
])('the words for a trend with the headline “%s” are whole sentences', (headline, end) => {
  const { document } = composeBody([bound({ show: 'measure chart', measureId: 'late', headline })]);
  expect(
    document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.spec.alt.slice(-end.length)] : [])),
  ).toEqual([end]);
});

test('rounded parts add up to their rounded total where the format asks, and what was moved is said and kept', () => {
  const block = { show: 'profile table', profileId: 'plan', lineIds: ['p'] };
  const numbers = {
    yearStyle: '2022/23',
    moneyUnit: 'millions',
    moneyDecimals: 2,
    negative: 'minus',
    toBeConfirmed: 'tbc',
  };
  expect(text(block)).toContain('2025/26 | £0.33m\n= Total | £1.00m');
  const changes = { numbers: { ...numbers, rounding: 'adds up' } };
  expect(text(block, changes)).toContain(
    '2025/26 | £0.34m\n= Total | £1.00m\nRounded so that the parts add up to the total: Plan, 2025/26 is shown as £0.34m, not £0.33m.',
  );
  const { document } = composeBody([bound(block)], changes);
  expect(document.figures).toContainEqual(
    expect.objectContaining({ text: '£0.34m', exact: '33333334', adjusted: expect.stringContaining('add up') }),
  );
});

test.each<[string, object, string, string]>([
  [
    'rose by',
    { of: 'measure change', measureId: 'visits', from: '2022-12-31', as: 'difference' },
    'rose by',
    'rose by 300',
  ],
  [
    'fell by, in points',
    { of: 'measure gap', measureId: 'late', comparator: 'Rutland', as: 'difference' },
    'rose by',
    'fell by 0.9 percentage points',
  ],
  [
    'a rise in per cent',
    { of: 'measure change', measureId: 'visits', from: '2022-12-31', as: 'percent' },
    'a rise of',
    'a rise of 25.0%',
  ],
  [
    'higher than a comparator',
    { of: 'measure gap', measureId: 'late', comparator: 'England', as: 'difference' },
    'higher or lower',
    '4.1 percentage points higher',
  ],
  ['a place among others', { of: 'measure rank', measureId: 'late' }, 'plain', '2nd of 3'],
  ['a target', { of: 'measure target', measureId: 'late', by: '2024-12-31' }, 'plain', '10.0%'],
  [
    'a forecast over its plan',
    { of: 'profile gap', lineId: 'f', lessId: 'p', year: 2023, as: 'difference' },
    'more or fewer',
    '£0.07m more',
  ],
  [
    'a fall over the years',
    { of: 'profile change', lineId: 'f', from: 2023, to: 2024, as: 'percent' },
    'has risen by',
    'has fallen by 12.5%',
  ],
  [
    'no change',
    { of: 'profile change', lineId: 'p', from: 2023, to: 2024, as: 'difference' },
    'rose by',
    'did not change',
  ],
  ['how many are rated so', { of: 'workstreams rated', rag: 'green' }, 'words', 'one'],
  ['a milestone’s slip', { of: 'milestone', milestoneId: 'm1', what: 'slip' }, 'plain', '90 days late'],
  ['a milestone’s date', { of: 'milestone', milestoneId: 'm1', what: 'expected' }, 'plain', '30 April 2024'],
])('a figure says %s', (_, source, style, said) => {
  const { document, findings } = composeBody([
    { kind: 'paragraph', text: [{ kind: 'figure', figure: source, style }] },
  ]);
  expect(findings.filter((one) => one.severity === 'stops')).toEqual([]);
  expect(writePlainText(document)).toContain(`1.1 ${said}`);
});

const charts = (blocks: readonly Block[]): readonly string[] => blocks.map((block) => block.kind);

describe('a chart that nobody could read', () => {
  const chart = { show: 'scenario chart', profileId: 'plan', headline: 'H' };

  test('with nothing to draw becomes its table, and says so', () => {
    const empty = { ...BUSY_PROGRAMME, profileCells: yearCells('f', [null, null]) };
    const { document, findings } = composeBody([bound({ ...chart, lineIds: ['f'] })], {}, empty);
    expect(findings.map((one) => one.code)).toContain('chart-empty');
    expect(charts(document.blocks)).toContain('table');
    expect(writePlainText(document)).toContain('2023/24 | –');
  });

  test('with two hundred series becomes a table, and says so', () => {
    const lines = Array.from({ length: 200 }, (_, at) => ({
      id: `x${at}`,
      profileId: 'plan',
      name: `Line ${at}`,
      role: 'spending',
      order: at,
    }));
    const many = {
      ...BUSY_PROGRAMME,
      profileLines: lines,
      profileCells: lines.flatMap((line) => yearCells(line.id, [100_000_000, -50_000_000])),
    };
    const { document, findings } = composeBody([bound(chart)], {}, many);
    expect(findings.map((one) => one.message).join()).toMatch(/has 200 series, and more than 8 cannot be told apart/);
    const table = document.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && [table.rows.length, table.columns.length]).toEqual([200, 3]);
    expect(writePlainText(document)).toContain('Line 199 | £1.00m | -£0.50m');
  });

  test('with one point stands, and says that it shows no trend', () => {
    const one = { ...BUSY_PROGRAMME, profileCells: yearCells('p', [100_000_000]) };
    const { document, findings } = composeBody([bound({ ...chart, lineIds: ['p'] })], {}, one);
    expect(charts(document.blocks)).toContain('chart');
    expect(findings.map((each) => each.code)).toContain('chart-one-point');
  });

  test('has its numbers in a table beneath where the format asks', () => {
    const { document } = composeBody([bound(chart)], { charts: { dataTable: true } });
    expect(charts(document.blocks).slice(-2)).toEqual(['chart', 'table']);
  });
});

test('a paragraph of fifty thousand words, emoji and right-to-left words are composed as they stand', () => {
  const long = 'word '.repeat(3_900);
  const spans = Array.from({ length: 13 }, () => long);
  const { document } = composeBody([
    { kind: 'paragraph', text: spans },
    { kind: 'paragraph', text: ['🏫 👩🏽‍🏫 ', { kind: 'language', text: 'שלום مرحبا', language: 'he' }] },
  ]);
  const said = writePlainText(document);
  expect(said.match(/word/g)).toHaveLength(13 * 3_900);
  expect(said).toContain('1.2 🏫 👩🏽‍🏫 שלום مرحبا');
});

test.each(['\u0000', '\u0007', '\uFFFF', '\uD800'])(
  'a character that no paper can hold (%j) is refused at the edge',
  (character) => {
    expect(() => composeBody([{ kind: 'paragraph', text: [`bad${character}`] }])).toThrow(/cannot be printed|Invalid/);
  },
);
