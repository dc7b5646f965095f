import { pixels } from '../../../shared/document/lengths.ts';
import { findPageHeads, letterAt, type Letters, readLetters } from './find-page-starts.ts';

/** Notes that take more than this of a page's height stand behind the paper: a line and its notes stay on one page. */
const MOST_OF_PAGE = 0.4;

/** Two marks whose feet are no further apart stand in one line; in pixels. */
const ONE_LINE = 4;

/** What may differ between a note as it is measured and as it is printed; in pixels. */
const SLACK = 2;

/**
 * Keeps room for each footnote in the line that calls it, so that a page ends where its notes still fit at its foot, and takes the
 * notes out of what is printed next. Chromium has no footnotes of its own. False where the notes have to stand behind the paper.
 */
export function keepRoomForNotes(place: Element): boolean {
  const marks = listMarks(place);
  for (const mark of marks) mark.style.removeProperty('--note-room');
  const list = place.querySelector<HTMLElement>('.paper-footnotes');
  if (list === null) return false;
  list.hidden = false;
  list.classList.add('paper-at-foot');
  const rooms = measureRooms(marks, list);
  const most = pixels(Number.parseFloat(getComputedStyle(list).getPropertyValue('--page-height'))) * MOST_OF_PAGE;
  // The head of a table is printed on each of its pages.
  const fits = rooms.every(({ room, line }) => room + line <= most) && marks.every((mark) => !mark.closest('thead'));
  list.classList.toggle('paper-at-foot', fits);
  list.hidden = fits;
  if (fits) for (const { mark, room, line } of rooms) mark.style.setProperty('--note-room', `${room + line}px`);
  return fits;
}

function listMarks(place: Element): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('.paper-note-mark')];
}

/** The first mark of a line, or of a table's row, how high its notes are together, and how high the line is; in pixels. */
type Room = { readonly mark: HTMLElement; readonly room: number; readonly line: number };

function measureRooms(marks: readonly HTMLElement[], list: HTMLElement): readonly Room[] {
  const notes = [...list.children].map((note) => note.getBoundingClientRect().height);
  // Its rule and the space around it stand once on a page: which line is its page's first to call a note is not known yet.
  const around = outerHeight(list) - notes.reduce((sum, one) => sum + one, 0) + SLACK;
  const rooms: { mark: HTMLElement; holder: Element | null; foot: number; room: number; line: number }[] = [];
  for (const [at, mark] of marks.entries()) {
    const row = mark.closest('tr');
    const holder = row ?? mark.closest('p, li, blockquote, div');
    const { bottom } = mark.getBoundingClientRect();
    const note = (notes[at] ?? 0) + SLACK;
    const before = rooms.at(-1);
    if (before?.holder === holder && (row !== null || Math.abs(before.foot - bottom) < ONE_LINE)) before.room += note;
    else rooms.push({ mark, holder, foot: bottom, room: around + note, line: lineHeight(mark) });
  }
  return rooms;
}

function outerHeight(element: Element): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return element.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
}

function lineHeight(mark: Element): number {
  const around = mark.parentElement ?? mark;
  const { lineHeight: height, fontSize } = getComputedStyle(around);
  return Number.parseFloat(height) || Number.parseFloat(fontSize) * 1.2;
}

/**
 * Sets each footnote at the foot of the page that calls it: the pages are told to end where they end in `pdf`, which was printed of
 * it with room for the notes, and the notes stand in a layer of as many pages. How many pages there are, or null where that
 * cannot be told. What is printed afterwards is read in the order of the text, and nothing of it is cut.
 */
export async function setNotesAtFoot(place: Element, pdf: string): Promise<number | null> {
  const letters = readLetters(place);
  const heads = await findPageHeads(place, letters, pdf);
  const list = place.querySelector<HTMLElement>('.paper-footnotes');
  const sheet = place.querySelector('.paper-sheet');
  if (heads === null || list === null || sheet === null) return null;
  const marks = listMarks(sheet);
  const pages = marks.map((mark) => heads.filter((at) => at <= firstLetter(letters, mark)).length);
  for (const mark of marks) mark.style.removeProperty('--note-room');
  // From the last to the first: what a cut does to the text after it concerns nobody any more.
  for (const at of heads.toReversed()) {
    const letter = letterAt(letters, at);
    if (letter === null) return null;
    beginPageAt(sheet, letter.node, letter.offset);
  }
  sheet.append(makeLayer(list, pages, heads.length + 1));
  return heads.length + 1;
}

/** With which of the sheet's letters `mark` begins. */
function firstLetter({ pieces }: Letters, mark: Element): number {
  return pieces.find(({ node }) => mark.contains(node))?.at ?? 0;
}

/** Has a page begin at a letter: before all that begins with it, a block, an item or a row of a table, or within a line. */
function beginPageAt(sheet: Element, node: Text, offset: number): void {
  const isFirst = node.data.slice(0, offset).trim() === '';
  let begins: Element | null = null;
  let inner: Node = node;
  for (let outer = node.parentElement; isFirst && outer !== null && outer !== sheet; outer = outer.parentElement) {
    if (hasWordsBefore(inner)) break;
    if (outer.matches('.paper-block, .paper-block *') && !outer.matches('td, th, span, a, strong, em, sup'))
      begins = outer;
    inner = outer;
  }
  if (begins instanceof HTMLElement) {
    begins.style.breakBefore = 'page';
    begins.style.marginTop = '0';
    return;
  }
  const turn = document.createElement('span');
  turn.className = 'paper-turn';
  node.splitText(offset).before(turn);
}

function hasWordsBefore(inner: Node): boolean {
  for (let before = inner.previousSibling; before !== null; before = before.previousSibling)
    if ((before.textContent ?? '').trim() !== '') return true;
  return false;
}

/** A layer of `count` pages over the text, with each note of `list` at the foot of its page. */
function makeLayer(list: HTMLElement, pages: readonly number[], count: number): HTMLElement {
  const notes = [...list.children];
  const layer = document.createElement('div');
  layer.className = 'paper-foot-layer';
  for (let page = 0; page < count; page += 1) {
    const own = notes.filter((_, at) => pages[at] === page);
    const foot = document.createElement('div');
    if (own.length > 0) {
      const shown = list.cloneNode(false) as HTMLElement;
      shown.hidden = false;
      shown.append(...own);
      foot.append(shown);
    }
    layer.append(foot);
  }
  list.remove();
  return layer;
}
