import type { Caption, FigureUse, Inline, Line, Numbered, NumberFormat } from '../document/document.ts';
import type { Contents } from '../model/contents.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Day } from '../model/units.ts';
import type { Template } from '../template/template.ts';

/** What composing is given, and what it gathers on the way: numbers handed out, figures used, anchors named, findings. */
export class Paper {
  readonly snapshot: Snapshot;
  readonly template: Template;
  readonly contents: Contents;
  readonly asAt: Day;
  readonly findings: Finding[] = [];
  readonly figures: FigureUse[] = [];
  /** What each anchor is called where a sentence refers to it: `Table 2`, `paragraph 2.3`. */
  readonly labels = new Map<string, string>();
  readonly #counts: [number, number, number] = [0, 0, 0];
  #tables = 0;
  #charts = 0;
  #runs = 0;

  constructor(snapshot: Snapshot, template: Template) {
    this.snapshot = snapshot;
    this.template = template;
    this.contents = snapshot.contents;
    this.asAt = snapshot.report.asAt;
  }

  find(code: string, at: string, message: string, severity: Severity): void {
    this.findings.push({ code, at, message, severity });
  }

  /** The next number of the paper's own numbering at `level` (0 section, 1 paragraph, 2 below); deeper levels start again. */
  number(level: 0 | 1 | 2): Numbered {
    this.#counts[level] += 1;
    for (let deeper = level + 1; deeper < this.#counts.length; deeper += 1) this.#counts[deeper] = 0;
    const { pattern } = this.template.numbering.paper[level];
    const text = pattern.replace(/%([1-9])/g, (_, place: string) => String(this.#counts[Number(place) - 1] ?? 0));
    return { list: 'paper', run: 0, level, text };
  }

  /** A new list of steps: its own run, so that it starts from the first letter again. */
  startSteps(): (at: number) => Numbered {
    const run = this.#runs;
    this.#runs += 1;
    const { pattern, format } = this.template.numbering.steps;
    return (at) => ({ list: 'steps', run, level: 0, text: pattern.replace('%1', countIn(format, at + 1)) });
  }

  captionTable(text: string, anchor: string | null): Caption {
    this.#tables += 1;
    return this.#caption(this.template.captions.table, this.#tables, text, anchor ?? `table-${this.#tables}`);
  }

  captionFigure(text: string, anchor: string | null): Caption {
    this.#charts += 1;
    return this.#caption(this.template.captions.figure, this.#charts, text, anchor ?? `figure-${this.#charts}`);
  }

  #caption(label: string, number: number, text: string, anchor: string): Caption {
    this.name(anchor, `${label} ${number}`, `${label} ${number}`);
    return { label, number, separator: ': ', text, anchor, place: 'above' };
  }

  /** Gives `anchor` the words a reference to it prints. */
  name(anchor: string, label: string, at: string): void {
    if (this.labels.has(anchor))
      this.find(
        'double-anchor',
        at,
        `the anchor ${anchor} is used a second time; a reference to it is unclear`,
        'stops',
      );
    this.labels.set(anchor, label);
  }

  /** A figure as it is printed, noted with where it came from and as at when. */
  figure(use: FigureUse): Inline {
    this.figures.push(use);
    return { kind: 'figure', text: use.text, use: this.figures.length - 1 };
  }
}

/** Plain words as a line. */
export function words(text: string): Line {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** `count` as a number of `format`: 3, c, C, iii or III; past z the letters double, as Word's do. */
export function countIn(format: NumberFormat, count: number): string {
  switch (format) {
    case 'decimal':
      return String(count);
    case 'lowerLetter':
      return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
    case 'lowerRoman':
      return toRoman(count);
    case 'upperLetter':
      return countIn('lowerLetter', count).toUpperCase();
    case 'upperRoman':
      return toRoman(count).toUpperCase();
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(count: number): string {
  let left = count;
  let said = '';
  for (const [value, letters] of ROMAN)
    while (left >= value) {
      said += letters;
      left -= value;
    }
  return said;
}
