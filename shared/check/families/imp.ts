import type { ReadPaper } from '../../document/read-paper.ts';
import { ragOfRating, scoreRating } from '../../rules/score.ts';
import { countWords } from '../in-text.ts';
import { findMoney, findPercents } from '../numbers-in-text.ts';
import { type CheckInput, type Facts, type Found, type Rule, spotOf } from '../rule.ts';
import { IMPLICATIONS, listSections, RECOMMENDATIONS, type SectionOf, wordsOf, wordsUnder } from '../sections.ts';
import { joinWords } from '../../model/join-words.ts';

const CONSULTED =
  'South Oxfordshire and Vale of White Horse internal audit of the report lifecycle (2023): implications written without those who know.';
const EQUALITY_ACT = 'Equality Act 2010, section 149: due regard to those with a protected characteristic.';

type Kind = 'finance' | 'legal' | 'risk' | 'equality' | 'climate' | 'staff' | 'health';

const HEADINGS: Readonly<Record<Kind, RegExp>> = {
  finance: /\b(?:financ\w+|resource|budget)\b/i,
  legal: /\b(?:legal|statutory)\b/i,
  risk: /\brisks?\b/i,
  equality: /\b(?:equalit\w+|diversity|inclusion)\b/i,
  climate: /\b(?:climate|environment\w*|sustainab\w+|carbon)\b/i,
  staff: /\b(?:human resources?|staffing|workforce|personnel|hr)\b/i,
  health: /\b(?:public health|health and wellbeing|wellbeing)\b/i,
};

type Implication = SectionOf & { readonly kinds: readonly Kind[]; readonly words: string };

const implications = new WeakMap<ReadPaper, readonly Implication[]>();

/** The sections that say what follows for money, law, people: each that has no implication section inside it. */
function listImplications(paper: ReadPaper): readonly Implication[] {
  const known = implications.get(paper);
  if (known !== undefined) return known;
  const sections = listSections(paper);
  const groups = sections.filter(({ heading }) => IMPLICATIONS.test(heading.text.words));
  const inside = new Set(groups.flatMap((group) => group.body.map(({ at }) => at)));
  const made = sections.flatMap((section): readonly Implication[] => {
    const name = section.heading.text.words;
    const isOne = IMPLICATIONS.test(name) || inside.has(section.at);
    const kinds = (Object.keys(HEADINGS) as readonly Kind[]).filter((kind) => HEADINGS[kind].test(name));
    const holds = sections.some((other) => section.body.some(({ at }) => at === other.at));
    return isOne && kinds.length > 0 && !(holds && kinds.length === 0)
      ? [{ ...section, kinds, words: wordsUnder(section).trim() }]
      : [];
  });
  implications.set(paper, made);
  return made;
}

/** The words of the paper outside its implications and its front matter. */
function bodyOf(paper: ReadPaper): string {
  const own = new Set(listImplications(paper).flatMap(({ at, body }) => [at, ...body.map((one) => one.at)]));
  return paper.items
    .flatMap((item, at) =>
      own.has(at) ||
      item.kind === 'clearance' ||
      item.kind === 'heading' ||
      item.place.section === '' ||
      RECOMMENDATIONS.test(item.place.section)
        ? []
        : [wordsOf(item)],
    )
    .join('\n');
}

const NOTHING =
  /\bno (?:\w+ ){0,3}?(?:implications?|considerations?|impacts?|risks?|issues?|effects?)\b|\bnone (?:identified|arising|directly)\b|\bnot applicable\b|^\W*(?:n\/?a|none|nil)\b/i;

/** Whether a section says that there is nothing to say. One that goes on for more than two sentences says something. */
function saysNothing({ words }: Implication): boolean {
  return (
    NOTHING.test(words) &&
    countWords(words) <= 40 &&
    !/\b(?:however|but|although|because|since|as the|as this|as it)\b/i.test(words)
  );
}

const missing: Rule = {
  id: 'IMP-01',
  severity: 'warns',
  title: 'An implication that every paper needs is not there',
  why: 'Members cannot show that they had regard to it.',
  source: `${CONSULTED} ${EQUALITY_ACT}`,
  example: { bad: 'finance and legal, and nothing on equality', good: 'finance, legal and equality' },
  reads: 'paper',
  find: ({ paper, template }) => {
    const there = new Set(listImplications(paper).flatMap(({ kinds }) => kinds));
    if (template !== null || there.size < 2) return [];
    const needed: readonly (readonly [Kind, string])[] = [
      ['finance', 'financial'],
      ['legal', 'legal'],
      ['equality', 'equality'],
      ['climate', 'climate or environmental'],
    ];
    const gone = needed.filter(([kind]) => !there.has(kind)).map(([, name]) => name);
    return gone.length === 0
      ? []
      : [{ spot: null, message: `There is no section on ${gone.join(' or ')} implications.`, about: gone.join() }];
  },
};

const bare: Rule = {
  id: 'IMP-02',
  severity: 'warns',
  title: 'An implication is dismissed without a reason',
  why: '“N/A” shows that nobody was asked.',
  source: CONSULTED,
  example: {
    bad: 'Human resources: N/A',
    good: 'Human resources: no posts change, because the works are done by a contractor.',
  },
  reads: 'paper',
  find: ({ paper }) =>
    listImplications(paper).flatMap(({ at, heading, words, body }): readonly Found[] =>
      body.length > 0 && /^\W*\d*\W*(?:n\/?a|none|nil|not applicable|no implications?|-|–)\W*$/i.test(words)
        ? [
            {
              spot: spotOf(at, heading),
              message: `“${heading.text.words}” says “${words.trim()}” and gives no reason.`,
              about: words,
            },
          ]
        : [],
    ),
};

const empty: Rule = {
  id: 'IMP-03',
  severity: 'stops',
  title: 'An implication has a heading and no words',
  why: 'The form asks for an answer, and silence is none.',
  source: CONSULTED,
  example: {
    bad: 'Legal implications, and the next heading',
    good: 'Legal implications: the council has the power under …',
  },
  reads: 'paper',
  find: ({ paper }) =>
    listImplications(paper).flatMap(({ at, heading, words }): readonly Found[] =>
      words === '' ? [{ spot: spotOf(at, heading), message: `Nothing stands under “${heading.text.words}”.` }] : [],
    ),
};

const GROUPS =
  /\b(?:disab\w+|special educational needs|SEND|children|young people|older people|women|men|girls|boys|pregnan\w+|ethnic\w*|racial|religio\w+|faith|gender|sexual orientation|LGBTQ?\w*|carers?|deaf|blind|autis\w+|looked[- ]after)\b/gi;

const DUTIES =
  /\b(?:statutory (?:duty|duties|timescale|timeline|deadline|target|override|direction|guidance|code|process|assessment|limit|framework|responsibilit\w+)|legal duty|tribunals?|breach\w*|judicial review|ombudsman|code of practice|in agreement with|agreement with|section \d+|(?:Act|Regulations) (?:19|20)\d\d|direction (?:was|is|from)|non-compliance|unlawful)\b/i;

const contradicted: Rule = {
  id: 'IMP-04',
  severity: 'warns',
  title: '“Nothing significant” beside something significant',
  why: 'The body of the paper says otherwise, and a challenge will quote both.',
  source: `${CONSULTED} ${EQUALITY_ACT}`,
  example: {
    bad: 'no equality implications, in a paper about disabled children',
    good: 'who gains, who may lose, and what is done about it',
  },
  reads: 'paper',
  find: (input) => {
    const body = bodyOf(input.paper);
    return listImplications(input.paper).flatMap((one): readonly Found[] => {
      if (!saysNothing(one)) return [];
      const against = one.kinds.map((kind) => findAgainst(kind, body, input)).find((said) => said !== null);
      return against === undefined || against === null
        ? []
        : [{ spot: spotOf(one.at, one.heading), message: `It says there is nothing, and ${against}.`, about: against }];
    });
  },
};

/** What in the paper or the registers speaks against "nothing" under `kind`, as the end of a sentence. */
function findAgainst(kind: Kind, body: string, { facts }: CheckInput): string | null {
  switch (kind) {
    case 'equality': {
      // To send a thing is no group of people.
      const named = [...body.matchAll(GROUPS)]
        .map(([word]) => word)
        .filter((word) => !/^send$/i.test(word) || word === 'SEND');
      const groups = [...new Set(named.map((word) => (/[a-z]/.test(word) ? word.toLowerCase() : word)))].slice(0, 3);
      return named.length >= 2 ? `the paper is about ${joinWords(groups)}` : null;
    }
    case 'legal': {
      const duty = DUTIES.exec(body)?.[0];
      return duty === undefined ? sayConditions(facts) : `the paper speaks of “${duty}”`;
    }
    case 'risk':
      return (
        sayRedRisks(facts) ??
        (/\b(?:significant|serious|key|main|highest|greatest|most significant|major) risks?\b|\brisks? (?:to|that|of) the council\b|\b(?:insolven\w+|withheld|withdrawn)\b/i.test(
          body,
        )
          ? 'the paper speaks of a risk'
          : null)
      );
    case 'finance':
      return (
        sayDeficit(facts) ??
        (findMoney(body).some((one) => one.pence >= 100_000_000) ? 'the paper speaks of sums over £1m' : null)
      );
    case 'climate':
      return /\b(?:travel|transport|journeys?|mileage|buildings?|heating|energy|vehicles?|school places closer|local places|construction|new schools?)\b/i.test(
        body,
      )
        ? 'the paper speaks of travel, transport or buildings'
        : null;
    case 'staff':
      return /\b(?:recruit\w*|vacanc\w+|interim (?:posts?|staff)|new posts?|redundanc\w+|restructur\w+|workforce|agency staff|caseloads?)\b/i.test(
        body,
      )
        ? 'the paper speaks of posts or recruitment'
        : null;
    case 'health':
      return /\b(?:health (?:services?|visitors?|delays?|partners?|timeliness)|NHS|CAMHS|mental health|therap\w+)\b/i.test(
        body,
      )
        ? 'the paper speaks of health services'
        : null;
  }
}

function sayRedRisks(facts: Facts | null): string | null {
  if (facts === null) return null;
  const matrix = facts.contents.riskMatrices.find((one) => one.id === facts.programme.matrixId) ?? null;
  const red = facts.contents.risks.filter(
    (risk) => risk.status === 'open' && ragOfRating(matrix, risk.current) === 'red',
  );
  const [worst] = red.toSorted((a, b) => (scoreRating(matrix, b.current) ?? 0) - (scoreRating(matrix, a.current) ?? 0));
  return worst === undefined
    ? null
    : `the register holds ${red.length} red risk${red.length === 1 ? '' : 's'}, among them ${worst.ref}`;
}

function sayConditions(facts: Facts | null): string | null {
  const open = facts?.contents.conditions.filter((one) => one.status === 'not met' || one.status === 'at risk') ?? [];
  return open.length === 0
    ? null
    : `the register holds ${open.length} condition${open.length === 1 ? '' : 's'} not met or at risk`;
}

function sayDeficit(facts: Facts | null): string | null {
  const closing = facts?.contents.profileLines.find((line) => line.role === 'closing');
  const cells =
    facts?.contents.profileCells.filter((cell) => cell.lineId === closing?.id && (cell.pence ?? 0) > 0) ?? [];
  return closing === undefined || cells.length === 0 ? null : `the file holds a deficit (“${closing.name}”)`;
}

const noFigure: Rule = {
  id: 'IMP-05',
  severity: 'notes',
  title: 'The financial implications have no figure',
  why: 'Members decide on a sum they are not told in the place where they look for it.',
  source: CONSULTED,
  example: { bad: 'The costs are met from existing budgets.', good: 'The £29.1m is met by 2026/27 from …' },
  reads: 'paper',
  find: ({ paper }) => {
    const money = findMoney(bodyOf(paper)).length;
    return listImplications(paper).flatMap((one): readonly Found[] => {
      if (!one.kinds.includes('finance') || money < 3 || countWords(one.words) < 12) return [];
      const figures = findMoney(one.words).length + findPercents(one.words).length;
      const points = /\b(?:paragraphs?|section|table|appendix|figure) \d/i.test(one.words);
      return figures > 0 || points
        ? []
        : [
            {
              spot: spotOf(one.at, one.heading),
              message: `The paper names ${money} sums, and none stands or is pointed to here.`,
              about: String(money),
            },
          ];
    });
  },
};

/** Implications: there, answered with a reason, and not contradicted by the paper or the registers. */
export const IMP: readonly Rule[] = [missing, bare, empty, contradicted, noFigure];
