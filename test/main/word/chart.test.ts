import { labelled, titleLines, withoutLabels } from '../../../main/word/chart-room.ts';
import { axisNumber, excelFormat, scaleOf } from '../../../main/word/chart-scale.ts';
import { drawnSeries } from '../../../main/word/chart-series.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import type { ChartSpec } from '../../../shared/document/chart.ts';
import { attribute, elements, partOf, readDocx, type WordParts } from '../../helpers/read-docx.ts';
import { makeDeck } from '../../../shared/deck/make-deck.ts';
import { composeBody } from '../../helpers/busy-programme.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

const spec: ChartSpec = {
  type: 'column',
  headline: 'Costs grow',
  subtitle: 'Cost in the year',
  categoryTitle: 'Year',
  valueTitle: '£ million',
  categories: ['2024', '2025'],
  series: [{ name: 'Cost', values: [1.5, 2.25], colour: '12436D' }],
  number: { prefix: '£', suffix: 'm', decimals: 2 },
  labels: false,
  alt: 'Column chart.',
};

function withValues(type: ChartSpec['type'], ...values: readonly (readonly (number | null)[])[]): ChartSpec {
  return { ...spec, type, series: values.map((one, at) => ({ name: `s${at}`, values: one, colour: '12436D' })) };
}

test('a chart without a headline has the time it shows for its title, and its caption for its name', () => {
  const block = { show: 'scenario chart', profileId: 'plan', caption: 'Spending' };
  const { document } = composeBody([{ kind: 'bound', block }]);
  const parts = readDocx(writeWord(document));
  const [title = ''] = elements(partOf(parts, 'word/charts/chart1.xml'), 'c:title');
  const lines = elements(title, 'a:p').map((one) => /<a:t>(.*?)<\/a:t>/.exec(one)?.[1]);
  expect(lines).toEqual(['2023/24 to 2025/26']);
  const [drawing = ''] = elements(partOf(parts, 'word/document.xml'), 'w:drawing');
  expect(attribute(drawing, 'wp:docPr', 'title')).toBe('Spending');
  expect(makeDeck(document).slides.map((slide) => slide.title)).toContain('Spending');
});

describe('the charts of the sample', () => {
  let parts: WordParts;
  beforeAll(() => {
    parts = readDocx(writeWord(sampleDocument));
  });
  const chart = (number: number) => partOf(parts, `word/charts/chart${number}.xml`);

  test('each is a native chart with its workbook, told in words, as wide as the text', () => {
    const body = partOf(parts, 'word/document.xml');
    const drawings = elements(body, 'w:drawing');
    const specs = sampleDocument.blocks.flatMap((block) => (block.kind === 'chart' ? [block.spec] : []));
    expect(drawings.map((one) => attribute(one, 'wp:docPr', 'descr'))).toEqual(specs.map((one) => one.alt));
    expect(drawings.map((one) => attribute(one, 'wp:docPr', 'name'))).toEqual(['Figure 1', 'Figure 2', 'Figure 3']);
    expect(body).not.toContain('<wp:anchor');
    for (const one of drawings) {
      const width = Number(attribute(one, 'wp:extent', 'cx')) / 36000;
      expect(width).toBeLessThanOrEqual(160);
      expect(width).toBeGreaterThan(159);
    }
    const sheets = [...parts.keys()].filter((name) => name.includes('.xlsx!xl/worksheets/'));
    expect(sheets).toHaveLength(3);
  });

  test('caption, chart and note stay together', () => {
    const paragraphs = elements(partOf(parts, 'word/document.xml'), 'w:p');
    const at = paragraphs.findIndex((one) => one.includes('<w:drawing>'));
    const styles = paragraphs.slice(at - 1, at + 2).map((one) => attribute(one, 'w:pStyle', 'w:val'));
    expect(styles).toEqual(['Caption', 'Chart', 'Note']);
    expect(paragraphs[at]).toContain('<w:keepNext/>');
    const last = paragraphs.filter((one) => one.includes('<w:drawing>')).at(-1);
    expect(last).not.toContain('<w:keepNext/>');
  });

  test('the headline is the title, with what is measured in smaller letters beneath', () => {
    const [title = ''] = elements(chart(1), 'c:rich');
    const [headline = '', subtitle = ''] = elements(title, 'a:p');
    expect(headline).toContain('<a:t>Open plans have grown by two fifths in four years</a:t>');
    expect(attribute(headline, 'a:defRPr', 'sz')).toBe('1200');
    expect(subtitle).toContain('<a:t>Open plans at 31 May, all ages</a:t>');
    expect([attribute(subtitle, 'a:defRPr', 'sz'), attribute(subtitle, 'a:rPr', 'b')]).toEqual(['1000', '0']);
    expect(chart(1)).toContain('<a:t>Year</a:t>');
    expect(chart(1)).toContain('<a:t>Open plans</a:t>');
  });

  test('no letter is smaller than 9 points, and all are the house’s', () => {
    for (const number of [1, 2, 3]) {
      const sizes = [...chart(number).matchAll(/ sz="(\d+)"/g)].map((size) => Number(size[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
      const fonts = new Set([...chart(number).matchAll(/<a:latin typeface="([^"]*)"/g)].map((font) => font[1]));
      expect([...fonts]).toEqual(['Arial']);
    }
  });

  test('numbers are written as the document writes them', () => {
    const formats = [1, 2].map((number) =>
      attribute(elements(chart(number), 'c:dLbls')[0] ?? '', 'c:numFmt', 'formatCode'),
    );
    expect(formats).toEqual(['#,##0', '"£"#,##0.00"m"']);
    expect(attribute(elements(chart(2), 'c:valAx')[0] ?? '', 'c:numFmt', 'formatCode')).toBe('"£"#,##0"m"');
  });

  test('a gap stays a gap, in the chart and in its workbook', () => {
    expect(chart(2)).toContain('<c:dispBlanksAs val="gap"/>');
    const capital = elements(chart(2), 'c:ser')[2] ?? '';
    expect(elements(elements(capital, 'c:val')[0] ?? '', 'c:pt')).toHaveLength(3);
  });

  test('series carry their colours, and a key only when there is more than one', () => {
    expect(elements(chart(2), 'c:ser').map((one) => attribute(one, 'a:srgbClr', 'val'))).toEqual([
      '12436D',
      'F46A25',
      '28A197',
    ]);
    expect([1, 2, 3].map((number) => chart(number).includes('<c:legend>'))).toEqual([false, true, true]);
    const markers = elements(chart(3), 'c:marker').map((one) => attribute(one, 'c:symbol', 'val'));
    expect(new Set(markers.filter((shape) => shape !== null))).toEqual(new Set(['circle', 'square']));
  });

  test('a label on a stack can be read on its colour, and a part too thin for one goes without', () => {
    const [schools = '', independent = '', capital = ''] = elements(chart(2), 'c:ser').map(
      (one) => elements(one, 'c:dLbls')[0],
    );
    expect(schools).toContain('<a:srgbClr val="FFFFFF"/>');
    expect(independent).toContain('<a:srgbClr val="000000"/>');
    expect(elements(capital, 'c:delete')).toHaveLength(3);
    expect(elements(schools, 'c:delete')).toHaveLength(0);
  });

  test('the categories stand below the plot, clear of negative values', () => {
    for (const number of [1, 2, 3])
      expect(attribute(elements(chart(number), 'c:catAx')[0] ?? '', 'c:tickLblPos', 'val')).toBe('low');
  });
});

test('a number format prints the prefix and suffix as they are', () => {
  expect(excelFormat({ prefix: '', suffix: '', decimals: 0 })).toBe('#,##0');
  expect(excelFormat({ prefix: '£', suffix: 'm', decimals: 2 })).toBe('"£"#,##0.00"m"');
  // Quoted, a per cent sign does not multiply by a hundred.
  expect(excelFormat({ prefix: '', suffix: '%', decimals: 1 })).toBe('#,##0.0"%"');
  expect(excelFormat({ prefix: '"', suffix: '', decimals: 0 })).toBe('#,##0');
});

test('the value axis has round steps that hold every value', () => {
  expect(scaleOf(withValues('column', [3402, 4815]))).toEqual({ minimum: 0, maximum: 5000, interval: 1000 });
  expect(scaleOf(withValues('column', [-3.1, 0.3]))).toEqual({ minimum: -4, maximum: 1, interval: 1 });
  expect(scaleOf(withValues('stackedColumn', [20, 22, null], [11, 15, 16]))).toEqual({
    minimum: 0,
    maximum: 40,
    interval: 10,
  });
  expect(scaleOf(withValues('stackedColumn', [2, -1], [3, -2]))).toEqual({ minimum: -4, maximum: 6, interval: 2 });
  expect(scaleOf(withValues('column', [-5, -2]))).toEqual({ minimum: -5, maximum: 0, interval: 1 });
});

test('columns always stand on nought; a line of high values may start above it', () => {
  expect(scaleOf(withValues('column', [96, 98])).minimum).toBe(0);
  expect(scaleOf(withValues('line', [96, 98]))).toEqual({ minimum: 96, maximum: 98, interval: 0.5 });
  expect(scaleOf(withValues('line', [50, 98])).minimum).toBe(0);
});

test('an axis of nothing, of nought and of one value can still be drawn', () => {
  for (const values of [
    [null, null],
    [0, 0],
    [7, null],
  ]) {
    const scale = scaleOf(withValues('line', values));
    expect(scale.maximum).toBeGreaterThan(scale.minimum);
  }
});

test('the axis writes only the decimals its steps need, and never a step finer than the numbers', () => {
  const millions = { prefix: '£', suffix: 'm', decimals: 2 };
  expect(axisNumber(millions, { minimum: 0, maximum: 5, interval: 1 }).decimals).toBe(0);
  expect(axisNumber(millions, { minimum: 0, maximum: 0.5, interval: 0.1 }).decimals).toBe(1);
  const whole = { ...withValues('column', [1, 2]), number: { prefix: '', suffix: '', decimals: 0 } };
  expect(scaleOf(whole)).toEqual({ minimum: 0, maximum: 2, interval: 1 });
});

test('labels are written where they fit; a crowded line keeps those at its ends', () => {
  const many = Array.from({ length: 24 }, (_, at) => 400 + at);
  const crowd = (type: ChartSpec['type'], count: number): ChartSpec => ({
    ...withValues(type, ...Array.from({ length: count }, () => many)),
    categories: many.map(String),
    labels: true,
  });
  const few = { ...withValues('column', [1.5, 2.25], [3, 4]), labels: true };
  expect(labelled({ ...few, labels: false }, 450)).toBe('none');
  expect(labelled(few, 450)).toBe('every');
  expect(labelled(crowd('column', 1), 450)).toBe('none');
  expect(labelled(crowd('stackedColumn', 2), 450)).toBe('none');
  expect(labelled(crowd('line', 1), 450)).toBe('ends');

  const line = { ...withValues('line', [null, 1, 2, 3, null]), categories: ['a', 'b', 'c', 'd', 'e'] };
  const drawn = drawnSeries(line, []);
  expect(drawn.map((one) => withoutLabels(line, one, scaleOf(line), 'ends'))).toEqual([[0, 2, 4]]);
  expect(drawn.map((one) => withoutLabels(line, one, scaleOf(line), 'every'))).toEqual([[]]);
});

test('a long title makes the chart higher, not the plot smaller', () => {
  expect(titleLines(spec, 450)).toBe(2);
  expect(titleLines({ ...spec, subtitle: '' }, 450)).toBe(1);
  expect(titleLines({ ...spec, headline: 'A headline that says all of it '.repeat(3) }, 450)).toBe(3);
});
