import type { Tint } from '../../shared/sheets/book.ts';
import { type Xml, xml, xmlPart } from '../word/xml.ts';

/** How a cell looks. `quoted` marks words that look like a formula: without it, the next one to edit the cell would make it one. */
export type Look = {
  readonly format: string;
  readonly wrapped: boolean;
  readonly tint: Tint | null;
  readonly head: boolean;
  readonly open: boolean;
  readonly quoted: boolean;
};

export const PLAIN: Look = { format: 'General', wrapped: false, tint: null, head: false, open: false, quoted: false };

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Formats of a book's own are numbered from here on (ECMA-376, 18.8.30). */
const FIRST_FORMAT = 164;
const HEAD: Tint = { fill: '12436D', ink: 'FFFFFF' };
/** The ground of cells that wait for an answer. */
const ANSWER: Tint = { fill: 'FFFFF0', ink: '000000' };

/** The looks of a workbook, each once, in the order they were asked for. */
export class BookStyles {
  readonly #looks = new Map<string, { readonly at: number; readonly look: Look }>();
  readonly #tints = new Map<string, { readonly at: number; readonly tint: Tint }>();

  constructor() {
    this.at(PLAIN);
  }

  /** The number by which cells name the look. */
  at(look: Look): number {
    const { format, wrapped, tint, head, open, quoted } = look;
    const key = `${format} ${wrapped} ${tint?.fill ?? ''} ${tint?.ink ?? ''} ${head} ${open} ${quoted}`;
    const known = this.#looks.get(key);
    if (known !== undefined) return known.at;
    const at = this.#looks.size;
    this.#looks.set(key, { at, look });
    return at;
  }

  /** The number by which rules for words name a tint. */
  rule(tint: Tint): number {
    const key = `${tint.fill} ${tint.ink}`;
    const known = this.#tints.get(key);
    if (known !== undefined) return known.at;
    const at = this.#tints.size;
    this.#tints.set(key, { at, tint });
    return at;
  }

  write(): Xml {
    const looks = [...this.#looks.values()].map(({ look }) => look);
    const formats = [...new Set(looks.map((look) => look.format).filter((format) => format !== 'General'))];
    const tints = [
      ...new Map(
        looks
          .map(tintOf)
          .filter((tint) => tint !== null)
          .map((tint) => [`${tint.fill} ${tint.ink}`, tint]),
      ).values(),
    ];
    const rules = [...this.#tints.values()].map(({ tint }) => tint);
    const numbers = formats.map((format, at) => xml`<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${format}"/>`);
    const font = (tint: Tint | null, bold: boolean): Xml =>
      xml`<font>${bold ? xml`<b/>` : null}<sz val="11"/>${tint === null ? null : xml`<color rgb="FF${tint.ink}"/>`}<name val="Arial"/></font>`;
    const fill = ({ fill: ground }: Tint): Xml =>
      xml`<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor indexed="64"/></patternFill></fill>`;
    const line = xml`style="thin"><color rgb="FFBFBFBF"/>`;
    const edges = xml`<left ${line}</left><right ${line}</right><top ${line}</top><bottom ${line}</bottom>`;
    const cells = looks.map((look) => {
      const tint = tintOf(look);
      const place = tint === null ? -1 : tints.findIndex((one) => one.fill === tint.fill && one.ink === tint.ink);
      const format = look.format === 'General' ? 0 : FIRST_FORMAT + formats.indexOf(look.format);
      const fontId = place < 0 ? 0 : place * 2 + (look.head ? 2 : 1);
      return xml`<xf numFmtId="${format}" fontId="${fontId}" fillId="${place < 0 ? 0 : place + 2}" borderId="1" xfId="0"${look.quoted ? xml` quotePrefix="1"` : null} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"${sideOf(look)}${look.wrapped || look.head ? xml` wrapText="1"` : null}/><protection locked="${look.open ? 0 : 1}"/></xf>`;
    });
    const dxfs = rules.map(
      (tint) =>
        xml`<dxf><font><color rgb="FF${tint.ink}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${tint.fill}"/><bgColor rgb="FF${tint.fill}"/></patternFill></fill></dxf>`,
    );
    const fonts = [font(null, false), ...tints.flatMap((tint) => [font(tint, false), font(tint, true)])];
    return xmlPart(
      xml`<styleSheet xmlns="${SHEETS}">${numbers.length === 0 ? null : xml`<numFmts count="${numbers.length}">${numbers}</numFmts>`}<fonts count="${fonts.length}">${fonts}</fonts><fills count="${tints.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${tints.map(fill)}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="${dxfs.length}">${dxfs}</dxfs></styleSheet>`,
    );
  }
}

/** Days stand at the left as words do, and figures off the line: or they would run into the words of the next column. */
function sideOf({ format, head }: Look): Xml | null {
  if (head || !/[0#y]/.test(format)) return null;
  return format.includes('y') ? xml` horizontal="left"` : xml` horizontal="right" indent="1"`;
}

function tintOf(look: Look): Tint | null {
  if (look.head) return HEAD;
  return look.tint ?? (look.open ? ANSWER : null);
}
