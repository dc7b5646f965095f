import { findDates } from '../check/dates-in-text.ts';
import { findMoney, findPercents } from '../check/numbers-in-text.ts';
import type { Finding } from '../model/finding.ts';
import type { Recommendation, Response, Section } from '../model/report.ts';

/** What of a report can be carried over word for word: its texts by their keys, and what it asks of the committee. */
export type Texts = {
  readonly sections: readonly Section[];
  readonly responses: readonly Response[];
  readonly recommendations: readonly Recommendation[];
};

/** A finding with all that was carried over under its heading: what it is remembered by where it is set aside. */
export type Carried = Finding & { readonly about: string };

/** Under this key stands what the committee is asked: no key of a template has a space. */
const ASKED = 'the recommendations';

/**
 * The old figures in a paper that was rolled forward: sums, percentages and dates that somebody typed into a paragraph which still
 * reads as it did in the last paper. A figure that comes from the file moves by itself and is none of these.
 * `headingOf` names where the committee is asked when it is given no key.
 */
export function findCarried(now: Texts, last: Texts, headingOf: (key: string | null) => string): readonly Carried[] {
  const before = new Set(textsOf(last).flatMap(({ key, body }) => body.map((block) => readAlike(key, block))));
  return textsOf(now).flatMap(({ key, body }): readonly Carried[] => {
    const alike = body.filter((block) => before.has(readAlike(key, block)));
    const old = alike.flatMap((block) => wordsOf(block)).flatMap(typedFigures);
    if (old.length === 0) return [];
    const said = [...new Set(old)];
    const shown = said.slice(0, MOST_SHOWN).join(', ');
    const more = said.length > MOST_SHOWN ? ` and ${said.length - MOST_SHOWN} more` : '';
    return [
      {
        code: 'carried-over',
        at: headingOf(key === ASKED ? null : key),
        message: `the text is the last paper’s, word for word, with ${shown}${more}: see whether they still hold`,
        severity: 'warns',
        about: alike.map((block) => readAlike(key, block)).join(' '),
      },
    ];
  });
}

function textsOf({ sections, responses, recommendations }: Texts) {
  const asked = { key: ASKED, body: recommendations.map(({ text }) => text) };
  return [...sections, ...responses, asked].map(({ key, body }) => ({ key, body: body as readonly unknown[] }));
}

/** A block by all that was typed into it: what its figures printed when they were last seen is none of that. */
function readAlike(key: string, block: unknown): string {
  return `${key} ${JSON.stringify(block, (name, value: unknown) => (name === 'seen' ? undefined : value))}`;
}

const MOST_SHOWN = 4;

function typedFigures(words: string): readonly string[] {
  const dates = findDates(words).filter((one) => one.year !== null);
  return [...findMoney(words), ...findPercents(words), ...dates]
    .toSorted((a, b) => a.start - b.start)
    .map((one) => one.words);
}

/** The words that were typed into a block: what a figure prints is none of them. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null || ('kind' in value && value.kind === 'figure')) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'block' ? [] : wordsOf(inner)));
}
