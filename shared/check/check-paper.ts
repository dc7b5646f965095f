import { listTexts, type Part, type PlacedText, type ReadPaper } from '../document/read-paper.ts';
import { endOnce } from '../model/end-once.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { isSame } from '../model/is-same.ts';
import { makeKey } from './finding-key.ts';
import type { Fix } from './fix.ts';
import { sayPlace } from './place.ts';
import {
  type CheckInput,
  type Family,
  familyOf,
  type Found,
  type FoundInText,
  type Rule,
  type Spot,
  spotIn,
  type TextInput,
} from './rule.ts';

/** One thing the clerk's check says. `code` is the rule's id; `at` is the place in words. */
export type CheckFinding = Finding & {
  readonly family: Family;
  readonly title: string;
  readonly spot: Spot | null;
  /** The words it is about; empty when they are not there to quote. */
  readonly quote: string;
  readonly why: string;
  readonly source: string;
  readonly fix: Fix | null;
  /** The same while the text it is about is the same: what a finding that was set aside is remembered by. */
  readonly key: string;
};

/** A check that remembers what its rules said about each text, so that a second check after a keystroke reads only what moved. */
export type Checker = (input: CheckInput) => readonly CheckFinding[];

/** Everything `rules` find in the paper: what stops first, then what warns, then notes, each in the order of the paper. */
export function checkPaper(input: CheckInput, rules: readonly Rule[]): readonly CheckFinding[] {
  return makeChecker(rules)(input);
}

/** A text with more of one kind is no prose, and a paper with more is not read to the end by anybody. */
const MOST_IN_TEXT = 100;
const MOST_IN_PAPER = 2000;

type Context = Omit<CheckInput, 'paper'>;
type TextRule = Extract<Rule, { reads: 'text' }>;

/** A checker with a memory of its own. What was said about a text is kept while the facts, the template and the days are the same. */
export function makeChecker(rules: readonly Rule[]): Checker {
  const ofTexts = rules.filter((rule): rule is TextRule => rule.reads === 'text');
  let context: TextInput | null = null;
  let memory = new Map<string, readonly (readonly FoundInText[])[]>();
  return ({ paper, ...now }) => {
    const input = textInput(now);
    if (context === null || !isSame(context, input)) memory = new Map();
    context = input;
    const kept: typeof memory = new Map();
    const texts = listTexts(paper);
    const findings: CheckFinding[] = [];
    for (const placed of texts) {
      const key = sayText(placed);
      const answers =
        memory.get(key) ?? kept.get(key) ?? ofTexts.map((rule) => rule.find(placed, input).slice(0, MOST_IN_TEXT));
      kept.set(key, answers);
      answers.forEach((answer, n) => {
        const rule = ofTexts[n];
        if (rule === undefined) return;
        for (const found of answer) {
          const moved = { ...found, spot: spotIn(placed, found.start, found.end) };
          findings.push(toFinding(rule, moved, paper, placed.text.words));
        }
      });
    }
    memory = kept;
    const words = new Map(texts.map((placed) => [sayWhich(placed), placed.text.words]));
    for (const rule of rules)
      if (rule.reads === 'paper')
        for (const found of rule.find({ paper, ...now }).slice(0, MOST_IN_PAPER)) {
          const about = found.spot === null ? '' : (words.get(sayWhich(found.spot)) ?? '');
          findings.push(toFinding(rule, found, paper, about));
        }
    return tellApart(findings.sort(compare));
  };
}

function textInput({ facts, template, meeting, today }: Context): TextInput {
  const known = facts === null ? null : { contents: { milestones: facts.contents.milestones } };
  return { facts: known, template, meeting, today };
}

/** All that a rule sees of a text by itself. */
function sayText({ kind, part, text }: PlacedText): string {
  return `${kind} ${part} ${text.marks.length === 0 ? '' : JSON.stringify(text.marks)} ${text.words}`;
}

function sayWhich({ item, part, row, column }: Omit<Spot, 'start' | 'end'>): string {
  return `${item} ${part} ${row} ${column}`;
}

function toFinding(rule: Rule, found: Found, paper: ReadPaper, words: string): CheckFinding {
  const { spot, message, about = '' } = found;
  return {
    code: rule.id,
    family: familyOf(rule),
    title: rule.title,
    at: sayPlace(paper, spot),
    message: endOnce(message),
    severity: found.severity ?? rule.severity,
    spot,
    quote: spot === null ? '' : words.slice(spot.start, spot.end),
    why: rule.why,
    source: rule.source,
    fix: found.fix ?? null,
    key: makeKey(rule.id, [words, about, spot === null ? message : words.slice(spot.start, spot.end)]),
  };
}

const WEIGHT: { readonly [S in Severity]: number } = { stops: 0, warns: 1, notes: 2 };

function compare(a: CheckFinding, b: CheckFinding): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    comparePlace(a.spot, b.spot) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** The order in which the texts of one item are printed. */
const PARTS: readonly Part[] = [
  'label',
  'caption',
  'question',
  'text',
  'answer',
  'officer',
  'cell',
  'note',
  'alt',
  'footnote',
];

function comparePlace(a: Spot | null, b: Spot | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const foot = Number(a.part === 'footnote') - Number(b.part === 'footnote');
  return (
    foot ||
    a.item - b.item ||
    PARTS.indexOf(a.part) - PARTS.indexOf(b.part) ||
    a.row - b.row ||
    a.column - b.column ||
    a.start - b.start
  );
}

/** The same fault of the same words in two places has two keys. */
function tellApart(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const before = seen.get(finding.key) ?? 0;
    seen.set(finding.key, before + 1);
    return before === 0 ? finding : { ...finding, key: `${finding.key}.${before + 1}` };
  });
}
