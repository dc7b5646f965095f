import { listTexts } from '../../document/read-paper.ts';
import { keyOf } from '../../compose/figures/figures.ts';
import { isProse, splitSentences } from '../in-text.ts';
import { rememberWords } from '../remember-words.ts';
import { type Found, type Rule, spotIn } from '../rule.ts';
import { rememberFileFigures } from '../typed/file-figures.ts';
import { findCounted } from '../typed/find-counted.ts';
import { findTyped } from '../typed/find-typed.ts';

const sentencesIn = rememberWords(splitSentences);
const figuresOf = rememberFileFigures();

/** A typed number that the file has: offered as a figure, which a person takes or sets aside. */
export const typed: Rule = {
  id: 'FIG-10',
  severity: 'notes',
  title: 'A number is typed that the file has',
  why: 'When the file moves on, the typed number stays behind.',
  source: 'Practice: a figure is kept once, with its day and source, and every paper takes it from there.',
  example: {
    bad: '1,500 visits, £1.2m of roof repairs or two red risks, typed as the file has them',
    good: 'the same taken from the file; a small number that names nothing of the file',
  },
  reads: 'paper',
  find: ({ paper, facts, template }) => {
    const report = facts?.report ?? null;
    if (facts === null || report === null || template === null || paper.from !== 'programme') return [];
    const base = { programme: facts.programme, contents: facts.contents, report, template };
    const figures = figuresOf(base);
    return listTexts(paper)
      .filter(isProse)
      .flatMap((text) =>
        sentencesIn(text.text.words).flatMap(({ words, start }) => {
          const counts = findCounted(words, base);
          const others = findTyped(words, figures).filter(
            (one) => !counts.some((count) => count.start < one.end && count.end > one.start),
          );
          return [...counts, ...others].flatMap(({ figure: found, ...at }): readonly Found[] => {
            const [from, end] = [start + at.start, start + at.end];
            if (text.text.marks.some((mark) => mark.kind === 'figure' && mark.start < end && mark.end > from))
              return [];
            const { figure, style, source, text: printed } = found;
            const says = `${source}, ${printed}${found.asAt === '' ? '' : ` as at ${found.asAt}`}`;
            return [
              {
                spot: spotIn(text, from, end),
                message: `${words.slice(at.start, at.end)} is typed here, and the file has it: ${source}.`,
                fix: { does: 'bind figure', figure, style, text: printed, says },
                about: keyOf(figure),
              },
            ];
          });
        }),
      );
  },
};
