import { Fragment, type Node, Slice } from 'prosemirror-model';
import { schema } from './schema.ts';

/** The sign that stands before the words of an item, where a list comes as plain words. */
const SIGN = /^[ \t]*[•·▪◦‣●○■□–-][ \t\u00A0]+(?=\S)/;

/** Whether plain words hold lines that are meant as a list: the sign of an item would be printed before them. */
export function hasTypedItems(words: string): boolean {
  return words.split(/\r?\n/).some((line) => SIGN.test(line));
}

/** Plain words as blocks of a text: lines with the sign of an item as lists, the others as paragraphs. */
export function readPlain(words: string): Slice {
  const parts: { items: boolean; lines: string[] }[] = [];
  for (const line of words.split(/\r?\n/)) {
    const text = line.replace(SIGN, '').trim();
    if (text === '') continue;
    const items = SIGN.test(line);
    const last = parts.at(-1);
    if (last !== undefined && last.items === items) last.lines.push(text);
    else parts.push({ items, lines: [text] });
  }
  const paragraph = (text: string): Node => schema.node('paragraph', null, [schema.text(text)]);
  const blocks = parts.flatMap(({ items, lines }) =>
    items
      ? [
          schema.node(
            'bullets',
            null,
            lines.map((line) => schema.node('item', null, [paragraph(line)])),
          ),
        ]
      : lines.map(paragraph),
  );
  return new Slice(Fragment.fromArray(blocks), 0, 0);
}
