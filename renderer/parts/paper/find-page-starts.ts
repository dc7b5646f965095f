import type { PageStart } from '../../../shared/document/pages.ts';
import type { Place } from '../../../shared/document/slice-block.ts';

/** So many letters at the head of a page tell where it begins. */
const KEY = 48;

/**
 * Where each page after the first of `pdf` begins in `sheet`, the paper it was printed from: the letters of each page are looked up
 * among those of the sheet. Null where a page cannot be found there. `pdf` is in base64.
 */
export async function findPageStarts(sheet: Element, pdf: string): Promise<readonly PageStart[] | null> {
  const letters = readLetters(sheet);
  const heads = await findPageHeads(sheet, letters, pdf);
  const places = placeBlocks(sheet);
  const starts = heads?.map((at) => toStart(letters, places, at)) ?? null;
  return starts?.every((start) => start !== null) === true ? starts : null;
}

/** With which of the sheet's `letters` each page after the first of `pdf` begins; null where a page cannot be found among them. */
export async function findPageHeads(sheet: Element, letters: Letters, pdf: string): Promise<readonly number[] | null> {
  const pages = await readPages(pdf);
  const heads = readTableHeads(sheet);
  const found: number[] = [];
  let begin = 0;
  let until = pages[0]?.length ?? 0;
  for (const page of pages.slice(1)) {
    const head = findHead(letters.text, page, heads, begin, until);
    if (head === null) return null;
    found.push(head.at);
    begin = head.at;
    // A table's head that is printed again is no part of what the sheet holds.
    until = begin + page.length - head.repeated;
  }
  return found;
}

/** The blocks of the paper, its footnotes behind them, each with its number. */
function placeBlocks(sheet: Element): ReadonlyMap<Element, number> {
  const blocks = sheet.querySelectorAll('.paper-sheet > :is(.paper-block, .paper-footnotes)');
  return new Map([...blocks].map((block, at) => [block, at]));
}

/** The letters of each page, without spaces, in the order they are printed in. */
async function readPages(pdf: string): Promise<readonly string[]> {
  const { getDocumentProxy } = await import('unpdf');
  const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
  const read = await getDocumentProxy(bytes, { useSystemFonts: true });
  const pages: string[] = [];
  for (let at = 1; at <= read.numPages; at += 1) {
    const { items } = await (await read.getPage(at)).getTextContent();
    pages.push(lettersIn(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await read.loadingTask.destroy();
  return pages;
}

function lettersIn(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');
}

/** The letters of the sheet in order, without spaces; `pieces` says with which of them each of its texts begins. */
export type Letters = { readonly text: string; readonly pieces: readonly Piece[] };
type Piece = { readonly node: Text; readonly at: number };

/** The letters of `sheet`; what is hidden there is not printed and has none. */
export function readLetters(sheet: Element): Letters {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[hidden]') === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = lettersIn((node as Text).data);
    if (text === '') continue;
    pieces.push({ node: node as Text, at });
    texts.push(text);
    at += text.length;
  }
  return { text: texts.join(''), pieces };
}

/** The heads of the sheet's tables, each once: Chromium prints them again on every page the table goes on to. */
function readTableHeads(sheet: Element): readonly string[] {
  const heads = [...sheet.querySelectorAll('thead')].map((head) => lettersIn(head.textContent));
  return [...new Set(heads)].filter((head) => head !== '').toSorted((a, b) => b.length - a.length);
}

type Found = { readonly at: number; readonly repeated: number };

/** Where `page` begins in `text`: behind `begin`, and most likely at `until`. */
function findHead(text: string, page: string, heads: readonly string[], begin: number, until: number): Found | null {
  const begins = (key: string, at: number): boolean => key !== '' && text.startsWith(key, at);
  const key = page.slice(0, KEY);
  if (begins(key, until)) return { at: until, repeated: 0 };
  const repeated = heads.find((head) => page.startsWith(head));
  if (repeated !== undefined) {
    const rest = page.slice(repeated.length, repeated.length + KEY);
    const at = begins(rest, until) ? until : nearest(text, rest, begin, until);
    if (at !== null) return { at, repeated: repeated.length };
  }
  const at = nearest(text, key, begin, until);
  if (at !== null) return { at, repeated: 0 };
  // The number of a footnote is its list's, and none of the sheet's letters.
  const number = NOTE_NUMBER.exec(page)?.[0] ?? '';
  const note = nearest(text, page.slice(number.length, number.length + KEY), begin, until);
  return note === null ? null : { at: note, repeated: number.length };
}

const NOTE_NUMBER = /^\d+\./;

/** Where `key` stands in `text` behind `begin`, as near to `likely` as it does. */
function nearest(text: string, key: string, begin: number, likely: number): number | null {
  if (key === '') return null;
  const after = text.indexOf(key, likely);
  const before = text.lastIndexOf(key, likely);
  const places = [after, before].filter((at) => at > begin);
  return places.toSorted((a, b) => Math.abs(a - likely) - Math.abs(b - likely))[0] ?? null;
}

/** The place of the letter at `at`, null where it stands in no block of the sheet. */
function toStart(letters: Letters, places: ReadonlyMap<Element, number>, at: number): PageStart | null {
  const letter = letterAt(letters, at);
  const block = letter?.node.parentElement?.closest('.paper-block, .paper-footnotes') ?? null;
  const place = block === null ? undefined : places.get(block);
  if (letter === null || block === null || place === undefined) return null;
  return { block: place, ...placeIn(block, letter.node, letter.offset) };
}

/** The text that the letter at `at` stands in, and how far into it. */
export function letterAt({ pieces }: Letters, at: number): { readonly node: Text; readonly offset: number } | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? null : { node: piece.node, offset: skipLetters(piece.node.data, at - piece.at) };
}

/** How far into `text` its letter number `count` stands. */
function skipLetters(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    const letters = lettersIn(text.charAt(at)).length;
    if (letters > 0 && left <= 0) return at;
    left -= letters;
  }
  return text.length;
}

/** The rows, items, lines or entries that a page can end between, of a block or of the footnotes. */
function listParts(block: Element): readonly Element[] {
  if (block.matches('.paper-footnotes')) return [...block.children];
  const drawn = block.firstElementChild;
  if (drawn === null) return [];
  if (drawn.matches('.paper-table-wrap, .paper-fields')) return [...drawn.querySelectorAll('tbody > tr')];
  if (drawn.matches('.paper-card')) return [...drawn.children].slice(1);
  if (drawn.matches('.paper-steps, .paper-box, .paper-rules')) return [...drawn.children];
  return drawn.matches('nav') ? [...drawn.querySelectorAll('li')] : [];
}

function placeIn(block: Element, node: Text, offset: number): Place {
  const parts = listParts(block);
  if (parts.length === 0) return { part: 0, letters: lettersBefore(block, node, offset) };
  const at = parts.findIndex((part) => part.contains(node));
  const part = parts[at];
  // Behind the last row stands the note; before the first the caption, and what heads the columns.
  if (part === undefined) return { part: isNote(node) ? parts.length : 0, letters: 0 };
  const letters = lettersBefore(part, node, offset);
  // Only a row that is higher than a page is cut: it is shown where it begins.
  return part.matches('tr') && letters > 0 ? { part: at + 1, letters: 0 } : { part: at, letters };
}

function isNote(node: Text): boolean {
  return node.parentElement?.closest('.paper-note') !== null;
}

/** How many letters and spaces of `element`'s own words, its number left out, stand before `offset` in `node`. */
function lettersBefore(element: Element, node: Text, offset: number): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let one = walker.nextNode(); one !== null; one = walker.nextNode()) {
    const isNumber = one.parentElement?.closest('.paper-number') !== null;
    if (one === node) return isNumber ? 0 : count + offset;
    if (!isNumber) count += (one as Text).data.length;
  }
  return count;
}
