import {
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
} from 'docx';
import { type Document, type Edge, type EdgePiece, sayEdge } from '../../shared/document/document.ts';
import { twips } from './measure.ts';
import { STYLE } from './styles.ts';

/** How far the footer stands from the foot of the page, in millimetres. */
const FOOTER_EDGE = 12;

/** The one page layout of the paper: its size, margins and the footer that says which page it is. */
export function pageOf(document: Document): Omit<ISectionOptions, 'children'> {
  const { width, height, margins } = document.style.page;
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          header: twips(FOOTER_EDGE),
          footer: twips(FOOTER_EDGE),
        },
      },
    },
    ...(sayEdge(document.header) !== '' && {
      headers: { default: new Header({ children: [new Paragraph(writeEdge(document.header))] }) },
    }),
    footers: { default: new Footer({ children: [new Paragraph(writeEdge(document.footer))] }) },
  };
}

/** The fields carry a number each, so that a preview which counts no pages prints `Page 1 of 1` and not `Page of`. */
function writeEdge(edge: Edge): IParagraphOptions {
  const parts = [edge.left, edge.centre, edge.right].filter((part) => part.length > 0);
  const pieces = parts.flatMap((part, at): readonly (EdgePiece | 'tab')[] => (at === 0 ? part : ['tab', ...part]));
  return {
    style: STYLE.footer,
    children: pieces.map((piece) => {
      if (piece === 'tab') return new TextRun({ children: [new Tab()] });
      if (piece.kind === 'text') return new TextRun(piece.text);
      return new SimpleField(piece.kind === 'page' ? 'PAGE' : 'NUMPAGES', '1');
    }),
  };
}
