import {
  type Block,
  type Caption,
  type Cell,
  type Document,
  type Flow,
  type Line,
  type Numbered,
  writeBlock,
  type Writers,
} from './document.ts';
import {
  type Item,
  type Mark,
  type Origin,
  plain,
  type PrintedNumber,
  type ReadCaption,
  type ReadPaper,
  type ReadText,
} from './read-paper.ts';

type Bare = Item extends infer One ? (One extends Item ? Omit<One, 'place'> : never) : never;

/** The day that a clearance's answer carries: `Yes, 3 October 2023`. */
const DAY = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/;

/**
 * A composed paper as the check reads it. `origins` says for each block which record its words come from; without it nothing
 * can be mended at its source.
 */
export function readDocument(document: Document, origins: readonly (Origin | null)[] = []): ReadPaper {
  const items: Item[] = [];
  let number = '';
  let section = '';
  document.blocks.forEach((block, at) => {
    const origin = origins[at] ?? null;
    writeBlock(readers, block).forEach((item, entry) => {
      if (item.kind === 'heading') section = item.text.words;
      if ((item.kind === 'heading' || item.kind === 'paragraph') && item.number !== null) number = item.number.text;
      const from = origin === null ? null : { ...origin, entry: item.kind === 'entry' ? entry : origin.entry };
      items.push({ ...item, place: { number, section, page: null, origin: from } });
    });
  });
  return {
    from: 'programme',
    title: document.title,
    author: document.author,
    language: document.language,
    items: items.map(nameLists()),
    footnotes: document.footnotes.map((note, at) => ({
      id: String(at),
      number: String(note.number),
      text: readLine(note.text),
    })),
    figures: document.figures,
    traces: { comments: [], insertions: 0, deletions: 0, hidden: 0, textBoxes: 0, external: [] },
    pages: null,
  };
}

/** For each item of `readDocument` the block of the document it comes from. */
export function blocksOfItems(document: Document): readonly number[] {
  return document.blocks.flatMap((block, at) => writeBlock(readers, block).map(() => at));
}

/** Bullets carry no list of their own in a document: neighbours form one. */
function nameLists(): (item: Item, at: number) => Item {
  let list = '';
  let before = -1;
  return (item, at) => {
    if (item.kind !== 'entry' || item.list !== '') return item;
    if (before !== at - 1) list = `bullets ${at}`;
    before = at;
    return { ...item, list };
  };
}

const readers: Writers<readonly Bare[]> = {
  title: (block) => [{ kind: 'title', text: plain(block.text), real: true }],
  field: (block) => [
    { kind: 'field', label: block.label.replace(/:$/, ''), text: readLine(block.value), layout: 'line' },
  ],
  fields: (block) =>
    block.rows.flatMap((row) => {
      const items = row.content.flatMap(readFlow);
      const [first] = items;
      const label = row.label.replace(/:$/, '');
      // A row of one paragraph is a field; one that holds more gives its label, then what stands in it.
      return items.length === 1 && first?.kind === 'paragraph'
        ? [{ kind: 'field' as const, label, text: first.text, layout: 'table' as const }]
        : [{ kind: 'field' as const, label, text: plain(''), layout: 'table' as const }, ...items];
    }),
  heading: (block) => [
    {
      kind: 'heading',
      level: block.level - 1,
      number: readNumber(block.number),
      text: plain(block.text),
      real: true,
      look: `heading ${block.level}`,
    },
  ],
  paragraph: (block) => [
    {
      kind: 'paragraph',
      number: readNumber(block.number),
      text: readLine(block.text),
      look: '',
      anchor: block.anchor,
    },
  ],
  list: (block) =>
    block.items.map((item) => ({
      kind: 'entry',
      marker: item.number?.text ?? '•',
      level: item.level,
      native: true,
      list: item.number === null ? '' : `${item.number.list} ${item.number.run}`,
      text: readLine(item.text),
    })),
  quote: (block) => [{ kind: 'quote', text: readLine(block.text), from: block.from }],
  box: (block) => block.blocks.flatMap(readFlow),
  table: (block) => [readTable(block)],
  chart: (block) => [
    {
      kind: 'chart',
      caption: readCaption(block.caption),
      anchor: block.caption.anchor,
      alt: block.spec.alt,
      title: block.spec.headline,
      categories: block.spec.categories,
      series: block.spec.series.map(({ name, values }) => ({ name, values })),
      note: plain(block.note),
    },
  ],
  timeline: (block) => [{ kind: 'picture', caption: readCaption(block.caption), alt: block.alt, decorative: false }],
  picture: (block) => [{ kind: 'picture', caption: readCaption(block.caption), alt: block.alt, decorative: false }],
  card: (block) => [
    { kind: 'paragraph', number: null, text: plain(block.title), look: 'card title', anchor: block.anchor },
    ...block.lines.map((line) => ({
      kind: 'field' as const,
      label: line.label,
      text: readLine(line.value),
      layout: 'line' as const,
    })),
  ],
  contents: () => [],
  pageBreak: () => [],
  clearance: (block) => [
    {
      kind: 'clearance',
      question: block.question,
      answer: block.answer,
      officer: block.officer,
      date: DAY.exec(block.answer)?.[0] ?? '',
    },
  ],
};

function readFlow(block: Flow): readonly Bare[] {
  return writeBlock(readers, block);
}

function readTable(block: Extract<Block, { kind: 'table' }>): Bare {
  const cell = (text: ReadText, column: number) => ({ text, across: 1, down: 1, column });
  return {
    kind: 'table',
    caption: readCaption(block.caption),
    anchor: block.caption.anchor,
    columns: block.columns.length,
    rows: [
      { header: true, maySplit: false, cells: block.columns.map((one, at) => cell(plain(one.title), at)) },
      ...block.rows.map((row) => ({
        header: false,
        maySplit: false,
        cells: row.cells.map((one: Cell, at) => cell(readLine(one.text), at)),
      })),
    ],
    note: plain(block.note),
    alt: '',
  };
}

function readCaption(caption: Caption): ReadCaption | null {
  const { label, number, text, place } = caption;
  return place === 'none' ? null : { label, number: String(number), text, native: true, where: place };
}

function readNumber(number: Numbered | null): PrintedNumber | null {
  return number === null ? null : { text: number.text, native: true };
}

/** The words of `line` with its links, references, figures and emphasis as marks. */
export function readLine(line: Line): ReadText {
  const marks: Mark[] = [];
  let words = '';
  for (const piece of line) {
    const said = piece.kind === 'break' ? '\n' : piece.kind === 'footnote' ? '' : piece.text;
    const span = { start: words.length, end: words.length + said.length };
    words += said;
    if (piece.kind === 'link') marks.push({ ...span, kind: 'link', href: piece.href });
    else if (piece.kind === 'reference') marks.push({ ...span, kind: 'reference', target: piece.anchor });
    else if (piece.kind === 'figure') marks.push({ ...span, kind: 'figure', use: piece.use });
    else if (piece.kind === 'footnote') marks.push({ ...span, kind: 'footnote', id: String(piece.note) });
    else if (piece.kind === 'text') {
      if (piece.bold === true) marks.push({ ...span, kind: 'bold' });
      if (piece.italic === true) marks.push({ ...span, kind: 'italic' });
    }
  }
  return { words, marks };
}
