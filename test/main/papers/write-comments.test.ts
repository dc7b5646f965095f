import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openZip } from '../../../main/files/open-zip.ts';
import { readWordPaper } from '../../../main/papers/read-paper.ts';
import { type Remark, writeComments } from '../../../main/papers/write-comments.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import { listTexts } from '../../../shared/document/read-paper.ts';
import { makeDocx, p } from '../../helpers/make-docx.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';
import { must } from '../../helpers/test-deps.ts';

const PAPERS = join(__dirname, '..', '..', '..', 'out', 'papers');
const BY = { author: 'Clerkwell', initials: 'CW', moment: '2026-11-25T10:00:00.000Z' };

function comment(bytes: Uint8Array, choose: (texts: ReturnType<typeof listTexts>) => readonly Remark[]) {
  const before = must(readWordPaper(must(openZip(bytes, 'paper.docx'))));
  const remarks = choose(listTexts(before.paper));
  const copy = must(writeComments(bytes, before, remarks, BY));
  return { copy, before, after: must(readWordPaper(must(openZip(copy, 'copy.docx')))), remarks };
}

const everyText = (texts: ReturnType<typeof listTexts>): readonly Remark[] => [
  { spot: null, lines: ['About the <whole> & more', 'Why'] },
  ...texts.map(({ item, part, row, column, text }) => ({
    spot: { item, part, row, column, start: 0, end: text.words.length },
    lines: [`About ${part} ${item}`],
  })),
];

test('a copy with a comment on every text has the same words, and nothing else is touched', () => {
  const bytes = writeWord(sampleDocument);
  const { copy, before, after, remarks } = comment(bytes, everyText);
  const bare = ({ paper }: typeof before) =>
    listTexts(paper).map(({ text, ...where }) => ({ ...where, words: text.words }));
  expect(bare(after)).toEqual(bare(before));
  expect(after.paper.traces.comments.map((one) => one.text)).toEqual(remarks.map((one) => one.lines.join('')));
  const [was, now] = [must(openZip(bytes, 'a')), must(openZip(copy, 'b'))];
  const touched = now.names.filter(
    (name) => !was.has(name) || !Buffer.from(must(was.read(name))).equals(must(now.read(name))),
  );
  expect(touched.sort()).toEqual([
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
  ]);
  mkdirSync(PAPERS, { recursive: true });
  writeFileSync(join(PAPERS, 'with-comments.docx'), copy);
});

test('a comment stands round the words it is about', () => {
  const { after } = comment(
    makeDocx({
      body: '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r><w:r><w:t xml:space="preserve">two </w:t></w:r><w:r><w:t>three</w:t></w:r></w:p><w:p/>',
    }),
    () => [{ spot: { item: 0, part: 'text', row: 0, column: 0, start: 4, end: 7 }, lines: ['two'] }],
  );
  const [item] = after.paper.items;
  const marks = item?.kind === 'paragraph' ? item.text.marks : [];
  expect(marks).toEqual([{ kind: 'comment', id: '0', start: 4, end: 8 }]);
});

test('comments that were there stay, and a paper without words is refused', () => {
  const kept = makeDocx({
    body: p('Words.'),
    comments: `<w:comment w:id="5" w:author="Ana">${p('Old.')}</w:comment>`,
  });
  const { after } = comment(kept, everyText);
  expect(after.paper.traces.comments.map((one) => [one.id, one.text])).toEqual([
    ['5', 'Old.'],
    ['6', 'About the <whole> & moreWhy'],
    ['7', 'About text 0'],
  ]);
  const empty = makeDocx({ body: '<w:p/>' });
  const before = must(readWordPaper(must(openZip(empty, 'paper.docx'))));
  const refused = writeComments(empty, before, [{ spot: null, lines: ['a'] }], BY);
  expect(refused.ok ? '' : refused.problem.message).toBe('paper.docx holds no words to comment on.');
});
