import type { ReadPaper } from '../../document/read-paper.ts';
import { countWords, findMatches, isMarked, isProse } from '../in-text.ts';
import { type Found, type FoundInText, type LoneText, type Rule, spotOf } from '../rule.ts';

const READ = 'Practice: a paper that goes on public record is read for sense before it is sent.';

const unfinished: Rule = {
  id: 'TXT-01',
  severity: 'warns',
  title: 'A paragraph stops in the middle',
  why: 'The reader cannot tell whether something was cut out.',
  source: READ,
  example: { bad: 'The council will review the plan and then', good: 'The council will review the plan each June.' },
  reads: 'paper',
  find: ({ paper: { items } }) =>
    items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'paragraph') return [];
      const said = item.text.words.trimEnd();
      const hangs = /\b(?:and|or|the|of|to|a|an|with|for|by|from|in|that|which)$/i.test(said);
      // "The committee is asked to" goes on in the list below it.
      if (hangs && items[at + 1]?.kind === 'entry') return [];
      const long =
        countWords(said) >= 12 && /\b(?:is|are|was|were|has|have|had|will|would|can|must|may|should)\b/.test(said);
      if (!/[\p{L}\p{N},]$/u.test(said) || !(hangs || (long && !said.includes(': ')))) return [];
      const start = said.lastIndexOf(' ', said.lastIndexOf(' ') - 1) + 1;
      const spot = { ...spotOf(at, item), start, end: said.length };
      return [{ spot, message: `The paragraph ends after “${said.slice(start)}” without a full stop.` }];
    }),
};

// Twice in a row is right for these now and then.
const MAY_REPEAT = /^(?:had|that|very|no|bye|so|really|long|many|blah|is|her|who)$/i;

const repeated: Rule = {
  id: 'TXT-02',
  severity: 'warns',
  title: 'Words stand twice in a row',
  why: 'It shows that the paper was not read through.',
  source: READ,
  example: { bad: 'a grant a grant from the fund', good: 'a grant from the fund' },
  reads: 'text',
  find: (text) =>
    text.part === 'alt'
      ? []
      : findMatches(
          text,
          /(?<![\p{L}\p{N}’'-])(\p{L}[\p{L}’']*(?: \p{L}[\p{L}’']*){0,3})[ \u00A0]+\1(?![\p{L}\p{N}’'-])/giu,
          (match) => {
            const [, once = ''] = match;
            if (MAY_REPEAT.test(once) || /^(?:[A-Z]\w+ ?)+$/.test(once)) return null;
            return { message: `“${once}” stands twice in a row.`, fix: { does: 'replace', with: once } };
          },
        ),
};

const twice: Rule = {
  id: 'TXT-03',
  severity: 'warns',
  title: 'A paragraph stands twice',
  why: 'One of the two was meant to say something else.',
  source: READ,
  example: { bad: 'the same words under two ambitions', good: 'what the report means for each ambition' },
  reads: 'paper',
  find: ({ paper }) => findTwice(paper),
};

function findTwice(paper: ReadPaper): readonly Found[] {
  const first = new Map<string, string>();
  return paper.items.flatMap((item, at): readonly Found[] => {
    if (item.kind !== 'paragraph') return [];
    const said = item.text.words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    // The council's set words for "nothing significant" stand in several sections by design.
    if (countWords(said) < 10 || /\b(?:no|not|none|nil)\b/.test(said)) return [];
    const where = first.get(said);
    if (where === undefined) {
      first.set(said, item.number?.text ?? item.place.section);
      return [];
    }
    return [{ spot: spotOf(at, item), message: `These words already stand at ${where}.`, about: where }];
  });
}

const brackets: Rule = {
  id: 'TXT-04',
  severity: 'warns',
  title: 'A bracket or quotation mark has no partner',
  why: 'The reader cannot tell where the aside ends.',
  source: READ,
  example: { bad: 'the site (opened in 2019', good: 'the site (opened in 2019)' },
  reads: 'text',
  find: (text) => (text.part === 'label' || text.part === 'alt' ? [] : findUnpaired(text)),
};

/** Longer than anything that counts, so that the start of a slice is not taken for a word's. */
const FACE = 12;

/** What stands before a bracket that closes nothing: "a)" and "1)" count things. "(Table 1)" is a pair all the same. */
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function findUnpaired({ text }: LoneText): readonly FoundInText[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const lone: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of text.words.matchAll(/[()[\]{}]/g)) {
    if (!(mark in PAIRS)) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === PAIRS[mark]) open.pop();
    else if (!isCounter(text.words.slice(Math.max(0, index - FACE), index + 1))) lone.push({ mark, at: index });
  }
  const curly = count(text.words, /“/g) - count(text.words, /”/g);
  return [
    ...[...open, ...lone].map(({ mark, at }) => ({
      start: at,
      end: at + 1,
      message: `The bracket “${mark}” has no partner.`,
    })),
    ...(curly === 0 ? [] : [{ start: 0, end: text.words.length, message: 'A quotation mark has no partner.' }]),
  ];
}

/** "a)" and "1)" inside a sentence count things and close nothing; nor does a face made of marks. */
function isCounter(upTo: string): boolean {
  return /(?:^|\s)(?:[a-z]|\d{1,2}|[ivx]{1,4})\)$|[:;]-?\)$/i.test(upTo);
}

function count(words: string, pattern: RegExp): number {
  return words.match(pattern)?.length ?? 0;
}

const missing: Rule = {
  id: 'TXT-05',
  severity: 'warns',
  title: 'A word is missing',
  why: 'The sentence does not say what or who.',
  source: READ,
  example: { bad: 'The has applied for a grant.', good: 'The council has applied for a grant.' },
  reads: 'text',
  find: (text) =>
    isProse(text)
      ? findMatches(
          text,
          /\b(?:the|an|our|their|its) (?:has|have|had|is|are|was|were|from|of|with)\b(?!-)|\b(?:some|many|few|several) the\b/gi,
          (match) => ({ message: `A word is missing at “${match[0]}”.` }),
        )
      : [],
};

const article: Rule = {
  id: 'TXT-06',
  severity: 'notes',
  title: 'A or an before a number',
  why: 'It stops the reader.',
  source: READ,
  example: { bad: 'a 84% rise', good: 'an 84% rise' },
  reads: 'text',
  find: (text) => [
    ...findMatches(text, /(?<![\p{L}\d.])([aA]) (?=(?:8\d*|11|18)(?:,\d{3})*(?:\.\d+)?(?:%|\b)(?![,\d]))/gu, (match) =>
      /^(?:8\d*|1[18](?:,\d{3})?)(?![\d])/.test(text.text.words.slice(match.index + 2))
        ? { message: `Write “an” before this number.`, fix: { does: 'replace', with: `${match[1] ?? 'a'}n ` } }
        : null,
    ),
    ...findMatches(text, /(?<![\p{L}\d.])([aA])n (?=(?:[1-79]|10|1[2-79])(?:\.\d+)?(?:%|\b)(?![,\d]))/gu, (match) => ({
      message: 'Write “a” before this number.',
      fix: { does: 'replace', with: `${match[1] ?? 'a'} ` },
    })),
  ],
};

const apostrophe: Rule = {
  id: 'TXT-07',
  severity: 'notes',
  title: 'An apostrophe in the wrong place',
  why: 'An apostrophe says that something belongs; it makes no plural.',
  source: READ,
  example: { bad: 'the MAT’s are', good: 'the MATs are' },
  reads: 'text',
  find: (text) => [
    ...findMatches(
      text,
      /\b([A-Z]{2,6})[’']s(?=\s*(?:[.,;:)]|$)|\s+(?:are|were|have|had|will|can|may|and|or|in|for|from|with|to|that|who|which|issued|completed|by|across|at|on|per)\b)/g,
      (match) => ({
        message: `“${match[0]}” is a plural: it has no apostrophe.`,
        fix: { does: 'replace', with: `${match[1] ?? ''}s` },
      }),
    ),
    ...findMatches(
      text,
      /\b(?:(children|women|men|people)s(?=,? (?:[A-Z]|services?|homes?|social|lives|needs)))\b/gi,
      (match) => ({
        message: `“${match[0]}” needs an apostrophe.`,
        fix: { does: 'replace', with: `${match[1] ?? ''}’s` },
      }),
    ),
  ],
};

// Two words each, and what was meant.
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/\bcompliments?(?= (?:the|our|this|these|existing|other|each|one)\b)/gi, 'complements'],
  [/\badult hood\b/gi, 'adulthood'],
  [/\bchild hood\b/gi, 'childhood'],
  [/\bin regards to\b/gi, 'with regard to'],
  [/\bprinciple (?=(?:officer|planner|risk|solicitor|engineer|accountant|social worker)\b)/gi, 'principal '],
  [/\b(?:could|should|would|must) of\b/gi, 'have'],
];

const confused: Rule = {
  id: 'TXT-08',
  severity: 'notes',
  title: 'A word that is often taken for another',
  why: 'A spelling check passes it because it is a word.',
  source: READ,
  example: { bad: 'the centre compliments the school', good: 'the centre complements the school' },
  reads: 'text',
  find: (text) =>
    CONFUSED.flatMap(([pattern, meant]) =>
      findMatches(text, pattern, (match) => ({
        message: `“${match[0].trim()}” was probably meant to be “${meant.trim()}”.`,
      })),
    ),
};

const label: Rule = {
  id: 'TXT-09',
  severity: 'notes',
  title: 'A label of the form does not fit its answer',
  why: 'The brackets are for the author to settle.',
  source: READ,
  example: { bad: 'Ward(s): Northgate', good: 'Ward: Northgate' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'field' || item.text.words.trim() === '') return [];
      const several = /,|;|\n| and |\ball\b/i.test(item.text.words);
      const optional = /\(s\)/.test(item.label);
      const plural = /^(?:report )?authors$|^portfolio holders$|^contact officers$/i.test(
        item.label.replace(/[:\s]+$/, ''),
      );
      const isName = countWords(item.text.words) <= 12;
      if (several || !isName || !(optional || plural)) return [];
      return [
        {
          spot: { item: at, part: 'label', row: 0, column: 0, start: 0, end: item.label.length },
          message: `The label “${item.label}” is for several, and one is given.`,
        },
      ];
    }),
};

const halves: Rule = {
  id: 'TXT-10',
  severity: 'notes',
  title: 'A number and its noun do not agree, or a noun is missing',
  why: 'The sentence does not say what is counted.',
  source: READ,
  example: { bad: 'a £740 million.', good: 'a shortfall of £740 million.' },
  reads: 'text',
  find: (text) =>
    isProse(text)
      ? findMatches(text, /\b[aA]n? £[\d,.]+ ?(?:million|billion|m|bn|k)?(?=\s*[.,;)](?:\s|$))/g, (match) =>
          isMarked(text, 'link', match.index, match.index + match[0].length)
            ? null
            : { message: `“${match[0]}” does not say what the money is.` },
        )
      : [],
};

// Not the stops of `e.g.`, `Ph.D`, `3.2` and `GOV.UK`; `R&D,HR` is as one writes it.
const NO_SPACE =
  /(?:(?<=\p{Ll})\p{Ll}|(?<=\d{3})\d|[%)])[.!?](?=\p{Lu}(?:\p{Ll}|\s|\p{Lu}{2}))|(?<=\p{L})\p{L},(?=\p{L}{2})/gu;

/** Addresses and the names of files have stops of their own. */
const ADDRESS = /[@/\\_]|www\.|\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|png|jpe?g|uk|com|org|net)\b/i;

const noSpace: Rule = {
  id: 'TXT-11',
  severity: 'notes',
  title: 'No space stands after a full stop or comma',
  why: 'Two sentences or words run into one, and a spelling check passes them.',
  source: READ,
  example: { bad: 'The plan is late.Costs rose.', good: 'The plan is late. Costs rose.' },
  reads: 'text',
  find: (text) => {
    const { words } = text.text;
    if (text.part === 'alt') return [];
    return [...words.matchAll(/\S+/g)].flatMap(({ 0: token, index }): readonly FoundInText[] =>
      ADDRESS.test(token) || isMarked(text, 'link', index, index + token.length)
        ? []
        : [...token.matchAll(NO_SPACE)].map((match) => {
            const [start, stop] = [wordStart(token, match.index), match.index + match[0].length];
            const end = stop + (/^[\p{L}’'-]+/u.exec(token.slice(stop))?.[0].length ?? 0);
            const [before, after] = [token.slice(start, stop), token.slice(stop, end)];
            return {
              start: index + start,
              end: index + end,
              message: `A space is missing in “${before}${after}”.`,
              fix: { does: 'replace', with: `${before} ${after}` },
            };
          }),
    );
  },
};

/** Where the word that holds the letter at `at` begins. */
function wordStart(token: string, at: number): number {
  return at - (/[\p{L}\p{N}%)’'-]*$/u.exec(token.slice(0, at))?.[0].length ?? 0);
}

/** Unfinished text: sentences that stop, words that stand twice or not at all. What no rule of words can see is in the docs. */
export const TXT: readonly Rule[] = [
  unfinished,
  repeated,
  twice,
  brackets,
  missing,
  article,
  apostrophe,
  confused,
  label,
  halves,
  noSpace,
];
