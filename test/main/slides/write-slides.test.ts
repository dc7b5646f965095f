import { posix } from 'node:path';
import { writeSlides } from '../../../main/slides/write-slides.ts';
import { makeDeck } from '../../../shared/deck/make-deck.ts';
import { attribute, elements, malformedParts, partOf, readDocx, type WordParts } from '../../helpers/read-docx.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';
import { kindsDocument } from '../../helpers/sample-kinds.ts';

const deck = makeDeck(sampleDocument);
let bytes: Uint8Array;
let parts: WordParts;
beforeAll(() => {
  bytes = writeSlides(deck);
  parts = readDocx(bytes);
});

function said(xml: string): readonly string[] {
  return elements(xml, 'a:t').map((one) => one.replace(/<[^>]*>/g, ''));
}

test('the deck opens with the paper’s title and what the committee is asked, then follows its sections', () => {
  const titles = deck.slides.map((slide) => slide.title);
  expect(titles.slice(0, 3)).toEqual([sampleDocument.title, 'Recommendations', 'Background']);
  expect(titles).toContain('Open plans have grown by two fifths in four years');
  expect(titles.every((title) => title !== '')).toBe(true);
  for (const { body } of deck.slides) {
    if (body.kind === 'points') expect(body.points.length).toBeLessThanOrEqual(5);
    if (body.kind === 'table') expect(body.rows.length).toBeLessThanOrEqual(8);
  }
});

test('nothing that the paper says is lost: what a slide has no room for is in its notes', () => {
  const notes = deck.slides.flatMap((slide) => slide.notes).join('\n');
  for (const block of sampleDocument.blocks)
    if (block.kind === 'paragraph')
      for (const piece of block.text) if (piece.kind === 'text') expect(notes).toContain(piece.text.trim());
  expect(notes).toContain('R24');
});

test('every part is whole, the same deck gives the same bytes, and every relationship leads to a part', () => {
  expect(malformedParts(parts)).toEqual([]);
  expect(Buffer.from(writeSlides(makeDeck(structuredClone(sampleDocument)))).equals(Buffer.from(bytes))).toBe(true);
  expect(malformedParts(readDocx(writeSlides(makeDeck(kindsDocument))))).toEqual([]);
  const names = new Set([...parts.keys()].map((name) => name.replace(/!.*$/, '')));
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels') || name.includes('!')) continue;
    const from = posix.dirname(posix.dirname(name));
    for (const target of xml.matchAll(/ Target="([^"]*)"/g))
      expect([...names]).toContain(posix.join(from, target[1] ?? '').replace(/^\//, ''));
  }
});

test('each slide has a title and the speaker’s notes; charts are native, and they and tables are told in words', () => {
  deck.slides.forEach((slide, at) => {
    const xml = partOf(parts, `ppt/slides/slide${at + 1}.xml`);
    expect(xml).toContain('<p:ph type="title"/>');
    expect(said(xml)[0]).toBe(slide.title);
    const notes = said(partOf(parts, `ppt/notesSlides/notesSlide${at + 1}.xml`));
    expect(notes).toEqual(slide.notes.filter((note) => note !== ''));
    for (const frame of elements(xml, 'p:graphicFrame')) expect(attribute(frame, 'p:cNvPr', 'descr')).not.toBe('');
  });
  const charts = sampleDocument.blocks.filter((block) => block.kind === 'chart').length;
  expect([...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(charts);
  expect([...parts.keys()].filter((name) => /\.xlsx!xl\/worksheets/.test(name))).toHaveLength(charts);
});

test('words that look like markup, and what XML has no room for, are made safe', () => {
  const title = '<b>&amp; "quoted" \uFFFF\uD800 🏫';
  const written = readDocx(writeSlides(makeDeck({ ...sampleDocument, title })));
  expect(malformedParts(written)).toEqual([]);
  expect(partOf(written, 'ppt/slides/slide1.xml')).toContain('&lt;b&gt;&amp;amp; &quot;quoted&quot;  🏫');
});
