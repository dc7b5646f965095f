import { diffLine } from '../compare/diff-line.ts';
import { pairUp, shareWords } from '../compare/pair-up.ts';
import { Marks } from '../compare/redline.ts';

/** Some words of a line, and whether they came or went. */
export type MovedWords = { readonly text: string; readonly mark: 'same' | 'inserted' | 'deleted' };

/** One line that came, went or changed, word by word. */
export type MovedLine = readonly MovedWords[];

/** What differs between two texts of a clearance, line by line in their order; what is the same is left out. */
export function whatMoved(before: string, after: string): readonly MovedLine[] {
  const steps = pairUp(toLines(before), toLines(after), (line) => line, shareWords);
  return steps.flatMap((step): readonly MovedLine[] => {
    if (step.kind === 'same') return [];
    if (step.kind === 'came') return [[{ text: step.after, mark: 'inserted' }]];
    if (step.kind === 'went') return [[{ text: step.before, mark: 'deleted' }]];
    const marks = new Marks();
    const line = diffLine([{ kind: 'text', text: step.before }], [{ kind: 'text', text: step.after }], marks);
    return [
      line.map((piece) => ({ text: 'text' in piece ? piece.text : ' ', mark: marks.marks.get(piece) ?? 'same' })),
    ];
  });
}

function toLines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** A line that moved as plain text: `[-was-] {+is+}`. */
export function sayMoved(line: MovedLine): string {
  return line
    .map(({ text, mark }) => (mark === 'same' ? text : mark === 'inserted' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}
