import type { ChartSpec } from './chart.ts';
import type { HouseStyle } from './house-style.ts';
import type { Line } from './inline.ts';

export type { Inline, Line } from './inline.ts';

/**
 * A number printed before a heading, paragraph or item, and how Word makes the same number natively:
 * `list` names one of the document's numberings, `run` separates lists that each start again.
 */
export type Numbered = {
  readonly list: string;
  readonly run: number;
  readonly level: number;
  readonly text: string;
  /** What the outermost level counts from, where the numbers before it stand in another part of the paper. */
  readonly from?: number;
};

export const NUMBER_FORMATS = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** One level of a numbering. The pattern prints the number of each level: `%1.%2`. */
export type NumberingLevel = {
  readonly pattern: string;
  readonly format: NumberFormat;
  /** Millimetres from the margin to the text; the number hangs `hang` before it. */
  readonly indent: number;
  readonly hang: number;
  /** Whether it starts again under each number of the level above; false runs on from 1 to 36 whatever stands between. */
  readonly restarts: boolean;
};

/** The same words in a second language, printed after the first: ` / Cefndir`. */
export type Spoken = { readonly text: string; readonly language: string };

/**
 * What stands above or below a table or chart: `Table 2: Open plans`. With place `none` nothing is printed there, and the text
 * is the accessible name of the table alone.
 */
export type Caption = {
  readonly label: string;
  /** The label in the second language, printed with the same number. */
  readonly also?: Spoken;
  readonly number: number;
  /** Between the number and the text: `: `. */
  readonly separator: string;
  readonly text: string;
  readonly anchor: string;
  readonly place: 'above' | 'below' | 'none';
};

export type Cell = { readonly text: Line; readonly rating: 'red' | 'amber' | 'green' | 'complete' | null };

export type Column = {
  readonly title: string;
  /** Share of the table's width, in parts of the sum of all shares. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
};

/** `total` rows stand out; a `part` is one of the things the row above it is made of, and its name stands in a little. */
export type Row = { readonly cells: readonly Cell[]; readonly total: boolean; readonly part?: true };

/**
 * Indents of unnumbered text and bullets are millimetres from the margin; numbered text stands where its numbering says.
 * `role` gives text outside the body a style of its own: a line that names the meeting, one under the title, a closing line.
 */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly number: Numbered | null;
  readonly indent: number;
  readonly text: Line;
  readonly anchor: string | null;
  readonly role?: 'meeting' | 'subtitle' | 'closing';
};

/** An item of a list: numbered, or a bullet whose words stand `indent` millimetres from the margin. `level` 0 is the outermost. */
export type ListItem = {
  readonly number: Numbered | null;
  readonly level: number;
  readonly indent: number;
  readonly text: Line;
  readonly anchor: string | null;
};

export type List = { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** Another's words. `from` says whose; it is empty when the text before has said so. */
export type Quote = { readonly kind: 'quote'; readonly indent: number; readonly text: Line; readonly from: string };

/** What may stand inside a box or a cell of the front matter. */
export type Flow = Paragraph | List | Quote;

export type Table = {
  readonly kind: 'table';
  readonly caption: Caption;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The first cell of each row names the row. */
  readonly rowHeaders: boolean;
  /** Printed under the table: source, as-at date, what brackets mean. */
  readonly note: string;
};

export type ChartBlock = {
  readonly kind: 'chart';
  readonly caption: Caption;
  readonly spec: ChartSpec;
  readonly note: string;
};

/** `share` is the part of the width for text it takes, from 0 to 1; `ratio` is its height by its width. */
export type Picture = {
  readonly kind: 'picture';
  readonly caption: Caption;
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly share: number;
  readonly ratio: number;
  readonly alt: string;
  readonly note: string;
};

/** The bytes of a paper's pictures, by their SHA-256. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** A bar or mark on the line of time. `at` and `planned` run from 0 (the first tick) to 1 (the last). */
export type TimelineItem = {
  readonly name: string;
  readonly at: number;
  readonly planned: number | null;
  /** The date and where it stands, as printed beside the mark: `30 September 2024, 12 days late`. */
  readonly said: string;
  readonly rating: Cell['rating'];
};

/** A block of the finished paper. Numbers, words, order and rounding are settled here: a writer only renders. */
export type Block =
  /** The paper's own heading 1. */
  | { readonly kind: 'title'; readonly text: string; readonly also?: Spoken }
  /** A line of front matter. The label carries its own colon: `To:`, then `Children and Young People Committee`. */
  | { readonly kind: 'field'; readonly label: string; readonly also?: Spoken; readonly value: Line }
  /** Front matter as a table of two columns whose first column names the rows. `name` is the table's accessible name. */
  | {
      readonly kind: 'fields';
      readonly name: string;
      readonly rows: readonly { readonly label: string; readonly also?: Spoken; readonly content: readonly Flow[] }[];
    }
  /** Sections are level 2; no level is left out on the way down. */
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4 | 5;
      readonly number: Numbered | null;
      readonly text: string;
      readonly also?: Spoken;
      readonly anchor: string | null;
    }
  | Paragraph
  | List
  | Quote
  /** Text set apart: in a box, or between a rule above and a rule below. */
  | { readonly kind: 'box'; readonly edge: 'box' | 'rules'; readonly blocks: readonly Flow[] }
  | Table
  | ChartBlock
  /** Milestones along a line of time, as a picture. What it shows is said in words beside it and in `alt`. */
  | {
      readonly kind: 'timeline';
      readonly caption: Caption;
      readonly ticks: readonly { readonly at: number; readonly label: string }[];
      readonly items: readonly TimelineItem[];
      readonly alt: string;
      readonly note: string;
    }
  /** A picture from the file, named by the SHA-256 of its bytes, which are handed to the writer beside the document. */
  | Picture
  /** A risk on a card of its own: a heading without a number, then lines of label and value. */
  | {
      readonly kind: 'card';
      readonly title: string;
      readonly anchor: string | null;
      readonly lines: readonly { readonly label: string; readonly value: Line; readonly rating: Cell['rating'] }[];
    }
  /** A question of the clearance list with its answer and the officer who gave it. */
  | {
      readonly kind: 'clearance';
      readonly question: string;
      readonly answer: string;
      readonly officerLabel: string;
      readonly officer: string;
    }
  /** The contents list, already filled in. Every entry leads to the heading that carries its anchor. */
  | {
      readonly kind: 'contents';
      readonly title: string;
      readonly entries: readonly {
        readonly level: 2 | 3 | 4 | 5;
        readonly number: string;
        readonly text: string;
        readonly anchor: string;
      }[];
    }
  /** What follows starts on a new page, turned on its side or upright again where `turn` says so. */
  | { readonly kind: 'pageBreak'; readonly turn: 'portrait' | 'landscape' | null };

export type BlockKind = Block['kind'];

/**
 * One figure printed in the paper: what it is, where it came from and as at when. `key` names the fact, the same in every
 * paper; `exact` is the value before it was written, as a decimal (money in pence), or null where words stand for it;
 * `adjusted` says by how much it was moved so that rounded parts add up.
 */
export type FigureUse = {
  readonly text: string;
  readonly source: string;
  readonly asAt: string;
  readonly key: string;
  readonly exact: string | null;
  readonly adjusted?: string;
  /** What the file gives now, where the author keeps other words, and why they stand. */
  readonly kept?: { readonly now: string; readonly reason: string };
  /** The words the author last agreed to, where the file has moved on since. */
  readonly seen?: string;
};

export type Footnote = { readonly number: number; readonly text: Line };

/** A line at the head or foot of every page. */
export type EdgePiece =
  | { readonly kind: 'text'; readonly text: string }
  /** The number of the page, and how many there are. */
  | { readonly kind: 'page' }
  | { readonly kind: 'pages' };
export type Edge = {
  readonly left: readonly EdgePiece[];
  readonly centre: readonly EdgePiece[];
  readonly right: readonly EdgePiece[];
};

/** A finished paper as plain data, before Word. */
export type Document = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  readonly keywords: string;
  /** The day it was composed, YYYY-MM-DD. */
  readonly day: string;
  /** The whole paper, or the part that the public may see, or the part that it may not. */
  readonly part: 'whole' | 'public' | 'exempt';
  readonly style: HouseStyle;
  readonly header: Edge;
  readonly footer: Edge;
  readonly numberings: { readonly [list: string]: readonly NumberingLevel[] };
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly figures: readonly FigureUse[];
};

/** One function for each kind of block. A writer that leaves one out does not compile. */
export type Writers<Out> = { readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>) => Out };

/** `block` written by its own writer. */
export function writeBlock<Out>(writers: Writers<Out>, block: Block): Out {
  const write = writers[block.kind] as (block: Block) => Out;
  return write(block);
}

/** `block` with every line of its words put through `change`. */
export function mapLines<B extends Block>(block: B, change: (line: Line) => Line): B {
  return writeBlock(lineMappers(change), block) as B;
}

/** Every line of words in `block`, in reading order. */
export function linesOf(block: Block): readonly Line[] {
  const lines: Line[] = [];
  mapLines(block, (line) => {
    lines.push(line);
    return line;
  });
  return lines;
}

function lineMappers(change: (line: Line) => Line): Writers<Block> {
  const flow = (blocks: readonly Flow[]): readonly Flow[] => blocks.map((block) => mapLines(block, change));
  return {
    title: (block) => block,
    field: (block) => ({ ...block, value: change(block.value) }),
    fields: (block) => ({ ...block, rows: block.rows.map((row) => ({ ...row, content: flow(row.content) })) }),
    heading: (block) => block,
    paragraph: (block) => ({ ...block, text: change(block.text) }),
    list: (block) => ({ ...block, items: block.items.map((item) => ({ ...item, text: change(item.text) })) }),
    quote: (block) => ({ ...block, text: change(block.text) }),
    box: (block) => ({ ...block, blocks: flow(block.blocks) }),
    table: (block) => {
      const mapCell = (cell: Cell): Cell => {
        const text = change(cell.text);
        return text === cell.text ? cell : { ...cell, text };
      };
      const mapRow = (row: Row): Row => {
        const cells = mapSame(row.cells, mapCell);
        return cells === row.cells ? row : { ...row, cells };
      };
      // Ten thousand rows are the same at every key.
      const rows = mapSame(block.rows, mapRow);
      return rows === block.rows ? block : { ...block, rows };
    },
    chart: (block) => block,
    timeline: (block) => block,
    picture: (block) => block,
    card: (block) => ({ ...block, lines: block.lines.map((line) => ({ ...line, value: change(line.value) })) }),
    clearance: (block) => block,
    contents: (block) => block,
    pageBreak: (block) => block,
  };
}

/** `parts` with each changed; the very same list where none is. */
function mapSame<T>(parts: readonly T[], change: (part: T) => T): readonly T[] {
  const changed = parts.map(change);
  return changed.every((part, at) => part === parts[at]) ? parts : changed;
}

/** Words at the head or foot of the page as they would read on page 1 of 1. */
export function sayEdge(edge: Edge): string {
  const said = (pieces: readonly EdgePiece[]): string =>
    pieces.map((piece) => (piece.kind === 'text' ? piece.text : '1')).join('');
  return [edge.left, edge.centre, edge.right]
    .map(said)
    .filter((part) => part !== '')
    .join(' · ');
}
