import { unzipSync } from 'fflate';
import { writeWord } from '../../../main/word/write-word.ts';
import type { Block, Document } from '../../../shared/document/document.ts';
import { keepPaper } from '../../helpers/keep-paper.ts';
import {
  attribute,
  elements,
  malformedParts,
  partOf,
  readDocx,
  type WordParts,
  wordsOf,
} from '../../helpers/read-docx.ts';
import {
  caption,
  footer,
  paper,
  paragraph,
  sampleDocument,
  sampleStyle,
  sampleWith,
  text,
} from '../../helpers/sample-document.ts';
import { kindsDocument } from '../../helpers/sample-kinds.ts';

describe('the sample paper', () => {
  let bytes: Uint8Array;
  let parts: WordParts;
  beforeAll(() => {
    bytes = writeWord(sampleDocument);
    parts = readDocx(bytes);
    keepPaper('word-sample', bytes);
  });

  test('every part is well-formed XML', () => {
    expect(malformedParts(parts)).toEqual([]);
  });

  test('the same document gives the same bytes, even after other papers', () => {
    writeWord(sampleWith([paragraph(null, text('another'))]));
    const again = writeWord(structuredClone(sampleDocument));
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('nothing in the file is dated by the clock, the workbooks of its charts included', () => {
    const outer = zipDates(bytes);
    const books = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
    expect(books).toHaveLength(3);
    for (const dates of [outer, ...books.map(([, book]) => zipDates(book))])
      expect([...new Set(dates)]).toEqual(['2025-10-03 12:00']);
  });

  test('its properties are the document’s, dated by its day', () => {
    const core = partOf(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Additional Needs Programme: second quarter report</dc:title>');
    expect(core).toContain('<dc:subject>Report to the Children and Learning Committee, 14 October 2025</dc:subject>');
    expect(core).toContain('<dc:creator>Rosalind Achebe-Thornton</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Rosalind Achebe-Thornton</cp:lastModifiedBy>');
    expect(core).toContain('<cp:keywords>additional needs, programme, quarter 2</cp:keywords>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    const raw = Buffer.from(unzipSync(bytes)['docProps/core.xml'] ?? []).toString();
    expect(raw.match(/>2025-10-03T00:00:00Z</g)).toHaveLength(2);
  });

  test('one heading 1, then sections and sub-headings, each a style with its outline level', () => {
    const headings = elements(partOf(parts, 'word/document.xml'), 'w:p').flatMap((one) => {
      const style = attribute(one, 'w:pStyle', 'w:val') ?? '';
      return style.startsWith('Heading') ? [`${style} ${wordsOf(one)}`] : [];
    });
    expect(headings.slice(0, 5)).toEqual([
      'Heading1 Additional Needs Programme: second quarter report',
      'Heading2 Background',
      'Heading2 Progress since July',
      'Heading3 Earlier help',
      'Heading4 Alder Lane',
    ]);
    for (const [at, level] of ['Heading1', 'Heading2', 'Heading3', 'Heading4'].entries()) {
      const style = styleOf(parts, level);
      expect(attribute(style, 'w:outlineLvl', 'w:val')).toBe(String(at));
      expect(style).toContain('<w:keepNext/>');
    }
  });

  test('every style that a paragraph or run names is there, and so is the one each is based on', () => {
    const styles = partOf(parts, 'word/styles.xml');
    const ids = new Set(elements(styles, 'w:style').map((style) => attribute(style, 'w:style', 'w:styleId')));
    for (const xml of parts.values())
      for (const used of xml.matchAll(/<w:(?:pStyle|rStyle|basedOn|next|link) w:val="([^"]*)"/g))
        expect([...ids]).toContain(used[1]);
    for (const unused of ['TOC1', 'Bibliography', 'ListParagraph']) expect([...ids]).not.toContain(unused);
  });

  test('the house style reaches the defaults: font, size, spacing, language, widow control', () => {
    const [defaults = ''] = elements(partOf(parts, 'word/styles.xml'), 'w:docDefaults');
    expect(attribute(defaults, 'w:rFonts', 'w:ascii')).toBe('Arial');
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe('24');
    expect(attribute(defaults, 'w:lang', 'w:val')).toBe('en-GB');
    expect(attribute(defaults, 'w:spacing', 'w:line')).toBe('288');
    expect(attribute(defaults, 'w:spacing', 'w:lineRule')).toBe('auto');
    expect(attribute(defaults, 'w:spacing', 'w:after')).toBe('160');
    expect(defaults).toContain('<w:widowControl/>');
    expect(partOf(parts, 'word/theme/theme1.xml')).toContain('<a:latin typeface="Arial"');
  });

  test('Word opens it in its own mode, asks no questions, and prints on A4', () => {
    const settings = partOf(parts, 'word/settings.xml');
    expect(settings).toContain(
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"',
    );
    expect(settings).toContain('<w:themeFontLang w:val="en-GB"/>');
    expect(settings).not.toContain('updateFields');
    const body = partOf(parts, 'word/document.xml');
    expect([attribute(body, 'w:pgSz', 'w:w'), attribute(body, 'w:pgSz', 'w:h')]).toEqual(['11906', '16838']);
    expect(attribute(body, 'w:pgMar', 'w:left')).toBe('1417');
  });

  test('the footer says which paper and which page, with numbers for readers that count no pages', () => {
    const footer = partOf(parts, 'word/footer1.xml');
    expect(wordsOf(footer)).toBe('Children and Learning Committee, 14 October 2025Page 1 of 1');
    expect(elements(footer, 'w:fldSimple').map((field) => attribute(field, 'w:fldSimple', 'w:instr'))).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  test('no relationship is named by chance', () => {
    const raw = unzipSync(bytes);
    for (const [name, content] of Object.entries(raw).filter(([part]) => part.endsWith('.rels')))
      for (const id of Buffer.from(content)
        .toString()
        .matchAll(/ Id="([^"]*)"/g))
        expect([name, id[1]]).toEqual([name, expect.stringMatching(/^rId\d+$/)]);
  });
});

test('every kind of block, inline and chart comes out as well-formed parts', () => {
  const bytes = writeWord(kindsDocument);
  keepPaper('word-kinds', bytes);
  expect(malformedParts(readDocx(bytes))).toEqual([]);
});

test('a name that leaves no room for the page number beside it has it on a line below', () => {
  const footerOf = (name: string) =>
    partOf(readDocx(writeWord({ ...sampleDocument, footer: footer(name) })), 'word/footer1.xml');
  expect(footerOf('Children and Learning Committee')).not.toContain('<w:br/>');
  const long =
    'Cambridgeshire County Council: Children and Young People Overview and Scrutiny Committee, 29 November 2022';
  expect(footerOf(long)).toMatch(/<w:br\/><\/w:r><w:r><w:tab\/>/);
});

test('a paper without a footer of its own still says the page', () => {
  const parts = readDocx(writeWord({ ...sampleWith([paragraph(null, text('x'))]), footer: footer('') }));
  expect(wordsOf(partOf(parts, 'word/footer1.xml'))).toBe('Page 1 of 1');
  expect(partOf(parts, 'word/footer1.xml')).not.toContain('<w:tab/>');
});

test('another house style and language reach every part', () => {
  const document: Document = {
    ...sampleDocument,
    language: 'cy-GB',
    style: {
      ...sampleStyle,
      font: 'Verdana',
      headingFont: 'Verdana',
      bodySize: 13.5,
      page: { width: 297, height: 210, margins: { top: 20, right: 20, bottom: 20, left: 20 } },
    },
  };
  const parts = readDocx(writeWord(document));
  for (const [name, xml] of parts) {
    expect([name, xml.includes('Arial')]).toEqual([name, false]);
    expect([name, /en-(GB|US)/.test(xml)]).toEqual([name, false]);
  }
  expect(attribute(partOf(parts, 'word/styles.xml'), 'w:sz', 'w:val')).toBe('27');
  expect(attribute(partOf(parts, 'word/document.xml'), 'w:pgSz', 'w:w')).toBe('16838');
});

test('words that Word could not open, or that look like markup, are made safe', () => {
  const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4);
  const nasty = `<b>&amp; "quoted" 'single' 🏫 👩🏽‍🏫 שלום مرحبا \uFFFF\uFFFE\uD800\u000B\u001B $1 $& ${long}`;
  const blocks: readonly Block[] = [
    { kind: 'title', text: nasty },
    { kind: 'field', label: 'To:', value: text(nasty) },
    { kind: 'heading', level: 2, number: paper(0, '1'), text: nasty, anchor: '1 bad "name" & <more>' },
    paragraph(paper(1, '1.1'), [
      { kind: 'text', text: nasty, bold: true, italic: true },
      { kind: 'link', text: nasty, href: 'https://wendmoor.example/?a=1&b="<2>' },
      { kind: 'link', text: 'run me', href: 'javascript:alert(1)' },
      { kind: 'reference', text: 'there', anchor: '1 bad "name" & <more>' },
      { kind: 'reference', text: 'nowhere', anchor: 'missing' },
    ]),
    {
      kind: 'table',
      caption: caption('Table', 1, nasty, 't'),
      columns: [
        { title: nasty, width: 1, align: 'left' },
        { title: ' ', width: 5, align: 'left' },
      ],
      rows: [{ cells: [{ text: text(nasty), rating: 'red' }], total: false }],
      rowHeaders: false,
      note: nasty,
    },
    ...sampleDocument.blocks.flatMap((block) =>
      block.kind === 'chart' && block.caption.number === 1
        ? [
            {
              ...block,
              spec: { ...block.spec, headline: nasty, subtitle: nasty, categories: Array(5).fill(nasty), alt: nasty },
            },
          ]
        : [],
    ),
  ];
  const bytes = writeWord({ ...sampleWith(blocks), title: nasty, footer: footer(nasty), keywords: nasty });
  keepPaper('word-unsafe-words', bytes);
  const parts = readDocx(bytes);
  expect(malformedParts(parts)).toEqual([]);
  const body = partOf(parts, 'word/document.xml');
  expect(wordsOf(body)).toContain(`<b>&amp; "quoted" 'single' 🏫 👩🏽‍🏫 שלום مرحبا`);
  expect(wordsOf(body)).toContain(`$1 $& ${long}`);
  expect([...parts.values()].join('')).not.toContain('javascript:');
  expect(elements(body, 'w:hyperlink').map(wordsOf)).toEqual([expect.stringContaining('quoted'), 'there']);
});

function styleOf(parts: WordParts, id: string): string {
  return (
    elements(partOf(parts, 'word/styles.xml'), 'w:style').find(
      (style) => attribute(style, 'w:style', 'w:styleId') === id,
    ) ?? ''
  );
}

/** The date and time of each file in a zip, read from its directory. */
function zipDates(bytes: Uint8Array): readonly string[] {
  const view = Buffer.from(bytes);
  const dates: string[] = [];
  for (
    let at = view.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = view.indexOf('PK\u0001\u0002', at + 46, 'latin1')
  ) {
    const time = view.readUInt16LE(at + 12);
    const day = view.readUInt16LE(at + 14);
    const two = (number: number) => String(number).padStart(2, '0');
    dates.push(
      `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`,
    );
  }
  return dates;
}
