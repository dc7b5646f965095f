import type { ReadText } from '../../shared/document/read-paper.ts';
import type { Counted } from './numbering.ts';

/** Where the words of a paragraph stand in the main part, so that a comment can be hung on them. Indexes into the part's text. */
export type Anchor = {
  /** Where its words begin and end in the text they belong to. */
  readonly start: number;
  readonly end: number;
  /** After the opening tag and the properties of the paragraph, and before its closing tag. */
  readonly from: number;
  readonly to: number;
  /** The pieces of the paragraph that hold words, in order. */
  readonly pieces: readonly {
    readonly start: number;
    readonly end: number;
    readonly from: number;
    readonly to: number;
  }[];
};

/** A picture, chart or other drawing as it hangs in a paragraph. */
export type RawDrawing = {
  readonly kind: 'picture' | 'chart';
  readonly alt: string;
  readonly decorative: boolean;
  /** The part of the chart, when it is one. */
  readonly part: string | null;
};

export type RawParagraph = {
  readonly kind: 'paragraph';
  readonly text: ReadText;
  readonly number: Counted | null;
  readonly style: string;
  /** 0 is heading 1. */
  readonly outline: number | null;
  /** How it is set, for comparing with its sisters. */
  readonly look: string;
  /** Every word of it is bold. */
  readonly bold: boolean;
  readonly bookmark: string | null;
  /** It holds a field that counts captions. */
  readonly counts: boolean;
  readonly drawings: readonly RawDrawing[];
  /** What stands in text boxes that hang on it. */
  readonly boxes: readonly Raw[];
  readonly page: number;
  readonly anchor: Anchor | null;
};

export type RawCell = {
  readonly blocks: readonly Raw[];
  readonly across: number;
  readonly merge: 'none' | 'begins' | 'goes on';
};

export type RawTable = {
  readonly kind: 'table';
  readonly rows: readonly {
    readonly cells: readonly RawCell[];
    readonly header: boolean;
    readonly maySplit: boolean;
  }[];
  readonly alt: string;
  readonly page: number;
};

/** What stands in a Word file, one after another, before anybody says what it is in a paper. */
export type Raw = RawParagraph | RawTable;
