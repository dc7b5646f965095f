import { isParagraph, type Line } from './find-headings.ts';

/** A question of a clearance list with what is printed after it, and how many lines that took. */
export type Clearance = {
  readonly question: string;
  readonly answer: string;
  readonly officer: string;
  readonly date: string;
  readonly lines: number;
};

const QUESTION = /^[^?]*\b(cleared|signed off|been consulted|been approved|been agreed)\b[^?]*\?/i;
const ANSWER = /^(yes|no\b|n\/?a\b|not\b|to be|tb[ca]\b|awaiting|pending|—|–|-)/i;
const OFFICER = /^(name|officer|cleared by|approved by|lead|signed)\b[^:]{0,60}:\s*(.*)$/i;
const DAY = /\b\d{1,2}(st|nd|rd|th)? [A-Z][a-z]+ \d{4}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/;

/** The clearance that begins at line `at`: a question whether something was cleared, an answer beside or below it, a named officer. */
export function readClearance(lines: readonly Line[], at: number): Clearance | null {
  const first = lines[at];
  if (!isParagraph(first)) return null;
  const question = QUESTION.exec(first.words)?.[0];
  if (question === undefined) return null;
  const said = [...first.words.slice(question.length).split('\n'), ...followers(lines, at)];
  const own = said.length - followers(lines, at).length;
  let answer = '';
  let officer = '';
  let used = 0;
  for (const [n, words] of said.entries()) {
    const line = words.trim();
    const named = OFFICER.exec(line);
    if (line === '' && n < own) used = n + 1;
    else if (named !== null && officer === '') officer = (named[2] ?? '').trim();
    else if (answer === '' && officer === '' && (n < own || (ANSWER.test(line) && line.length < 120))) answer = line;
    else if (line !== '') break;
    used = n + 1;
  }
  const date = DAY.exec(`${answer} ${officer}`)?.[0] ?? '';
  return { question: question.trim(), answer, officer, date, lines: 1 + Math.max(0, used - own) };
}

/** The next lines that could belong to the question. */
function followers(lines: readonly Line[], at: number): readonly string[] {
  const next: string[] = [];
  for (const line of lines.slice(at + 1, at + 4)) {
    if (!isParagraph(line) || QUESTION.test(line.words) || line.words.includes('\n')) break;
    next.push(line.words);
  }
  return next;
}
