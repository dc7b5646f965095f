import type { ChartSpec } from './chart.ts';
import type { HouseStyle } from './house-style.ts';

/** A piece of a line. A figure's words come from the file; `use` is its place in the document's list of figures. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: true; readonly italic?: true }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'reference'; readonly text: string; readonly anchor: string }
  | { readonly kind: 'figure'; readonly text: string; readonly use: number };

export type Line = readonly Inline[];

/**
 * A number printed before a heading, paragraph or item, and how Word makes the same number natively:
 * `list` names one of the document's numberings, `run` separates lists that each start again.
 */
export type Numbered = { readonly list: string; readonly run: number; readonly level: number; readonly text: string };

/** One level of a numbering. The pattern prints the number of each level: `%1.%2`. */
export type NumberingLevel = {
  readonly pattern: string;
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman';
  /** Millimetres from the margin to the text; the number hangs `hang` before it. */
  readonly indent: number;
  readonly hang: number;
};

export type Caption = {
  readonly label: string;
  readonly number: number;
  readonly text: string;
  readonly anchor: string;
};

export type Cell = { readonly text: Line; readonly rating: 'red' | 'amber' | 'green' | 'complete' | null };

export type Column = {
  readonly title: string;
  /** Share of the table's width, in parts of the sum of all shares. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
};

export type Row = { readonly cells: readonly Cell[]; readonly total: boolean };

/** A block of the finished paper. Numbers, words, order and rounding are settled here: a writer only renders. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** A line of front matter: `To: Children and Young People Committee`. */
  | { readonly kind: 'field'; readonly label: string; readonly value: Line }
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly number: Numbered | null;
      readonly text: string;
      readonly anchor: string | null;
    }
  /** Indents of unnumbered text and bullets are millimetres from the margin; numbered text stands where its numbering says. */
  | {
      readonly kind: 'paragraph';
      readonly number: Numbered | null;
      readonly indent: number;
      readonly text: Line;
      readonly anchor: string | null;
    }
  | { readonly kind: 'bullets'; readonly indent: number; readonly items: readonly Line[] }
  | { readonly kind: 'steps'; readonly items: readonly { readonly number: Numbered; readonly text: Line }[] }
  | { readonly kind: 'quote'; readonly indent: number; readonly text: Line; readonly from: string }
  | {
      readonly kind: 'table';
      readonly caption: Caption;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** The first cell of each row names the row. */
      readonly rowHeaders: boolean;
      /** Printed under the table: source, as-at date, what brackets mean. */
      readonly note: string;
    }
  | { readonly kind: 'chart'; readonly caption: Caption; readonly spec: ChartSpec; readonly note: string }
  /** A question of the clearance list with its answer and the officer who gave it. */
  | {
      readonly kind: 'clearance';
      readonly question: string;
      readonly answer: string;
      readonly officerLabel: string;
      readonly officer: string;
    };

export type BlockKind = Block['kind'];

/** One figure printed in the paper: what it is, where it came from and as at when. */
export type FigureUse = { readonly text: string; readonly source: string; readonly asAt: string };

/** A finished paper as plain data, before Word. */
export type Document = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  readonly keywords: string;
  /** The day it was composed, YYYY-MM-DD. */
  readonly day: string;
  readonly style: HouseStyle;
  readonly footer: string;
  readonly numberings: { readonly [list: string]: readonly NumberingLevel[] };
  readonly blocks: readonly Block[];
  readonly figures: readonly FigureUse[];
};

/** One function for each kind of block. A writer that leaves one out does not compile. */
export type Writers<Out> = { readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>) => Out };

/** `block` written by its own writer. */
export function writeBlock<Out>(writers: Writers<Out>, block: Block): Out {
  const write = writers[block.kind] as (block: Block) => Out;
  return write(block);
}
