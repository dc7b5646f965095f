import type { CSSProperties } from 'react';
import type { HouseStyle } from '../../../shared/document/house-style.ts';
import { hex } from '../chart/colour.ts';

type Look = CSSProperties & { readonly [name: `--${string}`]: string | number };

/** What the style sheet of the paper needs of a house style: its font, its sizes and colours, and its page in millimetres. */
export function makeLook(style: HouseStyle): Look {
  const { margins } = style.page;
  return {
    fontFamily: `"${style.font}", Arial, "Liberation Sans", sans-serif`,
    '--page-width': `${style.page.width}mm`,
    '--text-width': `${style.page.width - margins.left - margins.right}mm`,
    '--page-height': `${style.page.height}mm`,
    '--page-margins': `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
    '--page-sides': `0 ${margins.right}mm 0 ${margins.left}mm`,
    '--edge-size': `${style.table.size}pt`,
    '--after': `${style.spaceAfter}pt`,
    '--field-hang': `${style.hang}mm`,
    '--heading-font': `"${style.headingFont}", Arial, "Liberation Sans", sans-serif`,
    '--caption-size': `${style.caption.size}pt`,
    '--caption-weight': style.caption.bold ? 700 : 400,
    '--caption-slant': style.caption.italic ? 'italic' : 'normal',
    '--caption-colour': hex(style.caption.colour),
    ...headingLooks(style),
  };
}

/** Each level of heading as its own variables: `--h2-size`, `--h2-colour` and so on. */
function headingLooks(style: HouseStyle): Look {
  const looks = style.headings.flatMap((look, at): readonly (readonly [string, string | number])[] => {
    const name = `--h${at + 1}`;
    return [
      [`${name}-size`, `${look.size}pt`],
      [`${name}-colour`, hex(look.colour)],
      [`${name}-weight`, look.bold ? 700 : 400],
      [`${name}-slant`, look.italic ? 'italic' : 'normal'],
      [`${name}-before`, `${look.before}pt`],
      [`${name}-after`, `${look.after}pt`],
    ];
  });
  return Object.fromEntries(looks) as Look;
}
