import { markParagraph } from './changes.ts';
import { styleIdOf, type Writing } from './writing.ts';
import { NOTHING, type Xml, xml } from './xml.ts';

export type Side = 'top' | 'left' | 'bottom' | 'right';

/** How a paragraph stands beyond what its style says. Lengths in twips. */
export type Look = {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreak?: boolean;
  readonly number?: { readonly id: number; readonly level: number };
  readonly borders?: { readonly sides: readonly Side[]; readonly colour: string; readonly space: number };
  /** Tab stops, where each stands and which way words stand at it. */
  readonly tabs?: readonly { readonly at: number; readonly align: 'center' | 'right' | 'clear' }[];
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  readonly align?: 'left' | 'right' | 'centre';
  /** The page layout that ends with this paragraph. */
  readonly section?: Xml;
};

const ALIGN = { left: 'left', right: 'right', centre: 'center' } as const;

/** A paragraph of `children`, whose properties stand in the order the schema asks for. */
export function paragraph(writing: Writing, look: Look, children: readonly Xml[] | Xml): Xml {
  const properties = [
    look.style === undefined ? NOTHING : xml`<w:pStyle w:val="${styleIdOf(writing, look.style)}"/>`,
    look.keepNext === undefined ? NOTHING : look.keepNext ? xml`<w:keepNext/>` : xml`<w:keepNext w:val="0"/>`,
    look.pageBreak === true ? xml`<w:pageBreakBefore/>` : NOTHING,
    look.number === undefined ? unnumbered(writing, look) : numbered(look.number),
    bordered(look.borders),
    tabbed(look.tabs),
    spacing(look),
    indented(look),
    look.align === undefined ? NOTHING : xml`<w:jc w:val="${ALIGN[look.align]}"/>`,
    markParagraph(writing),
    look.section ?? NOTHING,
  ];
  return xml`<w:p><w:pPr>${properties}</w:pPr>${children}</w:p>`;
}

/** The council's headings may number themselves; one that the paper leaves without a number says so. */
function unnumbered({ carrier }: Writing, { style = '' }: Look): Xml {
  if (carrier === null || !style.startsWith('Heading')) return NOTHING;
  return numbered({ id: 0, level: 0 });
}

function numbered(number: NonNullable<Look['number']>): Xml {
  return xml`<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="${number.id}"/></w:numPr>`;
}

const SIDES: { readonly [side in Side]: (rule: Xml) => Xml } = {
  top: (rule) => xml`<w:top ${rule}/>`,
  left: (rule) => xml`<w:left ${rule}/>`,
  bottom: (rule) => xml`<w:bottom ${rule}/>`,
  right: (rule) => xml`<w:right ${rule}/>`,
};

function bordered(borders: Look['borders']): Xml {
  if (borders === undefined) return NOTHING;
  const rule = xml`w:val="single" w:sz="6" w:space="${borders.space}" w:color="${borders.colour}"`;
  const sides = (['top', 'left', 'bottom', 'right'] as const).filter((side) => borders.sides.includes(side));
  return xml`<w:pBdr>${sides.map((side) => SIDES[side](rule))}</w:pBdr>`;
}

function tabbed(tabs: Look['tabs']): Xml {
  if (tabs === undefined || tabs.length === 0) return NOTHING;
  return xml`<w:tabs>${tabs.map(({ at, align }) => xml`<w:tab w:val="${align}" w:pos="${at}"/>`)}</w:tabs>`;
}

function spacing({ before, after }: Look): Xml {
  if (before === undefined && after === undefined) return NOTHING;
  const above = before === undefined ? null : xml` w:before="${before}"`;
  const below = after === undefined ? null : xml` w:after="${after}"`;
  return xml`<w:spacing${above}${below}/>`;
}

function indented({ left, right }: Look): Xml {
  if (left === undefined && right === undefined) return NOTHING;
  const before = left === undefined ? null : xml` w:left="${left}"`;
  const after = right === undefined ? null : xml` w:right="${right}"`;
  return xml`<w:ind${before}${after}/>`;
}
