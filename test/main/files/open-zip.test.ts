import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openZip, openZipFile, ZIP_LIMITS } from '../../../main/files/open-zip.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

const paper = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8('<w:document>é</w:document>'),
};
const good = Buffer.from(zipSync(paper));

/** `bytes` with `from` written as `to` everywhere: the ways a zip is forged. */
function forged(from: string, to: string, bytes: Buffer = good): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

function why(bytes: Uint8Array): string {
  return refusal(openZip(bytes, 'paper.docx'));
}

test('parts are listed in order and read when asked for', () => {
  const zip = must(openZip(good, 'paper.docx'));
  expect(zip.names).toEqual(['[Content_Types].xml', 'word/document.xml']);
  expect(must(zip.readXml('word/document.xml'))).toBe('<w:document>é</w:document>');
  expect([zip.has('word/document.xml'), zip.has('constructor')]).toEqual([true, false]);
  expect(refusal(zip.read('word/gone.xml'))).toBe('cannot-read: paper.docx has no part word/gone.xml.');
});

test('stored parts and text in UTF-16 are read too', () => {
  const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>é</a>', 'utf16le')]);
  const zip = must(openZip(zipSync({ 'a.xml': [text, { level: 0 }] }), 'a.xlsx'));
  expect(must(zip.readXml('a.xml'))).toBe('<a>é</a>');
});

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /is empty/],
  ['words', strToU8('hello'), /is damaged/],
  ['half a file', good.subarray(0, good.length / 2), /is damaged/],
  ['a PDF', strToU8('%PDF-1.7 and so on, more than twenty-two bytes'), /is a PDF/],
  ['rich text', strToU8('{\\rtf1 and so on, more than twenty-two bytes'), /is rich text/],
  ['a Word 97 file', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /older Office kind/],
  [
    'a locked Office file',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /protected by a password/,
  ],
  ['a name that climbs', forged('word/document.xml', '../d/document.xml'), /may be made to harm/],
  ['a name from a root', forged('word/document.xml', '/ord/document.xml'), /may be made to harm/],
  ['a drive', forged('word/document.xml', 'C:rd/document.xml'), /may be made to harm/],
  [
    'a name twice, in other capitals',
    forged('B.xml', 'a.xml', Buffer.from(zipSync({ 'A.xml': strToU8('1'), 'B.xml': strToU8('2') }))),
    /two parts of the name a\.xml/,
  ],
])('%s is refused with a reason', (_, bytes, reason) => {
  expect(why(bytes)).toMatch(reason);
});

test('an encrypted part, an unknown packing and parts over one another are refused', () => {
  const entry = good.indexOf('PK\u0001\u0002', 0, 'latin1');
  const change = (edit: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(good);
    edit(copy);
    return copy;
  };
  expect(why(change((copy) => copy.writeUInt16LE(1, entry + 8)))).toMatch(/protected by a password/);
  expect(why(change((copy) => copy.writeUInt16LE(12, entry + 10)))).toMatch(/packed in a way/);
  const second = good.indexOf('PK\u0001\u0002', entry + 1, 'latin1');
  expect(why(change((copy) => copy.writeUInt32LE(0, second + 42)))).toMatch(/lie over one another/);
});

test('a part that unpacks to too much is refused as it comes out, whatever the directory claims', () => {
  const bomb = Buffer.from(zipSync({ 'word/document.xml': [new Uint8Array(40 << 20), { level: 9 }] }));
  const entry = bomb.indexOf('PK\u0001\u0002', 0, 'latin1');
  bomb.writeUInt32LE(10, entry + 24);
  const zip = must(openZip(bomb, 'bomb.docx'));
  expect(refusal(zip.read('word/document.xml'))).toMatch(/unpacks to more than is read/);
});

test('what all parts together may come to is counted over every read', () => {
  const parts = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, new Uint8Array(1 << 20)]));
  const zip = must(openZip(zipSync(parts), 'p.docx', { ...ZIP_LIMITS, total: 2 }));
  must(zip.read('a'));
  must(zip.read('b'));
  expect(refusal(zip.read('c'))).toMatch(/unpacks to more/);
});

test('too many parts, a wrong checksum, bytes that are no text and a DTD are refused', () => {
  expect(refusal(openZip(good, 'p.docx', { ...ZIP_LIMITS, members: 1 }))).toMatch(/has 2 parts, more than the 1/);
  const entry = good.indexOf('PK\u0001\u0002', 0, 'latin1');
  const wrong = Buffer.from(good);
  wrong.writeUInt32LE(1, entry + 16);
  expect(refusal(must(openZip(wrong, 'p.docx')).read('[Content_Types].xml'))).toMatch(/checksum is wrong/);
  const xml = (text: Uint8Array) => must(openZip(zipSync({ 'a.xml': text }), 'p.docx')).readXml('a.xml');
  expect(refusal(xml(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])))).toMatch(/is not text/);
  expect(refusal(xml(strToU8('<?xml version="1.0"?><!doctype a [<!ENTITY b "c">]><a/>')))).toMatch(/has a DTD/);
  // XML 1.1 takes control letters by number, and no Office reads it.
  expect(refusal(xml(strToU8('<?xml version="1.1"?><a>&#1;</a>')))).toMatch(/of another version of XML/);
  expect(must(xml(strToU8("<?xml version='1.0' encoding='UTF-8'?><a/>")))).toContain('<a/>');
});

test('every way to cut or change one byte of a file ends in a reply, never a crash', () => {
  for (let at = 0; at < good.length; at += 1) {
    const changed = Buffer.from(good);
    changed.writeUInt8((changed.readUInt8(at) + 0x81) & 0xff, at);
    for (const bytes of [changed, good.subarray(0, at)]) {
      const zip = openZip(bytes, 'p.docx');
      if (zip.ok) for (const name of zip.value.names) zip.value.readXml(name);
    }
  }
});

test('a folder, a pipe, a giant and nothing at all are refused before anything is read', () => {
  mkdirSync(join(folder(), 'folder.docx'));
  execFileSync('mkfifo', [join(folder(), 'pipe.docx')]);
  writeFileSync(join(folder(), 'giant.docx'), new Uint8Array((1 << 20) + 1));
  const open = (name: string) => refusal(openZipFile(join(folder(), name), { ...ZIP_LIMITS, file: 1 }));
  expect(open('folder.docx')).toMatch(/is a folder/);
  expect(open('pipe.docx')).toMatch(/not a file/);
  expect(open('giant.docx')).toMatch(/larger than 1 MB/);
  expect(open('gone.docx')).toMatch(/There is no file gone\.docx/);
});
