import type { Block, Caption, FigureUse, Footnote, Inline, Line, Numbered } from '../document/document.ts';
import type { Origin } from '../document/read-paper.ts';
import type { Contents } from '../model/contents.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Appendix } from '../model/report.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Day, Pence } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import type { NumberPlace } from '../template/numbering.ts';
import type { Template } from '../template/template.ts';
import { Exemptions } from './exemptions.ts';
import { Counter, type StepCounter } from './numbers.ts';
import { Written } from './written.ts';

/** What a sentence that points to an anchor prints, and whether the paper holds a place that it can lead to. */
export type Label = { readonly text: string; readonly linked: boolean };

export type NumberedAppendix = { readonly appendix: Appendix; readonly number: Numbered };

/** The paper as a whole, or one of the two parts of a paper with text that the public may not see. */
export type Part = 'whole' | 'public' | 'exempt';

/** What composing is given, and what it gathers on the way: numbers handed out, figures used, anchors named, findings. */
export class Paper {
  readonly snapshot: Snapshot;
  readonly template: Template;
  readonly contents: Contents;
  readonly asAt: Day;
  readonly part: Part;
  readonly exemptions: Exemptions;
  /** How the template writes money, measures, days and years. */
  readonly written: Written;
  readonly findings: Finding[] = [];
  readonly figures: FigureUse[] = [];
  readonly footnotes: Footnote[] = [];
  /** What each anchor is called where a sentence refers to it: `Table 2`, `paragraph 2.3`. */
  readonly labels = new Map<string, Label>();
  /** Which record each block's words come from. */
  readonly origins = new Map<Block, Origin>();
  /** Which section or prompt of the template each block stands in; empty for the clearances, which clear and are not cleared. */
  readonly parts = new Map<Block, string>();
  readonly #counter: Counter;
  readonly #counts = { table: 0, figure: 0 };
  #deepest = 1;
  #appendices: readonly NumberedAppendix[] | null = null;

  constructor(snapshot: Snapshot, template: Template, part: Part) {
    this.snapshot = snapshot;
    this.template = template;
    this.contents = snapshot.contents;
    this.asAt = snapshot.report.asAt;
    this.part = part;
    this.written = new Written(template);
    this.exemptions = new Exemptions(snapshot, part);
    this.#counter = new Counter(template.numbering);
  }

  find(code: string, at: string, message: string, severity: Severity): void {
    this.findings.push({ code, at, message, severity });
  }

  /** The next number of the paper's own list; null where the template gives none. */
  number(place: NumberPlace): Numbered | null {
    return this.#counter.next(place);
  }

  startSection(): void {
    this.#counter.startSection();
  }

  startList(name: 'steps' | 'recommendations'): StepCounter {
    return this.#counter.startList(name);
  }

  nextAppendix(): Numbered {
    return this.#counter.nextAppendix();
  }

  /** The appendices with their numbers, which are handed out once. */
  appendices(number: () => readonly NumberedAppendix[]): readonly NumberedAppendix[] {
    this.#appendices ??= number();
    return this.#appendices;
  }

  /** The level a heading may have: as wanted, but never one left out on the way down from the heading before it. */
  headingLevel(wanted: number): 2 | 3 | 4 | 5 {
    const level = Math.max(2, Math.min(wanted, this.#deepest + 1, 5)) as 2 | 3 | 4 | 5;
    this.#deepest = level;
    return level;
  }

  captionTable(text: string, anchor: string | null): Caption {
    return this.#captionOf('table', this.template.captions.tables, text, anchor);
  }

  captionFigure(text: string, anchor: string | null): Caption {
    return this.#captionOf('figure', this.template.captions.figures, text, anchor);
  }

  #captionOf(
    kind: 'table' | 'figure',
    { label, also, separator, place }: Template['captions']['tables'],
    text: string,
    anchor: string | null,
  ): Caption {
    if (place !== 'none') this.#counts[kind] += 1;
    const number = this.#counts[kind];
    return this.#caption({
      label,
      ...this.#also(also),
      separator,
      place,
      number,
      text,
      anchor: anchor ?? this.#freeName(kind, number),
    });
  }

  /** The caption of a table that stands beneath its chart and is counted with it: nothing is printed. */
  captionBeneath(caption: Caption): Caption {
    return { ...caption, place: 'none', text: `Data: ${caption.text}`, anchor: `${caption.anchor}-data` };
  }

  /** A label in the second language, where the template has both. */
  #also(text: string): Pick<Caption, 'also'> {
    const { secondLanguage } = this.template;
    return text === '' || secondLanguage === undefined ? {} : { also: { text, language: secondLanguage } };
  }

  #freeName(kind: string, number: number): string {
    for (let copy = number; ; copy += 1) if (!this.labels.has(`${kind}-${copy}`)) return `${kind}-${copy}`;
  }

  #caption(caption: Caption): Caption {
    const { label, number, text, anchor, place } = caption;
    const said = place === 'none' ? `the ${label.toLowerCase()} “${text}”` : `${label} ${number}`;
    this.name(anchor, said, said);
    return caption;
  }

  /** Gives `anchor` the words a reference to it prints. */
  name(anchor: string, text: string, at: string, linked = true): void {
    if (this.labels.has(anchor))
      this.find(
        'double-anchor',
        at,
        `the anchor ${anchor} is used a second time; a reference to it is unclear`,
        'stops',
      );
    this.labels.set(anchor, { text, linked });
  }

  /** Gives `anchor` its words unless it has some: what is printed twice is pointed to where it first stands. */
  claim(anchor: string, text: string): void {
    const known = this.labels.get(anchor);
    if (known === undefined || !known.linked) this.labels.set(anchor, { text, linked: true });
  }

  /** Notes a figure of a table that was moved so that rounded parts add up. */
  adjust(moved: {
    readonly name: string;
    readonly exact: Pence;
    readonly text: string;
    readonly adjusted: string;
  }): void {
    const { name, exact, text, adjusted } = moved;
    const asAt = writeDay(this.asAt);
    this.figures.push({ text, source: name, asAt, key: `adjusted ${name}`, exact: String(exact), adjusted });
  }

  /** A figure as it is printed, noted with where it came from and as at when. */
  figure(use: FigureUse): Inline {
    this.figures.push(use);
    return { kind: 'figure', text: use.text, use: this.figures.length - 1 };
  }

  /** The mark of a footnote that says `text`. */
  footnote(text: Line): Inline {
    const number = this.footnotes.length + 1;
    this.footnotes.push({ number, text });
    return { kind: 'footnote', text: String(number), note: number - 1 };
  }

  /** `blocks`, noted with the record that their words come from. */
  from(origin: Omit<Origin, 'block' | 'entry'>, block: number, blocks: readonly Block[]): readonly Block[] {
    for (const one of blocks) this.origins.set(one, { ...origin, block, entry: 0 });
    return blocks;
  }

  /** `blocks`, noted as standing in the section or prompt `key` unless they already stand in one inside it. */
  standIn(key: string, blocks: readonly Block[]): readonly Block[] {
    for (const one of blocks) if (!this.parts.has(one)) this.parts.set(one, key);
    return blocks;
  }
}

/** Plain words as a line. */
export function words(text: string): Line {
  return text === '' ? [] : [{ kind: 'text', text }];
}
