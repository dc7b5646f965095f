import type { Attrs } from 'prosemirror-model';
import { AnchorName } from '../../../../shared/model/anchor.ts';
import { BoundBlock } from '../../../../shared/model/bound-block.ts';
import { FigureSource, FigureStyle } from '../../../../shared/model/figure.ts';
import { AttachmentId } from '../../../../shared/model/ids.ts';
import { KeptWords } from '../../../../shared/model/prose.ts';

// What is cut from one text and pasted into another keeps its figures, blocks and anchors: they travel as data in the markup. It
// may come from anywhere, so each is judged by its own schema, and what does not fit is left out.

/** `value` as it stands in an attribute of the markup. */
export function writeData(value: unknown): string {
  return JSON.stringify(value);
}

function readData(element: HTMLElement, name: string): unknown {
  try {
    return JSON.parse(element.getAttribute(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** The attributes of a figure in pasted markup, or false when it is none. */
export function readFigure(element: HTMLElement): Attrs | false {
  const figure = FigureSource.safeParse(readData(element, 'data-figure'));
  const style = FigureStyle.safeParse(element.getAttribute('data-style'));
  if (!figure.success || !style.success) return false;
  const seen = element.getAttribute('data-seen');
  const kept = KeptWords.safeParse(readData(element, 'data-kept'));
  return {
    figure: figure.data,
    style: style.data,
    seen: seen === null ? null : seen.slice(0, 200) || null,
    kept: kept.success ? kept.data : null,
  };
}

/** The attributes of a block of the file in pasted markup. */
export function readBound(element: HTMLElement): Attrs | false {
  const block = BoundBlock.safeParse(readData(element, 'data-bound'));
  return block.success ? { block: block.data, anchor: readAnchor(element) } : false;
}

/** The attributes of a reference in pasted markup. */
export function readReference(element: HTMLElement): Attrs | false {
  const to = AnchorName.safeParse(element.getAttribute('data-to'));
  return to.success ? { to: to.data } : false;
}

/** The anchor that a pasted block brings along. */
export function readAnchor(element: HTMLElement): string | null {
  const anchor = AnchorName.safeParse(element.getAttribute('data-anchor'));
  return anchor.success ? anchor.data : null;
}

/** The attribute that carries a block's anchor; none where it has none. */
export function anchorData(anchor: unknown): { readonly [name: string]: string } {
  return typeof anchor === 'string' ? { 'data-anchor': anchor } : {};
}

/** A line of words that an attribute carries, cut where it is too long. */
export function readWords(element: HTMLElement, name: string, most: number): string {
  return (element.getAttribute(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, most);
}

/** A whole number that an attribute carries, or `usual` where it carries none from `least` to `most`. */
export function readCount(element: HTMLElement, name: string, usual: number, least: number, most: number): number {
  const count = Number(element.getAttribute(name) ?? usual);
  return Number.isInteger(count) && count >= least && count <= most ? count : usual;
}

/** The attributes of a picture of the file in pasted markup, or false when it is none. */
export function readPicture(element: HTMLElement): Attrs | false {
  const given = readData(element, 'data-picture');
  if (typeof given !== 'object' || given === null) return false;
  const { attachmentId, ratio, width } = given as { readonly [name: string]: unknown };
  const id = AttachmentId.safeParse(attachmentId);
  if (!id.success || typeof ratio !== 'number' || !(ratio >= 0.02 && ratio <= 5)) return false;
  return {
    attachmentId: id.data,
    ratio,
    width: typeof width === 'number' && width >= 10 && width <= 100 ? Math.round(width) : 100,
    caption: readWords(element, 'data-caption', 200),
    alt: readWords(element, 'data-note', 1000),
    anchor: readAnchor(element),
  };
}
