import type { HouseStyle } from '../../shared/document/house-style.ts';
import { halfPoints, textWidth, twips, twipsOfPoints } from '../../shared/document/lengths.ts';
import { characterStyle, lineRule, type OwnStyle, paragraphStyle, WORD } from './style-parts.ts';
import { type Xml, xml, xmlPart } from './xml.ts';

export const STRONG = 'Strong';
export const EMPHASIS = 'Emphasis';
export const HYPERLINK = 'Hyperlink';
export const CAPTION = 'Caption';
export const TABLE = 'PaperTable';
export const FOOTNOTE_MARK = 'FootnoteReference';

/** The ids of the paper's own paragraph styles: what a clerk sees in Word's list of styles. */
export const STYLE = {
  field: 'FrontMatter',
  numbered: 'NumberedParagraph',
  bullet: 'ListBullet',
  step: 'ListNumber',
  quote: 'Quote',
  quoteSource: 'QuoteSource',
  tableHeader: 'TableHeader',
  tableText: 'TableText',
  tableTotal: 'TableTotal',
  chart: 'Chart',
  note: 'Note',
  question: 'ClearanceQuestion',
  officer: 'ClearanceOfficer',
  header: 'Header',
  footer: 'Footer',
  footnote: 'FootnoteText',
  meeting: 'MeetingLine',
  subtitle: 'Subtitle',
  closing: 'Closing',
  contentsTitle: 'TOCHeading',
  fieldName: 'FrontMatterName',
  fieldText: 'FrontMatterText',
  cardLine: 'CardLine',
} as const;

/** The style of an entry of the contents list, by the level of its heading: Word's own names, kept when it makes the list anew. */
export const CONTENTS_STYLE = { 2: 'TOC2', 3: 'TOC3', 4: 'TOC4', 5: 'TOC5' } as const;

export type Rating = keyof HouseStyle['rag'];

/** The character style of a rating's word. */
export const RATING_STYLE: { readonly [rating in Rating]: string } = {
  red: 'RatingRed',
  amber: 'RatingAmber',
  green: 'RatingGreen',
  complete: 'RatingComplete',
};

/** How far a quotation stands in from the text around it, in millimetres. */
export const QUOTE_INSET = 6;

/** The house style as styles.xml: every look in the paper is a named style that a clerk can change once. */
export function writeStyles(style: HouseStyle, language: string): Xml {
  const own: readonly OwnStyle[] = [
    ...headings(style),
    caption(style),
    ...textStyles(style),
    ...tableStyles(style),
    ...clearanceStyles(style),
    ...edgeStyles(style),
    ...contentsStyles(style),
  ];
  return xmlPart(
    xml`<w:styles xmlns:w="${WORD}">${defaults(style, language)}${BASICS}${own.map(paragraphStyle)}${characterStyles(style)}${tableStyle(style)}</w:styles>`,
  );
}

function defaults(style: HouseStyle, language: string): Xml {
  const fonts = xml`<w:rFonts w:ascii="${style.font}" w:hAnsi="${style.font}" w:eastAsia="${style.font}" w:cs="${style.font}"/>`;
  const size = halfPoints(style.bodySize);
  const run = xml`${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
  const paragraph = xml`<w:widowControl/><w:spacing w:after="${twipsOfPoints(style.spaceAfter)}"${lineRule(style.lineSpacing)}/>`;
  return xml`<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;
}

/** The four that every other stands on. */
const BASICS = xml`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;

function headings(style: HouseStyle): readonly OwnStyle[] {
  return style.headings.map(({ size, colour, bold, italic, before, after }, level) => ({
    id: `Heading${level + 1}`,
    name: `heading ${level + 1}`,
    next: 'Normal',
    run: { bold, italic, colour, size, ...(style.headingFont !== style.font && { font: style.headingFont }) },
    paragraph: { outline: level, keepNext: true, keepLines: true, before, after, line: 1.1 },
  }));
}

function caption({ caption: look, spaceAfter }: HouseStyle): OwnStyle {
  const { size, colour, bold, italic } = look;
  return {
    id: CAPTION,
    name: 'caption',
    next: 'Normal',
    run: { bold, italic, colour, size },
    paragraph: { keepNext: true, keepLines: true, before: spaceAfter, after: 4, line: 1.1 },
  };
}

function textStyles(style: HouseStyle): readonly OwnStyle[] {
  const hang = twips(style.hang);
  const close = style.spaceAfter / 2;
  const bar = style.headings[1].colour;
  const small = style.table.size;
  return [
    { id: STYLE.field, name: 'Front matter', paragraph: { after: close, left: hang, hanging: hang } },
    {
      id: STYLE.fieldName,
      name: 'Front matter name',
      run: { bold: true },
      paragraph: { before: 2, after: 2, line: 1.05 },
    },
    { id: STYLE.fieldText, name: 'Front matter text', paragraph: { before: 2, after: 2, line: 1.05 } },
    { id: STYLE.cardLine, name: 'Card line', paragraph: { after: close, left: hang, hanging: hang } },
    { id: STYLE.numbered, name: 'Numbered paragraph' },
    { id: STYLE.bullet, name: 'List Bullet', paragraph: { after: close } },
    { id: STYLE.step, name: 'List Number', paragraph: { after: close } },
    { id: STYLE.quote, name: 'Quote', paragraph: { bar, keepLines: true, after: 0 } },
    { id: STYLE.quoteSource, name: 'Quote source', run: { size: small }, paragraph: { bar } },
    { id: STYLE.meeting, name: 'Meeting line', run: { bold: true }, paragraph: { after: close } },
    { id: STYLE.subtitle, name: 'Subtitle' },
    { id: STYLE.closing, name: 'Closing' },
    { id: STYLE.chart, name: 'Chart', paragraph: { keepNext: true, after: 0, line: 1 } },
    {
      id: STYLE.note,
      name: 'Note',
      run: { size: small },
      paragraph: { keepLines: true, before: 4, after: style.spaceAfter * 2, line: 1.1 },
    },
  ];
}

function tableStyles(style: HouseStyle): readonly OwnStyle[] {
  const { size } = style.table;
  const paragraph = { before: 2, after: 2, line: 1.05 };
  return [
    { id: STYLE.tableText, name: 'Table text', run: { size }, paragraph },
    { id: STYLE.tableHeader, name: 'Table header', run: { size }, paragraph: { ...paragraph, keepNext: true } },
    { id: STYLE.tableTotal, name: 'Table total', run: { size, bold: true }, paragraph },
  ];
}

function clearanceStyles(style: HouseStyle): readonly OwnStyle[] {
  return [
    {
      id: STYLE.question,
      name: 'Clearance question',
      next: STYLE.officer,
      paragraph: { keepNext: true, keepLines: true, after: 0 },
    },
    {
      id: STYLE.officer,
      name: 'Clearance officer',
      next: STYLE.question,
      paragraph: { keepLines: true, after: style.spaceAfter * 1.5 },
    },
  ];
}

/** The lines at the head and foot of the page, with a stop at its right edge; and footnotes. */
function edgeStyles(style: HouseStyle): readonly OwnStyle[] {
  const width = twips(textWidth(style));
  const run = { size: style.table.size };
  const paragraph = { rightTab: width, after: 0, line: 1 };
  return [
    { id: STYLE.header, name: 'header', run, paragraph },
    { id: STYLE.footer, name: 'footer', run, paragraph },
    { id: STYLE.footnote, name: 'footnote text', run, paragraph: { after: 2, line: 1 } },
  ];
}

/** The contents list: each level stands in a little, and the page stands at the right edge after a row of dots. */
function contentsStyles(style: HouseStyle): readonly OwnStyle[] {
  const right = twips(textWidth(style));
  const { size, colour, bold } = style.headings[1];
  const entries = ([2, 3, 4, 5] as const).map((level): OwnStyle => {
    const left = twips(style.hang * (level - 1));
    const paragraph = { left, hanging: twips(style.hang), leaderTab: right, after: style.spaceAfter / 2, line: 1.05 };
    return { id: CONTENTS_STYLE[level], name: `toc ${level}`, paragraph };
  });
  const title: OwnStyle = {
    id: STYLE.contentsTitle,
    name: 'TOC Heading',
    run: { size, colour, bold },
    paragraph: { keepNext: true, before: style.spaceAfter, after: style.spaceAfter },
  };
  return [title, ...entries];
}

function characterStyles(style: HouseStyle): readonly Xml[] {
  const name = { red: 'Rating red', amber: 'Rating amber', green: 'Rating green', complete: 'Rating complete' };
  const ratings = (['red', 'amber', 'green', 'complete'] as const).map((rating) =>
    characterStyle(RATING_STYLE[rating], name[rating], { bold: true, colour: style.rag[rating].text }),
  );
  return [
    characterStyle(STRONG, 'Strong', { bold: true }),
    characterStyle(EMPHASIS, 'Emphasis', { italic: true }),
    characterStyle(FOOTNOTE_MARK, 'footnote reference', { raised: true }),
    characterStyle(HYPERLINK, 'Hyperlink', { colour: '0B4F9E', underline: true }),
    ...ratings,
  ];
}

/** One look for all tables: rules, a filled header with its words on it. Totals and ratings are filled where they stand. */
function tableStyle({ table }: HouseStyle): Xml {
  const rule = xml`w:val="single" w:sz="4" w:space="0" w:color="${table.rule}"`;
  const borders = xml`<w:tblBorders><w:top ${rule}/><w:left ${rule}/><w:bottom ${rule}/><w:right ${rule}/><w:insideH ${rule}/><w:insideV ${rule}/></w:tblBorders>`;
  const header = xml`<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${table.headerText}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${table.headerFill}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`;
  return xml`<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE}"><w:name w:val="Paper table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/><w:tblPr>${borders}</w:tblPr>${header}</w:style>`;
}
