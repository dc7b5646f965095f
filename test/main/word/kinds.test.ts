import { estimatePages } from '../../../main/word/estimate-pages.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import type { Block } from '../../../shared/document/document.ts';
import { attribute, elements, partOf, readDocx, type WordParts, wordsOf } from '../../helpers/read-docx.ts';
import { bullets, caption, paper, paragraph, sampleDocument, sampleWith, text } from '../../helpers/sample-document.ts';
import { chartsOfAllTypes, kindsDocument } from '../../helpers/sample-kinds.ts';

const parts: WordParts = readDocx(writeWord(kindsDocument));
const body = partOf(parts, 'word/document.xml');

function paragraphOf(words: string): string {
  const found = elements(body, 'w:p').find((one) => wordsOf(one).startsWith(words));
  if (found === undefined) throw new Error(`no paragraph begins ${words}`);
  return found;
}

test('a list within a list is one native list, each level with a mark and a place of its own', () => {
  const places = ['a bullet', 'one within it', 'and one within that', 'the next'].map((words) => {
    const one = elements(body, 'w:p').find((each) => wordsOf(each) === words) ?? '';
    return [attribute(one, 'w:numId', 'w:val'), attribute(one, 'w:ilvl', 'w:val')];
  });
  const [id] = places[0] ?? [];
  expect(places).toEqual([
    [id, '0'],
    [id, '1'],
    [id, '2'],
    [id, '0'],
  ]);
  const numbering = partOf(parts, 'word/numbering.xml');
  const list = attribute(
    elements(numbering, 'w:num').find((one) => one.includes(`w:numId="${id}"`)) ?? '',
    'w:abstractNumId',
    'w:val',
  );
  const levels = elements(
    elements(numbering, 'w:abstractNum').find((one) => one.includes(`w:abstractNumId="${list}"`)) ?? '',
    'w:lvl',
  );
  const marks = levels.map((level) => attribute(level, 'w:lvlText', 'w:val'));
  expect(new Set(marks).size).toBe(3);
  const lefts = levels.map((level) => Number(attribute(level, 'w:ind', 'w:left')));
  expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
});

test('a level that runs on is told never to begin again', () => {
  const document = {
    ...sampleWith([paragraph({ list: 'run', run: 0, level: 1, text: '1' }, text('One.'))]),
    numberings: {
      run: [
        { pattern: '', format: 'decimal', indent: 0, hang: 0, restarts: true },
        { pattern: '%2', format: 'decimal', indent: 10, hang: 10, restarts: false },
      ],
    },
  } as const;
  const levels = elements(partOf(readDocx(writeWord(document)), 'word/numbering.xml'), 'w:lvl');
  expect(levels.map((level) => attribute(level, 'w:lvlRestart', 'w:val'))).toEqual([null, '0']);
});

test('footnotes are Word’s own, at the foot of the page, their links in their own part', () => {
  const notes = elements(partOf(parts, 'word/footnotes.xml'), 'w:footnote').filter((note) => !note.includes('w:type='));
  expect(notes.map((note) => wordsOf(note).trim())).toEqual([
    'A note at the foot of the page.',
    'See the programme plan.',
  ]);
  expect(elements(body, 'w:footnoteReference').map((mark) => attribute(mark, 'w:footnoteReference', 'w:id'))).toEqual([
    '1',
    '2',
  ]);
  expect(partOf(parts, 'word/_rels/footnotes.xml.rels')).toContain('https://wendmoor.example/plan');
});

test('words in another language are marked as such, and only they are', () => {
  const title = elements(paragraphOf('Every kind of block'), 'w:r').map((run) => [
    wordsOf(run),
    attribute(run, 'w:lang', 'w:val'),
  ]);
  expect(title).toEqual([
    ['Every kind of block / ', null],
    ['Pob math o floc', 'cy-GB'],
  ]);
  expect(wordsOf(paragraphOf('To / I'))).toBe('To / I: Cabinet');
});

test('the contents list is a field that is already filled in: each entry leads to its heading and names its page', () => {
  const pages = estimatePages(kindsDocument);
  const entries = elements(body, 'w:p').filter(
    (one) => (attribute(one, 'w:pStyle', 'w:val') ?? '').startsWith('TOC') && one.includes('PAGEREF'),
  );
  expect(entries).toHaveLength(5);
  const names = elements(body, 'w:bookmarkStart').map((start) => attribute(start, 'w:bookmarkStart', 'w:name'));
  for (const entry of entries) expect(names).toContain(attribute(entry, 'w:hyperlink', 'w:anchor'));
  expect(entries.map((entry) => /(\d+)$/.exec(wordsOf(entry))?.[1])).toEqual(
    ['section-1', 'sub', 'section-2', 'section-3', 'section-4'].map((anchor) => String(pages.get(anchor))),
  );
  const marks = elements(body, 'w:fldChar').map((mark) => attribute(mark, 'w:fldChar', 'w:fldCharType'));
  const count = (type: string): number => marks.filter((mark) => mark === type).length;
  expect([count('begin'), count('separate'), count('end')]).toEqual([6, 6, 6]);
});

test('pages are counted as they fill: none before the first, one more after a break, never back', () => {
  const long = Array.from(
    { length: 60 },
    (_, at): Block =>
      paragraph(paper(1, `1.${at + 1}`), text('Some words that fill a line or two of the page. '.repeat(5)), `p${at}`),
  );
  const pages = [...estimatePages(sampleWith(long)).values()];
  expect(pages[0]).toBe(1);
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  // Sixty paragraphs of three lines, at 12 points with spaces, are six pages of A4 and no more than eight.
  expect(pages.at(-1)).toBeGreaterThanOrEqual(6);
  expect(pages.at(-1)).toBeLessThanOrEqual(8);
  const broken: readonly Block[] = [
    paragraph(null, text('a'), 'a'),
    { kind: 'pageBreak', turn: null },
    paragraph(null, text('b'), 'b'),
  ];
  expect([...estimatePages(sampleWith(broken)).values()]).toEqual([1, 2]);
});

test('a sentence that leads into a table or list goes over to the next page with it, and so does the heading above', () => {
  const line = (at: number): Block => paragraph(null, text('A line.'), `line-${at}`);
  const table: Block = {
    kind: 'table',
    caption: { ...caption('Table', 1, 'Costs', 'costs'), place: 'none' },
    columns: [
      { title: 'What', width: 50, align: 'left' },
      { title: 'Cost', width: 50, align: 'right' },
    ],
    rows: [1, 2].map(() => ({
      cells: [
        { text: text('A roof '.repeat(60)), rating: null },
        { text: text('£2m'), rating: null },
      ],
      total: false,
    })),
    rowHeaders: true,
    note: '',
  };
  const heads = (leads: string): readonly number[] =>
    Array.from({ length: 45 }, (_, count) => {
      const heading: Block = { kind: 'heading', level: 2, number: null, text: 'Costs', anchor: 'head' };
      const lead = paragraph(null, text(leads), 'lead');
      const pages = estimatePages(
        sampleWith([...Array.from({ length: count }, (_each, at) => line(at)), heading, lead, table]),
      );
      expect(pages.get('lead')).toBe(pages.get('head'));
      return pages.get('head') ?? 0;
    });
  const [led, told] = [heads('The costs are:'), heads('The costs are high.')];
  // As many lines above as leave room for the heading and the sentence alone: only what leads into the table goes over.
  expect(led.indexOf(2)).toBeLessThan(told.indexOf(2));
});

test('a page on its side is a section of its own, its table as wide as it and its footer too', () => {
  const sections = elements(body, 'w:sectPr');
  expect(sections.map((section) => attribute(section, 'w:pgSz', 'w:orient'))).toEqual([null, 'landscape', null]);
  const tables = elements(body, 'w:tbl').map((table) => Number(attribute(table, 'w:tblW', 'w:w')));
  expect(Math.max(...tables)).toBe(14003);
  expect(partOf(parts, 'word/footer2.xml')).toContain('<w:tab w:val="right" w:pos="14003"/>');
});

test('front matter in rows says that its first column names them, and text set apart has its edges', () => {
  const [fields = '', box = ''] = elements(body, 'w:tbl');
  expect([attribute(fields, 'w:tblLook', 'w:firstRow'), attribute(fields, 'w:tblLook', 'w:firstColumn')]).toEqual([
    '0',
    '1',
  ]);
  expect(attribute(fields, 'w:tblCaption', 'w:val')).toBe('About this report');
  expect(wordsOf(box)).toContain('In a box, with a list:');
  const [ruled = ''] = elements(paragraphOf('Between two rules.'), 'w:pBdr');
  expect([ruled.includes('<w:top '), ruled.includes('<w:bottom '), ruled.includes('<w:left ')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a card is a heading one level under its section; levels have no gaps', () => {
  expect(attribute(paragraphOf('R1 Too few'), 'w:pStyle', 'w:val')).toBe('Heading3');
  const levels = elements(body, 'w:p')
    .flatMap((one) => /w:val="Heading(\d)"/.exec(one)?.[1] ?? [])
    .map(Number);
  levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
});

test('a caption below its table is held by the last row, and lets go of what follows', () => {
  const at = body.indexOf('Table_', body.indexOf('R24'));
  expect(at).toBe(-1);
  const caption = paragraphOf('Table 1. Risks');
  expect(caption).toContain('<w:keepNext w:val="0"/>');
  const last = elements(elements(body, 'w:tbl').at(-1) ?? '', 'w:tr').at(-1) ?? '';
  expect(last).toContain('<w:keepNext/>');
});

test('the values a chart shows are those of the cells its formulas name, for every type of chart', () => {
  const sheets = chartsOfAllTypes.map((_, at) => {
    const chart = partOf(parts, `word/charts/chart${at + 1}.xml`);
    const sheet = partOf(parts, `word/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx!xl/worksheets/sheet1.xml`);
    const cell = (name: string): string | null =>
      /<(?:v|t[^>]*)>([^<]*)</.exec(new RegExp(`<c r="${name}"[^>]*>.*?</c>`).exec(sheet)?.[0] ?? '')?.[1] ?? null;
    for (const series of elements(chart, 'c:ser')) {
      const values = elements(series, 'c:val')[0] ?? '';
      const column = /\$([A-Z]+)\$2:/.exec(values)?.[1] ?? '';
      const points = elements(values, 'c:pt').map((point) => [
        attribute(point, 'c:pt', 'idx'),
        /<c:v>([^<]*)/.exec(point)?.[1],
      ]);
      for (const [idx, value] of points) expect(cell(`${column}${Number(idx) + 2}`)).toBe(value);
    }
    return elements(chart, 'c:ser').length;
  });
  expect(sheets).toEqual([1, 3, 1, 3, 1, 1, 3, 2, 2, 5, 7]);
});

test('a waterfall stands on what holds it up, its steps are real figures, and its words say which way', () => {
  const chart = partOf(parts, 'word/charts/chart10.xml');
  const series = elements(chart, 'c:ser').map((one) => ({
    name: /<c:v>([^<]*)/.exec(elements(one, 'c:tx')[0] ?? '')?.[1],
    values: elements(elements(one, 'c:val')[0] ?? '', 'c:pt').map((point) => Number(/<c:v>([^<]*)/.exec(point)?.[1])),
  }));
  expect(series).toEqual([
    { name: 'Stands on', values: [51.2, 48, 45.5] },
    { name: 'Total', values: [51.2, 45.5] },
    { name: 'Increase', values: [9.4] },
    { name: 'Decrease', values: [12.6, 2.5] },
    { name: 'Label height', values: [51.2, 60.6, 60.6, 48, 51.2 - 51.2 + 45.5] },
  ]);
  const words = elements(chart, 'a:fld').map((one) => /<a:t>([^<]*)/.exec(one)?.[1]);
  expect(words).toEqual(['£51.20m', '+£9.40m', '-£12.60m', '-£2.50m', '£45.50m']);
});

test('a mixed chart draws each series as it says, and what was planned is broken', () => {
  const chart = partOf(parts, 'word/charts/chart9.xml');
  expect(elements(chart, 'c:barChart')[0]).toContain('Outturn and forecast');
  const [line = ''] = elements(chart, 'c:lineChart');
  expect(line).toContain('Plan');
  expect(line).toContain('<a:prstDash val="dash"/>');
});

test('a very long row may break between pages; the others may not', () => {
  const words = 'A cell that goes on and on. '.repeat(80);
  const rows = [words, 'Short.'].map((said) => ({ total: false, cells: [{ text: text(said), rating: null }] }));
  const [table] = sampleDocument.blocks.filter((block) => block.kind === 'table');
  if (table === undefined) throw new Error('the sample has no table');
  const columns = [{ title: 'Words', width: 1, align: 'left' as const }];
  const written = partOf(
    readDocx(writeWord(sampleWith([{ ...table, columns, rows }, bullets(10, [text('x')])]))),
    'word/document.xml',
  );
  expect(elements(written, 'w:tr').map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false, true]);
});

test('every drawing says in words what it shows: a chart, a line of time, a picture', () => {
  const sha256 = 'a'.repeat(64);
  const pictured = sampleWith([
    ...kindsDocument.blocks,
    {
      kind: 'picture',
      caption: caption('Figure', 99, 'The site', 'site'),
      sha256,
      mediaType: 'image/png',
      share: 0.5,
      ratio: 0.5,
      alt: 'A plan of the site with its two gates.',
      note: '',
    },
  ]);
  const pictures = new Map([[sha256, new Uint8Array([0x89, 0x50, 0x4e, 0x47])]]);
  const written = partOf(readDocx(writeWord(pictured, { pictures })), 'word/document.xml');
  const said = elements(written, 'w:drawing').map((one) => attribute(one, 'wp:docPr', 'descr') ?? '');
  const shown = pictured.blocks.flatMap((block) =>
    block.kind === 'chart'
      ? [block.spec.alt]
      : block.kind === 'timeline' || block.kind === 'picture'
        ? [block.alt]
        : [],
  );
  expect(said).toEqual(shown);
  expect(said.filter((words) => words.length < 10)).toEqual([]);
});
