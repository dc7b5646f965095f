/** Part of a text that is more than its words. Ends are counted in UTF-16 units; `start` equals `end` for a mark without words. */
export type Mark = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'link'; readonly href: string }
  /** A live cross-reference; `target` is the bookmark or anchor it follows. */
  | { readonly kind: 'reference'; readonly target: string }
  /** A value that comes from the programme file; `use` is its place in the paper's list of figures. */
  | { readonly kind: 'figure'; readonly use: number }
  | { readonly kind: 'footnote'; readonly id: string }
  | { readonly kind: 'comment'; readonly id: string }
  /** Prompt text of a content control that nobody filled in. */
  | { readonly kind: 'prompt' }
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'capitals' | 'hidden' | 'inserted' | 'field' }
);

/** Words as they are printed, and what is marked in them. Text that a tracked change deletes is not among the words. */
export type ReadText = { readonly words: string; readonly marks: readonly Mark[] };

/** A number as it is printed before a text: `2.15`, `a)`, `(iv)`. Native means that Word counts it, not a typist. */
export type PrintedNumber = { readonly text: string; readonly native: boolean };

/** Where an item stands, in words a person can follow. */
export type Place = {
  /** The printed number of the item, or of the nearest numbered heading or paragraph above it; empty before the first. */
  readonly number: string;
  /** The words of the nearest heading above it (or its own); empty in the front matter. */
  readonly section: string;
  /** Counted from the page breaks that Word left in the file; null when it left none. */
  readonly page: number | null;
  /** Which record of the programme file the words come from, so that a fix can be made there; null in a Word paper. */
  readonly origin: Origin | null;
};

/** The record behind an item of a composed paper: the key or id of the record, and which block of its prose. */
export type Origin = {
  readonly of: 'section' | 'response' | 'recommendation' | 'field' | 'clearance';
  readonly key: string;
  readonly block: number;
  /** Which item of a list, when the block is one. */
  readonly entry: number;
};

/** The caption of a table or figure as printed: `Table 2: Open plans`. Native means that Word counts its number. */
export type ReadCaption = {
  readonly label: string;
  readonly number: string;
  readonly text: string;
  readonly native: boolean;
  readonly where: 'above' | 'below';
};

export type ReadCell = {
  readonly text: ReadText;
  /** How many columns and rows it covers. A cell that a merged one above or beside covers is not in its row. */
  readonly across: number;
  readonly down: number;
  /** The first column it covers, counted from nought. */
  readonly column: number;
};

export type ReadRow = {
  readonly cells: readonly ReadCell[];
  /** Marked as a header that repeats on every page. */
  readonly header: boolean;
  /** The row may be torn in two by the end of a page. */
  readonly maySplit: boolean;
};

type At = { readonly place: Place };

/**
 * One thing in a paper, in reading order. `look` says how a heading or paragraph is set (style, size, weight) in a form that is
 * only good for comparing it with its sisters; empty when nothing is known.
 */
export type Item = At &
  (
    | { readonly kind: 'title'; readonly text: ReadText; readonly real: boolean }
    /** A line of front matter. `layout` says whether it stands in a table drawn only to place it. */
    | { readonly kind: 'field'; readonly label: string; readonly text: ReadText; readonly layout: 'line' | 'table' }
    /** Level 1 is a section of the paper, whatever style it has. `real` means a heading style, not only bold words. */
    | {
        readonly kind: 'heading';
        readonly level: number;
        readonly number: PrintedNumber | null;
        readonly text: ReadText;
        readonly real: boolean;
        readonly look: string;
      }
    | {
        readonly kind: 'paragraph';
        readonly number: PrintedNumber | null;
        readonly text: ReadText;
        readonly look: string;
        readonly anchor: string | null;
      }
    /** An entry of a list. `marker` is what is printed before it: `•`, `a)`. Entries with one `list` count together. */
    | {
        readonly kind: 'entry';
        readonly marker: string;
        readonly level: number;
        readonly native: boolean;
        readonly list: string;
        readonly text: ReadText;
      }
    | { readonly kind: 'quote'; readonly text: ReadText; readonly from: string }
    | {
        readonly kind: 'table';
        readonly caption: ReadCaption | null;
        readonly anchor: string | null;
        readonly columns: number;
        readonly rows: readonly ReadRow[];
        /** The words under it: source, as-at day. */
        readonly note: ReadText;
        readonly alt: string;
      }
    | {
        readonly kind: 'chart';
        readonly caption: ReadCaption | null;
        readonly anchor: string | null;
        readonly alt: string;
        readonly title: string;
        readonly categories: readonly string[];
        readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
        readonly note: ReadText;
      }
    | {
        readonly kind: 'picture';
        readonly caption: ReadCaption | null;
        readonly alt: string;
        readonly decorative: boolean;
      }
    | {
        readonly kind: 'clearance';
        readonly question: string;
        /** As printed: `Yes`, `Yes or No`, `Not yet answered`, empty. */
        readonly answer: string;
        readonly officer: string;
        /** The day of the answer as printed; empty when none is. */
        readonly date: string;
      }
  );

export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

export type Footnote = { readonly id: string; readonly number: string; readonly text: ReadText };

/** A comment left in the file, with the item it hangs on. */
export type ReadComment = {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly item: number;
};

/** What should not be in a paper that is published. */
export type Traces = {
  readonly comments: readonly ReadComment[];
  readonly insertions: number;
  readonly deletions: number;
  readonly hidden: number;
  readonly textBoxes: number;
  /** Pictures, templates or objects that the file fetches from elsewhere: never followed. */
  readonly external: readonly string[];
};

/** A paper as the check reads it, whether it was composed here or read from a Word file. An item's index is its path. */
export type ReadPaper = {
  readonly from: 'programme' | 'word';
  /** From the file's properties; the words printed as a title are an item. */
  readonly title: string;
  readonly author: string;
  /** `en-GB`; empty when the file does not say. */
  readonly language: string;
  readonly items: readonly Item[];
  readonly footnotes: readonly Footnote[];
  /** The figures that come from the file, by the `use` of their marks. */
  readonly figures: readonly { readonly text: string; readonly source: string; readonly asAt: string }[];
  readonly traces: Traces;
  /** Null when it cannot be known. */
  readonly pages: number | null;
};

/** Which text of an item: its own, or one of those around it. */
export type Part =
  | 'text'
  | 'label'
  | 'caption'
  | 'note'
  | 'alt'
  | 'cell'
  | 'question'
  | 'answer'
  | 'officer'
  | 'footnote';

/** A text of the paper with where it stands. `row` and `column` count cells from nought; for a footnote `item` is its place in that list. */
export type PlacedText = {
  readonly item: number;
  readonly kind: ItemKind | 'footnote';
  readonly part: Part;
  readonly row: number;
  readonly column: number;
  readonly text: ReadText;
};

/** Words with nothing marked in them. */
export function plain(words: string): ReadText {
  return { words, marks: [] };
}

const listed = new WeakMap<ReadPaper, readonly PlacedText[]>();

/** Every text of `paper` in reading order, footnotes last. Empty ones are left out. Listed once for each paper: every rule asks. */
export function listTexts(paper: ReadPaper): readonly PlacedText[] {
  const known = listed.get(paper);
  if (known !== undefined) return known;
  const texts: PlacedText[] = [];
  const put = (item: number, kind: PlacedText['kind'], part: Part, text: ReadText, row = 0, column = 0): void => {
    if (text.words !== '') texts.push({ item, kind, part, row, column, text });
  };
  paper.items.forEach((item, at) => {
    for (const { part, text, row, column } of textsOf(item)) put(at, item.kind, part, text, row, column);
  });
  paper.footnotes.forEach((note, at) => put(at, 'footnote', 'footnote', note.text));
  listed.set(paper, texts);
  return texts;
}

type PartText = { readonly part: Part; readonly text: ReadText; readonly row?: number; readonly column?: number };

function textsOf(item: Item): readonly PartText[] {
  switch (item.kind) {
    case 'field':
      return [
        { part: 'label', text: plain(item.label) },
        { part: 'text', text: item.text },
      ];
    case 'table':
      return [
        ...sayCaptionOf(item.caption),
        ...item.rows.flatMap((row, at) =>
          row.cells.map((cell): PartText => ({ part: 'cell', text: cell.text, row: at, column: cell.column })),
        ),
        { part: 'note', text: item.note },
        { part: 'alt', text: plain(item.alt) },
      ];
    case 'chart':
      return [...sayCaptionOf(item.caption), { part: 'note', text: item.note }, { part: 'alt', text: plain(item.alt) }];
    case 'picture':
      return [...sayCaptionOf(item.caption), { part: 'alt', text: plain(item.alt) }];
    case 'clearance':
      return [
        { part: 'question', text: plain(item.question) },
        { part: 'answer', text: plain(item.answer) },
        { part: 'officer', text: plain(item.officer) },
      ];
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'entry':
    case 'quote':
      return [{ part: 'text', text: item.text }];
  }
}

function sayCaptionOf(caption: ReadCaption | null): readonly PartText[] {
  return caption === null ? [] : [{ part: 'caption', text: plain(caption.text) }];
}
