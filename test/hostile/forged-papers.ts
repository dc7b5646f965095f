import { crc32, deflateRawSync } from 'node:zlib';
import { bad, type HostileFile, odd } from './hostile-file.ts';
import { docx, document, HEAD, p, R, relationships, styles, stylesRel, toMain, types, W } from './raw-docx.ts';
import { type RawMember, rawZip } from './raw-zip.ts';

const text = (said: string): Buffer => Buffer.from(said, 'utf8');
const rel = (kind: string, target: string, mode = ''): string =>
  `<Relationship Id="x${kind}" Type="${R}/${kind}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
const part = (name: string, said: string): RawMember => ({ name, data: text(`${HEAD}${said}`) });
const w = (name: string, inner: string): string => `<w:${name} xmlns:w="${W}" xmlns:r="${R}">${inner}</w:${name}>`;
/** A paper with one more part, which the document names. */
const withPart = (kind: string, name: string, said: string, body = p('A report.')): Buffer =>
  docx({ documentRels: rel(kind, name), more: [part(`word/${name}`, said)], document: document(body) });
const body = (inner: string): Buffer => docx({ document: document(inner) });
const nest = (open: string, close: string, times: number, inner = ''): string =>
  `${open.repeat(times)}${inner}${close.repeat(times)}`;
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`;
const entries: readonly RawMember[] = [
  { name: '[Content_Types].xml', data: text(types()) },
  { name: '_rels/.rels', data: text(relationships(toMain)) },
  { name: 'word/document.xml', data: text(document(p('A report.'))) },
];

/** A zip as a program writes it that does not know sizes before: they stand behind each member. */
function streamed(): Buffer {
  const parts: Buffer[] = [];
  const heads: Buffer[] = [];
  let at = 0;
  for (const { name, data } of entries) {
    const packed = deflateRawSync(data);
    const local = rawZip([
      { name: String(name), data, claims: { flags: 8, crc: 0, packed: 0, size: 0 }, packedBytes: packed },
    ]);
    const body_ = local.subarray(0, 30 + String(name).length + packed.length);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(crc32(data), 4);
    tail.writeUInt32LE(packed.length, 8);
    tail.writeUInt32LE(data.length, 12);
    const whole = rawZip([{ name: String(name), data, claims: { flags: 8, offset: at }, packedBytes: packed }]);
    const head = whole.subarray(body_.length, whole.length - 22);
    parts.push(body_, tail);
    heads.push(Buffer.from(head));
    at += body_.length + tail.length;
  }
  const directory = Buffer.concat(heads);
  const end = rawZip([]).subarray();
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** Members that lie inside one another, so that a few bytes unpack many times (D. Fifield, 2019). */
function quoted(count: number): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(1 << 20, 0x61));
  const members = Array.from(
    { length: count },
    (_, n): RawMember => ({
      name: `word/media/q${n}.bin`,
      data: Buffer.alloc(1 << 20, 0x61),
      packedBytes: n === 0 ? kernel : Buffer.alloc(0),
      claims: { offset: 0, packed: kernel.length },
    }),
  );
  return rawZip([...members, ...entries]);
}

const zips: readonly HostileFile[] = [
  odd('sizes-behind-the-members.docx', streamed()),
  bad('members-inside-one-another.docx', quoted(200)),
  odd('a-script-before-it.docx', Buffer.concat([text('#!/bin/sh\nrm -rf /\n'), docx()])),
  odd('with-the-longest-comment.docx', docx({ end: { comment: Buffer.alloc(65_535, 0x50) } })),
  odd('with-a-comment-of-ends.docx', docx({ end: { comment: Buffer.from('504b0506'.repeat(5000), 'hex') } })),
  odd(
    'a-member-called-nul.docx',
    docx({ more: [part('word/NUL', '<x/>'), part('AUX.xml', '<x/>'), part('word/com1.xml', '<x/>')] }),
  ),
  odd(
    'a-member-with-a-blank-behind.docx',
    docx({ more: [part('word/document.xml ', document(p('Another.')).slice(HEAD.length))] }),
  ),
  odd('a-member-with-a-point-behind.docx', docx({ more: [part('word/document.xml.', '<x/>')] })),
  odd('a-member-with-two-strokes.docx', docx({ more: [part('word//document.xml', '<x/>')] })),
  odd('a-member-in-percents.docx', docx({ more: [part('word/%64ocument.xml', '<x/>')] })),
  bad('a-member-behind-a-colon.docx', docx({ more: [part('C:evil.xml', '<x/>')] })),
  odd('a-member-that-is-a-stream.docx', docx({ more: [part('word/document.xml:evil', '<x/>')] })),
  odd(
    'a-member-in-letters-apart.docx',
    docx({ more: [part('word/docume\u0301nt.xml', '<x/>'), part('word/docum\u00e9nt.xml', '<x/>')] }),
  ),
  odd(
    'a-member-with-another-name-besides.docx',
    docx({
      more: [
        {
          name: 'word/other.xml',
          data: text('<x/>'),
          claims: {
            extra: Buffer.concat([
              Buffer.from('7075', 'hex'),
              Buffer.from([23, 0, 1, 0, 0, 0, 0]),
              text('word/document.xml'),
            ]),
          },
        },
      ],
    }),
  ),
  odd(
    'a-member-that-is-a-folder-and-a-file.docx',
    docx({ more: [{ name: 'word/document.xml/', data: Buffer.alloc(0), stored: true }] }),
  ),
  bad(
    'a-folder-with-a-name-that-climbs.docx',
    docx({ more: [{ name: '../../x/', data: Buffer.alloc(0), stored: true }] }),
  ),
  odd(
    'with-extras-that-are-too-long.docx',
    docx({ more: [{ name: 'word/x.xml', data: text('<x/>'), claims: { extra: Buffer.from('0100ffff', 'hex') } }] }),
  ),
  bad(
    'sizes-in-sixty-four-bits.docx',
    docx({
      more: [
        {
          name: 'word/x.xml',
          data: text('<x/>'),
          claims: {
            size: 0xffffffff,
            packed: 0xffffffff,
            extra: Buffer.from('01001000ffffffffffffff7fffffffffffffff7f', 'hex'),
          },
        },
      ],
    }),
  ),
  odd(
    'two-thousand-members.docx',
    docx({ more: Array.from({ length: 1990 }, (_, n) => part(`word/m${n}.xml`, '<x/>')) }),
  ),
  odd(
    'a-bomb-that-nothing-names.docx',
    docx({
      more: [
        { name: 'word/media/image1.png', data: Buffer.alloc(1), packedBytes: deflateRawSync(Buffer.alloc(90 << 20)) },
      ],
    }),
  ),
];

const packages: readonly HostileFile[] = [
  odd('two-documents.docx', docx({ rels: relationships(`${toMain}${toMain.replace('Id="d"', 'Id="e"')}`) })),
  bad(
    'two-documents-that-differ.docx',
    docx({ rels: relationships(`<Relationship Id="e" Type="${R}/officeDocument" Target="word/gone.xml"/>${toMain}`) }),
  ),
  odd(
    'a-document-from-the-root.docx',
    docx({ rels: relationships(toMain.replace('word/document', '/word/document')) }),
  ),
  odd(
    'a-document-that-goes-round.docx',
    docx({ rels: relationships(toMain.replace('word/document', 'word/../word/./document')) }),
  ),
  bad(
    'a-document-with-a-question.docx',
    docx({ rels: relationships(toMain.replace('document.xml', 'document.xml?x#y')) }),
  ),
  bad(
    'a-template-with-macros.docx',
    docx({ types: types('application/vnd.ms-word.template.macroEnabledTemplate.main+xml') }),
  ),
  odd(
    'a-template.docx',
    docx({ types: types('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml') }),
  ),
  odd(
    'of-the-strict-kind.docx',
    docx({ document: document(p('A report.')).replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main') }),
  ),
  odd(
    'relationships-of-themselves.docx',
    docx({
      documentRels: rel('hyperlink', '_rels/document.xml.rels'),
      more: [part('word/_rels/_rels/x.rels', '<x/>')],
    }),
  ),
  odd('a-part-that-is-the-types.docx', docx({ documentRels: rel('numbering', '../[Content_Types].xml') })),
  odd(
    'a-part-in-a-ring.docx',
    docx({
      documentRels:
        rel('footnotes', 'document.xml') + rel('comments', 'document.xml') + rel('numbering', 'document.xml'),
    }),
  ),
  odd('styles-that-are-the-document.docx', docx({ documentRels: rel('styles', 'document.xml') })),
  odd(
    'settings-from-outside.docx',
    withPart(
      'settings',
      'settings.xml',
      w(
        'settings',
        '<w:attachedTemplate r:id="t"/><w:mailMerge><w:dataSource r:id="t"/></w:mailMerge><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
      ),
    ),
  ),
  odd(
    'an-alternative-part.docx',
    withPart('aFChunk', 'chunk.html', '<html><script>1</script></html>', '<w:altChunk r:id="xaFChunk"/>'),
  ),
  odd(
    'an-object-inside.docx',
    withPart(
      'oleObject',
      'ole.bin',
      '<x/>',
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" ProgID="Package" r:id="xoleObject"/></w:object></w:r></w:p>',
    ),
  ),
  odd(
    'a-control-inside.docx',
    withPart('control', 'activeX1.xml', '<x/>', '<w:p><w:r><w:pict><w:control r:id="xcontrol"/></w:pict></w:r></w:p>'),
  ),
  odd(
    'links-to-everywhere.docx',
    docx({
      documentRels: [
        'javascript:alert(1)',
        'file:///etc/passwd',
        '\\\\evil\\x',
        'ms-msdt:/id',
        'data:text/html,x',
        '//evil.example',
        'https://a@b.example/',
      ]
        .map((to, n) => rel('hyperlink', to, 'External').replace('Id="', `Id="l${n}`))
        .join(''),
      document: document(
        Array.from(
          { length: 7 },
          (_, n) => `<w:p><w:hyperlink r:id="l${n}xhyperlink"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`,
        ).join(''),
      ),
    }),
  ),
];

const encodings: readonly HostileFile[] = [
  bad('of-xml-one-point-one.docx', docx({ document: document(p('A')).replace('version="1.0"', 'version="1.1"') })),
  bad('of-xml-nine.docx', docx({ styles: styles().replace('version="1.0"', "version = '9.9'") })),
  odd('that-says-utf-16-and-is-not.docx', docx({ document: document(p('A')).replace('UTF-8', 'UTF-16') })),
  odd('that-says-utf-7.docx', docx({ document: document(p('+ADw-script+AD4-')).replace('UTF-8', 'UTF-7') })),
  odd(
    'with-a-mark-before.docx',
    docx({ document: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(document(p('A')))]) }),
  ),
  odd(
    'in-utf-16-the-other-way.docx',
    docx({ document: Buffer.from(`\ufeff${document(p('A')).replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16() }),
  ),
  bad(
    'utf-16-that-stops.docx',
    docx({ document: Buffer.from(`\ufeff${document(p('A'))}`, 'utf16le').subarray(0, -1) }),
  ),
  bad('two-heads.docx', docx({ document: `${HEAD}${document(p('A'))}` })),
  bad('a-head-in-the-middle.docx', body(`${HEAD}${p('A')}`)),
  ...(['numbering', 'comments', 'footnotes', 'header', 'settings', 'theme'] as const).map((kind) =>
    odd(
      `a-thousand-laughs-in-the-${kind}.docx`,
      docx({
        documentRels: rel(kind, `${kind}.xml`),
        more: [{ name: `word/${kind}.xml`, data: text(`${HEAD}${laughs}${w(kind, '&a12;')}`) }],
      }),
    ),
  ),
  odd('entities-of-xml-alone.docx', body(p('&amp;'.repeat(9000)))),
  bad('a-letter-by-its-number-that-is-none.docx', body(p('&#xDFFF;&#x1F;'))),
  odd('letters-by-their-numbers.docx', body(p('&#x202E;&#x200B;&#x85;&#x2028;'))),
];

const shapes: readonly HostileFile[] = [
  odd('as-deep-as-may-be.docx', body(nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 120, p('Deep')))),
  odd('tables-as-deep-as-may-be.docx', body(nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 80, p('Deep')))),
  odd(
    'choices-in-choices.docx',
    body(
      `<w:p><w:r>${nest('<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r>', '</w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>', 40)}</w:r></w:p>`,
    ),
  ),
  odd('nearly-too-many-elements.docx', body('<w:p/>'.repeat(319_000))),
  odd(
    'fifteen-thousand-cells.docx',
    body(`<w:tbl>${`<w:tr>${`<w:tc>${p('1')}</w:tc>`.repeat(50)}</w:tr>`.repeat(300)}</w:tbl>`),
  ),
  bad(
    'a-million-cells.docx',
    body(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1000)}</w:tr>`.repeat(1000)}</w:tbl>`),
  ),
  bad(
    'one-row-of-sixty-thousand-cells.docx',
    body(`<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(60_000)}</w:tr></w:tbl>`),
  ),
  odd(
    'a-grid-without-number.docx',
    body(
      `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1"/>'.repeat(200_000)}</w:tblGrid><w:tr><w:tc>${p('x')}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  odd(
    'cells-that-span-less-than-nothing.docx',
    body(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>${p('x')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="0"/><w:vMerge w:val="restart"/></w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  odd('a-table-without-rows.docx', body('<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl><w:tr><w:tc/></w:tr></w:tbl>')),
  odd(
    'changes-in-changes.docx',
    body(
      `<w:p>${nest('<w:ins w:id="1"><w:del w:id="2">', '</w:del></w:ins>', 100, '<w:r><w:delText>x</w:delText></w:r>')}</w:p>`,
    ),
  ),
  odd(
    'moved-from-nowhere.docx',
    body(
      '<w:p><w:moveTo w:id="1" w:name="x"><w:r><w:t>moved</w:t></w:r></w:moveTo><w:moveFromRangeStart w:id="9" w:name="y"/></w:p>',
    ),
  ),
  odd(
    'fields-in-fields.docx',
    body(
      `<w:p>${nest('<w:fldSimple w:instr="INCLUDETEXT &quot;\\\\evil\\x&quot;">', '</w:fldSimple>', 200, '<w:r><w:t>x</w:t></w:r>')}</w:p>`,
    ),
  ),
  odd(
    'fields-that-begin-ten-thousand-times.docx',
    body(
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(10_000)}</w:p>`,
    ),
  ),
  odd(
    'a-footnote-about-itself.docx',
    withPart(
      'footnotes',
      'footnotes.xml',
      w(
        'footnotes',
        '<w:footnote w:id="5"><w:p><w:r><w:footnoteReference w:id="5"/><w:t>n</w:t></w:r></w:p></w:footnote>',
      ),
      '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="5"/></w:r></w:p>',
    ),
  ),
  odd(
    'comments-over-one-another.docx',
    withPart(
      'comments',
      'comments.xml',
      w(
        'comments',
        Array.from(
          { length: 5000 },
          (_, n) => `<w:comment w:id="${n}" w:author="a"><w:p><w:r><w:t>c</w:t></w:r></w:p></w:comment>`,
        ).join(''),
      ),
      `<w:p>${Array.from({ length: 5000 }, (_, n) => `<w:commentRangeStart w:id="${n}"/>`).join('')}<w:r><w:t>x</w:t></w:r></w:p>`,
    ),
  ),
  odd(
    'numbers-that-follow-themselves.docx',
    withPart(
      'numbering',
      'numbering.xml',
      w(
        'numbering',
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="A"/><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      ),
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    ),
  ),
  odd(
    'numbers-of-no-kind.docx',
    withPart(
      'numbering',
      'numbering.xml',
      w(
        'numbering',
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="-2147483648"/><w:numFmt w:val="chicago"/><w:lvlText w:val="%1%2%9%0%%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999"/></w:lvlOverride></w:num>',
      ),
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'.repeat(
        200,
      ),
    ),
  ),
  odd(
    'headings-without-number.docx',
    body(
      Array.from(
        { length: 20_000 },
        (_, n) => `<w:p><w:pPr><w:outlineLvl w:val="${n % 9}"/></w:pPr><w:r><w:t>H</w:t></w:r></w:p>`,
      ).join(''),
    ),
  ),
  odd(
    'bookmarks-without-number.docx',
    body(
      `<w:p>${Array.from({ length: 50_000 }, (_, n) => `<w:bookmarkStart w:id="${n}" w:name="same"/>`).join('')}</w:p>`,
    ),
  ),
  odd('breaks-without-number.docx', body(`<w:p><w:r>${'<w:br/><w:tab/>'.repeat(100_000)}</w:r></w:p>`)),
  odd(
    'signs-that-are-none.docx',
    body(
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="FFFFF"/><w:sym w:char="x"/><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r></w:p>',
    ),
  ),
  odd('fifty-thousand-letters-and-one.docx', body(p('x'.repeat(50_001)))),
  odd('a-thousand-long-paragraphs.docx', body(p('word '.repeat(2000)).repeat(1000))),
  odd(
    'a-description-of-five-megabytes.docx',
    body(
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="${'x'.repeat(5 << 20)}"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
  ),
  odd(
    'properties-that-run.docx',
    docx({
      rels: relationships(
        `${toMain}<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      ),
      more: [
        part(
          'docProps/core.xml',
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&lt;script&gt;1&lt;/script&gt;</dc:title><dc:language>zz-ZZZZ-evil</dc:language></cp:coreProperties>',
        ),
      ],
    }),
  ),
  odd(
    'a-chart-of-a-hundred-thousand-points.docx',
    withPart(
      'chart',
      'chart1.xml',
      `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:numCache><c:ptCount val="4294967295"/>${Array.from({ length: 100_000 }, (_, n) => `<c:pt idx="${n}"><c:v>NaN</c:v></c:pt>`).join('')}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
    ),
  ),
  odd(
    'styles-of-ten-thousand-kinds.docx',
    docx({
      styles: styles(
        Array.from(
          { length: 10_000 },
          (_, n) =>
            `<w:style w:type="paragraph" w:styleId="S${n}"><w:name w:val="Same"/><w:basedOn w:val="S${n}"/><w:link w:val="S${n}"/></w:style>`,
        ).join(''),
      ),
    }),
  ),
  odd(
    'words-that-bait.docx',
    body(
      [
        `${'Recommendation '.repeat(3000)}`,
        `${'('.repeat(20_000)}${')'.repeat(20_000)}`,
        `${'£1.1'.repeat(10_000)}`,
        `${'1 Jan 2023 to '.repeat(3000)}`,
        `${'a@'.repeat(20_000)}`,
        `${'http://'.repeat(6000)}`,
        `${'“'.repeat(40_000)}`,
        `${'SEND (SEND) '.repeat(4000)}`,
        `${'0'.repeat(49_000)}%`,
      ]
        .map(p)
        .join(''),
    ),
  ),
  odd(
    'no-styles-at-all.docx',
    rawZip([...entries, part('word/_rels/document.xml.rels', relationships(stylesRel).slice(HEAD.length))]),
  ),
];

/** Word papers of a forger who knows the format. */
export const FORGED_PAPERS: readonly HostileFile[] = [...zips, ...packages, ...encodings, ...shapes];
