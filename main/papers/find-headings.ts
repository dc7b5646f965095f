import { isShort, looksLikeHeading, type ParagraphLine } from './line.ts';
import type { RawTable } from './raw.ts';

/** What stands in the paper, one after another, boxes opened. */
export type Line = ParagraphLine | RawTable;

/** The rank of each line that is a heading; `title` for the name of the paper. */
export type Ranks = ReadonlyMap<number, { readonly rank: 'title' | number; readonly real: boolean }>;

/**
 * Which lines are headings. A heading style counts whatever the words; without one, short bold or capital words do, and a short
 * line numbered 3 that is followed by 3.1. Level 1 is a section: a single heading 1 at the top is the title.
 */
export function findHeadings(lines: readonly Line[]): Ranks {
  const ranks = new Map<number, { readonly rank: 'title' | number; readonly real: boolean }>();
  const styled = lines.flatMap((line, at) =>
    isParagraph(line) && line.raw.outline !== null && line.words !== '' ? [{ at, outline: line.raw.outline }] : [],
  );
  const top = styled.filter((one) => one.outline === 0);
  const isTitled = top.length === 1 && styled[0]?.at === top[0]?.at && styled.length > 1;
  const shift = isTitled ? 0 : 1;
  let base = 0;
  const titleAt = isTitled
    ? (top[0]?.at ?? -1)
    : lines.findIndex((line) => isParagraph(line) && line.words !== '' && isTitleStyle(line));
  let hasTitle = titleAt !== -1;
  lines.forEach((line, at) => {
    if (!isParagraph(line) || line.words === '') return;
    const { outline } = line.raw;
    if (isTitleStyle(line) || (isTitled && at === top[0]?.at)) {
      ranks.set(at, { rank: 'title', real: true });
    } else if (outline !== null) {
      base = Math.max(1, outline + shift);
      ranks.set(at, { rank: base, real: true });
    } else if (at < titleAt) {
      // The name of the committee in bold above the title is no heading.
      return;
    } else if (looksLikeHeading(line) || leadsSection(lines, at)) {
      if (!hasTitle && base === 0 && line.kind === 'none' && !hasColonSoon(lines, at)) {
        hasTitle = true;
        ranks.set(at, { rank: 'title', real: false });
        return;
      }
      if (line.kind === 'decimal') base = Math.max(1, line.depth);
      ranks.set(at, { rank: line.kind === 'decimal' ? line.depth : base + 1, real: false });
    }
  });
  return ranks;
}

export function isParagraph(line: Line | undefined): line is ParagraphLine {
  return line !== undefined && 'raw' in line;
}

function isTitleStyle(line: ParagraphLine): boolean {
  return /^title$/i.test(line.raw.style);
}

/** A label of the front matter may be bold by itself, with its value on the line below. */
function hasColonSoon(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return isParagraph(line) && /:/.test(line.words);
}

/** `3 Update`, with 3.1 next. */
function leadsSection(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!isParagraph(line) || line.kind !== 'decimal' || !isShort(line.words) || line.words.split(/\s+/).length > 10)
    return false;
  // A sub-heading without a number may stand between.
  const next = lines
    .slice(at + 1, at + 5)
    .find((one) => isParagraph(one) && one.words !== '' && !(one.kind === 'none' && isShort(one.words)));
  if (!isParagraph(next) || next.kind !== 'decimal' || next.depth !== line.depth + 1) return false;
  return numbersOf(next.marker).startsWith(`${numbersOf(line.marker)}.`);
}

function numbersOf(marker: string): string {
  return (marker.match(/\d+/g) ?? []).join('.');
}

/** The lists that number the paper's own paragraphs: those that number headings or paragraphs within a section, or run on past a heading. */
export function findPaperLists(lines: readonly Line[], ranks: Ranks): ReadonlySet<string> {
  const sections = new Map<string, Set<number>>();
  const paper = new Set<string>();
  let section = 0;
  lines.forEach((line, at) => {
    if (ranks.has(at)) section += 1;
    if (!isParagraph(line) || line.kind !== 'decimal') return;
    if (line.depth > 1 || ranks.has(at)) paper.add(nameOf(line));
    const seen = sections.get(nameOf(line)) ?? new Set();
    sections.set(nameOf(line), seen.add(section));
  });
  for (const [list, seen] of sections) if (seen.size > 1 && runsOn(lines, list)) paper.add(list);
  return paper;
}

/** Numbers typed by hand are told apart by how many parts they have: 1. and 2.1 are seldom one list. */
export function nameOf(line: ParagraphLine): string {
  return line.native ? line.list : `${line.list} ${line.depth > 1 ? 'deep' : 'shallow'}`;
}

/** A list that goes on from where it was before a heading; one that begins again each time is a list within the text. */
function runsOn(lines: readonly Line[], list: string): boolean {
  const counts = lines.flatMap((line) =>
    isParagraph(line) && line.kind === 'decimal' && line.level === 0 && nameOf(line) === list
      ? [Number(/\d+/.exec(line.marker)?.[0])]
      : [],
  );
  return counts.filter((count) => count === 1).length === 1;
}
