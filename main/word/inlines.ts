import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Line } from '../../shared/document/document.ts';
import type { Anchors } from './anchors.ts';
import { EMPHASIS, HYPERLINK, STRONG } from './styles.ts';

/** A line as Word's runs and links; `style` is a character style for the words that have none of their own. */
export function writeLine(line: Line, anchors: Anchors, style?: string): readonly ParagraphChild[] {
  return line.map((piece) => writeInline(piece, anchors, style));
}

/** `children` inside the bookmark of `anchor`; as they are when nothing can point at them. */
export function bookmarked(
  anchor: string | null,
  anchors: Anchors,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const name = anchor === null ? undefined : anchors.get(anchor);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}

function writeInline(piece: Inline, anchors: Anchors, style: string | undefined): ParagraphChild {
  switch (piece.kind) {
    case 'text':
      return new TextRun(styledText(piece, style));
    case 'figure':
      return plainRun(piece.text, piece.bold === true ? STRONG : style);
    case 'footnote':
      return new FootnoteReferenceRun(piece.note + 1);
    case 'break':
      return new TextRun({ break: 1 });
    case 'link':
      return isSafe(piece.href)
        ? new ExternalHyperlink({ link: piece.href, children: [plainRun(piece.text, HYPERLINK)] })
        : plainRun(piece.text, style);
    case 'reference': {
      const anchor = anchors.get(piece.anchor);
      const run = plainRun(piece.text, style);
      return anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] });
    }
  }
}

function plainRun(text: string, style: string | undefined): TextRun {
  return new TextRun(style === undefined ? { text } : { text, style });
}

/** Bold and italic are Strong and Emphasis, which a screen reader can announce; a run has room for one style only. */
function styledText(piece: Extract<Inline, { kind: 'text' }>, style: string | undefined): IRunOptions {
  const text = { text: piece.text, ...(piece.language !== undefined && { language: { value: piece.language } }) };
  const bold = piece.bold === true;
  const italics = piece.italic === true;
  if (style !== undefined) return { ...text, style, ...(bold && { bold }), ...(italics && { italics }) };
  if (bold) return { ...text, style: STRONG, ...(italics && { italics }) };
  return italics ? { ...text, style: EMPHASIS } : text;
}

/** The document holds only these; anything else would be an address that runs something. */
function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href);
}
