import { rememberWords } from '../remember-words.ts';
import { listStems, meet } from '../shared-words.ts';
import { type FileFigure, type FileFigures, mayBeOfYears } from './file-figures.ts';
import { listNumbers, type NumberAt } from './number-forms.ts';

/** A number in a sentence that is a figure of the file. */
export type TypedFigure = {
  readonly start: number;
  readonly end: number;
  readonly figure: Pick<FileFigure, 'figure' | 'style' | 'text' | 'source' | 'asAt'>;
};

const CHANGE =
  /\b(?:rose|ris(?:e|es|en|ing)|f[ae]ll(?:s|en|ing)?|increas\w*|decreas\w*|drop\w*|gr[eo]w\w*|reduc\w*|up|down|more|fewer|less|higher|lower|chang\w*|declin\w*|gap)\b/i;
const TARGET = /\b(?:target\w*|aim\w*|goal\w*|reach\w*|plan\w*)\b/i;

const readSentence = rememberWords((words) => ({ about: listStems(words), numbers: listNumbers(words) }));

/** The numbers of a sentence that are figures of the file, where it is certain which. */
export function findTyped(words: string, figures: FileFigures): readonly TypedFigure[] {
  const { about, numbers } = readSentence(words);
  return numbers.flatMap((number): readonly TypedFigure[] => {
    const fit = (figures.get(number.form) ?? []).filter((one) => isMeant(one, number, words, about));
    const best = pickBest(fit, words, about);
    return best === null ? [] : [{ start: number.start, end: number.end, figure: best }];
  });
}

function isMeant(one: FileFigure, number: NumberAt, words: string, about: ReadonlySet<string>): boolean {
  const { of } = one.figure;
  if (!mayBeOfYears(words, one.years)) return false;
  if (/change|gap/.test(of) && !CHANGE.test(words)) return false;
  if (of === 'measure target' && !TARGET.test(words)) return false;
  if (number.odds === 'sure') return true;
  if (number.odds === 'named') return one.names.every((stems) => meet(about, stems));
  return one.names.every((stems) => stems.size > 0 && [...stems].every((stem) => about.has(stem)));
}

/** The one that most of the sentence speaks of; null when two things fit alike. */
function pickBest(fit: readonly FileFigure[], words: string, about: ReadonlySet<string>): FileFigure | null {
  const weigh = ({ names, years, source, asAt }: FileFigure): number => {
    const named = names.flatMap((stems) => [...stems]).filter((stem) => about.has(stem)).length;
    const scenario = /\(([^)]*)\)$/.exec(source)?.[1] ?? '';
    return (
      named +
      (years.size > 0 && mayBeOfYears(words, years) ? 1 : 0) +
      (scenario !== '' && words.includes(scenario) ? 1 : 0) +
      (asAt !== '' && words.includes(asAt) ? 1 : 0)
    );
  };
  const weighed = fit.map((one) => ({ one, weight: weigh(one) }));
  const most = Math.max(...weighed.map(({ weight }) => weight));
  const [first, ...others] = weighed.filter(({ weight }) => weight === most).map(({ one }) => one);
  return first === undefined || others.some(({ owner }) => owner !== first.owner) ? null : first;
}
