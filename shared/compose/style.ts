import type { HeadingLook, HouseStyle } from '../document/house-style.ts';
import type { HouseStyleData } from '../template/house-style.ts';

/** The template's house style as the writers need it: nothing left for them to work out. */
export function composeStyle(given: HouseStyleData): HouseStyle {
  const { headingSizes, headingColour, spaceAfter, page, ...rest } = given;
  const [title, section, sub] = headingSizes;
  const look = (size: number, before: number): HeadingLook => ({
    size,
    colour: headingColour,
    bold: true,
    italic: false,
    before: before * spaceAfter,
    after: spaceAfter,
  });
  const { width, height, margin } = page;
  return {
    ...rest,
    spaceAfter,
    headingFont: given.font,
    headings: [look(title, 0), look(section, 2), look(sub, 1), look(sub, 1), look(sub, 1)],
    page: { width, height, margins: { top: margin, right: margin, bottom: margin, left: margin } },
    bullets: ['•', '–', '▪'],
    caption: { size: given.table.size + 1, colour: headingColour, bold: true, italic: false },
  };
}
