import type { Flow, ListItem } from '../../shared/document/document.ts';
import type { Mark } from '../../shared/compare/redline.ts';
import { markOf } from './changes.ts';
import { bookmarked, writeLine, writeWords } from './inlines.ts';
import { itemLeadsInto } from '../../shared/document/leads-into.ts';
import { twips, twipsOfPoints } from '../../shared/document/lengths.ts';
import { type Look, paragraph } from './paragraph.ts';
import { QUOTE_INSET, STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { joined, type Xml } from './xml.ts';

/** A paragraph still open to what its neighbours ask of it. */
export type Draft = {
  readonly look: Look;
  readonly words: readonly Xml[] | Xml;
  /** How it is marked, where that is not how its block is. */
  readonly mark?: Mark | null;
};

/** What its neighbours ask of a block: of its first paragraph, and of its last. */
export type Around = { readonly first: Look; readonly last: Look };

export const ALONE: Around = { first: {}, last: {} };

/** `drafts` as paragraphs, the first and the last with what is asked of them. */
export function writeDrafts(writing: Writing, drafts: readonly Draft[], { first, last }: Around): Xml {
  const end = drafts.length - 1;
  return joined(
    drafts.map(({ look, words, mark }, at) => {
      const outer = writing.mark;
      if (mark !== undefined) writing.mark = mark;
      const written = paragraph(writing, { ...look, ...(at === 0 && first), ...(at === end && last) }, words);
      writing.mark = outer;
      return written;
    }),
  );
}

/** Running text as paragraphs: one for a paragraph, one for each item of a list, two for a quotation with its source. */
export function draftFlow(writing: Writing, block: Flow): readonly Draft[] {
  switch (block.kind) {
    case 'paragraph': {
      const words = bookmarked(writing, block.anchor, writeLine(writing, block.text));
      const style = block.role === undefined ? undefined : STYLE[block.role];
      if (block.number !== null) {
        const number = writing.lists.numberedAs(block.number);
        return [{ look: { style: style ?? STYLE.numbered, number }, words }];
      }
      const look = { ...(style !== undefined && { style }), ...(block.indent !== 0 && { left: twips(block.indent) }) };
      return [{ look, words }];
    }
    case 'list': {
      const place = writing.lists.placesIn(block);
      const after = twipsOfPoints(writing.document.style.spaceAfter);
      const draft = (item: ListItem, at: number): Draft => {
        const outer = writing.mark;
        const mark = markOf(writing, item);
        writing.mark = mark;
        const words = bookmarked(writing, item.anchor, writeLine(writing, item.text));
        writing.mark = outer;
        const look = {
          style: item.number === null ? STYLE.bullet : STYLE.step,
          number: place(item),
          ...(itemLeadsInto(item, block.items[at + 1]) && { keepNext: true }),
          // Items stand close together; what follows the last stands off as after any paragraph.
          ...(at === block.items.length - 1 && { after }),
        };
        return { look, words, mark };
      };
      return block.items.map(draft);
    }
    case 'quote': {
      const indent = { left: twips(block.indent + QUOTE_INSET), right: twips(QUOTE_INSET) };
      const look = { style: STYLE.quote, ...indent };
      const words = writeLine(writing, block.text);
      if (block.from === '')
        return [{ look: { ...look, after: twipsOfPoints(writing.document.style.spaceAfter) }, words }];
      return [
        { look: { ...look, keepNext: true }, words },
        { look: { style: STYLE.quoteSource, ...indent }, words: writeWords(writing, block, 'from', block.from) },
      ];
    }
  }
}
