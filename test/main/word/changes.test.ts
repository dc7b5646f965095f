import { writeWord } from '../../../main/word/write-word.ts';
import { compareDocuments } from '../../../shared/compare/compare-documents.ts';
import type { Block, Document } from '../../../shared/document/document.ts';
import { attribute, elements, malformedParts, partOf, readDocx } from '../../helpers/read-docx.ts';
import { paper, paragraph, sampleDocument, sampleWith, text } from '../../helpers/sample-document.ts';
import { kindsDocument } from '../../helpers/sample-kinds.ts';

function redline(before: Document, after: Document): Uint8Array {
  const { document, marks, words } = compareDocuments(before, after);
  return writeWord(document, { changes: { marks, words, author: 'Rosalind Achebe-Thornton', date: '2025-10-03' } });
}

function bodyOf(before: readonly Block[], after: readonly Block[]): string {
  return partOf(readDocx(redline(sampleWith(before), sampleWith(after))), 'word/document.xml');
}

test('words that went and came are Word’s tracked changes, with who and when', () => {
  const body = bodyOf(
    [paragraph(paper(1, '1.1'), text('The base opens in January.'))],
    [paragraph(paper(1, '1.1'), text('The base opens in April.'))],
  );
  const [went = ''] = elements(body, 'w:del');
  const [came = ''] = elements(body, 'w:ins');
  expect(went).toContain('<w:delText xml:space="preserve">January</w:delText>');
  expect(came).toContain('<w:t xml:space="preserve">April</w:t>');
  expect(attribute(came, 'w:ins', 'w:author')).toBe('Rosalind Achebe-Thornton');
  expect(attribute(came, 'w:ins', 'w:date')).toBe('2025-10-03T12:00:00Z');
  const ids = [...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((id) => id[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a paragraph that came or went is marked to its end, so that accepting leaves no empty one', () => {
  const stays = paragraph(null, text('It stays.'));
  const [went = ''] = elements(bodyOf([stays, paragraph(null, text('Gone.'))], [stays]), 'w:p').slice(1);
  expect(went).toMatch(/<w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr><w:del /);
  const [came = ''] = elements(bodyOf([stays], [paragraph(null, text('New here.')), stays]), 'w:p');
  expect(came).toMatch(/<w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins /);
});

test('a whole paper against another is a valid file, and one against itself has no marks', () => {
  const bytes = redline(sampleDocument, kindsDocument);
  expect(malformedParts(readDocx(bytes))).toEqual([]);
  const same = partOf(readDocx(redline(sampleDocument, structuredClone(sampleDocument))), 'word/document.xml');
  expect(same).not.toMatch(/<w:(ins|del) /);
});
