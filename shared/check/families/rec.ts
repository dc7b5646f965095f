import type { ReadPaper } from '../../document/read-paper.ts';
import { countWords, splitSentences } from '../in-text.ts';
import {
  findSections,
  frontOf,
  type ItemAt,
  listRecommendations,
  RECOMMENDATIONS,
  readField,
  wordsOf,
  wordsUnder,
} from '../sections.ts';
import { type Found, type Rule, spotOf } from '../rule.ts';

const DECIDE = 'Practice: what is decided is what stands in the recommendations, in the name of the body that meets.';

/** The verbs that councils decide with. */
const VERB =
  'agree|approve|note|endorse|consider|recommend|resolve|delegate|authorise|adopt|acknowledge|support|review|scrutinise|comment|request|receive|accept|confirm|ratify|determine|commend|instruct|ask|reaffirm|recognise|set|appoint|grant|refer|encourage|welcome|advise|direct|release|amend|continue';

/** A kind of body that takes decisions, as it is named in papers. */
const BODY = /\b(cabinet|executive|council|committee|panel|board|sub-committee|commission|forum)\b/i;

/** The kind of body this paper is for: from its front matter; null when it does not say. */
function readBody(paper: ReadPaper): string | null {
  const named =
    readField(paper, /^(?:report )?to\b|^committee|^meeting\b(?!.*(?:date|time))|^decision[- ]?maker|^body/i) ??
    frontOf(paper)
      .map(({ item }) =>
        item.kind === 'field' && /date|from|author|contact|title|subject/i.test(item.label) ? '' : wordsOf(item),
      )
      .find((words) => countWords(words) <= 12 && BODY.test(words)) ??
    '';
  const bodies = [...named.toLowerCase().matchAll(new RegExp(BODY, 'gi'))].map((match) => match[0].toLowerCase());
  return bodies.includes('committee') ? 'committee' : (bodies.find((one) => one !== 'council') ?? bodies[0] ?? null);
}

const same: Rule = {
  id: 'REC-01',
  severity: 'warns',
  title: 'The outcome only repeats the recommendation',
  why: 'The outcome is what will be different; the recommendation is what is decided.',
  source: DECIDE,
  example: {
    bad: 'Outcome: The Committee notes the report.',
    good: 'Outcome: Members know what the roof costs and when it is done.',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const recommended = fold(
      listRecommendations(paper)
        .map(({ item }) => wordsOf(item))
        .join(' '),
    );
    return paper.items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'field' || !/^outcomes?\b/i.test(item.label)) return [];
      const outcome = fold(item.text.words);
      return countWords(outcome) >= 4 && recommended.includes(outcome)
        ? [{ spot: spotOf(at, item), message: 'The outcome has the same words as the recommendation.' }]
        : [];
    });
  },
};

function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const hidden: Rule = {
  id: 'REC-02',
  severity: 'warns',
  title: 'A recommendation stands in the body',
  why: 'It is not voted on and no minute records it.',
  source: DECIDE,
  example: {
    bad: '27. Cabinet is recommended to write to ministers.',
    good: 'recommendation e) to write to ministers',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const own = new Set([
      ...findSections(paper, RECOMMENDATIONS).flatMap(({ body }) => body.map(({ at }) => at)),
      ...findSections(paper, /^(?:executive )?summary|^purpose|reasons? for|options?\b/i).flatMap(({ body }) =>
        body.map(({ at }) => at),
      ),
    ]);
    const listed = fold(
      listRecommendations(paper)
        .map(({ item }) => wordsOf(item))
        .join(' '),
    );
    return paper.items.flatMap((item, at): readonly Found[] => {
      if (own.has(at) || (item.kind !== 'paragraph' && item.kind !== 'entry') || item.place.section === '') return [];
      return splitSentences(item.text.words).flatMap(({ words, start }): readonly Found[] => {
        const asks =
          /\b(?:cabinet|executive|council|committee|panel|board|members?|councillors?)\b[^.]{0,40}\b(?:is|are) (?:therefore |also |further |now )?(?:recommended|asked|requested|invited|urged) to\b|\bit is (?:therefore |also |further )?recommended that\b|\bwe recommend that\b/i.exec(
            words,
          );
        const past = /\b(?:was|were|had been|has been) (?:recommended|asked|requested)\b/i.test(words);
        const what = fold(words.slice((asks?.index ?? 0) + (asks?.[0].length ?? 0)))
          .split(' ')
          .slice(0, 6)
          .join(' ');
        if (asks === null || past || (what.length > 12 && listed.includes(what))) return [];
        return [
          {
            spot: { ...spotOf(at, item), start: start + asks.index, end: start + words.length },
            message: `“${asks[0]} …” recommends something that is not among the recommendations.`,
          },
        ];
      });
    });
  },
};

const decider: Rule = {
  id: 'REC-03',
  severity: 'warns',
  title: 'The recommendation names another body than the one that meets',
  why: 'A decision in the name of another body can be challenged.',
  source: DECIDE,
  example: { bad: 'to Cabinet: “The Committee notes …”', good: 'to Cabinet: “Cabinet notes …”' },
  reads: 'paper',
  find: ({ paper }) => {
    const body = readBody(paper);
    if (body === null) return [];
    return listRecommendations(paper).flatMap(({ item, at }): readonly Found[] => {
      const words = wordsOf(item);
      const match = new RegExp(
        `^(?:(?:it is )?(?:recommended|resolved) that )?(?:that )?(?:the )?(?:[A-Z][\\w’-]+ (?:and )?){0,6}?(cabinet|executive|committee|panel|board|council)s? (?:is|are|notes?|agrees?|approves?|acknowledges?|endorses?|considers?|recommends?|resolves?|(?:${VERB})s?)\\b`,
        'i',
      ).exec(words.replace(/^it is recommended that /i, ''));
      const named = match?.[1]?.toLowerCase();
      if (
        named === undefined ||
        named === body ||
        (named === 'executive' && body === 'cabinet') ||
        (named === 'council' && body !== 'council' && /council(?:’s|'s)? (?:policy|budget)/i.test(words))
      )
        return [];
      return [
        { spot: spotOf(at, item), message: `This names the ${named}, and the paper goes to the ${body}.`, about: body },
      ];
    });
  },
};

const verbs: Rule = {
  id: 'REC-04',
  severity: 'notes',
  title: 'The recommendations begin in different ways',
  why: 'Each must complete the words before the list, or a minute cannot be written from it.',
  source: DECIDE,
  example: { bad: 'a) Note … b) Acknowledges …', good: 'a) notes … b) acknowledges …' },
  reads: 'paper',
  find: ({ paper }) => {
    const begun = listRecommendations(paper).flatMap((one) => beginning(one));
    const plain = begun.filter((one) => one.form === 'plain');
    const third = begun.filter((one) => one.form === 'third');
    const [odd] = plain.length >= third.length ? third : plain;
    if (plain.length === 0 || third.length === 0 || odd === undefined) return [];
    return [
      {
        spot: { ...spotOf(odd.at, odd.item), end: odd.word.length },
        message: `“${odd.word}” does not go on as “${(plain.length >= third.length ? plain : third)[0]?.word ?? ''}” does: let all begin in one way.`,
        about: begun.map((one) => one.form).join(),
      },
    ];
  },
};

function beginning({
  item,
  at,
}: ItemAt): readonly (ItemAt & { readonly word: string; readonly form: 'plain' | 'third' })[] {
  if (item.kind !== 'entry') return [];
  const word = /^(?:to |that )?(\p{L}+)/iu.exec(item.text.words.trim())?.[1] ?? '';
  if (new RegExp(`^(?:${VERB})$`, 'i').test(word)) return [{ item, at, word, form: 'plain' }];
  return new RegExp(`^(?:${VERB})e?s$`, 'i').test(word) ? [{ item, at, word, form: 'third' }] : [];
}

const reasons: Rule = {
  id: 'REC-05',
  severity: 'notes',
  title: 'The reasons for the recommendation give none',
  why: 'A decision notice must state the reasons for the decision.',
  source:
    'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, reg 12.',
  example: { bad: 'Reasons: The programme goes on.', good: 'Reasons: so that the roof is dry before winter.' },
  reads: 'paper',
  find: ({ paper }) =>
    findSections(paper, /\breasons? for (?:the )?(?:recommendation|decision)/i).flatMap(
      ({ heading, at, body }): readonly Found[] => {
        const words = wordsUnder({ body });
        const gives =
          /\b(?:because|so that|in order|to (?:ensure|enable|allow|secure|comply|meet|make|keep|give|provide|deliver|reduce|improve|protect|support|inform)|since|therefore|as (?:it|the|this|they)|enables?|allows?|ensures?|will (?:help|mean|allow|enable|ensure|reduce)|required (?:by|to)|due to|reasons?)\b/i.test(
            words,
          );
        return gives || countWords(words) < 3
          ? []
          : [
              {
                spot: spotOf(at, heading),
                message: 'What stands under this heading gives no reason.',
                about: words.slice(0, 80),
              },
            ];
      },
    ),
};

const missing: Rule = {
  id: 'REC-06',
  severity: 'stops',
  title: 'The paper has no recommendation',
  why: 'The committee does not know what it is asked to do.',
  source: DECIDE,
  example: { bad: 'a report that ends with its summary', good: 'The Committee is recommended to note the report.' },
  reads: 'paper',
  find: ({ paper }) => {
    const headings = paper.items.filter((item) => item.kind === 'heading').length;
    const asks = paper.items.some((item) =>
      /\b(?:recommended|asked|invited|requested) to\b|\brecommend(?:ation|ed that)/i.test(wordsOf(item)),
    );
    return headings >= 4 && listRecommendations(paper).length === 0 && !asks
      ? [{ spot: null, message: 'Nothing says what the committee is recommended to do.', about: 'none' }]
      : [];
  },
};

/** Recommendations: in one place, in the name of the body that meets, with verbs it can decide with. */
export const REC: readonly Rule[] = [same, hidden, decider, verbs, reasons, missing];
