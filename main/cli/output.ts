import { type Finding, sayFinding } from '../../shared/model/finding.ts';
import type { Problem } from '../../shared/model/reply.ts';

/** Where a command writes: data to `out`, notes for a person to `note`. */
export type Output = { readonly out: (text: string) => void; readonly note: (text: string) => void };

export const EXIT = { done: 0, findings: 1, badUse: 2 } as const;

/** The exit code for a problem: 1 when the paper itself has findings, 2 when the command could not be carried out. */
export function exitFor(problem: Problem): number {
  return problem.code === 'report-has-findings' ? EXIT.findings : EXIT.badUse;
}

/** Tells a problem: one sentence for a person on stderr, or the whole of it as JSON on stdout for a script. */
export function tellProblem(problem: Problem, asJson: boolean, output: Output): void {
  if (asJson) output.out(JSON.stringify({ problem }, null, 2));
  output.note(problem.message);
  if (asJson) return;
  // The sentence itself may hold the first of them.
  const details = problem.details.filter((detail) => !problem.message.includes(detail));
  for (const detail of details.slice(0, MOST_DETAILS)) output.note(`  ${detail}`);
  if (details.length > MOST_DETAILS)
    output.note(`  … and ${details.length - MOST_DETAILS} more; --json lists them all`);
}

const MOST_DETAILS = 20;

/** One finding on a line: how much it weighs, then where and what. */
export function tellFinding(finding: Finding): string {
  return `${finding.severity}: ${sayFinding(finding)}`;
}

/** What is said to a person, without letters that would move about on the terminal or have it do something. */
export function toPrintable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '�');
}
