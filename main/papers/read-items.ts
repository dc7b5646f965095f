import type { Item, ReadCaption, ReadCell, ReadRow } from '../../shared/document/read-paper.ts';
import { readClearance } from './clearances.ts';
import { type BareItem, Emitter, joinPlaced, NOTHING, type Placed, placedFrom } from './emitter.ts';
import { findHeadings, findPaperLists, isParagraph, type Line, nameOf, type Ranks } from './find-headings.ts';
import { isFrontMatterTable, splitField } from './front-matter.ts';
import { type ParagraphLine, readParagraphLine } from './line.ts';
import type { Raw, RawDrawing, RawParagraph, RawTable } from './raw.ts';

export type ChartValues = Pick<Extract<Item, { kind: 'chart' }>, 'title' | 'categories' | 'series'>;

/** What is asked of outside while items are told apart. */
export type Outside = { readonly readChart: (part: string) => ChartValues; readonly knowsPages: boolean };

/** The items of a paper from what stands in its Word file: what each paragraph and table is, among its neighbours. */
export function readItems(raws: readonly Raw[], outside: Outside): Emitter {
  return new ItemReader(raws.flatMap(open), outside).read();
}

/** A paragraph with the boxes that hang on it; a table of one cell is a box too. */
function open(raw: Raw): readonly Line[] {
  if (raw.kind === 'paragraph') return [readParagraphLine(raw), ...raw.boxes.flatMap(open)];
  const [only] = raw.rows;
  if (raw.rows.length === 1 && only?.cells.length === 1) return only.cells.flatMap((cell) => cell.blocks.flatMap(open));
  return [raw];
}

// A second language repeats the number after its own label: `Table 1 / Tabl 1: Open plans`.
const CAPTION =
  /^(Table|Figure|Fig\.?|Chart|Graph|Diagram|Map|Image|Picture|Tabl|Ffigur|Siart)\s+(\d{1,3}[a-z]?(?:\.\d{1,2})?|[A-Z]\d{0,2})(?=[\s:.–—-]|$)(?:\s*\/\s*\p{L}+\s+\2(?=[\s:.–—-]|$))?\s*[:.–—-]?\s*/u;
const NOTE = /^(notes?|sources?|key)\b\s*[:\d]/i;

class ItemReader {
  readonly #lines: readonly Line[];
  readonly #outside: Outside;
  readonly #ranks: Ranks;
  readonly #paperLists: ReadonlySet<string>;
  readonly #out = new Emitter();
  #inFront = true;
  #caption: { readonly caption: ReadCaption; readonly placed: Placed } | null = null;
  #typedList = 0;

  constructor(lines: readonly Line[], outside: Outside) {
    this.#lines = lines;
    this.#outside = outside;
    this.#ranks = findHeadings(lines);
    this.#paperLists = findPaperLists(lines, this.#ranks);
  }

  read(): Emitter {
    for (let at = 0; at < this.#lines.length; ) at += this.#readLine(at);
    return this.#out;
  }

  /** Reads line `at` and says how many lines that took. */
  #readLine(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return 1;
    if (!isParagraph(line)) {
      if (this.#inFront && isFrontMatterTable(line)) this.#readFields(line);
      else this.#readTable(line);
      return 1;
    }
    const clearance = this.#ranks.has(at) ? null : readClearance(this.#lines, at);
    if (clearance !== null) {
      const { question, answer, officer, date, lines } = clearance;
      const placed = placedFrom(line.raw);
      this.#put({ kind: 'clearance', question, answer, officer, date }, line.raw, [['question', placed]]);
      return lines;
    }
    this.#readParagraph(line, at);
    for (const drawing of line.raw.drawings) this.#readDrawing(drawing, line.raw);
    return 1;
  }

  #readParagraph(line: ParagraphLine, at: number): void {
    const placed = placedFrom(line.raw, line.from);
    if (line.words === '') return;
    const { text } = placed;
    const rank = this.#ranks.get(at);
    const printed = line.marker === '' ? null : { text: line.marker, native: line.native };
    if (rank !== undefined && rank.rank === 'title')
      this.#put({ kind: 'title', text, real: rank.real }, line.raw, [['text', placed]]);
    else if (rank !== undefined && !this.#isCaption(line, at)) {
      this.#inFront = false;
      const { look } = line.raw;
      const level = Number(rank.rank);
      this.#put({ kind: 'heading', level, number: printed, text, real: rank.real, look }, line.raw, [['text', placed]]);
    } else if (!this.#readCaption(line, at) && !this.#readNote(line) && !this.#readField(line))
      this.#readText(line, placed);
  }

  #readText(line: ParagraphLine, placed: Placed): void {
    const { text } = placed;
    const { raw } = line;
    const before = this.#out.items.at(-1);
    if (/quote source/i.test(raw.style) && before?.kind === 'quote')
      return this.#out.amendLast({ ...before, from: text.words }, 'text', NOTHING);
    if (/quot/i.test(raw.style)) return this.#put({ kind: 'quote', text, from: '' }, raw, [['text', placed]]);
    const isPaper = line.kind === 'decimal' && (this.#paperLists.has(nameOf(line)) || line.depth > 1);
    if (line.kind === 'none' || isPaper) {
      const number = line.kind === 'none' ? null : { text: line.marker, native: line.native };
      const { look, bookmark: anchor } = raw;
      return this.#put({ kind: 'paragraph', number, text, look, anchor }, raw, [['text', placed]]);
    }
    const { marker, level, native } = line;
    this.#put({ kind: 'entry', marker, level, native, list: this.#listOf(line), text }, raw, [['text', placed]]);
  }

  /** Entries typed by hand are one list while they follow one another; Word's lists have a name, and begin again at 1 or a. */
  #listOf(line: ParagraphLine): string {
    const before = this.#out.items.at(-1);
    const starts =
      before?.kind !== 'entry' ||
      (line.kind !== 'bullet' && /^\(?(1|a|i|A)[.)]*$/.test(line.marker) && line.level === 0);
    if (starts) this.#typedList += 1;
    return line.native && line.kind !== 'bullet'
      ? `${line.list} ${starts ? this.#typedList : before.list.split(' ').at(-1)}`
      : `typed ${this.#typedList}`;
  }

  #readField(line: ParagraphLine): boolean {
    const split = line.kind === 'none' ? splitField(line.words, this.#inFront) : null;
    if (split === null) return false;
    const placed = placedFrom(line.raw, split.from);
    this.#put({ kind: 'field', label: split.label, text: placed.text, layout: 'line' }, line.raw, [
      ['text', placed.text.words === '' ? placedFrom(line.raw) : placed],
      ['label', placedFrom(line.raw)],
    ]);
    return true;
  }

  #readFields(table: RawTable): void {
    for (const row of table.rows) {
      const [name, value] = row.cells;
      const label = joinPlaced(
        (name?.blocks ?? []).flatMap((raw) => (raw.kind === 'paragraph' ? [placedFrom(raw)] : [])),
      );
      const inside = (value?.blocks ?? []).flatMap(open).filter((line) => !isParagraph(line) || line.words !== '');
      const [first] = inside;
      const isAlone = inside.length === 1 && isParagraph(first) && first.kind === 'none';
      const placed = isAlone ? placedFrom(first.raw) : NOTHING;
      const said = label.text.words.replace(/\s*:$/, '');
      this.#out.put({ kind: 'field', label: said, text: placed.text, layout: 'table' }, this.#pageOf(table), [
        ['label', label],
        ['text', isAlone ? placed : label],
      ]);
      if (!isAlone)
        for (const line of inside) {
          if (isParagraph(line)) this.#readText(line, placedFrom(line.raw, line.from));
          else this.#readTable(line);
        }
    }
  }

  #isCaption(line: ParagraphLine, at: number): boolean {
    const { raw, words } = line;
    if (raw.counts || /^caption$/i.test(raw.style)) return true;
    return CAPTION.test(words) && words.split(/\s+/).length <= 40 && (this.#standsAbove(at) || this.#standsBelow());
  }

  #readCaption(line: ParagraphLine, at: number): boolean {
    if (!this.#isCaption(line, at)) return false;
    const match = CAPTION.exec(line.words);
    const isAbove = this.#standsAbove(at);
    if (!isAbove && !this.#standsBelow()) return false;
    const { label, number } = { label: match?.[1] ?? '', number: match?.[2] ?? '' };
    const placed = placedFrom(line.raw, line.from + (match?.[0].length ?? 0));
    const where = isAbove ? 'above' : 'below';
    const caption: ReadCaption = { label, number, text: placed.text.words, native: line.raw.counts, where };
    const kept = { caption, placed: placed.text.words === '' ? placedFrom(line.raw) : placed };
    const before = this.#out.items.at(-1);
    if (isAbove) this.#caption = kept;
    else if (before !== undefined && 'caption' in before)
      this.#out.amendLast({ ...before, caption }, 'caption', kept.placed);
    return true;
  }

  #standsAbove(at: number): boolean {
    const next = this.#lines
      .slice(at + 1)
      .find((line) => !isParagraph(line) || line.words !== '' || line.raw.drawings.length > 0);
    return next !== undefined && (!isParagraph(next) || (next.words === '' && next.raw.drawings.length > 0));
  }

  #standsBelow(): boolean {
    const before = this.#out.items.at(-1);
    return before !== undefined && 'caption' in before && before.caption === null;
  }

  #readNote(line: ParagraphLine): boolean {
    const before = this.#out.items.at(-1);
    if (before?.kind !== 'table' && before?.kind !== 'chart') return false;
    const isNote = /^note$/i.test(line.raw.style) || (line.kind === 'none' && NOTE.test(line.words));
    if (!isNote || before.note.words !== '') return false;
    const placed = placedFrom(line.raw);
    this.#out.amendLast({ ...before, note: placed.text }, 'note', placed);
    return true;
  }

  #readDrawing(drawing: RawDrawing, raw: RawParagraph): void {
    const { alt, decorative, part } = drawing;
    const kept = this.#takeCaption();
    const caption = kept?.caption ?? null;
    const placed: [part: 'caption' | 'alt', placed: Placed][] = [['alt', placedFrom(raw)]];
    if (kept !== null) placed.push(['caption', kept.placed]);
    if (drawing.kind === 'picture' || part === null)
      return this.#put({ kind: 'picture', caption, alt, decorative }, raw, placed);
    const values = this.#outside.readChart(part);
    this.#put({ kind: 'chart', caption, anchor: raw.bookmark, alt, note: NOTHING.text, ...values }, raw, placed);
  }

  #readTable(table: RawTable): void {
    const kept = this.#takeCaption();
    const texts: ['cell', Placed, number, number][] = [];
    const rows = spanRows(table).map(
      (row, at): ReadRow => ({
        header: row.header,
        maySplit: row.maySplit,
        cells: row.cells.map(({ blocks, ...span }): ReadCell => {
          const placed = joinPlaced(listParagraphs(blocks).map((raw) => placedFrom(raw)));
          texts.push(['cell', placed, at, span.column]);
          return { ...span, text: placed.text };
        }),
      }),
    );
    const columns = Math.max(
      0,
      ...rows.map((row) => row.cells.reduce((most, cell) => Math.max(most, cell.column + cell.across), 0)),
    );
    const item: BareItem = {
      kind: 'table',
      caption: kept?.caption ?? null,
      anchor: null,
      columns,
      rows,
      note: NOTHING.text,
      alt: table.alt,
    };
    const first = texts.find(([, placed]) => placed.anchors.length > 0)?.[1] ?? NOTHING;
    this.#out.put(item, this.#pageOf(table), [...texts, ['text', first], ['caption', kept?.placed ?? NOTHING]]);
  }

  #takeCaption() {
    const kept = this.#caption;
    this.#caption = null;
    return kept;
  }

  #put(item: BareItem, raw: RawParagraph, placed: Parameters<Emitter['put']>[2]): void {
    this.#out.put(item, this.#pageOf(raw), placed);
  }

  #pageOf(raw: Raw): number | null {
    return this.#outside.knowsPages ? raw.page : null;
  }
}

function listParagraphs(blocks: readonly Raw[]): readonly RawParagraph[] {
  return blocks.flatMap((raw) =>
    raw.kind === 'paragraph'
      ? [raw, ...listParagraphs(raw.boxes)]
      : raw.rows.flatMap((row) => row.cells.flatMap((cell) => listParagraphs(cell.blocks))),
  );
}

type Spanned = { readonly blocks: readonly Raw[]; readonly across: number; readonly column: number; down: number };

/** The rows with each cell's first column and how many rows it covers; cells that one above covers are left out. */
function spanRows(table: RawTable) {
  const above = new Map<number, Spanned>();
  return table.rows.map(({ cells, ...row }) => {
    const kept: Spanned[] = [];
    let column = 0;
    for (const { blocks, across, merge } of cells) {
      const covering = above.get(column);
      if (merge === 'goes on' && covering !== undefined) covering.down += 1;
      else {
        const cell: Spanned = { blocks, across, column, down: 1 };
        if (merge === 'begins') above.set(column, cell);
        else above.delete(column);
        kept.push(cell);
      }
      column += across;
    }
    return { ...row, cells: kept };
  });
}
