import type { Mark, Redline } from '../../shared/compare/redline.ts';
import type { Writing } from './writing.ts';
import { NOTHING, type Xml, xml } from './xml.ts';

/** What came and went in the document that is written. `author` and `date` (YYYY-MM-DD) stand beside each mark in Word. */
export type Changes = Pick<Redline, 'marks' | 'words'> & { readonly author: string; readonly date: string };

/** How `piece` of the document is marked: by itself, or with the block it stands in. */
export function markOf(writing: Writing, piece: object): Mark | null {
  return writing.changes?.marks.get(piece) ?? writing.mark;
}

/** `run` as Word keeps what was inserted or deleted; as it is when it stayed. */
export function marked(writing: Writing, mark: Mark | null, run: Xml): Xml {
  if (mark === null) return run;
  const who = changeAttributes(writing);
  return mark === 'inserted' ? xml`<w:ins${who}>${run}</w:ins>` : xml`<w:del${who}>${run}</w:del>`;
}

/** The mark on the end of a paragraph that came or went as a whole. */
export function markParagraph(writing: Writing): Xml {
  return writing.mark === null ? NOTHING : xml`<w:rPr>${markEnd(writing, writing.mark)}</w:rPr>`;
}

/** The mark on a row that came or went. */
export function markRow(writing: Writing, mark: Mark | null): Xml {
  return mark === null ? NOTHING : markEnd(writing, mark);
}

function markEnd(writing: Writing, mark: Mark): Xml {
  const who = changeAttributes(writing);
  return mark === 'inserted' ? xml`<w:ins${who}/>` : xml`<w:del${who}/>`;
}

function changeAttributes(writing: Writing): Xml {
  const { author = '', date = '' } = writing.changes ?? {};
  return xml` w:id="${writing.next('change')}" w:author="${author}" w:date="${date}T12:00:00Z"`;
}
