import {
  BorderStyle,
  type ICharacterStyleOptions,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { halfPoints, textWidth, twips, twipsOfPoints } from './measure.ts';

export const STRONG = 'Strong';
export const EMPHASIS = 'Emphasis';
export const HYPERLINK = 'Hyperlink';
export const CAPTION = 'Caption';

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
  footer: 'Footer',
  meeting: 'MeetingLine',
  subtitle: 'Subtitle',
  closing: 'Closing',
  boxed: 'BoxedText',
  ruled: 'RuledText',
} as const;

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

/** The styles docx always writes and no block uses: a clerk should find only the house's own in the list. */
export const UNUSED_STYLES: readonly string[] = [
  'Title',
  'Heading6',
  'ListParagraph',
  'Bibliography',
  'LineNumber',
  ...Array.from({ length: 9 }, (_, level) => `TOC${level + 1}`),
];

/** The house style as Word styles: every look in the paper is a named style that a clerk can change once. */
export function wordStyles(style: HouseStyle, language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: style.font, size: halfPoints(style.bodySize), language: { value: language, eastAsia: language } },
        paragraph: { spacing: { ...lines(style.lineSpacing), after: twipsOfPoints(style.spaceAfter) } },
      },
      heading1: heading(style, 0),
      heading2: heading(style, 1),
      heading3: heading(style, 2),
      heading4: heading(style, 3),
      heading5: heading(style, 4),
      caption: captionStyle(style),
      hyperlink: { run: { color: '0B4F9E', underline: {} } },
    },
    paragraphStyles: [...textStyles(style), ...tableStyles(style), ...clearanceStyles(style), footerStyle(style)],
    characterStyles: [
      { id: STRONG, name: 'Strong', quickFormat: true, run: { bold: true } },
      { id: EMPHASIS, name: 'Emphasis', quickFormat: true, run: { italics: true } },
      ...ratingStyles(style),
    ],
  };
}

function heading(style: HouseStyle, level: 0 | 1 | 2 | 3 | 4): IBaseParagraphStyleOptions {
  const { size, colour, bold, italic, before, after } = style.headings[level];
  return {
    run: { bold, italics: italic, color: colour, size: halfPoints(size), font: style.headingFont },
    paragraph: {
      outlineLevel: level,
      keepNext: true,
      keepLines: true,
      spacing: {
        before: twipsOfPoints(before),
        after: twipsOfPoints(after),
        ...lines(1.1),
      },
    },
  };
}

function captionStyle(style: HouseStyle): IBaseParagraphStyleOptions {
  return {
    run: {
      bold: style.caption.bold,
      italics: style.caption.italic,
      color: style.caption.colour,
      size: halfPoints(style.caption.size),
    },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: twipsOfPoints(style.spaceAfter), after: twipsOfPoints(4), ...lines(1.1) },
    },
  };
}

function textStyles(style: HouseStyle): readonly IParagraphStyleOptions[] {
  const hang = twips(style.hang);
  const close = { after: twipsOfPoints(style.spaceAfter / 2) };
  const bar = { style: BorderStyle.SINGLE, size: 18, space: 8, color: style.headings[1].colour };
  return [
    own(STYLE.field, 'Front matter', { paragraph: { spacing: close, indent: { left: hang, hanging: hang } } }),
    own(STYLE.numbered, 'Numbered paragraph', {}),
    own(STYLE.bullet, 'List Bullet', { paragraph: { spacing: close } }),
    own(STYLE.step, 'List Number', { paragraph: { spacing: close } }),
    own(STYLE.quote, 'Quote', { paragraph: { border: { left: bar }, keepLines: true, spacing: { after: 0 } } }),
    own(STYLE.quoteSource, 'Quote source', {
      run: { size: halfPoints(style.table.size) },
      paragraph: { border: { left: bar } },
    }),
    own(STYLE.meeting, 'Meeting line', { run: { bold: true }, paragraph: { spacing: close } }),
    own(STYLE.subtitle, 'Subtitle', {}),
    own(STYLE.closing, 'Closing', {}),
    own(STYLE.chart, 'Chart', { paragraph: { keepNext: true, spacing: { ...lines(1), after: 0 } } }),
    own(STYLE.note, 'Note', {
      run: { size: halfPoints(style.table.size) },
      paragraph: { keepLines: true, spacing: noteSpacing(style) },
    }),
  ];
}

function noteSpacing(style: HouseStyle): ISpacingProperties {
  return { before: twipsOfPoints(4), after: twipsOfPoints(style.spaceAfter * 2), ...lines(1.1) };
}

function tableStyles(style: HouseStyle): readonly IParagraphStyleOptions[] {
  const size = halfPoints(style.table.size);
  const spacing = { before: twipsOfPoints(2), after: twipsOfPoints(2), ...lines(1.05) };
  return [
    own(STYLE.tableText, 'Table text', { run: { size }, paragraph: { spacing } }),
    own(STYLE.tableHeader, 'Table header', {
      run: { size, bold: true, color: style.table.headerText },
      paragraph: { spacing, keepNext: true },
    }),
    own(STYLE.tableTotal, 'Table total', { run: { size, bold: true }, paragraph: { spacing } }),
  ];
}

function clearanceStyles(style: HouseStyle): readonly IParagraphStyleOptions[] {
  return [
    own(STYLE.question, 'Clearance question', {
      next: STYLE.officer,
      paragraph: { keepNext: true, keepLines: true, spacing: { after: 0 } },
    }),
    own(STYLE.officer, 'Clearance officer', {
      next: STYLE.question,
      paragraph: { keepLines: true, spacing: { after: twipsOfPoints(style.spaceAfter * 1.5) } },
    }),
  ];
}

function footerStyle(style: HouseStyle): IParagraphStyleOptions {
  return own(STYLE.footer, 'footer', {
    run: { size: halfPoints(style.table.size) },
    paragraph: { rightTabStop: twips(textWidth(style)), spacing: { after: 0, ...lines(1) } },
  });
}

function ratingStyles(style: HouseStyle): readonly ICharacterStyleOptions[] {
  const name = { red: 'Rating red', amber: 'Rating amber', green: 'Rating green', complete: 'Rating complete' };
  return (['red', 'amber', 'green', 'complete'] as const).map((rating) => ({
    id: RATING_STYLE[rating],
    name: name[rating],
    run: { bold: true, color: style.rag[rating].text },
  }));
}

function own(id: string, name: string, options: IBaseParagraphStyleOptions): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options };
}

/** The rule is said, not left out: LibreOffice takes a bare number for an exact height and cuts charts down to it. */
function lines(spacing: number): ISpacingProperties {
  return { line: Math.round(spacing * 240), lineRule: LineRuleType.AUTO };
}
