import { openZip } from '../../../main/files/open-zip.ts';
import { readWordPaper } from '../../../main/papers/read-paper.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { composeBody } from '../../helpers/busy-programme.ts';
import { elements, partOf, readDocx, wordsOf } from '../../helpers/read-docx.ts';
import { must } from '../../helpers/test-deps.ts';

const captions = { tables: { label: 'Table', also: 'Tabl' }, figures: { label: 'Figure', also: 'Ffigur' } };
const BODY = [
  { kind: 'bound', block: { show: 'measure table', measureId: 'visits', caption: 'Visits' } },
  { kind: 'bound', block: { show: 'measure chart', measureId: 'visits', caption: 'Visits', headline: 'More visits' } },
];

test('captions carry their label in the second language with the number of the first, and are read back as one caption', () => {
  const { document } = composeBody(BODY, { secondLanguage: 'cy-GB', captions });
  const text = writePlainText(document);
  expect(text).toContain('Table 1 / Tabl 1: Visits');
  expect(text).toContain('Figure 1 / Ffigur 1: Visits');
  const word = writeWord(document);
  const body = partOf(readDocx(word), 'word/document.xml');
  for (const [first, second] of [
    ['Table', 'Tabl'],
    ['Figure', 'Ffigur'],
  ]) {
    const caption = elements(body, 'w:p').find((one) => wordsOf(one).startsWith(`${first} 1`)) ?? '';
    expect(wordsOf(caption)).toBe(`${first} 1 / ${second} 1: Visits`);
    expect(caption).toContain(`<w:lang w:val="cy-GB"/></w:rPr><w:t xml:space="preserve">${second} `);
    // Word repeats the number it counted: one that moves is the same in both.
    expect(caption).toContain(`SEQ ${first} \\c `);
  }
  const read = must(readWordPaper(must(openZip(word, 'paper.docx')))).paper;
  expect(read.items.flatMap((item) => ('caption' in item && item.caption !== null ? [item.caption] : []))).toEqual([
    expect.objectContaining({ label: 'Table', number: '1', text: 'Visits', native: true }),
    expect.objectContaining({ label: 'Figure', number: '1', text: 'Visits', native: true }),
  ]);
});

test('a format of one language prints its captions as before', () => {
  const { document } = composeBody(BODY, { captions: { tables: { label: 'Table' }, figures: { label: 'Figure' } } });
  expect(writePlainText(document)).toContain('Table 1: Visits');
});
