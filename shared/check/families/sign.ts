import type { ItemOf } from '../../document/read-paper.ts';
import type { TemplateSection } from '../../template/template.ts';
import { findSections, IMPLICATIONS, readField, wordsOf } from '../sections.ts';
import { type CheckInput, type Facts, type Found, type Rule, type Spot } from '../rule.ts';

const CLEARED =
  'Practice: an officer’s silence is no clearance; South Oxfordshire and Vale of White Horse internal audit of the report lifecycle (2023).';

type ClearanceAt = { readonly item: ItemOf<'clearance'>; readonly at: number };

function listClearances({ paper }: CheckInput): readonly ClearanceAt[] {
  return paper.items.flatMap((item, at) => (item.kind === 'clearance' ? [{ item, at }] : []));
}

function spotOfAnswer({ item, at }: ClearanceAt): Spot {
  const part = item.answer === '' ? 'question' : 'answer';
  return { item: at, part, row: 0, column: 0, start: 0, end: (part === 'answer' ? item.answer : item.question).length };
}

const unanswered: Rule = {
  id: 'SIGN-01',
  severity: 'stops',
  title: 'A clearance is not given',
  why: 'The committee is told that the officer has looked at it, and nobody knows that.',
  source: CLEARED,
  example: { bad: 'Cleared by Legal Services? Yes or No', good: 'Cleared by Legal Services? Yes, 3 May 2024' },
  reads: 'paper',
  find: (input) =>
    listClearances(input).flatMap((one): readonly Found[] => {
      const answer = one.item.answer.trim();
      const asked =
        answer === '' ||
        /^(?:yes\s*(?:\/|or)\s*no|not yet\b.*|pending|awaited|awaiting.*|t\.?b\.?[ac]\.?|-+|–|\?+)\W*$/i.test(answer);
      return asked
        ? [{ spot: spotOfAnswer(one), message: `“${shorten(one.item.question)}” is not answered.`, about: answer }]
        : [];
    }),
};

const refused: Rule = {
  id: 'SIGN-02',
  severity: 'stops',
  title: 'A clearance is refused or has conditions',
  why: 'The paper goes on with a no, or with a yes whose conditions may not be met.',
  source: CLEARED,
  example: { bad: 'Yes, subject to the figures being checked', good: 'Yes, 3 May 2024' },
  reads: 'paper',
  find: (input) =>
    listClearances(input).flatMap((one): readonly Found[] => {
      const answer = one.item.answer.trim();
      if (
        /^no\b(?!t)(?! (?:implications|clearance))/i.test(answer) &&
        !/^no\W*(?:not|none) (?:needed|required)/i.test(answer)
      )
        return [{ spot: spotOfAnswer(one), message: `“${shorten(one.item.question)}” is answered no.`, about: answer }];
      return /\b(?:subject to|with conditions|provided that|on condition|conditional)\b/i.test(answer) &&
        !/; (?:the conditions? (?:is|are|was|were) )?met\b/i.test(answer)
        ? [
            {
              spot: spotOfAnswer(one),
              message: 'This yes has a condition: say whether it is met.',
              severity: 'warns',
              about: answer,
            },
          ]
        : [];
    }),
};

const byAuthor: Rule = {
  id: 'SIGN-03',
  severity: 'warns',
  title: 'The author clears the author’s own paper',
  why: 'Clearance is a second pair of eyes.',
  source: CLEARED,
  example: { bad: 'author and clearing officer are the same person', good: 'two people' },
  reads: 'paper',
  find: (input) => {
    const authors = namesOf(input);
    return listClearances(input).flatMap((one): readonly Found[] => {
      const officer = fold(one.item.officer);
      if (officer === '' || !authors.some((author) => author === officer)) return [];
      const spot: Spot = { item: one.at, part: 'officer', row: 0, column: 0, start: 0, end: one.item.officer.length };
      return [{ spot, message: `${one.item.officer} is also the author or contact of this paper.`, about: officer }];
    });
  },
};

/** Who wrote the paper or answers for it, as names folded for comparison. */
function namesOf({ paper, facts }: CheckInput): readonly string[] {
  const author = facts?.contents.officers.find((one) => one.id === facts.report?.authorId)?.name ?? '';
  const said = paper.items.flatMap((item) =>
    item.kind === 'field' &&
    /author|contact|^name\b|report (?:by|writer)/i.test(item.label) &&
    !/^report from$/i.test(item.label)
      ? item.text.words.split(/[,;\n(–]| - /)
      : [],
  );
  return [author, ...said].map(fold).filter((name) => name.split(' ').length >= 2);
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:mr|mrs|ms|miss|dr|cllr|councillor|prof)\b\.?/g, '')
    .replace(/[^\p{L}\s’'-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const notAsked: Rule = {
  id: 'SIGN-04',
  severity: 'notes',
  title: 'A clearance is answered that was not asked for',
  why: 'The question holds only for a key decision, and this is none: one of the two is wrong.',
  source: CLEARED,
  example: {
    bad: 'Key decision: No … If a key decision, cleared? Yes',
    good: 'Key decision: No … If a key decision, cleared? Not needed',
  },
  reads: 'paper',
  find: (input) => {
    const isKey = /^yes\b/i.test(readField(input.paper, /key decision/i)?.trim() ?? 'yes');
    return listClearances(input).flatMap((one): readonly Found[] =>
      !isKey && /\bkey decision\b/i.test(one.item.question) && /^yes\b/i.test(one.item.answer.trim())
        ? [
            {
              spot: spotOfAnswer(one),
              message: 'The front matter says that this is no key decision, and the question asks only about one.',
            },
          ]
        : [],
    );
  },
};

const none: Rule = {
  id: 'SIGN-05',
  severity: 'warns',
  title: 'Nothing says that finance or legal has cleared the paper',
  why: 'Members cannot tell whether the implications were written with those who know.',
  source: CLEARED,
  example: { bad: 'implications with no name or date', good: 'Cleared by the Chief Finance Officer, 3 May 2024' },
  reads: 'paper',
  find: (input) => {
    const { paper, template } = input;
    // Some councils keep clearance out of the public paper: then the template asks for none.
    if (template !== null && !template.sections.some(printsClearances)) return [];
    const sections = findSections(paper, IMPLICATIONS).filter(({ heading }) =>
      /financ|resource|legal/i.test(heading.text.words),
    );
    const said = paper.items.some(
      (item) => SAID.test(wordsOf(item)) || (item.kind === 'field' && SAID.test(item.label)),
    );
    const [first] = sections;
    if (first === undefined || said || listClearances(input).length > 0) return [];
    const end = first.heading.text.words.length;
    return [
      {
        spot: { item: first.at, part: 'text', row: 0, column: 0, start: 0, end },
        message: 'No officer is recorded as having cleared the financial or legal implications.',
      },
    ];
  },
};

/** Whether a section of the template prints who cleared what. */
function printsClearances(section: TemplateSection): boolean {
  return 'clearances' in section && section.clearances.length > 0 && section.clearancesAs !== 'internal';
}

const SAID =
  /\b(?:cleared by|clearance|signed[- ]off|sign[- ]off|agreed by the (?:chief|section 151|monitoring|director)|comments? (?:of|from|by) the (?:section 151|s151|chief finance|monitoring|head of legal|director of (?:finance|legal))|(?:section 151|s151|monitoring) officer(?:’s|'s)? comments?|finance (?:officer )?(?:comments|contact)|legal (?:officer )?(?:comments|contact))\b/i;

/** The question of a clearance, for one that the paper does not print has no other place. */
function sayQuestion(facts: Facts | null, key: string): string {
  const asked = facts?.contents.clearances.find((one) => one.key === key && one.reportId === facts.report?.id);
  return asked === undefined || asked.question === '' ? 'What this clearance covers' : `“${asked.question}”`;
}

const stale: Rule = {
  id: 'SIGN-06',
  severity: 'stops',
  title: 'The text changed after it was cleared',
  why: 'The officer’s yes was about other words or figures.',
  source: 'Clerkwell: a clearance holds for the exact text and figures it was given for.',
  example: { bad: 'cleared on 3 May, a figure changed on 6 May', good: 'cleared again on 7 May' },
  reads: 'paper',
  find: ({ facts, paper }) =>
    (facts?.staleClearances ?? []).map((key) => {
      const at = paper.items.findIndex((item) => item.kind === 'clearance' && item.place.origin?.key === key);
      const item = paper.items[at];
      const spot: Spot | null =
        item?.kind === 'clearance'
          ? { item: at, part: 'question', row: 0, column: 0, start: 0, end: item.question.length }
          : null;
      return {
        spot,
        message: `${sayQuestion(facts, key)} was answered for another text: ask again.`,
        about: key,
      };
    }),
};

function shorten(words: string): string {
  return words.length > 70 ? `${words.slice(0, 67).trimEnd()}…` : words;
}

/** Clearance: asked, answered by someone else, and still about the words in the paper. */
export const SIGN: readonly Rule[] = [unanswered, refused, byAuthor, notAsked, none, stale];
