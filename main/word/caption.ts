import { type IParagraphOptions, SimpleField, TextRun } from 'docx';
import type { Caption } from '../../shared/document/document.ts';
import type { Anchors } from './anchors.ts';
import { bookmarked } from './inlines.ts';
import { CAPTION, STYLE } from './styles.ts';

/** `Table 1: ...` above a table or chart: Word counts the number itself, and references link to the words `Table 1`. */
export function writeCaption(
  caption: Caption,
  anchors: Anchors,
  place: Caption['place'],
): readonly IParagraphOptions[] {
  if (caption.place !== place) return [];
  const series = caption.label.replace(/[^A-Za-z0-9]+/g, '_');
  // The field carries its number: without one, LibreOffice and previews print `Table :`.
  const number = new SimpleField(`SEQ ${series} \\* ARABIC`, String(caption.number));
  const name = bookmarked(caption.anchor, anchors, [new TextRun(`${caption.label} `), number]);
  return [
    {
      style: CAPTION,
      children: [...name, new TextRun(`${caption.separator}${caption.text}`)],
      // Its table holds on to a caption beneath it; the style holds a caption to the table beneath that.
      ...(place === 'below' && { keepNext: false }),
    },
  ];
}

/** The line under a table or chart: none when there is nothing to say. */
export function writeNote(note: string): readonly IParagraphOptions[] {
  return note === '' ? [] : [{ style: STYLE.note, children: [new TextRun(note)] }];
}
