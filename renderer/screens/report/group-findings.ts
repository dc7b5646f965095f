import type { StudioPart } from '../../../shared/api/studio-views.ts';
import type { CheckFindingView } from '../../../shared/api/views.ts';
import { trimNumber } from '../../../shared/compose/prose-numbers.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Finding } from '../../../shared/model/finding.ts';

/** The two kinds of finding there are: what composing lacks, and what the clerk's check says. */
export type Findings = { readonly composed: readonly Finding[]; readonly checked: readonly CheckFindingView[] };

/** All findings of a report, by what they ask of its author. Every one stands in exactly one group. */
export type GroupedFindings = {
  /** About what is written. */
  readonly written: Findings;
  /** A place where nothing stands yet. */
  readonly toWrite: Findings;
  /** An answer that an officer has still to give. */
  readonly toClear: Findings;
};

/** Findings that say of a place only that nothing stands in it. */
const UNWRITTEN: ReadonlySet<string> = new Set([
  'section-empty',
  'field-empty',
  'response-missing',
  'status-missing',
  'no-recommendation',
  'recommendation-empty',
  'IMP-03',
  'PLH-05',
]);
const UNCLEARED: ReadonlySet<string> = new Set(['clearance-missing', 'SIGN-01']);

type Group = keyof GroupedFindings;

const groupOf = ({ code }: Finding): Group =>
  UNWRITTEN.has(code) ? 'toWrite' : UNCLEARED.has(code) ? 'toClear' : 'written';

/** Sorts findings into their groups, so that a paper nobody has written yet does not meet its author with every line of it. */
export function groupFindings(composed: readonly Finding[], checked: readonly CheckFindingView[]): GroupedFindings {
  const of = (group: Group): Findings => ({
    composed: composed.filter((finding) => groupOf(finding) === group && !isSaidBetter(finding, checked)),
    checked: checked.filter((finding) => groupOf(finding) === group),
  });
  return { written: of('written'), toWrite: of('toWrite'), toClear: of('toClear') };
}

/** How many findings of a group are open. */
export function countOpen({ composed, checked }: Findings): number {
  return composed.length + checked.filter(({ aside }) => aside === null).length;
}

/** Whether the clerk's check says the same of the same place, with what can be done about it. */
function isSaidBetter(finding: Finding, checked: readonly CheckFindingView[]): boolean {
  const same = { 'clearance-missing': 'SIGN-01', 'response-missing': 'IMP-03' }[finding.code];
  return same !== undefined && checked.some(({ code, at }) => code === same && isSamePlace(finding.at, at));
}

// The check quotes a heading or a question, and cuts a long one short.
function isSamePlace(place: string, quoting: string): boolean {
  const quoted = /“(.+?)(…?)”$/.exec(quoting);
  const [, words, cut] = quoted ?? [];
  if (words === undefined) return false;
  const plain = place.replace(/^clearance “(.*)”$/, '$1').replace(/^section /, '');
  // The check quotes a section's number with its heading, composing names the heading alone.
  return [words, words.replace(/^\d[\d.]*\s+/, '')].some((said) =>
    cut === '' ? plain === said : plain.startsWith(said.trimEnd()),
  );
}

/** The part of the report that the place of a finding names; undefined where it names none. */
export function partAt(at: string, parts: readonly StudioPart[]): StudioPart | undefined {
  // `section Finances, i)` is an item of it.
  const named = parts.filter(({ heading }) => heading !== '' && (at.endsWith(heading) || at.includes(`${heading}, `)));
  const [nearest] = named.toSorted((one, other) => other.heading.length - one.heading.length);
  return nearest ?? (at.startsWith('front matter') ? parts.find(({ kind }) => kind === 'fields') : undefined);
}

/** The numbered paragraphs of the paper, by their number as a finding writes it: the blocks they are. */
export function numberBlocks({ blocks }: Document): ReadonlyMap<string, number> {
  return new Map(
    blocks.flatMap((block, at): readonly (readonly [string, number])[] =>
      block.kind === 'paragraph' && block.number !== null ? [[trimNumber(block.number.text), at]] : [],
    ),
  );
}

/** The block of the paragraph that the place of a finding names by its number; undefined where it names none. */
export function blockAt(at: string, numbered: ReadonlyMap<string, number>): number | undefined {
  const [, number = ''] = /^\S+ (\S+?)(?:,|$)/.exec(at) ?? [];
  return numbered.get(number);
}

/** Whether somebody has begun to write: a text holds something. */
export function isBegun(parts: readonly StudioPart[]): boolean {
  return parts.some((part) => (part.kind === 'prose' || part.kind === 'response') && part.body.length > 0);
}
