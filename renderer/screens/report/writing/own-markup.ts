import type { Attrs } from 'prosemirror-model';
import { AnchorName } from '../../../../shared/model/anchor.ts';
import { BoundBlock } from '../../../../shared/model/bound-block.ts';
import { FigureSource, FigureStyle } from '../../../../shared/model/figure.ts';

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
  return {
    figure: figure.data,
    style: style.data,
    seen: seen === null ? null : seen.slice(0, 200) || null,
    kept: null,
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
