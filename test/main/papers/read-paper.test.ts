import { openZip } from '../../../main/files/open-zip.ts';
import { readWordPaper } from '../../../main/papers/read-paper.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import { readDocument } from '../../../shared/document/read-document.ts';
import type { Item, ReadPaper } from '../../../shared/document/read-paper.ts';
import { type Inside, inList, level, makeDocx, p } from '../../helpers/make-docx.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';
import { must } from '../../helpers/test-deps.ts';

function readBytes(bytes: Uint8Array): ReadPaper {
  return must(readWordPaper(must(openZip(bytes, 'paper.docx')))).paper;
}

const read = (inside: Inside): ReadPaper => readBytes(makeDocx(inside));

/** An item in one line: its kind, its number and its words. */
function say(item: Item): string {
  switch (item.kind) {
    case 'heading':
      return `h${item.level} ${item.number?.text ?? '-'} ${item.text.words}`;
    case 'paragraph':
      return `p ${item.number?.text ?? '-'} ${item.text.words}`;
    case 'entry':
      return `e${item.level} ${item.marker} ${item.text.words}`;
    case 'field':
      return `f ${item.label}: ${item.text.words}`;
    case 'quote':
      return `q ${item.text.words} / ${item.from}`;
    case 'title':
      return `t ${item.text.words}`;
    case 'clearance':
      return `c ${item.question} ${item.answer} / ${item.officer.split(',')[0] ?? ''}`;
    case 'table':
      return `table ${sayCaption(item.caption)} ${item.rows.map((row) => `${row.header ? 'H' : ''}${row.cells.map((cell) => `${cell.text.words}@${cell.column}+${cell.across}v${cell.down}`).join('|')}`).join('/')} ${item.note.words}`;
    case 'chart':
      return `chart ${sayCaption(item.caption)} ${item.alt} ${JSON.stringify(item.series)} ${item.categories.join()} ${item.note.words}`;
    case 'picture':
      return `picture ${sayCaption(item.caption)} ${item.alt}`;
  }
}

function sayCaption(
  caption: { readonly label: string; readonly number: string; readonly text: string } | null,
): string {
  return caption === null ? '-' : `${caption.label} ${caption.number}: ${caption.text}`;
}

test('a paper that was composed is read back from Word as it was composed', () => {
  const back = readBytes(writeWord(sampleDocument));
  const composed = readDocument(sampleDocument);
  // An empty cell is printed as a dash.
  expect(back.items.map((item) => say(item).replaceAll('|–@', '|@'))).toEqual(composed.items.map(say));
  expect([back.title, back.author, back.language]).toEqual([composed.title, composed.author, composed.language]);
  const links = (paper: ReadPaper): readonly string[] =>
    paper.items.flatMap((item) =>
      'text' in item
        ? item.text.marks.flatMap((mark) =>
            mark.kind === 'link' ? [`${item.text.words.slice(mark.start, mark.end)} ${mark.href}`] : [],
          )
        : [],
    );
  expect(links(back)).toEqual(links(composed));
});

const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">
    ${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerRoman', '%1.%2(%3)')}
    ${level(3, 'decimal', '%1.%2.%4', '<w:isLgl/>')}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'lowerLetter', '(%1)')}${level(1, 'upperRoman', '%2.', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>`;
const LONG = 'The roof of the central library was surveyed in the spring and will be repaired this year.';

test('numbers are counted as Word counts them: levels, restarts, a start that is overridden, legal style, bullets', () => {
  const heading = (words: string) => p(words, `<w:outlineLvl w:val="0"/>${inList(1, 0)}`);
  const paper = read({
    numbering: NUMBERING,
    body: [
      heading('Roofs'),
      p(LONG, inList(1, 1)),
      p(LONG, inList(1, 1)),
      p('a part', inList(1, 2)),
      p('a part', inList(1, 2)),
      p('legal', inList(1, 3)),
      heading('Doors'),
      p(LONG, inList(1, 1)),
      p('first', inList(2, 0)),
      p('second', inList(2, 0)),
      p('inner', inList(2, 1)),
      p('third', inList(2, 0)),
      p('inner', inList(2, 1)),
      p('again from three', inList(3, 0)),
      p('and on', inList(3, 0)),
      p('dot', inList(4, 0)),
      p(LONG, inList(0, 0)),
    ].join(''),
  });
  const markers = paper.items.map((item) =>
    'marker' in item ? item.marker : 'number' in item ? (item.number?.text ?? '-') : '',
  );
  expect(markers).toEqual([
    '1.',
    '1.1',
    '1.2',
    '1.2(i)',
    '1.2(ii)',
    '1.2.1',
    '2.',
    '2.1',
    '(a)',
    '(b)',
    'I.',
    '(c)',
    'II.',
    '(c)',
    '(d)',
    '•',
    '-',
  ]);
});

test('numbers and headings that were typed by hand are known from the text around them', () => {
  const bold = (words: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
  const paper = read({
    body: [
      bold('Repairs to libraries'),
      p('To:\tCulture Committee'),
      p('Meeting date: 12 March 2024'),
      p('1. Background'),
      p('How it began'),
      p(`1.1 ${LONG}`),
      p(`1.2 ${LONG}`),
      p('(a) the roof;'),
      p('(b) the door.'),
      p('- a dash'),
      bold('2) Update'),
      p(`2.1 ${LONG}`),
      p(`- 2.2 ${LONG}`),
      p('3.5 million visits were made in the year, and 2.5% of them were by night.'),
      p('Has Finance cleared the resource implications? Yes'),
      p('Name of Officer: Tom Reeve, 1 March 2024'),
      p('Has Legal cleared the legal implications?'),
      p('Yes or No'),
    ].join(''),
  });
  expect(paper.items.map(say)).toEqual([
    't Repairs to libraries',
    'f To: Culture Committee',
    'f Meeting date: 12 March 2024',
    'h1 1. Background',
    'p - How it began',
    `p 1.1 ${LONG}`,
    `p 1.2 ${LONG}`,
    'e0 (a) the roof;',
    'e0 (b) the door.',
    'e0 • a dash',
    'h1 2) Update',
    `p 2.1 ${LONG}`,
    `p 2.2 ${LONG}`,
    'p - 3.5 million visits were made in the year, and 2.5% of them were by night.',
    'c Has Finance cleared the resource implications? Yes / Tom Reeve',
    'c Has Legal cleared the legal implications? Yes or No / ',
  ]);
  expect(paper.items.some((item) => item.kind === 'heading' && item.real)).toBe(false);
});

test('tables keep merged cells, header rows, captions above or below, notes; a table of front matter is fields', () => {
  const cell = (words: string, about = '') => `<w:tc><w:tcPr>${about}</w:tcPr>${p(words)}</w:tc>`;
  const paper = read({
    body: [
      `<w:tbl><w:tr>${cell('Report subject')}${cell('Roofs')}</w:tr><w:tr>${cell('Meeting date')}${cell('12 March 2024')}</w:tr></w:tbl>`,
      p('Costs', '<w:outlineLvl w:val="0"/>'),
      p('Table 1: Costs by year'),
      `<w:tbl><w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>${cell('Costs', '<w:gridSpan w:val="2"/>')}</w:tr>
        <w:tr>${cell('Roof', '<w:vMerge w:val="restart"/>')}${cell('1')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('2')}</w:tr></w:tbl>`,
      p('Source: the accounts.'),
      p(LONG),
    ].join(''),
  });
  expect(paper.items.map(say)).toEqual([
    'f Report subject: Roofs',
    'f Meeting date: 12 March 2024',
    'h1 - Costs',
    'table Table 1: Costs by year HCosts@0+2v1/Roof@0+1v2|1@1+1v1/2@1+1v1 Source: the accounts.',
    `p - ${LONG}`,
  ]);
});

test('tracked changes, comments, hidden words, fields, notes, boxes and prompts are told apart from the words that print', () => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`;
  const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
  const field = (code: string, shows: string) =>
    `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText> ${code} </w:instrText>`)}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t(shows))}${run('<w:fldChar w:fldCharType="end"/>')}`;
  const body = [
    `<w:p>${run(t('See '))}${field('REF roof \\h', 'Table 1')}${run(t(' and '))}${field('HYPERLINK "https://a.example/b"', 'the plan')}`,
    `<w:ins w:id="1"><w:r>${t(' now')}</w:r></w:ins><w:del w:id="2"><w:r><w:delText>then</w:delText></w:r></w:del>`,
    `${run(`<w:rPr><w:vanish/></w:rPr>${t('secret')}`)}${run('<w:footnoteReference w:id="2"/>')}<w:commentRangeStart w:id="7"/>${run(t(' end.'))}<w:commentRangeEnd w:id="7"/>${run('<w:commentReference w:id="7"/>')}</w:p>`,
    `<w:sdt><w:sdtContent>${p('Inside a control.')}</w:sdtContent></w:sdt>`,
    `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(t('Click here'))}</w:sdtContent></w:sdt></w:p>`,
    `<w:p>${run(`<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('Boxed words.')}</w:txbxContent></v:textbox></v:shape></w:pict>`)}${run(t('Beside a box.'))}</w:p>`,
    `<w:p>${run(`<w:lastRenderedPageBreak/>${t('On page two.')}`)}</w:p>`,
  ];
  const paper = read({
    body: body.join(''),
    footnotes: `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p('A note.')}</w:footnote>`,
    comments: `<w:comment w:id="7" w:author="Ana Webb">${p('Is this so?')}</w:comment>`,
  });
  const [first] = paper.items;
  expect(first?.kind === 'paragraph' && first.text.words).toBe('See Table 1 and the plan now end.');
  const marks = first?.kind === 'paragraph' ? first.text.marks : [];
  expect(marks.map((mark) => `${mark.kind} ${mark.start}-${mark.end}`)).toEqual([
    'reference 4-11',
    'link 16-24',
    'inserted 24-28',
    'footnote 28-28',
    'comment 28-33',
  ]);
  expect(paper.items.map(say).slice(1)).toEqual([
    'p - Inside a control.',
    'p - Click here',
    'p - Beside a box.',
    'p - Boxed words.',
    'p - On page two.',
  ]);
  expect(paper.footnotes).toEqual([{ id: 'f2', number: '1', text: { words: 'A note.', marks: [] } }]);
  expect(paper.traces).toMatchObject({ insertions: 1, deletions: 1, hidden: 1, textBoxes: 1 });
  expect(paper.traces.comments).toEqual([{ id: '7', author: 'Ana Webb', text: 'Is this so?', item: 0 }]);
  expect(paper.items.map((item) => item.place.page)).toEqual([1, 1, 1, 1, 1, 2]);
  expect(paper.pages).toBe(2);
});
