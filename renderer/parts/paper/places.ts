import { announce } from '../../state/announce.ts';
import type { Block, Document } from '../../../shared/document/document.ts';

/** A heading of the paper and where it stands on the page. */
export type OutlineEntry = { readonly id: string; readonly level: 1 | 2 | 3 | 4 | 5; readonly text: string };

/** The id of the element that holds the block at `at`: its anchor where it has one, so that references find it. */
export function placeOf(block: Block, at: number): string {
  return ('anchor' in block ? block.anchor : null) ?? `block-${at}`;
}

/** The id of the footnote at `note` in the document's list. */
export function footnotePlace(note: number): string {
  return `footnote-${note}`;
}

/** The headings of the paper, in order. */
export function outlineOf(document: Document): readonly OutlineEntry[] {
  return document.blocks.flatMap((block, at): readonly OutlineEntry[] => {
    if (block.kind === 'title') return [{ id: placeOf(block, at), level: 1, text: block.text }];
    if (block.kind !== 'heading') return [];
    const number = block.number === null ? '' : `${block.number.text} `;
    return [{ id: placeOf(block, at), level: block.level, text: `${number}${block.text}` }];
  });
}

/** Brings a place of the paper into sight and moves the focus there. */
export function goToPlace(id: string): void {
  // What the text shows in place of a block is the same block: the paper's own is meant.
  show(document.querySelector<HTMLElement>(`.paper [id="${CSS.escape(id)}"]`) ?? document.getElementById(id));
}

/** Goes to a place of the paper from a link in it; Escape goes back to the link, as long as the place is not left. */
export function visitPlace(id: string, link: HTMLElement): void {
  goToPlace(id);
  const place = document.activeElement;
  if (!(place instanceof HTMLElement) || place === link || place === document.body) return;
  const leave = (): void => {
    place.removeEventListener('keydown', press);
    place.removeEventListener('blur', leave);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  };
  place.addEventListener('keydown', press);
  place.addEventListener('blur', leave);
  announce('Escape goes back.');
}

/** Brings the first printed use of a figure into sight. */
export function goToFigure(use: number): void {
  show(document.querySelector<HTMLElement>(`.paper [data-use="${use}"]`));
}

function show(element: HTMLElement | null): void {
  if (element === null) return;
  focusPlace(element);
  bringIntoSight(element);
}

/** So many frames after it a place is looked at again. */
const SETTLES = 10;

/** Brings a place that has the focus into sight. What stands above it is laid out only as it comes near, and may push it out again. */
export function bringIntoSight(element: HTMLElement, settles = SETTLES): void {
  element.scrollIntoView({ block: settles === SETTLES ? 'center' : 'nearest' });
  if (settles === 0) return;
  requestAnimationFrame(() => {
    if (!element.isConnected || document.activeElement !== element) return;
    bringIntoSight(element, settles - 1);
  });
}

/** Gives a place of the paper the focus, and leaves what is in sight. */
export function focusPlace(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
