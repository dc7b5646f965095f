import type { HouseStyle } from './house-style.ts';

/** Millimetres in twips, a twentieth of a point: Word's unit for pages, indents and table widths. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twips. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Points in half-points, Word's unit for the size of text. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Millimetres in pixels of 1/96 inch, rounded down so that a chart never comes out wider than the text. */
export function pixels(millimetres: number): number {
  return Math.floor((millimetres * 96) / 25.4);
}

/** The width of the page between its margins, in millimetres; on its side it is as wide as it was high. */
export function textWidth(style: HouseStyle, turned = false): number {
  const { width, height, margins } = style.page;
  return (turned ? height : width) - margins.left - margins.right;
}

/** Splits `total` by `shares` into whole numbers that add up to it exactly. */
export function splitWhole(total: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((one, other) => one + other, 0);
  let given = 0;
  let before = 0;
  return shares.map((share) => {
    given += share;
    const edge = Math.round((total * given) / sum);
    const width = edge - before;
    before = edge;
    return width;
  });
}
