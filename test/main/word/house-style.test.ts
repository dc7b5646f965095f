import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCarrier } from '../../../main/files/read-carrier.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import type { Block, Document } from '../../../shared/document/document.ts';
import { councilFile } from '../../helpers/council-file.ts';
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
import { sampleDocument, sampleWith } from '../../helpers/sample-document.ts';
import { must } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { nativeNumbers } from './native-numbers.ts';

const folder = useTempFolder();

function written(document: Document): { readonly bytes: Uint8Array; readonly parts: WordParts } {
  const path = join(folder(), 'house-style.docx');
  writeFileSync(path, councilFile());
  const bytes = writeWord(document, { carrier: must(readCarrier(path)) });
  return { bytes, parts: readDocx(bytes) };
}

test('the paper wears the council’s styles where it has them, and its own beside them', () => {
  const { bytes, parts } = written(sampleDocument);
  keepPaper('word-house-style', bytes);
  expect(malformedParts(parts)).toEqual([]);
  const used = (words: string): string | null => {
    const one = elements(partOf(parts, 'word/document.xml'), 'w:p').find((paragraph) =>
      wordsOf(paragraph).startsWith(words),
    );
    return attribute(one ?? '', 'w:pStyle', 'w:val');
  };
  expect([used('Additional Needs'), used('Background')]).toEqual(['Pennawd1', 'Pennawd2']);
  const styles = elements(partOf(parts, 'word/styles.xml'), 'w:style');
  const ids = styles.map((style) => attribute(style, 'w:style', 'w:styleId'));
  expect(new Set(ids).size).toBe(ids.length);
  const names = styles.map((style) => attribute(style, 'w:name', 'w:val')?.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  // The council has a style under the id that the paper gives another: both stay, and the paper uses its own.
  expect(used('The travel contract')).toBe('TableText2');
  for (const id of partOf(parts, 'word/document.xml').matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g))
    expect(ids).toContain(id[1]);
  expect(partOf(parts, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
});

test('its header with the crest, its footer and its page are there, on the pages they were on', () => {
  const { parts } = written(sampleDocument);
  const [section = ''] = elements(partOf(parts, 'word/document.xml'), 'w:sectPr');
  expect(attribute(section, 'w:headerReference', 'w:type')).toBe('first');
  expect(section).toContain('<w:titlePg/>');
  expect(attribute(section, 'w:pgMar', 'w:left')).toBe('1134');
  expect(partOf(parts, 'word/header-first.xml')).toContain('Crest of Wendmoor Council');
  expect([...parts.keys()]).toContain('word/media/header-first-1.png');
  expect(partOf(parts, 'word/_rels/footer-default.xml.rels')).toContain('https://wendmoor.example');
  const [table = ''] = elements(partOf(parts, 'word/document.xml'), 'w:tbl');
  expect(attribute(table, 'w:tblW', 'w:w')).toBe(String(11906 - 2 * 1134));
});

test('the numbers are those of the paper: the council’s own lists lie beside them, and its headings count only what the paper counts', () => {
  const heading: Block = { kind: 'heading', level: 2, number: null, text: 'Unnumbered', anchor: null };
  const { parts } = written(sampleWith([...sampleDocument.blocks, heading]));
  const printed = nativeNumbers(parts).map((number) => number.printed);
  expect(printed).toEqual(expect.arrayContaining(['1', '1.1', '(a)']));
  expect(printed).not.toContain('I.');
  const last = elements(partOf(parts, 'word/document.xml'), 'w:p').find((one) => wordsOf(one) === 'Unnumbered');
  expect(last).toContain('<w:numId w:val="0"/>');
  expect(partOf(parts, 'word/numbering.xml')).toMatch(/upperRoman[\s\S]*<w:num w:numId="3">/);
});
