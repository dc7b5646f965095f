import { Footer, type IParagraphOptions, type ISectionOptions, Paragraph, SimpleField, Tab, TextRun } from 'docx';
import type { Document } from '../../shared/document/document.ts';
import { twips } from './measure.ts';
import { STYLE } from './styles.ts';

/** How far the footer stands from the foot of the page, in millimetres. */
const FOOTER_EDGE = 12;

/** The one page layout of the paper: its size, margins and the footer that says which page it is. */
export function pageOf(document: Document): Omit<ISectionOptions, 'children'> {
  const { width, height, margin } = document.style.page;
  const edge = twips(margin);
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: {
          top: edge,
          right: edge,
          bottom: edge,
          left: edge,
          header: twips(FOOTER_EDGE),
          footer: twips(FOOTER_EDGE),
        },
      },
    },
    footers: { default: new Footer({ children: [new Paragraph(footer(document.footer))] }) },
  };
}

/** The fields carry a number each, so that a preview which counts no pages prints `Page 1 of 1` and not `Page of`. */
function footer(text: string): IParagraphOptions {
  const words = text === '' ? [] : [new TextRun({ children: [text, new Tab()] })];
  return {
    style: STYLE.footer,
    children: [
      ...words,
      new TextRun('Page '),
      new SimpleField('PAGE', '1'),
      new TextRun(' of '),
      new SimpleField('NUMPAGES', '1'),
    ],
  };
}
