import { listTexts } from '../../document/read-paper.ts';
import type { Contents } from '../../model/contents.ts';
import type { Measure } from '../../model/measure.ts';
import { writeDay } from '../../rules/days.ts';
import { writeMeasure } from '../../rules/write-number.ts';
import { isMarked, isProse, splitSentences } from '../in-text.ts';
import { type Found, type Rule, spotIn } from '../rule.ts';
import { rememberWords } from '../remember-words.ts';
import { listStems, meet } from '../shared-words.ts';

const FILE = 'Practice: a figure is kept once, with its day and source, and every paper takes it from there.';
const NUMBER = String.raw`(?<![\p{L}\d.,£/])(£? ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?%| per cent)?)(?![\d/]|[.,]\d|(?:st|nd|rd|th|m|k|bn)\b| (?:January|February|March|April|May|June|July|August|September|October|November|December|million|thousand))`;

/** The value printed in `words` with its decimals. */
function readNumber(words: string): { readonly value: number; readonly decimals: number; readonly percent: boolean } {
  const digits = words.replace(/[^\d.]/g, '');
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, percent: /%|per cent/.test(words) };
}

/** What the file holds of a measure: every value, target and baseline. */
function listHeld(contents: Contents, measure: Measure): readonly number[] {
  const values = contents.measureValues.filter((one) => one.measureId === measure.id).map((one) => one.value);
  const targets = contents.measureTargets.filter((one) => one.measureId === measure.id).map((one) => one.value);
  return [...values, ...targets, ...(measure.baseline === null ? [] : [measure.baseline])].map(Number);
}

/** The body's own values of a measure, newest first, none after `day`. */
function listOwn(contents: Contents, measure: Measure, day: string) {
  return contents.measureValues
    .filter((one) => one.measureId === measure.id && one.comparator === null && one.asAt <= day)
    .toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1));
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

const TYPED = new RegExp(NUMBER, 'gu');
const sentencesIn = rememberWords((said) =>
  splitSentences(said).map(({ words, start }) => ({ words, start, about: listStems(words) })),
);

const unbound: Rule = {
  id: 'FIG-10',
  severity: 'notes',
  title: 'A number is typed that the file has',
  why: 'When the file moves on, the typed number stays behind.',
  source: FILE,
  example: { bad: '1,500 visits, typed', good: '1,500 visits, taken from the file' },
  reads: 'paper',
  find: ({ paper, facts }) => {
    const report = facts?.report ?? null;
    if (facts === null || report === null || paper.from !== 'programme') return [];
    const { contents } = facts;
    const known = contents.measures.flatMap((measure) => {
      const own = listOwn(contents, measure, report.asAt);
      const stems = listStems(`${measure.name} ${measure.unitName}`);
      return own.map((value, at) => ({
        measure,
        stems,
        value,
        asAt: at === 0 ? ('latest' as const) : value.asAt,
        printed: writeMeasure(value.value, measure.unit, measure.precision),
      }));
    });
    return listTexts(paper)
      .filter(isProse)
      .flatMap((text) =>
        sentencesIn(text.text.words).flatMap(({ words, start, about }) => {
          return [...words.matchAll(TYPED)].flatMap((match): readonly Found[] => {
            const printed = match[1] ?? '';
            // A small whole number is equal to many things by chance.
            if (!/[,.]\d/.test(printed)) return [];
            const [at, end] = [start + match.index, start + match.index + printed.length];
            if (text.text.marks.some((mark) => mark.kind === 'figure' && mark.start < end && mark.end > at)) return [];
            const same = known.filter((one) => one.printed === printed && meet(about, one.stems));
            const [only] = same;
            if (only === undefined || same.some((one) => one.measure !== only.measure)) return [];
            const says = `${only.measure.name}, ${only.printed} as at ${writeDay(only.value.asAt)}`;
            const figure = { of: 'measure', measureId: only.measure.id, comparator: null, asAt: only.asAt } as const;
            return [
              {
                spot: spotIn(text, at, end),
                message: `${printed} is typed here and is ${only.measure.name} in the file.`,
                fix: { does: 'bind figure', figure, style: 'plain', says },
                about: only.measure.id,
              },
            ];
          });
        }),
      );
  },
};

/** What sentences say against the programme file. */
export const FIG_FACTS: readonly Rule[] = [named, unbound];
