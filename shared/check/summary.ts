import { never } from '../model/never.ts';
import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import type { CheckFinding } from './check-paper.ts';
import { sayFix } from './fix.ts';
import { FAMILIES } from './rule.ts';
import { capital } from '../model/capital.ts';

/** What a page about a check says, before it is a text or a Word file. */
export type SummaryLine =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'item'; readonly text: string }
  | { readonly kind: 'finding'; readonly place: string; readonly text: string; readonly why: string };

const WORDS: { readonly [S in Severity]: readonly [one: string, several: string, heading: string] } = {
  stops: ['thing must be put right', 'things must be put right', 'To put right before the paper is submitted'],
  warns: ['thing should be looked at', 'things should be looked at', 'To look at'],
  notes: ['note', 'notes', 'For information'],
};

/** A page that a report's author can send to a director: what was checked, how much was found, and what, with the reason. */
export function composeSummary(title: string, findings: readonly CheckFinding[], today: Day): readonly SummaryLine[] {
  const lines: SummaryLine[] = [
    { kind: 'title', text: `Check of “${title}”` },
    { kind: 'paragraph', text: `Checked with Clerkwell on ${writeDay(today)}. ${sayCounts(findings)}` },
  ];
  if (findings.length === 0) return lines;
  const families = Object.entries(FAMILIES).flatMap(([family, name]) => {
    const count = findings.filter((one) => one.family === family).length;
    return count === 0 ? [] : [`${name} ${count}`];
  });
  lines.push({ kind: 'paragraph', text: `By kind: ${families.join(', ')}.` });
  for (const severity of ['stops', 'warns', 'notes'] as const) {
    const some = findings.filter((one) => one.severity === severity);
    if (some.length === 0) continue;
    lines.push({ kind: 'heading', text: WORDS[severity][2] });
    for (const { at, message, why, fix, code } of some)
      lines.push({
        kind: 'finding',
        place: placeOf(at),
        text: fix === null ? message : `${message} ${sayFix(fix)}.`,
        why: `${why} (${code})`,
      });
  }
  return lines;
}

/** `2 things must be put right, 1 thing should be looked at.` */
export function sayCounts(findings: readonly { readonly severity: Severity }[]): string {
  const said = (['stops', 'warns', 'notes'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    const [one, several] = WORDS[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return said.length === 0 ? 'Nothing was found.' : `${said.join(', ')}.`;
}

/** The summary as plain text. */
export function writeSummaryText(lines: readonly SummaryLine[]): string {
  return `${lines
    .map((line) => {
      switch (line.kind) {
        case 'title':
          return `${line.text}\n${'='.repeat(line.text.length)}`;
        case 'heading':
          return `\n${line.text}\n${'-'.repeat(line.text.length)}`;
        case 'paragraph':
          return line.text;
        case 'item':
          return `- ${line.text}`;
        case 'finding':
          return `- ${line.place}: ${line.text}\n  ${line.why}`;
        default:
          return never(line);
      }
    })
    .join('\n')}\n`;
}

/** Where a finding is, as the head of a line: `Paragraph 2.4`. */
export function placeOf(at: string): string {
  return at === '' ? 'The paper as a whole' : capital(at);
}
