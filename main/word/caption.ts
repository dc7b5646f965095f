import type { Caption } from '../../shared/document/document.ts';
import { bookmarked, writeWords } from './inlines.ts';
import { type Look, paragraph } from './paragraph.ts';
import { field, run } from './run.ts';
import { CAPTION, STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { joined, NOTHING, type Xml } from './xml.ts';

/** `Table 1: ...` at `place`, if that is where it stands: Word counts the number itself, and references link to `Table 1`. */
export function writeCaption(writing: Writing, caption: Caption, place: 'above' | 'below', look: Look): Xml {
  if (caption.place !== place) return NOTHING;
  const series = caption.label.replace(/[^A-Za-z0-9]+/g, '_');
  // The field carries its number: without one, LibreOffice and previews print `Table :`.
  const number = field(writing, `SEQ ${series} \\* ARABIC`, String(caption.number));
  const name = bookmarked(writing, caption.anchor, joined([run(writing, `${caption.label} `), number]));
  const { also } = caption;
  const tongue = { language: also?.language };
  // In the second language it repeats the number of the first.
  const second =
    also === undefined
      ? NOTHING
      : joined([
          run(writing, ' / '),
          run(writing, `${also.text} `, tongue),
          field(writing, `SEQ ${series} \\c \\* ARABIC`, String(caption.number)),
        ]);
  // The style holds a caption to the table beneath it; the one below its table lets go.
  const keep = place === 'below' ? { keepNext: false } : {};
  return paragraph(writing, { style: CAPTION, ...keep, ...look }, [
    name,
    second,
    run(writing, caption.separator),
    writeWords(writing, caption, 'text', caption.text),
  ]);
}

/** The line under a table or chart: none when there is nothing to say. */
export function writeNote(writing: Writing, block: { readonly note: string }, look: Look): Xml {
  if (block.note === '') return NOTHING;
  return paragraph(writing, { style: STYLE.note, ...look }, writeWords(writing, block, 'note', block.note));
}
