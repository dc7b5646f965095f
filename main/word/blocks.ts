import { HeadingLevel, type IParagraphOptions, Table, TextRun } from 'docx';
import { type Block, type Document, type Line, writeBlock, type Writers } from '../../shared/document/document.ts';
import { type Anchors, nameAnchors } from './anchors.ts';
import { writeCaption, writeNote } from './caption.ts';
import { writeChart } from './chart.ts';
import { bookmarked, writeLine } from './inlines.ts';
import { twips, twipsOfPoints } from './measure.ts';
import { bulletedAt, numberedAs } from './numbering.ts';
import { QUOTE_INSET, STRONG, STYLE } from './styles.ts';
import { writeTable } from './table.ts';

/** A piece of the page, still open to what its neighbours ask of it. */
export type Piece = IParagraphOptions | Table;

const HEADING = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

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
  const bulletGap = twipsOfPoints(style.spaceAfter);
  let charts = 0;
  const list = (lines: readonly Line[], options: (at: number) => IParagraphOptions): readonly IParagraphOptions[] =>
    lines.map((line, at) => ({
      ...options(at),
      // Items stand close together; what follows the last stands off as after any paragraph.
      ...(at === lines.length - 1 && { spacing: { after: bulletGap } }),
      children: writeLine(line, anchors),
    }));

  return {
    title: (block) => [{ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] }],
    field: (block) => [
      {
        style: STYLE.field,
        children: [
          new TextRun({ text: `${block.label}:`, style: STRONG }),
          ...(block.value.length === 0 ? [] : [new TextRun(' '), ...writeLine(block.value, anchors)]),
        ],
      },
    ],
    heading: (block) => [
      {
        heading: HEADING[block.level],
        ...(block.number !== null && numberedAs(block.number)),
        children: bookmarked(block.anchor, anchors, [new TextRun(block.text)]),
      },
    ],
    paragraph: (block) => [
      {
        ...(block.number === null ? indented(block.indent) : { style: STYLE.numbered, ...numberedAs(block.number) }),
        children: bookmarked(block.anchor, anchors, writeLine(block.text, anchors)),
      },
    ],
    bullets: (block) => list(block.items, () => ({ style: STYLE.bullet, ...bulletedAt(block.indent) })),
    steps: (block) =>
      list(
        block.items.map((item) => item.text),
        (at) => {
          const item = block.items[at];
          return { style: STYLE.step, ...(item !== undefined && numberedAs(item.number)) };
        },
      ),
    quote: (block) => {
      const indent = { left: twips(block.indent + QUOTE_INSET), right: twips(QUOTE_INSET) };
      const words = { style: STYLE.quote, indent, children: writeLine(block.text, anchors) };
      if (block.from === '') return [{ ...words, spacing: { after: bulletGap } }];
      return [
        { ...words, keepNext: true },
        { style: STYLE.quoteSource, indent, children: [new TextRun(block.from)] },
      ];
    },
    table: (block) => [
      writeCaption(block.caption, anchors),
      writeTable(block, style, anchors),
      ...writeNote(block.note),
    ],
    chart: (block) => {
      charts += 1;
      return [writeCaption(block.caption, anchors), writeChart(block, style, charts), ...writeNote(block.note)];
    },
    clearance: (block) => [
      {
        style: STYLE.question,
        children: [new TextRun(`${block.question} `), new TextRun({ text: block.answer, style: STRONG })],
      },
      { style: STYLE.officer, children: [new TextRun(`${block.officerLabel}: ${block.officer}`)] },
    ],
  };
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
  const next = document.blocks[at + 1]?.kind;
  return (kind === 'paragraph' || kind === 'field') && (next === 'bullets' || next === 'steps');
}

function keepWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => (piece instanceof Table ? piece : { ...piece, keepNext: true }));
}
