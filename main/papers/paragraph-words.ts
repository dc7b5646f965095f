import type { Mark, ReadText } from '../../shared/document/read-paper.ts';
import { drawingsIn } from './drawings.ts';
import type { Anchor, RawDrawing } from './raw.ts';
import type { Reading } from './reading.ts';
import { type Look, mergeLooks, readLook } from './styles.ts';
import { childOf, childrenOf, isOn, textIn, valueOf, type Xml } from './xml-tree.ts';

/** What is gathered from the runs of one paragraph. */
export type Words = {
  readonly text: ReadText;
  readonly anchor: Anchor | null;
  readonly drawings: readonly RawDrawing[];
  readonly boxes: readonly Xml[];
  readonly bookmark: string | null;
  readonly counts: boolean;
  /** It is a line of a contents list that Word makes. */
  readonly contents: boolean;
  readonly page: number;
  readonly look: Look;
  readonly bold: boolean;
};

type Within = { readonly link?: Mark | undefined; readonly inserted?: boolean; readonly prompt?: boolean };
type Wrapped = Exclude<Mark['kind'], 'link' | 'reference' | 'figure' | 'footnote' | 'comment'>;

/** The words of paragraph `element` as they are printed, its links, fields and drawings. `base` is how its style sets it. */
export function readWords(element: Xml, reading: Reading, base: Look): Words {
  return new WordReader(reading, base).read(element);
}

class WordReader {
  readonly #reading: Reading;
  readonly #base: Look;
  #words = '';
  readonly #marks: Mark[] = [];
  readonly #drawings: RawDrawing[] = [];
  readonly #boxes: Xml[] = [];
  readonly #comments = new Map<string, number>();
  #bookmark: string | null = null;
  #counts = false;
  #contents = false;
  #page: number | null = null;
  #look: Look | null = null;
  #plain = false;

  constructor(reading: Reading, base: Look) {
    this.#reading = reading;
    this.#base = base;
  }

  read(element: Xml): Words {
    this.#contents = this.#reading.fields.some((field) => /^\s*TOC\b/.test(field.code));
    for (const field of this.#reading.fields) field.start = 0;
    const pieces: { start: number; end: number; from: number; to: number }[] = [];
    for (const child of childrenOf(element)) {
      const start = this.#words.length;
      this.#take(child, {});
      if (this.#words.length > start) pieces.push({ start, end: this.#words.length, from: child.from, to: child.to });
    }
    const properties = childOf(element, 'w:pPr');
    const lead = this.#words.length - this.#words.trimStart().length;
    const words = this.#words.trim();
    const clip = (at: number): number => Math.min(Math.max(at - lead, 0), words.length);
    const anchor =
      element.end === element.inner && element.to === element.inner
        ? null
        : {
            start: 0,
            end: words.length,
            from: properties?.to ?? element.inner,
            to: element.end,
            pieces: pieces.map((piece) => ({ ...piece, start: clip(piece.start), end: clip(piece.end) })),
          };
    return {
      text: { words, marks: this.#marks.map((mark) => ({ ...mark, start: clip(mark.start), end: clip(mark.end) })) },
      anchor,
      drawings: this.#drawings,
      boxes: this.#boxes,
      bookmark: this.#bookmark,
      counts: this.#counts,
      contents: this.#contents,
      page: this.#page ?? this.#reading.page,
      look: this.#look ?? this.#base,
      bold: words !== '' && !this.#plain,
    };
  }

  #take(element: Xml, within: Within): void {
    switch (element.name) {
      case 'w:r':
        return this.#takeRun(element, within);
      case 'w:hyperlink':
        return this.#takeAll(element, { ...within, link: this.#linkOf(element) });
      case 'w:ins':
      case 'w:moveTo':
        this.#reading.insertions += 1;
        return this.#takeAll(element, { ...within, inserted: true });
      case 'w:del':
      case 'w:moveFrom':
        this.#reading.deletions += 1;
        return;
      case 'w:sdt': {
        const prompt = isOn(childOf(element, 'w:sdtPr', 'w:showingPlcHdr')) ?? false;
        const content = childOf(element, 'w:sdtContent');
        return content === undefined ? undefined : this.#takeAll(content, { ...within, prompt });
      }
      case 'w:fldSimple': {
        const start = this.#words.length;
        this.#takeAll(element, within);
        return this.#endField(element.attributes['w:instr'] ?? '', start);
      }
      case 'w:bookmarkStart': {
        const name = element.attributes['w:name'] ?? '';
        if (name !== '_GoBack') this.#bookmark ??= name;
        return;
      }
      case 'w:commentRangeStart':
        this.#comments.set(element.attributes['w:id'] ?? '', this.#words.length);
        return;
      case 'm:oMath':
        this.#put(textIn(element), {}, within);
        return;
      case 'w:pPr':
        return;
      default:
        return this.#takeAll(element, within);
    }
  }

  #takeAll(element: Xml, within: Within): void {
    for (const child of childrenOf(element)) this.#take(child, within);
  }

  #takeRun(run: Xml, within: Within): void {
    const properties = childOf(run, 'w:rPr');
    const style = this.#reading.styles.run(valueOf(childOf(properties, 'w:rStyle')));
    const own = mergeLooks(style, readLook(properties));
    for (const child of childrenOf(run)) this.#takePiece(child, own, within);
  }

  #takePiece(piece: Xml, look: Look, within: Within): void {
    switch (piece.name) {
      case 'w:t':
        this.#put(textIn(piece), look, within);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#put('\t', look, within);
        return;
      case 'w:noBreakHyphen':
        this.#put('-', look, within);
        return;
      case 'w:sym':
        this.#put('•', look, within);
        return;
      case 'w:cr':
        this.#put('\n', look, within);
        return;
      case 'w:br':
        if (piece.attributes['w:type'] === 'page') this.#reading.breakPage();
        else if (piece.attributes['w:type'] !== 'column') this.#put('\n', look, within);
        return;
      case 'w:lastRenderedPageBreak':
        this.#reading.renderPage();
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const id = `${piece.name === 'w:endnoteReference' ? 'e' : 'f'}${piece.attributes['w:id'] ?? ''}`;
        this.#marks.push({ kind: 'footnote', id, start: this.#words.length, end: this.#words.length });
        return;
      }
      case 'w:commentReference': {
        const id = piece.attributes['w:id'] ?? '';
        const end = this.#words.length;
        this.#marks.push({ kind: 'comment', id, start: this.#comments.get(id) ?? end, end });
        return;
      }
      case 'w:fldChar':
        return this.#takeFieldChar(piece);
      case 'w:instrText': {
        const field = this.#reading.fields.at(-1);
        if (field !== undefined) field.code += textIn(piece);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent': {
        const { drawings, boxes } = drawingsIn(piece, this.#reading.targets);
        this.#drawings.push(...drawings);
        this.#boxes.push(...boxes);
        return;
      }
      default:
    }
  }

  #takeFieldChar(piece: Xml): void {
    const { fields } = this.#reading;
    const kind = piece.attributes['w:fldCharType'];
    if (kind === 'begin') fields.push({ code: '', start: this.#words.length, shows: false });
    else if (kind === 'separate') {
      const field = fields.at(-1);
      if (field !== undefined) Object.assign(field, { shows: true, start: this.#words.length });
    } else if (kind === 'end') {
      const field = fields.pop();
      if (field !== undefined) this.#endField(field.code, field.start);
    }
  }

  #endField(code: string, start: number): void {
    const end = this.#words.length;
    const [, name = '', first = ''] = /^\s*([A-Za-z]+)\s*(?:"([^"]*)"|(\S+))?/.exec(code) ?? [];
    const target = first === '' ? (/^\s*\w+\s+([^\s"\\]+)/.exec(code)?.[1] ?? '') : first;
    switch (name.toUpperCase()) {
      case 'HYPERLINK': {
        const inside = /\\l\s+"?([^"\s]+)"?/.exec(code)?.[1];
        if (target === '' && inside !== undefined) this.#marks.push({ kind: 'reference', target: inside, start, end });
        else this.#marks.push({ kind: 'link', href: target, start, end });
        return;
      }
      case 'REF':
      case 'PAGEREF':
      case 'NOTEREF':
        this.#marks.push({ kind: 'reference', target, start, end });
        return;
      case 'SEQ':
        this.#counts = true;
        return;
      case 'TOC':
        this.#contents = true;
        return;
      default:
        if (end > start) this.#marks.push({ kind: 'field', start, end });
    }
  }

  #linkOf(element: Xml): Mark {
    const target = this.#reading.targets.get(element.attributes['r:id'] ?? '')?.target;
    const inside = element.attributes['w:anchor'] ?? '';
    return target === undefined && inside !== ''
      ? { kind: 'reference', target: inside, start: 0, end: 0 }
      : { kind: 'link', href: target ?? '', start: 0, end: 0 };
  }

  #put(words: string, look: Look, within: Within): void {
    if (words === '') return;
    // What Word hides is not printed, and the code of a field that has not shown its result yet is not either.
    if (look.hidden ?? this.#base.hidden ?? false) {
      if (words.trim() !== '') this.#reading.hidden += 1;
      return;
    }
    const span = { start: this.#words.length, end: this.#words.length + words.length };
    if (words.trim() !== '') {
      this.#page ??= this.#reading.page;
      const whole = mergeLooks(this.#base, look);
      this.#look ??= whole;
      if (!(whole.bold ?? false)) this.#plain = true;
    }
    this.#words += words;
    if (within.link !== undefined) this.#mark({ ...within.link, ...span });
    for (const kind of kindsOf(look, within)) this.#mark({ kind, ...span });
  }

  /** Runs that Word has split for reasons of its own are one mark. */
  #mark(mark: Mark): void {
    const at = this.#marks.findLastIndex((one) => one.kind === mark.kind);
    const last = this.#marks[at];
    const { start, end, ...about } = mark;
    if (last !== undefined && last.end === start && JSON.stringify({ ...last, ...about }) === JSON.stringify(last))
      this.#marks[at] = { ...last, end };
    else this.#marks.push(mark);
  }
}

function kindsOf(look: Look, within: Within): readonly Wrapped[] {
  const kinds: readonly (readonly [Wrapped, boolean | undefined])[] = [
    ['bold', look.bold],
    ['italic', look.italic],
    ['underline', look.underline],
    ['capitals', look.capitals],
    ['inserted', within.inserted],
    ['prompt', within.prompt],
  ];
  return kinds.flatMap(([kind, isThere]) => (isThere === true ? [kind] : []));
}
