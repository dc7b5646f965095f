import { type Block, type Flow, type ListItem, type Writers, writeBlock } from './document.ts';
import type { Inline, Line } from './inline.ts';

/**
 * A place within a block: the row, item, line or entry it is in, counted from 0, and how many letters of that part's own words stand
 * before it.
 */
export type Place = { readonly part: number; readonly letters: number };

/** Whether `place` is where its block begins. */
export function isBegin({ part, letters }: Place): boolean {
  return part === 0 && letters === 0;
}

/** Whether a page can end within blocks of this kind; one of another kind stands on one page whole. */
export function canBeCut({ kind }: Block): boolean {
  return CUT.has(kind);
}

const CUT: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'list',
  'quote',
  'box',
  'table',
  'fields',
  'card',
  'contents',
]);

/** What stands of `block` from `from` until `to`, null for its end. The same cut of the same block is the same object each time. */
export function sliceBlock(block: Block, from: Place, to: Place | null): Block {
  if (isBegin(from) && to === null) return block;
  const name = `${from.part}.${from.letters}-${to === null ? '' : `${to.part}.${to.letters}`}`;
  const known = slices.get(block) ?? new Map<string, Block>();
  slices.set(block, known);
  const slice = known.get(name) ?? cut(block, from, to);
  // Page ends move as a paragraph grows: what is no longer shown is not kept for ever.
  if (known.size > 400) known.clear();
  known.set(name, slice);
  return slice;
}

const slices = new WeakMap<Block, Map<string, Block>>();

function cut(block: Block, from: Place, to: Place | null): Block {
  return writeBlock(cutters(from, to), block);
}

function cutters(from: Place, to: Place | null): Writers<Block> {
  const [isFirst, isLast] = [isBegin(from), to === null];
  const whole = (block: Block): Block => block;
  const slice = <T>(parts: readonly T[]): readonly T[] => parts.slice(from.part, to?.part);
  return {
    title: whole,
    field: whole,
    heading: whole,
    chart: whole,
    timeline: whole,
    picture: whole,
    clearance: whole,
    pageBreak: whole,
    paragraph: (block) => ({ ...block, text: sliceLine(block.text, from.letters, to?.letters) }),
    quote: (block) => ({
      ...block,
      text: sliceLine(block.text, from.letters, to?.letters),
      from: isLast ? block.from : '',
    }),
    list: (block) => ({ ...block, items: cutItems(block.items, from, to) }),
    box: (block) => ({ ...block, blocks: cutFlow(block.blocks, from, to) }),
    table: (block) => ({
      ...block,
      rows: slice(block.rows),
      note: isLast ? block.note : '',
      caption: hasCaption(block.caption.place, isFirst, isLast) ? block.caption : { ...block.caption, place: 'none' },
    }),
    fields: (block) => ({ ...block, rows: slice(block.rows) }),
    card: (block) => ({ ...block, lines: slice(block.lines) }),
    contents: (block) => ({ ...block, title: isFirst ? block.title : '', entries: slice(block.entries) }),
  };
}

function hasCaption(place: 'above' | 'below' | 'none', isFirst: boolean, isLast: boolean): boolean {
  return (place === 'above' && isFirst) || (place === 'below' && isLast);
}

/** The parts from `from` until `to`; the one that a page ends in is cut by `cutOne`. */
export function cutParts<T>(
  parts: readonly T[],
  from: Place,
  to: Place | null,
  cutOne: (part: T, from: number, to: number | undefined) => T,
): readonly T[] {
  const end = to === null ? parts.length : to.letters > 0 ? to.part + 1 : to.part;
  return parts.slice(from.part, end).map((part, at) => {
    const place = from.part + at;
    const [begin, stop] = [place === from.part ? from.letters : 0, place === to?.part ? to.letters : undefined];
    return begin === 0 && stop === undefined ? part : cutOne(part, begin, stop);
  });
}

function cutItems(items: readonly ListItem[], from: Place, to: Place | null): readonly ListItem[] {
  return cutParts(items, from, to, (item, begin, stop) => ({ ...item, text: sliceLine(item.text, begin, stop) }));
}

/** What stands in a box: its paragraphs are cut, anything else in it stands whole where it begins. */
function cutFlow(flow: readonly Flow[], from: Place, to: Place | null): readonly Flow[] {
  return cutParts(flow, from, to, (one, begin, stop) =>
    one.kind === 'paragraph' ? { ...one, text: sliceLine(one.text, begin, stop) } : one,
  );
}

/** The letters of `line` from `from` until `to`, with how they look and what they lead to. */
export function sliceLine(line: Line, from: number, to = Number.POSITIVE_INFINITY): Line {
  let at = 0;
  return line.flatMap((piece): readonly Inline[] => {
    const begin = at;
    at += lettersOf(piece);
    // A new line where a page ends stands on the page before.
    if (piece.kind === 'break') return begin <= to && (begin > from || from === 0) ? [piece] : [];
    const text = piece.text.slice(Math.max(0, from - begin), Math.max(0, to - begin));
    return text === '' ? [] : text === piece.text ? [piece] : [{ ...piece, text }];
  });
}

function lettersOf(piece: Inline): number {
  return piece.kind === 'break' ? 0 : piece.text.length;
}
