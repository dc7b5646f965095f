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
import { plainLine } from '../document/inline.ts';

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
  const say = makeSayers(document, namePlaces(document));
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

function makeSayers(document: Document, places: Places): Writers<readonly string[]> {
  const words = (line: Line): string => sayLine(line, document, places);
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
    ...(spec.headline === '' ? [] : [spec.headline]),
    ...spec.series.map(
      ({ name, values }) =>
        `${name}: ${values.map((value, at) => `${spec.categories[at] ?? ''} ${value ?? '–'}`).join('; ')}`,
    ),
  ];
}

/** What stands at each anchor, by the words a reader finds there. */
type Places = ReadonlyMap<string, string>;

/** Tables and the like by their caption, headings and cards by their words, and what has no name of its own by the heading above it. */
function namePlaces(document: Document): Places {
  const places = new Map<string, string>();
  const put = (anchor: string | null, name: string): void => {
    if (anchor !== null && name !== '') places.set(anchor, name);
  };
  let above = '';
  for (const block of document.blocks) {
    if ('caption' in block) put(block.caption.anchor, block.caption.text);
    if (block.kind === 'heading') {
      above = block.text;
      put(block.anchor, block.text);
    }
    if (block.kind === 'card') put(block.anchor, block.title);
    if (block.kind === 'paragraph') put(block.anchor, above);
    if (block.kind === 'list')
      for (const item of block.items)
        put(item.anchor, item.anchor?.startsWith('appendix-') === true ? plainLine(item.text) : above);
  }
  return places;
}

/** The number of what a sentence points to may move; the words before it and the name of what it points to are the author's. */
function sayLine(line: Line, document: Document, places: Places): string {
  return line
    .map((piece) => {
      if (piece.kind === 'break') return ' ';
      if (piece.kind === 'footnote')
        return ` [${sayLine(document.footnotes[piece.note]?.text ?? [], document, places)}]`;
      if (piece.kind !== 'reference') return piece.text;
      const said = piece.text.replace(/\d[\d.]*/g, '…');
      const name = places.get(piece.anchor) ?? '';
      return name === '' || said.includes(name) ? said : `${said} (${name})`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
