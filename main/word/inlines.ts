import type { Inline, Line, Spoken } from '../../shared/document/document.ts';
import { markOf, marked } from './changes.ts';
import { OFFICE } from './package.ts';
import { run, type RunLook } from './run.ts';
import { EMPHASIS, FOOTNOTE_MARK, HYPERLINK, STRONG } from './styles.ts';
import { styleIdOf, type Writing } from './writing.ts';
import { joined, NOTHING, type Xml, xml } from './xml.ts';

/** A line as Word's runs and links; `style` is a character style for the words that have none of their own. */
export function writeLine(writing: Writing, line: Line, style?: string): Xml {
  return joined(line.map((piece) => writeInline(writing, piece, style)));
}

/** The plain words `text`, which are the field `field` of `owner`: as they changed, when the file shows changes. */
export function writeWords(writing: Writing, owner: object, field: string, text: string, style?: string): Xml {
  const changed = writing.changes?.words.get(owner)?.get(field);
  return changed === undefined ? run(writing, text, { style }) : writeLine(writing, changed, style);
}

/** `text`, and after it the same in a second language, marked as such: ` / Cefndir`. */
export function writeSpoken(
  writing: Writing,
  owner: object,
  text: string,
  also: Spoken | undefined,
  style?: string,
): Xml {
  if (also === undefined) return writeWords(writing, owner, 'text', text, style);
  // A label's colon stands after both tongues: `To / I:`.
  const colon = text.endsWith(':') ? ':' : '';
  return joined([
    run(writing, `${colon === '' ? text : text.slice(0, -1)} / `, { style }),
    run(writing, also.text, { style, language: also.language }),
    colon === '' ? NOTHING : run(writing, colon, { style }),
  ]);
}

/** `children` inside the bookmark of `anchor`; as they are when nothing can point at them, or when they are gone. */
export function bookmarked(writing: Writing, anchor: string | null, children: Xml): Xml {
  const name = anchor === null ? undefined : writing.anchors.get(anchor);
  if (name === undefined || writing.mark === 'deleted') return children;
  const id = writing.next('bookmark');
  return xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${children}<w:bookmarkEnd w:id="${id}"/>`;
}

function writeInline(writing: Writing, piece: Inline, style: string | undefined): Xml {
  const mark = markOf(writing, piece);
  switch (piece.kind) {
    case 'text':
      return run(writing, piece.text, styledText(piece, style), mark);
    case 'figure':
      return run(writing, piece.text, { style: piece.bold === true ? STRONG : style }, mark);
    case 'break':
      return marked(writing, mark, xml`<w:r><w:br/></w:r>`);
    case 'footnote':
      return writeFootnoteMark(writing, piece, mark === 'deleted');
    case 'link': {
      if (mark === 'deleted' || !isSafe(piece.href)) return run(writing, piece.text, { style }, mark);
      const id = writing.relations.add(`${OFFICE}/hyperlink`, piece.href, true);
      return xml`<w:hyperlink r:id="${id}" w:history="1">${run(writing, piece.text, { style: HYPERLINK }, mark)}</w:hyperlink>`;
    }
    case 'reference': {
      const anchor = writing.anchors.get(piece.anchor);
      const words = run(writing, piece.text, { style }, mark);
      if (anchor === undefined || mark === 'deleted') return words;
      return xml`<w:hyperlink w:anchor="${anchor}" w:history="1">${words}</w:hyperlink>`;
    }
  }
}

/** Word counts footnotes itself; a mark that is deleted, or leads nowhere, is only its number. */
function writeFootnoteMark(writing: Writing, piece: Extract<Inline, { kind: 'footnote' }>, deleted: boolean): Xml {
  if (deleted || writing.document.footnotes[piece.note] === undefined)
    return run(writing, piece.text, { style: FOOTNOTE_MARK }, markOf(writing, piece));
  const mark = xml`<w:r><w:rPr><w:rStyle w:val="${styleIdOf(writing, FOOTNOTE_MARK)}"/></w:rPr><w:footnoteReference w:id="${piece.note + 1}"/></w:r>`;
  return marked(writing, markOf(writing, piece), mark);
}

/** Bold and italic are Strong and Emphasis, which a screen reader can announce; a run has room for one style only. */
function styledText(piece: Extract<Inline, { kind: 'text' }>, style: string | undefined): RunLook {
  const bold = piece.bold === true;
  const italic = piece.italic === true;
  const { language } = piece;
  if (style !== undefined) return { style, bold, italic, language };
  if (bold) return { style: STRONG, italic, language };
  return italic ? { style: EMPHASIS, language } : { language };
}

/** The document holds only these; anything else would be an address that runs something. */
function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}
