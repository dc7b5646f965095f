import { type Block, type Footnote, linesOf } from './document.ts';
import type { Line } from './inline.ts';
import { canBeCut, cutParts, isBegin, type Place, sliceBlock, sliceLine } from './slice-block.ts';

/**
 * Where a page of the printed paper begins: in which block, counted from 0, and where in it. The footnotes stand behind the last
 * block and count as one more, whose parts they are.
 */
export type PageStart = Place & { readonly block: number };

/**
 * How a paper was printed: where its pages begin, and whether each footnote stands at the foot of the page that calls it or all of
 * them behind the last block.
 */
export type PrintedPages = { readonly starts: readonly PageStart[]; readonly notesAt: 'foot' | 'end' };

/** What stands on a page of one block, the `whole` of it, and `from` where it goes on from the page before, null where it begins here. */
export type OnPage = {
  readonly at: number;
  readonly block: Block;
  readonly whole: Block;
  readonly from: Place | null;
};

/** The footnotes on a page; `goesOn` where the first of them began on the page before. */
export type NotesOnPage = { readonly first: number; readonly notes: readonly Footnote[]; readonly goesOn: boolean };

export type PaperPage = { readonly items: readonly OnPage[]; readonly notes: NotesOnPage | null };

/** A paper as far as it goes on pages. */
export type Pageable = { readonly blocks: readonly Block[]; readonly footnotes: readonly Footnote[] };

/** A paper with more rows in its tables than this is printed when it is exported, and not while it is written: it takes gigabytes. */
const MOST_ROWS = 1000;

/** Whether `paper` is too long to be set on pages while it is written. */
export function isTooLongForPages({ blocks }: Pageable): boolean {
  return blocks.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0) > MOST_ROWS;
}

const BEGIN: Place = { part: 0, letters: 0 };

/** A paper on its pages, and what it was set from. */
type Paged = {
  readonly paper: Pageable;
  readonly printed: PrintedPages;
  readonly pages: readonly PaperPage[];
};

/** Sets papers on pages, one after another: a page that is as it was in the one before is the very same. */
export function makePager(): (paper: Pageable, printed: PrintedPages) => readonly PaperPage[] {
  let before: Paged | null = null;
  return (paper, printed) => {
    before = setOnPages(paper, printed, before);
    return before.pages;
  };
}

/**
 * `paper` on its pages, as it was `printed`. A page that is as it was `before` is the very same.
 */
function setOnPages(paper: Pageable, printed: PrintedPages, before: Paged | null): Paged {
  const { starts, notesAt } = printed;
  const ends = [...starts.map((start) => keepWhole(paper.blocks, start)), null];
  let begin: PageStart = { block: 0, ...BEGIN };
  const pages = ends.map((end, at) => {
    const page = before !== null && isAsBefore(paper, before, printed, at) ? before.pages[at] : undefined;
    const taken = page ?? takePage(paper, notesAt, begin, end);
    if (end !== null) begin = end;
    return taken;
  });
  return { paper, printed, pages };
}

/** Whether the page numbered `at` begins and ends where it did, with the same blocks between. */
function isAsBefore(paper: Pageable, before: Paged, { starts, notesAt }: PrintedPages, at: number): boolean {
  const [begin, end] = [starts[at - 1], starts[at]];
  const printed = before.printed;
  if (notesAt !== printed.notesAt || begin !== printed.starts[at - 1] || end !== printed.starts[at]) return false;
  const [now, was] = [paper.blocks, before.paper.blocks];
  if (paper.footnotes !== before.paper.footnotes || (end === undefined && now.length !== was.length)) return false;
  const last = end === undefined ? now.length : isBegin(end) ? end.block - 1 : end.block;
  for (let block = begin?.block ?? 0; block <= last; block += 1) if (now[block] !== was[block]) return false;
  return true;
}

/** A page that begins within a block that is never cut begins behind it. */
function keepWhole(blocks: readonly Block[], start: PageStart): PageStart {
  const block = blocks[start.block];
  return block === undefined || isBegin(start) || canBeCut(block) ? start : { block: start.block + 1, ...BEGIN };
}

function takePage(
  { blocks, footnotes }: Pageable,
  notesAt: PrintedPages['notesAt'],
  begin: PageStart,
  end: PageStart | null,
): PaperPage {
  const last = end === null ? blocks.length : end.block;
  const items: OnPage[] = [];
  for (let at = begin.block; at <= last; at += 1) {
    const block = blocks[at];
    const until = end !== null && at === last ? end : null;
    if (block === undefined || (until !== null && isBegin(until))) continue;
    const from = at === begin.block && !isBegin(begin) ? begin : null;
    const slice = sliceBlock(block, from ?? BEGIN, until === null ? null : placeOf(until));
    items.push({ at, block: slice, whole: block, from: from === null ? null : placeOf(from) });
  }
  const notes = notesAt === 'foot' ? calledNotes(footnotes, items) : takeNotes(footnotes, blocks.length, begin, end);
  return { items, notes };
}

/** The footnotes that are called on a page: they stand at its foot, in the order of their marks. */
function calledNotes(footnotes: readonly Footnote[], items: readonly OnPage[]): NotesOnPage | null {
  const called = items
    .flatMap(({ block }) => linesOf(block).flat())
    .flatMap((piece) => (piece.kind === 'footnote' ? [piece.note] : []));
  const [first] = called;
  if (first === undefined) return null;
  return { first, notes: footnotes.slice(first, (called.at(-1) ?? first) + 1), goesOn: false };
}

function placeOf({ part, letters }: PageStart): Place {
  return { part, letters };
}

function takeNotes(
  footnotes: readonly Footnote[],
  place: number,
  begin: PageStart,
  end: PageStart | null,
): NotesOnPage | null {
  const from = begin.block === place ? begin : BEGIN;
  if (end !== null && (end.block < place || isBegin(end))) return null;
  const notes = cutParts(footnotes, from, end, (note, first, last) => ({
    ...note,
    text: sliceLine(note.text, first, last),
  }));
  return notes.length === 0 ? null : { first: from.part, notes, goesOn: from.letters > 0 };
}

/**
 * Where the pages of `after` begin, as near as can be told from where those of `before` did: blocks at both ends that are the very
 * same keep theirs. It holds until the paper is printed anew.
 */
export function movePageStarts(before: Pageable, after: Pageable, starts: readonly PageStart[]): readonly PageStart[] {
  const [old, now] = [before.blocks, after.blocks];
  if (old === now) return starts;
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const moved = starts.map((start): PageStart => {
    if (start.block < head || (start.block >= old.length - tail && old.length === now.length)) return start;
    if (start.block >= old.length - tail) return { ...start, block: start.block + now.length - old.length };
    const [was, is] = [old[start.block], now[start.block]];
    const block = Math.min(start.block, now.length - tail);
    if (is === undefined || was === undefined || was.kind !== is.kind) return { block, ...BEGIN };
    const letters = moveLetters(was, is, start);
    return block === start.block && letters === start.letters ? start : { block, part: start.part, letters };
  });
  if (moved.every((start, at) => start === starts[at])) return starts;
  // Two that fell together leave an empty page.
  return moved.filter((start, at) => at === 0 || isBefore(moved[at - 1], start));
}

function isBefore(one: PageStart | undefined, other: PageStart): boolean {
  if (one === undefined) return true;
  return compare(one, other) < 0;
}

function compare(one: PageStart, other: PageStart): number {
  return one.block - other.block || one.part - other.part || one.letters - other.letters;
}

/** The letters before a page's end move with what was typed before it, so that no word is cut. */
function moveLetters(was: Block, is: Block, { part, letters }: PageStart): number {
  const [old, now] = [wordsOf(was, part), wordsOf(is, part)];
  if (old === null || now === null || letters === 0) return 0;
  let same = 0;
  while (same < letters && same < now.length && old[same] === now[same]) same += 1;
  return same === letters ? letters : Math.max(0, letters + now.length - old.length);
}

function wordsOf(block: Block, part: number): string | null {
  const line = lineAt(block, part);
  return line === null ? null : line.map((piece) => (piece.kind === 'break' ? '' : piece.text)).join('');
}

function lineAt(block: Block, part: number): Line | null {
  if (block.kind === 'list') return block.items[part]?.text ?? null;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'quote') return part === 0 ? block.text : null;
  return null;
}
