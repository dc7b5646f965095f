import { writeLine } from './inlines.ts';
import { OFFICE, type Part, relationsPart, startRelations } from './package.ts';
import { paragraph } from './paragraph.ts';
import { WORD } from './style-parts.ts';
import { FOOTNOTE_MARK, STYLE } from './styles.ts';
import { styleIdOf, type Writing } from './writing.ts';
import { joined, xml, xmlPart } from './xml.ts';

const NAME = 'word/footnotes.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';

/** The paper's footnotes, and the two lines that Word draws above them; its links are relationships of its own. */
export function writeFootnotes(writing: Writing): readonly Part[] {
  const relations = startRelations();
  const own: Writing = { ...writing, relations };
  const mark = xml`<w:r><w:rPr><w:rStyle w:val="${styleIdOf(writing, FOOTNOTE_MARK)}"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const notes = writing.document.footnotes.map(({ text }, at) => {
    const line = paragraph(own, { style: STYLE.footnote }, [mark, writeLine(own, text)]);
    return xml`<w:footnote w:id="${at + 1}">${line}</w:footnote>`;
  });
  const rules = xml`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`;
  const body = xmlPart(
    xml`<w:footnotes xmlns:w="${WORD}" xmlns:r="${OFFICE}">${joined([rules, ...notes])}</w:footnotes>`,
  );
  return [{ name: NAME, type: TYPE, body }, ...(relations.isEmpty() ? [] : [relationsPart(NAME, relations)])];
}
