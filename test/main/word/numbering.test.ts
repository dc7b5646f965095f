import { writeWord } from '../../../main/word/write-word.ts';
import type { Block, Document, Numbered } from '../../../shared/document/document.ts';
import { attribute, elements, partOf, readDocx } from '../../helpers/read-docx.ts';
import { bullets, paper, paragraph, sampleDocument, sampleWith, text } from '../../helpers/sample-document.ts';
import { nativeNumbers } from './native-numbers.ts';

function numbersSaid(document: Document): readonly string[] {
  const said = (number: Numbered | null) => (number === null ? [] : [number.text]);
  return document.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => said(item.number));
    return block.kind === 'heading' || block.kind === 'paragraph' ? said(block.number) : [];
  });
}

function numbersPrinted(document: Document): readonly string[] {
  return nativeNumbers(readDocx(writeWord(document))).map((number) => number.printed);
}

test('Word prints the numbers the document says, by its own numbering', () => {
  const said = numbersSaid(sampleDocument);
  expect(said).toEqual(expect.arrayContaining(['1', '1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2', '2.2', '(a)', '(c)']));
  expect(numbersPrinted(sampleDocument)).toEqual(said);
});

test('headings, paragraphs and sub-paragraphs count in one list, whatever stands between them', () => {
  const section = (number: string): Block => ({
    kind: 'heading',
    level: 2,
    number: paper(0, number),
    text: `Section ${number}`,
    anchor: null,
  });
  const document = sampleWith([
    section('1'),
    paragraph(paper(1, '1.1'), text('One.')),
    bullets(18, [text('a bullet')]),
    paragraph(paper(2, '1.1.1'), text('Below one.')),
    paragraph(paper(2, '1.1.2'), text('Below one.')),
    paragraph(null, text('Unnumbered.')),
    paragraph(paper(1, '1.2'), text('Two.')),
    paragraph(paper(2, '1.2.1'), text('Below two.')),
    section('2'),
    paragraph(paper(1, '2.1'), text('One.')),
    paragraph(paper(2, '2.1.1'), text('Below one.')),
  ]);
  expect(numbersPrinted(document)).toEqual(numbersSaid(document));
});

test('every run of steps starts again, past z and in Roman numerals too', () => {
  const steps = (list: string, run: number, words: readonly string[]): Block => ({
    kind: 'list',
    items: words.map((said) => ({
      number: { list, run, level: 0, text: said },
      level: 0,
      indent: 0,
      text: text('do it'),
      anchor: null,
    })),
  });
  const letters = Array.from({ length: 28 }, (_, at) => `${'abcdefghijklmnopqrstuvwxyz'.charAt(at % 26)}`);
  const long = letters.map((letter, at) => `(${at < 26 ? letter : letter.repeat(2)})`);
  const document: Document = {
    ...sampleWith([
      steps('steps', 0, ['(a)', '(b)']),
      steps('roman', 0, ['i.', 'ii.', 'iii.', 'iv.']),
      paragraph(null, text('Between.')),
      steps('steps', 1, long),
      steps('roman', 1, ['i.', 'ii.']),
      steps('steps', 2, ['(a)']),
    ]),
    numberings: {
      ...sampleDocument.numberings,
      roman: [{ pattern: '%1.', format: 'lowerRoman', indent: 20, hang: 8, restarts: true }],
    },
  };
  expect(numbersPrinted(document)).toEqual(numbersSaid(document));
});

test('a numbering is one multi-level list whose text stands where the document says', () => {
  const parts = readDocx(writeWord(sampleDocument));
  const lists = elements(partOf(parts, 'word/numbering.xml'), 'w:abstractNum');
  const own = lists.find((list) => list.includes('w:val="%1.%2.%3"')) ?? '';
  expect(attribute(own, 'w:multiLevelType', 'w:val')).toBe('multilevel');
  expect(
    elements(own, 'w:lvl').map((level) => [
      attribute(level, 'w:ind', 'w:left'),
      attribute(level, 'w:ind', 'w:hanging'),
    ]),
  ).toEqual([
    ['709', '709'],
    ['709', '709'],
    ['1559', '850'],
  ]);
  expect(new Set(lists.map((list) => attribute(list, 'w:nsid', 'w:val'))).size).toBe(lists.length);
});

test('bullets are a native list at the indent given, and no paragraph types its own bullet or number', () => {
  const items = [text('one'), text('two')];
  const document = sampleWith([bullets(20, items), bullets(35, items)]);
  const parts = readDocx(writeWord(document));
  const lefts = elements(partOf(parts, 'word/numbering.xml'), 'w:lvl')
    .filter((level) => attribute(level, 'w:lvlText', 'w:val') === '•')
    .map((level) => attribute(level, 'w:ind', 'w:left'));
  expect(lefts).toEqual(['1134', '1984']);
  const paragraphs = elements(partOf(parts, 'word/document.xml'), 'w:p');
  expect(paragraphs.map((one) => attribute(one, 'w:pStyle', 'w:val'))).toEqual(Array(4).fill('ListBullet'));
  expect(paragraphs.join('')).not.toMatch(/<w:t[^>]*>\s*(•|–|\d+\.)/);
});
