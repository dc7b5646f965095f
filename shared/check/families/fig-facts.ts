import { listTexts } from '../../document/read-paper.ts';
import type { Contents } from '../../model/contents.ts';
import type { Measure } from '../../model/measure.ts';
import type { Day } from '../../model/units.ts';
import { ANY_MONTH, writeDay } from '../../rules/days.ts';
import { readSeries, valuesOf } from '../../rules/trend.ts';
import { writeMeasure } from '../../rules/write-number.ts';
import { isMarked, isProse } from '../in-text.ts';
import { type Found, type Rule, spotIn } from '../rule.ts';
import { typed } from './fig-typed.ts';

const FILE = 'Practice: a figure is kept once, with its day and source, and every paper takes it from there.';
const NUMBER = String.raw`(?<![\p{L}\d.,£/])(£? ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?%| per cent)?)(?![\d/]|[.,]\d|(?:st|nd|rd|th|m|k|bn)\b| (?:${ANY_MONTH}|million|thousand))`;

/** The value printed in `words` with its decimals. */
function readNumber(words: string): { readonly value: number; readonly decimals: number; readonly percent: boolean } {
  const digits = words.replace(/[^\d.]/g, '');
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, percent: /%|per cent/.test(words) };
}

/** What the file holds of a measure: every value, target and baseline. */
function listHeld(contents: Contents, measure: Measure): readonly number[] {
  const values = valuesOf(contents, measure.id).map((one) => one.value);
  const targets = contents.measureTargets.filter((one) => one.measureId === measure.id).map((one) => one.value);
  return [...values, ...targets, ...(measure.baseline === null ? [] : [measure.baseline])].map(Number);
}

/** The body's own values of a measure, newest first, none after `day`. */
function listOwn(contents: Contents, measure: Measure, day: Day) {
  return readSeries(contents, measure.id, null, day).toReversed();
}

const named: Rule = {
  id: 'FIG-09',
  severity: 'warns',
  title: 'A measure has another value than the file',
  why: 'The paper and the register behind it disagree, and the register is what the next paper prints.',
  source: FILE,
  example: { bad: 'Visits a year were 1,480, where the file has 1,500', good: 'Visits a year were 1,500' },
  reads: 'paper',
  find: ({ paper, facts, today }) => {
    if (facts === null) return [];
    const { contents, report } = facts;
    // A name of one short word stands in too many sentences that are not about the measure.
    const day = report?.asAt ?? today;
    const measures = contents.measures
      .filter((one) => one.name.includes(' '))
      .flatMap((measure) => {
        const [latest] = listOwn(contents, measure, day);
        return latest === undefined ? [] : [{ measure, latest, low: measure.name.toLowerCase() }];
      });
    return listTexts(paper)
      .filter(isProse)
      .flatMap((text) => {
        const said = text.text.words.toLowerCase();
        return measures.flatMap(({ measure, latest, low }): readonly Found[] => {
          if (!said.includes(low)) return [];
          const name = measure.name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
          const pattern = new RegExp(
            String.raw`(?<![\p{L}])${name} (?:\([^)]*\) )?(?:(?:now|then|stood|is|was|are|were|at|reached|of)\s){1,3}` +
              NUMBER,
            'giu',
          );
          const held = listHeld(contents, measure);
          return [...text.text.words.matchAll(pattern)].flatMap((match): readonly Found[] => {
            const printed = match[1] ?? '';
            const end = match.index + match[0].length;
            const { value, decimals, percent } = readNumber(printed);
            if (isMarked(text, 'figure', end - 1, end) || percent !== (measure.unit === 'percent')) return [];
            if (held.some((one) => Math.abs(Math.abs(one) - value) <= 0.5 / 10 ** decimals + 1e-9)) return [];
            const right = writeMeasure(latest.value, measure.unit, measure.precision);
            return [
              {
                spot: spotIn(text, end - printed.length, end),
                message: `The file has no ${printed.trim()} for ${measure.name}: it was ${right} as at ${writeDay(latest.asAt)}.`,
                about: right,
              },
            ];
          });
        });
      });
  },
};

/** What sentences say against the programme file. */
export const FIG_FACTS: readonly Rule[] = [named, typed];
