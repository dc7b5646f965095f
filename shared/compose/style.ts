import type { HeadingLook, HouseStyle } from '../document/house-style.ts';
import { type HouseStyleData, PAGE_SIZES } from '../template/house-style.ts';

type HeadingData = HouseStyleData['headings']['title'];

/** The template's house style as the writers need it: nothing left for them to work out. */
export function composeStyle(given: HouseStyleData): HouseStyle {
  const { headingColour, spaceAfter, page, headings, headingFont, caption, ...rest } = given;
  const look = (heading: HeadingData, before: number): HeadingLook => ({
    size: heading.size,
    colour: heading.colour ?? headingColour,
    bold: heading.bold,
    italic: heading.italic,
    before: heading.before ?? before * spaceAfter,
    after: heading.after ?? spaceAfter,
  });
  const under = headings.under ?? headings.sub;
  return {
    ...rest,
    spaceAfter,
    headingFont: headingFont ?? given.font,
    headings: [
      look(headings.title, 0),
      look(headings.section, 2),
      look(headings.sub, 1),
      look(under, 1),
      look(headings.deepest ?? under, 1),
    ],
    page: composePage(page),
    caption: {
      size: caption.size ?? given.table.size + 1,
      colour: caption.colour ?? headingColour,
      bold: caption.bold,
      italic: caption.italic,
    },
  };
}

function composePage(page: HouseStyleData['page']): HouseStyle['page'] {
  const { margins } = page;
  const [short, long] = PAGE_SIZES[page.size];
  const [width, height] = page.orientation === 'portrait' ? [short, long] : [long, short];
  return {
    width,
    height,
    margins:
      typeof margins === 'number' ? { top: margins, right: margins, bottom: margins, left: margins } : { ...margins },
  };
}
