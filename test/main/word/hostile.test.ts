import { writeWord } from '../../../main/word/write-word.ts';
import type { ChartSpec } from '../../../shared/document/chart.ts';
import type { Block } from '../../../shared/document/document.ts';
import { keepPaper } from '../../helpers/keep-paper.ts';
import { elements, malformedParts, partOf, readDocx, type WordParts, wordsOf } from '../../helpers/read-docx.ts';
import { plansChart } from '../../helpers/sample-charts.ts';
import { caption, paragraph, sampleWith, text } from '../../helpers/sample-document.ts';
import { chartsOfAllTypes } from '../../helpers/sample-kinds.ts';

function write(name: string, blocks: readonly Block[]): WordParts {
  const bytes = writeWord(sampleWith([{ kind: 'title', text: 'Hostile' }, ...blocks]));
  keepPaper(name, bytes);
  const parts = readDocx(bytes);
  expect(malformedParts(parts)).toEqual([]);
  return parts;
}

function chart(spec: ChartSpec, at: number): Block {
  return { kind: 'chart', caption: caption('Figure', at + 1, `Chart ${at + 1}`, `c${at}`), spec, note: '' };
}

test('words from right to left are marked so, and stand in a run of their own', () => {
  const parts = write('word-leftward', [paragraph(null, text('The school שלום עולם opens and مرحبا follows.'))]);
  const line =
    elements(partOf(parts, 'word/document.xml'), 'w:p').find((one) => wordsOf(one).startsWith('The school')) ?? '';
  const runs = elements(line, 'w:r').map((one) => [one.includes('<w:rtl/>'), wordsOf(one).trim()]);
  expect(runs).toEqual([
    [false, 'The school'],
    [true, 'שלום עולם'],
    [false, 'opens and'],
    [true, 'مرحبا'],
    [false, 'follows.'],
  ]);
});

test('nothing turns the words of a paper round by force', () => {
  const turned = 'Grant of \u202E£12.5m\u202C to \u2067North\u2069 Lane';
  const parts = write('word-turned', [
    paragraph(null, text(turned)),
    chart({ ...plansChart, headline: turned, alt: turned }, 0),
  ]);
  for (const [name, part] of parts)
    expect([name, /[\u202A-\u202E\u2066-\u2069]/.test(String(part))]).toEqual([name, false]);
  expect(wordsOf(partOf(parts, 'word/document.xml'))).toContain('Grant of £12.5m to North Lane');
});

test('a paragraph of fifty thousand words is one paragraph, whole', () => {
  const long = 'word '.repeat(50_000).trim();
  const parts = write('word-long', [paragraph(null, text(long))]);
  expect(wordsOf(partOf(parts, 'word/document.xml'))).toContain(long);
});

test.each<[string, readonly (readonly (number | null)[])[]]>([
  ['one point', [[5]]],
  ['only nulls but one', [[null, null, 3]]],
  ['negatives alone', [[-5, -2, -9]]],
  ['nought alone', [[0, 0]]],
  ['very large and very small', [[1e15, 1e-9, -1e15]]],
  ['two hundred series', Array.from({ length: 200 }, (_, at) => [at, at + 1, null])],
])('a chart of %s is drawn, whatever its type', (name, values) => {
  const specs = chartsOfAllTypes.map((one): ChartSpec => {
    const [series = { name: '', values: [], colour: '12436D' }] = one.series;
    const longest = Math.max(...values.map((row) => row.length));
    return {
      ...one,
      categories: Array.from({ length: longest }, (_, at) => `Year ${at + 1}`),
      series: values.map((row, at) => ({ ...series, name: `Series ${at + 1}`, values: row })),
      ...(one.type === 'waterfall' && { totals: [0, longest - 1] }),
    };
  });
  const parts = write(`word-chart-${name.replace(/\W+/g, '-')}`, specs.map(chart));
  expect([...parts.keys()].filter((part) => /^word\/charts\/chart\d+\.xml$/.test(part))).toHaveLength(specs.length);
});

test('a chart with nothing to draw is said in words, and the paper stands', () => {
  const nothing: readonly ChartSpec[] = [
    { ...plansChart, categories: [], series: [] },
    { ...plansChart, series: [] },
    { ...plansChart, series: [{ name: 'None', values: [null, null], colour: '12436D' }] },
  ];
  const parts = write('word-chart-nothing', nothing.map(chart));
  expect([...parts.keys()].some((part) => part.startsWith('word/charts/'))).toBe(false);
  expect(wordsOf(partOf(parts, 'word/document.xml')).match(/no values are held/g)).toHaveLength(3);
});
