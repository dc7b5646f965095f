import { BorderStyle, HeadingLevel, type IParagraphOptions, Table, TextRun } from 'docx';
import {
  type Block,
  type Document,
  type Flow,
  type ListItem,
  type Spoken,
  writeBlock,
  type Writers,
} from '../../shared/document/document.ts';
import { type Anchors, nameAnchors } from './anchors.ts';
import { writeCaption, writeNote } from './caption.ts';
import { writeChart } from './chart.ts';
import { writeFields } from './fields.ts';
import { bookmarked, writeLine } from './inlines.ts';
import { twips, twipsOfPoints } from './measure.ts';
import { bulletedAt, numberedAs } from './numbering.ts';
import { QUOTE_INSET, RATING_STYLE, STRONG, STYLE } from './styles.ts';
import { writeTable } from './table.ts';

/** A piece of the page, still open to what its neighbours ask of it. */
export type Piece = IParagraphOptions | Table;

const HEADING = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

/** All the paper's blocks in order, each kept to or held off its neighbours as it should be. */
export function writeBlocks(document: Document): readonly Piece[] {
  const writers = blockWriters(document, nameAnchors(document.blocks));
  const written = document.blocks.map((block) => writeBlock(writers, block));
  const spaced = written.map((pieces, at) =>
    endsBare(document.blocks[at - 1]) ? spaceBefore(pieces, document) : pieces,
  );
  const kept = spaced.map((pieces, at) => (introduces(document, at) ? keepWithNext(pieces) : pieces)).flat();
  // Word wants a paragraph at the end of the page's text, so a paper that ends in a table gets an empty one.
  return kept.at(-1) instanceof Table ? [...kept, {}] : kept;
}

function blockWriters(document: Document, anchors: Anchors): Writers<readonly Piece[]> {
  const { style } = document;
  let charts = 0;
  const flow: FlowWriter = (block) => writeBlock(writers, block) as readonly IParagraphOptions[];
  const writers: Writers<readonly Piece[]> = {
    title: (block) => [{ heading: HeadingLevel.HEADING_1, children: spoken(block.text, block.also) }],
    field: (block) => [
      {
        style: STYLE.field,
        children: [
          new TextRun({ text: block.label, style: STRONG }),
          ...(block.value.length === 0 ? [] : [new TextRun(' '), ...writeLine(block.value, anchors)]),
        ],
      },
    ],
    fields: (block) => [writeFields(block, style, flow)],
    heading: (block) => [
      {
        heading: HEADING[block.level],
        ...(block.number !== null && numberedAs(block.number)),
        children: bookmarked(block.anchor, anchors, spoken(block.text, block.also)),
      },
    ],
    paragraph: (block) => [
      {
        ...(block.number === null ? indented(block.indent) : { style: STYLE.numbered, ...numberedAs(block.number) }),
        ...(block.role !== undefined && { style: STYLE[block.role] }),
        children: bookmarked(block.anchor, anchors, writeLine(block.text, anchors)),
      },
    ],
    list: (block) => block.items.map((item, at) => writeItem(item, at === block.items.length - 1, document, anchors)),
    quote: (block) => {
      const indent = { left: twips(block.indent + QUOTE_INSET), right: twips(QUOTE_INSET) };
      const words = { style: STYLE.quote, indent, children: writeLine(block.text, anchors) };
      if (block.from === '') return [{ ...words, spacing: { after: twipsOfPoints(style.spaceAfter) } }];
      return [
        { ...words, keepNext: true },
        { style: STYLE.quoteSource, indent, children: [new TextRun(block.from)] },
      ];
    },
    box: (block) => block.blocks.flatMap(flow).map((piece) => ({ ...piece, border: edges(block.edge, document) })),
    table: (block) => [
      ...writeCaption(block.caption, anchors, 'above'),
      writeTable(block, style, anchors),
      ...writeCaption(block.caption, anchors, 'below'),
      ...writeNote(block.note),
    ],
    chart: (block) => {
      charts += 1;
      return [
        ...writeCaption(block.caption, anchors, 'above'),
        writeChart(block, style, charts),
        ...writeCaption(block.caption, anchors, 'below'),
        ...writeNote(block.note),
      ];
    },
    timeline: (block) => [
      ...writeCaption(block.caption, anchors, 'above'),
      ...block.items.map((item) => ({ children: labelled(`${item.name}:`, [new TextRun(item.said)]) })),
      ...writeCaption(block.caption, anchors, 'below'),
      ...writeNote(block.note),
    ],
    card: (block) => [
      {
        keepNext: true,
        children: bookmarked(block.anchor, anchors, [new TextRun({ text: block.title, style: STRONG })]),
      },
      ...block.lines.map((line) => ({
        children: labelled(
          `${line.label}:`,
          writeLine(line.value, anchors, line.rating === null ? undefined : RATING_STYLE[line.rating]),
        ),
      })),
    ],
    clearance: (block) => [
      {
        style: STYLE.question,
        children: [new TextRun(`${block.question} `), new TextRun({ text: block.answer, style: STRONG })],
      },
      { style: STYLE.officer, children: [new TextRun(`${block.officerLabel}: ${block.officer}`)] },
    ],
    contents: (block) => [
      ...(block.title === ''
        ? []
        : [{ keepNext: true, children: [new TextRun({ text: block.title, style: STRONG })] }]),
      ...block.entries.map((entry) => ({
        ...indented((entry.level - 2) * style.hang),
        children: writeLine(
          [{ kind: 'reference', text: `${entry.number} ${entry.text}`.trim(), anchor: entry.anchor }],
          anchors,
        ),
      })),
    ],
    pageBreak: () => [{ pageBreakBefore: true }],
  };
  return writers;
}

type FlowWriter = (block: Flow) => readonly IParagraphOptions[];

function writeItem(item: ListItem, isLast: boolean, document: Document, anchors: Anchors): IParagraphOptions {
  const place = item.number === null ? bulletedAt(item.indent, item.level) : numberedAs(item.number);
  return {
    style: item.number === null ? STYLE.bullet : STYLE.step,
    ...place,
    // Items stand close together; what follows the last stands off as after any paragraph.
    ...(isLast && { spacing: { after: twipsOfPoints(document.style.spaceAfter) } }),
    children: bookmarked(item.anchor, anchors, writeLine(item.text, anchors)),
  };
}

/** The words, and after them the same in a second language, marked as such. */
function spoken(text: string, also: Spoken | undefined): readonly TextRun[] {
  if (also === undefined) return [new TextRun(text)];
  return [new TextRun(`${text} / `), new TextRun({ text: also.text, language: { value: also.language } })];
}

function labelled(label: string, value: ReturnType<typeof writeLine>): ReturnType<typeof writeLine> {
  return [new TextRun({ text: label, style: STRONG }), new TextRun(' '), ...value];
}

function edges(edge: 'box' | 'rules', document: Document): NonNullable<IParagraphOptions['border']> {
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 4, color: document.style.table.rule };
  return edge === 'box' ? { top: rule, bottom: rule, left: rule, right: rule } : { top: rule, bottom: rule };
}

function indented(indent: number): IParagraphOptions {
  return indent === 0 ? {} : { indent: { left: twips(indent) } };
}

/** A table or chart has no space of its own beneath it; its note does. */
function endsBare(block: Block | undefined): boolean {
  return (block?.kind === 'table' || block?.kind === 'chart') && block.note === '';
}

/** What follows a bare table or chart brings the space between them. */
function spaceBefore(pieces: readonly Piece[], document: Document): readonly Piece[] {
  const before = twipsOfPoints(document.style.spaceAfter * 2);
  return pieces.map((piece, at) =>
    at > 0 || piece instanceof Table ? piece : { ...piece, spacing: { ...piece.spacing, before } },
  );
}

/** Whether block `at` leads into a list, which should not start a page without its introduction. */
function introduces(document: Document, at: number): boolean {
  const kind = document.blocks[at]?.kind;
  return (kind === 'paragraph' || kind === 'field') && document.blocks[at + 1]?.kind === 'list';
}

function keepWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => (piece instanceof Table ? piece : { ...piece, keepNext: true }));
}
