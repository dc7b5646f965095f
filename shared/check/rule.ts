import type { Item, PlacedText, ReadPaper } from '../document/read-paper.ts';
import type { Contents } from '../model/contents.ts';
import type { Severity } from '../model/finding.ts';
import type { Programme } from '../model/programme.ts';
import type { Report } from '../model/report.ts';
import type { Day } from '../model/units.ts';
import type { Template } from '../template/template.ts';
import type { Fix } from './fix.ts';

/** The sixteen families of rules, in the order in which a report lists them. */
export const FAMILIES = {
  NUM: 'Numbering',
  REF: 'References and lists',
  FIG: 'Facts and figures',
  SUM: 'Sums',
  UNIT: 'Units and precision',
  DATE: 'Dates and tense',
  SIGN: 'Clearance',
  PLH: 'Placeholders',
  TXT: 'Unfinished text',
  ACR: 'Acronyms',
  TERM: 'Names and terms',
  IMP: 'Implications',
  REC: 'Recommendations',
  GOV: 'Governance',
  A11Y: 'Accessibility',
  REG: 'Registers',
} as const;
export type Family = keyof typeof FAMILIES;

/** What the registers say. `report` is null for a Word paper that is checked beside a programme. */
export type Facts = {
  readonly programme: Programme;
  readonly contents: Contents;
  readonly report: Report | null;
  /** The keys of clearances whose text or figures have changed since they were given. */
  readonly staleClearances?: readonly string[];
};

/** All that a check may know. It asks nobody: a rule that needs what is null here says nothing. */
export type CheckInput = {
  readonly paper: ReadPaper;
  readonly facts: Facts | null;
  readonly template: Template | null;
  /** The day of the meeting that takes the paper. */
  readonly meeting: Day | null;
  readonly today: Day;
};

/** A range of characters in a text of the paper; a finding about a whole item has `start` and `end` of its text. */
export type Spot = Omit<PlacedText, 'text' | 'kind'> & { readonly start: number; readonly end: number };

/** What a rule found. The runner adds what every finding of the rule has in common. */
export type Found = {
  /** Null when it is about the paper as a whole, or about something that is not there. */
  readonly spot: Spot | null;
  /** One sentence: what is wrong and, where it helps, what to do. */
  readonly message: string;
  readonly fix?: Fix;
  /** Only where a finding weighs more or less than its rule says. */
  readonly severity?: Severity;
  /**
   * What the finding is about besides the text at its spot (the other of two values, the row of a register). A finding that was
   * set aside comes back when this or the text changes.
   */
  readonly about?: string;
};

/** A text by itself, without where it stands. */
export type LoneText = Pick<PlacedText, 'kind' | 'part' | 'text'>;

/** What a rule found in a text that it saw by itself: a range of its characters. */
export type FoundInText = Omit<Found, 'spot'> & { readonly start: number; readonly end: number };

/**
 * What a rule may know that sees a text by itself. Of the registers it is no more than this: while these are the same its answers
 * hold, whatever else was typed.
 */
export type TextInput = Omit<CheckInput, 'paper' | 'facts'> & {
  readonly facts: { readonly contents: Pick<Contents, 'milestones'> } | null;
};

/** How a rule looks at the paper. One that reads texts sees each by itself, so that its answers can be kept from check to check. */
type Reads =
  | {
      readonly reads: 'text';
      readonly find: (text: LoneText, input: TextInput) => readonly FoundInText[];
    }
  | { readonly reads: 'paper'; readonly find: (input: CheckInput) => readonly Found[] };

/** A rule of the clerk's check, as data. The documentation is made from it. */
export type Rule = {
  /** `NUM-01`. Never given to another rule. */
  readonly id: `${Family}-${string}`;
  readonly severity: Severity;
  /** A few words that name the fault. */
  readonly title: string;
  /** Why it matters, in one sentence for a report author. */
  readonly why: string;
  /** The law, guidance or practice behind it. */
  readonly source: string;
  readonly example: { readonly bad: string; readonly good: string };
} & Reads;

export function familyOf(rule: { readonly id: string }): Family {
  return rule.id.slice(0, rule.id.indexOf('-')) as Family;
}

/** The spot of characters `start` to `end` of `placed`; the whole of it when no ends are given. */
export function spotIn(placed: PlacedText, start = 0, end = placed.text.words.length): Spot {
  const { item, part, row, column } = placed;
  return { item, part, row, column, start, end };
}

/** All of a cell of the table that is item `at`, whose text is `words`. */
export function spotOfCell(at: number, row: number, column: number, words: string): Spot {
  return { item: at, part: 'cell', row, column, start: 0, end: words.length };
}

/** The spot of item `at` as a whole: all of its own text. */
export function spotOf(at: number, item: Item): Spot {
  const end = 'text' in item ? item.text.words.length : 0;
  return { item: at, part: 'text', row: 0, column: 0, start: 0, end };
}
