/** Widths of the letters from space to tilde in thousandths of their size, as Arial and its likes have them. */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

const FIRST = 32;

/** What has no letter of its own here: accents, dashes, other scripts. */
const OTHER = 600;

const BOLD = 1.1;

/** How wide other fonts run beside Arial, and how high their lines are beside their size. */
const FONTS: { readonly [font: string]: { readonly width: number; readonly height: number } } = {
  Arial: { width: 1, height: 1.15 },
  Calibri: { width: 0.9, height: 1.22 },
  Carlito: { width: 0.9, height: 1.22 },
  'Gill Sans MT': { width: 0.93, height: 1.17 },
  'Segoe UI': { width: 1, height: 1.33 },
  Tahoma: { width: 0.99, height: 1.21 },
  'Times New Roman': { width: 0.89, height: 1.15 },
  Verdana: { width: 1.16, height: 1.22 },
};

const USUAL = { width: 1, height: 1.17 };

/** The width of `text` in points at `size` points. */
export function widthOfText(
  text: string,
  size: number,
  look: { readonly bold: boolean; readonly font: string },
): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += ARIAL[text.charCodeAt(at) - FIRST] ?? OTHER;
  return (sum / 1000) * size * (look.bold ? BOLD : 1) * (FONTS[look.font] ?? USUAL).width;
}

/** The height of a line of `font` beside its size. */
export function lineHeight(font: string): number {
  return (FONTS[font] ?? USUAL).height;
}
