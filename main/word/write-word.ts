import { Document as WordFile, Packer, Paragraph, Table } from 'docx';
import type { Document } from '../../shared/document/document.ts';
import { nameAnchors } from './anchors.ts';
import { writeBlocks } from './blocks.ts';
import { finish } from './finish.ts';
import { writeLine } from './inlines.ts';
import { withLegalWords } from './legal-words.ts';
import { wordNumbering } from './numbering.ts';
import { pageOf } from './page.ts';
import { wordStyles } from './styles.ts';

/** The paper as the bytes of a .docx file: the same document gives the same bytes every time. */
export async function writeWord(given: Document): Promise<Uint8Array> {
  const document = withLegalWords(given);
  const { style } = document;
  const anchors = nameAnchors(document.blocks);
  const children = writeBlocks(document).map((piece) => (piece instanceof Table ? piece : new Paragraph(piece)));
  const file = new WordFile({
    title: document.title,
    subject: document.subject,
    creator: document.author,
    lastModifiedBy: document.author,
    keywords: document.keywords,
    styles: wordStyles(style, document.language),
    theme: { fonts: { headings: style.font, body: style.font } },
    numbering: wordNumbering(document),
    footnotes: Object.fromEntries(
      document.footnotes.map((note, at) => [
        at + 1,
        { children: [new Paragraph({ children: writeLine(note.text, anchors) })] },
      ]),
    ),
    compatibility: { version: 15 },
    sections: [{ ...pageOf(document), children }],
  });
  return finish(await Packer.pack(file, 'uint8array'), document);
}
