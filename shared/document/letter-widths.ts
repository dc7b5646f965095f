/** Widths of the letters from space to tilde in thousandths of their size, as Arial and its likes have them. */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** The same for bold letters. */
const ARIAL_BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];

const FIRST = 32;

/** What has no letter of its own here: accents, dashes, other scripts. */
const OTHER = 600;

/** How wide other fonts run beside Arial, in bold too where that differs, and how high their lines are beside their size. */
const FONTS: { readonly [font: string]: { readonly width: number; readonly bold?: number; readonly height: number } } =
  {
    Arial: { width: 1, height: 1.15 },
    Calibri: { width: 0.9, height: 1.22 },
    Carlito: { width: 0.9, height: 1.22 },
    'Gill Sans MT': { width: 0.93, bold: 1, height: 1.17 },
    'Segoe UI': { width: 1, bold: 1.05, height: 1.33 },
    Tahoma: { width: 0.99, bold: 1.15, height: 1.21 },
    'Times New Roman': { width: 0.89, bold: 0.93, height: 1.15 },
    Verdana: { width: 1.17, bold: 1.28, height: 1.22 },
  };

const USUAL: (typeof FONTS)[string] = { width: 1, height: 1.17 };

/** The width of `text` in points at `size` points. */
export function widthOfText(
  text: string,
  size: number,
  look: { readonly bold: boolean; readonly font: string },
): number {
  const letters = look.bold ? ARIAL_BOLD : ARIAL;
  const { width, bold = width } = FONTS[look.font] ?? USUAL;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += letters[text.charCodeAt(at) - FIRST] ?? OTHER;
  return (sum / 1000) * size * (look.bold ? bold : width);
}

/** The height of a line of `font` beside its size. */
export function lineHeight(font: string): number {
  return (FONTS[font] ?? USUAL).height;
}
