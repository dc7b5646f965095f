import { writeWord } from '../../../main/word/write-word.ts';
import type { Block } from '../../../shared/document/document.ts';
import { attribute, elements, partOf, readDocx, type WordParts, wordsOf } from '../../helpers/read-docx.ts';
import { bullets, caption, paper, paragraph, sampleDocument, sampleWith, text } from '../../helpers/sample-document.ts';

function partsOf(...blocks: readonly Block[]): WordParts {
  return readDocx(writeWord(sampleWith(blocks)));
}

function paragraphsOf(...blocks: readonly Block[]): readonly string[] {
  return elements(partOf(partsOf(...blocks), 'word/document.xml'), 'w:p');
}

const table: Block = {
  kind: 'table',
  caption: caption('Table', 1, 'Places', 'places'),
  columns: [{ title: 'Places', width: 1, align: 'left' }],
  rows: [{ cells: [{ text: text('twelve'), rating: null }], total: false }],
  rowHeaders: false,
  note: '',
};

test('front matter is a bold label and its value in one hanging paragraph', () => {
  const [to = '', contact = ''] = paragraphsOf(
    { kind: 'field', label: 'To:', value: text('The committee') },
    { kind: 'field', label: 'Officer contact:', value: [] },
  );
  expect(attribute(to, 'w:pStyle', 'w:val')).toBe('FrontMatter');
  expect(wordsOf(to)).toBe('To: The committee');
  const [label = '', , value = ''] = elements(to, 'w:r');
  expect([wordsOf(label), attribute(label, 'w:rStyle', 'w:val')]).toEqual(['To:', 'Strong']);
  expect([wordsOf(value), attribute(value, 'w:rStyle', 'w:val')]).toEqual(['The committee', null]);
  expect(wordsOf(contact)).toBe('Officer contact:');
});

test('a clearance is a question with its answer, kept with the officer who gave it', () => {
  const parts = partsOf({
    kind: 'clearance',
    question: 'Has Finance cleared it?',
    answer: 'Yes',
    officerLabel: 'Name of officer',
    officer: 'B. Oyelaran',
  });
  const written = elements(partOf(parts, 'word/document.xml'), 'w:p');
  expect(written.map(wordsOf)).toEqual(['Has Finance cleared it? Yes', 'Name of officer: B. Oyelaran']);
  const question = elements(partOf(parts, 'word/styles.xml'), 'w:style').find((one) =>
    one.includes('"ClearanceQuestion"'),
  );
  expect(question).toContain('<w:keepNext/>');
});

test('bold and italic are styles that a reader can announce', () => {
  const [line = ''] = paragraphsOf(
    paragraph(null, [
      { kind: 'text', text: 'plain ' },
      { kind: 'text', text: 'bold ', bold: true },
      { kind: 'text', text: 'italic ', italic: true },
      { kind: 'text', text: 'both', bold: true, italic: true },
      { kind: 'figure', text: ' £5m', use: 0 },
    ]),
  );
  const styles = elements(line, 'w:r').map((run) => attribute(run, 'w:rStyle', 'w:val'));
  expect(styles).toEqual([null, 'Strong', 'Emphasis', 'Strong', null]);
  expect(elements(line, 'w:r')[3]).toContain('<w:i/>');
});

test('a quotation says who said it, and the two stay together', () => {
  const [words = '', from = ''] = paragraphsOf({
    kind: 'quote',
    indent: 10,
    text: text('It helped.'),
    from: 'A parent',
  });
  expect([attribute(words, 'w:pStyle', 'w:val'), wordsOf(words)]).toEqual(['Quote', 'It helped.']);
  expect([attribute(from, 'w:pStyle', 'w:val'), wordsOf(from)]).toEqual(['QuoteSource', 'A parent']);
  expect(words).toContain('<w:keepNext/>');
  expect(paragraphsOf({ kind: 'quote', indent: 0, text: text('It helped.'), from: '' })).toHaveLength(1);
});

test('a paragraph that leads into a list stays with it; the list’s last item stands off what follows', () => {
  const [lead = '', one = '', two = ''] = paragraphsOf(
    paragraph(paper(1, '1.1'), text('The reasons are:')),
    bullets(18, [text('one'), text('two')]),
    paragraph(null, text('After.')),
  );
  expect(lead).toContain('<w:keepNext/>');
  expect([attribute(one, 'w:spacing', 'w:after'), attribute(two, 'w:spacing', 'w:after')]).toEqual([null, '160']);
});

test('what ends in a colon stays with the table, quotation or list it leads into, and an item with the items under it', () => {
  const item = (level: number, words: string) => ({ number: null, level, indent: 18, text: text(words), anchor: null });
  const keeps = paragraphsOf(
    paragraph(null, text('The places are:')),
    { ...table, caption: { ...table.caption, place: 'none' } },
    paragraph(null, text('A parent said: ')),
    { kind: 'quote', indent: 0, text: text('It helped.'), from: '' },
    { kind: 'list', items: [item(0, 'one'), item(1, 'two')] },
    bullets(18, [text('one'), text('as follows:')]),
    paragraph(null, text('After.')),
    paragraph(null, text('It ends so:')),
  ).map((one) => [wordsOf(one), one.includes('<w:keepNext/>')]);
  expect(keeps).toEqual([
    ['The places are:', true],
    ['Places', false],
    ['twelve', false],
    ['A parent said: ', true],
    ['It helped.', false],
    ['one', true],
    ['two', false],
    ['one', false],
    ['as follows:', true],
    ['After.', false],
    ['It ends so:', false],
  ]);
});

test('paragraphs of one box have the same edges, by which Word draws one box; the next box has others', () => {
  const box = (...said: readonly string[]) =>
    ({
      kind: 'box',
      edge: 'box',
      blocks: said.map(
        (one) => ({ kind: 'paragraph', number: null, indent: 0, text: text(one), anchor: null }) as const,
      ),
    }) as const;
  const edges = paragraphsOf(box('One.', 'Two.'), box('Three.')).map((one) => elements(one, 'w:pBdr')[0]);
  expect(edges[0]).toBe(edges[1]);
  expect(edges[0]).not.toBe(edges[2]);
  for (const side of ['top', 'left', 'bottom', 'right']) expect(edges[0]).toContain(`<w:${side} `);
});

test('short lines that a label leads stay with one another and with the list under the last; a paragraph that begins in bold breaks where it must', () => {
  const labelled = (label: string, words: string) =>
    paragraph(null, [{ kind: 'text', text: `${label}: `, bold: true }, ...text(words)]);
  const long = 'It has many words. '.repeat(20);
  const keeps = paragraphsOf(
    labelled('Owner', 'Head of Finance'),
    labelled('Mitigations', ''),
    bullets(18, [text('one')]),
    labelled('Strategy', long),
    paragraph(null, text('After.')),
    labelled('Status', 'Neutral'),
    paragraph(null, text('Said.')),
  ).map((one) => one.includes('<w:keepNext/>'));
  expect(keeps).toEqual([true, true, false, false, false, true, false]);
});

test('references link to the bookmark of what they name; links say where they go', () => {
  const parts = readDocx(writeWord(sampleDocument));
  const body = partOf(parts, 'word/document.xml');
  const names = elements(body, 'w:bookmarkStart').map((start) => attribute(start, 'w:bookmarkStart', 'w:name') ?? '');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
  const links = elements(body, 'w:hyperlink');
  const inside = links.filter((link) => attribute(link, 'w:hyperlink', 'w:anchor') !== null);
  expect(inside.map(wordsOf)).toContain('paragraph 2.1.1');
  for (const link of inside) expect(names).toContain(attribute(link, 'w:hyperlink', 'w:anchor'));
  const outside = links.filter((link) => attribute(link, 'w:hyperlink', 'r:id') !== null);
  expect(outside).toHaveLength(3);
  for (const link of outside) expect(attribute(link, 'w:rStyle', 'w:val')).toBe('Hyperlink');
  const targets = [...partOf(parts, 'word/_rels/document.xml.rels').matchAll(/Target="((?:https|mailto):[^"]*)"/g)];
  expect(targets.map((target) => target[1])).toEqual([
    'mailto:r.achebe@wendmoor.example',
    'https://wendmoor.example/plan?year=2023&amp;part=1',
    'https://wendmoor.example/board',
  ]);
});

test('anchors that differ only in what Word cannot keep get names of their own', () => {
  const long = 'a very long anchor that goes on well past what Word allows';
  const anchors = ['a-b', 'a b', 'A_B', `${long} 1`, `${long} 2`, 'é', '必'];
  const parts = partsOf(...anchors.map((anchor) => paragraph(null, text(anchor), anchor)));
  const names = elements(partOf(parts, 'word/document.xml'), 'w:bookmarkStart').map(
    (start) => attribute(start, 'w:bookmarkStart', 'w:name') ?? '',
  );
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(anchors.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
});

test('no paragraph is empty, but the one Word needs after a table that ends the paper', () => {
  const body = partOf(readDocx(writeWord(sampleDocument)), 'word/document.xml');
  for (const one of elements(body, 'w:p')) expect(wordsOf(one) !== '' || one.includes('<w:drawing>')).toBe(true);
  const paragraphs = paragraphsOf(table);
  expect(paragraphs.map(wordsOf)).toEqual(['Table 1: Places', 'Places', 'twelve', '']);
});

test('what follows a table or chart without a note brings the space between them', () => {
  const written = paragraphsOf(table, paragraph(null, text('After.')), paragraph(null, text('Later.')));
  const before = written.slice(-2).map((one) => attribute(one, 'w:spacing', 'w:before'));
  expect(before).toEqual(['320', null]);
  const chart = sampleDocument.blocks.filter((block) => block.kind === 'chart' && block.note === '');
  const [last = ''] = paragraphsOf(...chart, paragraph(null, text('After.'))).slice(-1);
  expect(attribute(last, 'w:spacing', 'w:before')).toBe('320');
});
