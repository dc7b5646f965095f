import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readCarrier } from '../../../main/files/read-carrier.ts';
import { councilFile, councilParts } from '../../helpers/council-file.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

function read(bytes: Uint8Array) {
  const path = join(folder(), 'house-style.docx');
  writeFileSync(path, bytes);
  return readCarrier(path);
}

function partOf(name: string): string {
  return String(councilParts[name]);
}

test('styles, numbering, headers and footers with their pictures, and the page are taken over', () => {
  const carrier = must(read(councilFile()));
  expect(carrier.styles).toContain('Pennawd2');
  expect(carrier.numbering).toContain('upperRoman');
  expect(carrier.edges.map((edge) => [edge.kind, edge.pages, edge.pictures.length, edge.links.length])).toEqual([
    ['header', 'first', 1, 0],
    ['footer', 'default', 0, 1],
  ]);
  expect(carrier.firstPageDiffers).toBe(true);
  expect(carrier.page).toMatchObject({ width: 11906, top: 1700, header: 567 });
});

test('a template the file is attached to is left behind, and said', () => {
  expect(must(read(councilFile())).leftBehind).toEqual(['the template it was attached to']);
});

const field = (instruction: string): string =>
  partOf('word/header3.xml').replace(
    '<w:p>',
    `<w:p><w:fldSimple w:instr="${instruction}"><w:r><w:t>x</w:t></w:r></w:fldSimple>`,
  );

test.each<[string, () => Uint8Array, RegExp]>([
  ['nothing', () => new Uint8Array(), /is empty/],
  ['half a file', () => councilFile().subarray(0, 900), /is damaged/],
  [
    'a locked file',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /password/,
  ],
  [
    'a file with macros by its type',
    () =>
      councilFile({
        '[Content_Types].xml': partOf('[Content_Types].xml').replace(
          'document.main',
          'ms-word.document.macroEnabled.main',
        ),
      }),
    /holds macros/,
  ],
  ['a file with macros inside', () => councilFile({ 'word/vbaProject.bin': new Uint8Array(9) }), /holds macros/],
  [
    'a workbook',
    () => zipSync({ '[Content_Types].xml': Buffer.from(partOf('[Content_Types].xml')) }),
    /names no document/,
  ],
  ['a file without styles', () => councilFile({ 'word/_rels/document.xml.rels': null }), /carries no styles/],
  [
    'styles that are no XML',
    () => councilFile({ 'word/styles.xml': `${partOf('word/styles.xml')}<w:p>` }),
    /is not whole XML/,
  ],
  [
    'styles with an entity',
    () => councilFile({ 'word/styles.xml': partOf('word/styles.xml').replace('Wendmoor cell', '&bomb;') }),
    /is not whole XML/,
  ],
  [
    'a DTD',
    () =>
      councilFile({ 'word/styles.xml': partOf('word/styles.xml').replace('<w:styles', '<!DOCTYPE a []><w:styles') }),
    /has a DTD/,
  ],
  [
    'a linked picture in the header',
    () =>
      councilFile({
        'word/_rels/header3.xml.rels': partOf('word/_rels/header3.xml.rels').replace(
          'media/image1.png"',
          '//server/x.png" TargetMode="External"',
        ),
      }),
    /in its header that cannot be taken over \(a link to another file\)/,
  ],
  [
    'a field that fetches',
    () => councilFile({ 'word/header3.xml': field('INCLUDEPICTURE http://x.example/a.png') }),
    /fetches from elsewhere/,
  ],
  ['a field that runs', () => councilFile({ 'word/header3.xml': field('DDEAUTO cmd') }), /fetches from elsewhere/],
  [
    'an embedded object',
    () =>
      councilFile({ 'word/header3.xml': partOf('word/header3.xml').replace('</w:p>', '<w:r><w:object/></w:r></w:p>') }),
    /embedded object/,
  ],
  [
    'struck words in the header',
    () =>
      councilFile({
        'word/header3.xml': partOf('word/header3.xml').replace(
          '</w:p>',
          '<w:del w:id="1" w:author="A"><w:r><w:delText>Secret</w:delText></w:r></w:del></w:p>',
        ),
      }),
    /tracked changes or comments in its header/,
  ],
  [
    'a picture that is gone',
    () => councilFile({ 'word/media/image1.png': null }),
    /the picture image1\.png cannot be read/,
  ],
  [
    'a bomb',
    () =>
      zipSync({
        ...Object.fromEntries(Object.entries(councilParts).map(([name, part]) => [name, Buffer.from(part)])),
        'word/styles.xml': [new Uint8Array(40 << 20).fill(32), { level: 9 }],
      }),
    /unpacks to more/,
  ],
  [
    'a name twice',
    () =>
      Buffer.from(
        Buffer.from(councilFile({ 'word/Xtyles.xml': 'x' }))
          .toString('latin1')
          .replaceAll('word/Xtyles.xml', 'word/Styles.xml'),
        'latin1',
      ),
    /two parts of the name/,
  ],
])('%s is refused with a reason', (_, make, reason) => {
  expect(refusal(read(make()))).toMatch(reason);
});
