import type { ChartSpec } from '../document/chart.ts';
import {
  type Block,
  type Caption,
  type Document,
  type Flow,
  type Line,
  linesOf,
  writeBlock,
  type Writers,
} from '../document/document.ts';

/** A composed paper with the section or prompt each block stands in: null above the first, empty for the list of clearances. */
export type PlacedPaper = { readonly document: Document; readonly parts: readonly (string | null)[] };

/**
 * The exact words and figures that an answer about `keys` is given for, one thing on a line, and after them each figure with its
 * source and day. No key means the whole paper. What only follows from other text is left out: numbers of paragraphs and tables,
 * the contents list, and the clearances themselves, so that one answer does not make the others stale.
 */
export function coverText({ document, parts }: PlacedPaper, keys: readonly string[]): string {
  const covered = document.blocks.filter((_, at) => {
    const part = parts[at] ?? null;
    return part !== '' && (keys.length === 0 || (part !== null && keys.includes(part)));
  });
  const say = makeSayers(document);
  const lines = covered.flatMap((block) => writeBlock(say, block));
  return [...lines, ...sayFigures(document, covered)].join('\n');
}

/** Where the lines about figures begin. */
const FIGURE = 'Figure: ';

function sayFigures(document: Document, covered: readonly Block[]): readonly string[] {
  const said = covered
    .flatMap(linesOf)
    .flat()
    .flatMap((piece) => {
      const use = piece.kind === 'figure' ? document.figures[piece.use] : undefined;
      return use === undefined ? [] : [`${FIGURE}${use.text} (${use.source}, ${use.asAt})`];
    });
  return [...new Set(said)];
}

function makeSayers(document: Document): Writers<readonly string[]> {
  const words = (line: Line): string => sayLine(line, document);
  const flow = (block: Flow): readonly string[] => writeBlock(sayers, block);
  const sayers: Writers<readonly string[]> = {
    title: ({ text }) => [`# ${text}`],
    field: ({ label, value }) => [`${label} ${words(value)}`],
    fields: ({ rows }) => rows.flatMap((row) => [row.label, ...row.content.flatMap(flow)]),
    heading: ({ level, text }) => [`${'#'.repeat(level)} ${text}`],
    paragraph: ({ text }) => [words(text)],
    list: ({ items }) => items.map((item) => `${'  '.repeat(item.level)}• ${words(item.text)}`),
    quote: ({ text, from }) => [`> ${words(text)}${from === '' ? '' : ` (${from})`}`],
    box: ({ blocks }) => blocks.flatMap(flow),
    table: ({ caption, columns, rows, note }) => [
      sayCaption(caption),
      columns.map((column) => column.title).join(' | '),
      ...rows.map((row) => row.cells.map((cell) => words(cell.text)).join(' | ')),
      ...sayNote(note),
    ],
    chart: ({ caption, spec, note }) => [sayCaption(caption), ...sayChart(spec), ...sayNote(note)],
    timeline: ({ caption, items, note }) => [
      sayCaption(caption),
      ...items.map((item) => `${item.name}: ${item.said}`),
      ...sayNote(note),
    ],
    // Another picture under the same caption is another thing to answer for.
    picture: ({ caption, alt, sha256, note }) => [sayCaption(caption), alt, sha256, ...sayNote(note)],
    card: ({ title, lines }) => [title, ...lines.map((line) => `${line.label}: ${words(line.value)}`)],
    clearance: () => [],
    contents: () => [],
    pageBreak: () => [],
  };
  return sayers;
}

function sayCaption({ label, text }: Caption): string {
  return `${label}: ${text}`;
}

function sayNote(note: string): readonly string[] {
  return note === '' ? [] : [note];
}

function sayChart(spec: ChartSpec): readonly string[] {
  return [
    spec.headline,
    ...spec.series.map(
      ({ name, values }) =>
        `${name}: ${values.map((value, at) => `${spec.categories[at] ?? ''} ${value ?? '–'}`).join('; ')}`,
    ),
  ];
}

/** The number of what a sentence points to may move; the words before it and what it points to are the author's. */
function sayLine(line: Line, document: Document): string {
  return line
    .map((piece) => {
      if (piece.kind === 'break') return ' ';
      if (piece.kind === 'footnote') return ` [${sayLine(document.footnotes[piece.note]?.text ?? [], document)}]`;
      if (piece.kind !== 'reference') return piece.text;
      const said = piece.text.replace(/\d[\d.]*/g, '…');
      return COUNTED.test(piece.anchor) ? said : `${said} (${piece.anchor})`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Anchors that are themselves made by counting. */
const COUNTED = /^(?:table|figure)-\d+(?:-data)?$/;
