import type { Item, Part, Place, ReadText } from '../../shared/document/read-paper.ts';
import type { Anchor, RawParagraph } from './raw.ts';

export type BareItem = Item extends infer One ? (One extends Item ? Omit<One, 'place'> : never) : never;

/** A text with where its words stand in the file. */
export type Placed = { readonly text: ReadText; readonly anchors: readonly Anchor[] };

export const NOTHING: Placed = { text: { words: '', marks: [] }, anchors: [] };

/** Where the texts of items stand in the file: `12 cell 0 2`, as a spot names them. */
export type Anchors = ReadonlyMap<string, readonly Anchor[]>;

export function anchorKey(item: number, part: Part, row = 0, column = 0): string {
  return `${item} ${part} ${row} ${column}`;
}

/** Takes the items of a paper one after another and gives each its place. */
export class Emitter {
  readonly items: Item[] = [];
  readonly anchors = new Map<string, readonly Anchor[]>();
  #section = '';
  #number = '';

  /** Adds an item; `placed` are its texts. The first of them is what a finding about the item as a whole hangs on. */
  put(item: BareItem, page: number | null, placed: readonly (readonly [Part, Placed, number?, number?])[]): void {
    if (item.kind === 'heading') this.#section = item.text.words;
    if ((item.kind === 'heading' || item.kind === 'paragraph') && item.number !== null) this.#number = item.number.text;
    const place: Place = { number: this.#number, section: this.#section, page, origin: null };
    const at = this.items.length;
    this.items.push({ ...item, place });
    for (const [part, { anchors }, row, column] of placed)
      if (anchors.length > 0) this.anchors.set(anchorKey(at, part, row, column), anchors);
  }

  /** Puts `item` in place of the last one: a caption or note that comes after what it is about. */
  amendLast(item: Item, part: Part, placed: Placed): void {
    const at = this.items.length - 1;
    this.items[at] = item;
    if (placed.anchors.length > 0) this.anchors.set(anchorKey(at, part), placed.anchors);
  }
}

/** The words of `raw` from character `from` to `end`. */
export function placedFrom(raw: RawParagraph, from = 0, end = raw.text.words.length): Placed {
  const inner = raw.text.words.slice(from, end);
  const start = from + (inner.length - inner.trimStart().length);
  const words = inner.trim();
  const clip = (at: number): number => Math.min(Math.max(at - start, 0), words.length);
  const marks = raw.text.marks.flatMap((mark) => {
    const moved = { ...mark, start: clip(mark.start), end: clip(mark.end) };
    return moved.end > moved.start || mark.start === mark.end ? [moved] : [];
  });
  const { anchor } = raw;
  if (anchor === null) return { text: { words, marks }, anchors: [] };
  const pieces = anchor.pieces
    .filter((piece) => piece.end > start && piece.start < start + words.length)
    .map((piece) => ({ ...piece, start: clip(piece.start), end: clip(piece.end) }));
  return { text: { words, marks }, anchors: [{ ...anchor, start: 0, end: words.length, pieces }] };
}

/** Several texts as one, a line for each. */
export function joinPlaced(parts: readonly Placed[]): Placed {
  const filled = parts.filter((part) => part.text.words !== '');
  let words = '';
  const marks: ReadText['marks'][number][] = [];
  const anchors: Anchor[] = [];
  for (const part of filled) {
    if (words !== '') words += '\n';
    const by = words.length;
    const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    });
    marks.push(...part.text.marks.map(move));
    anchors.push(...part.anchors.map((anchor) => ({ ...move(anchor), pieces: anchor.pieces.map(move) })));
    words += part.text.words;
  }
  return { text: { words, marks }, anchors };
}
