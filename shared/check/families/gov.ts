import type { ReadPaper } from '../../document/read-paper.ts';
import { isHandedIn } from '../../model/report.ts';
import { countBack, noticeBy } from '../../rules/deadlines.ts';
import { ANY_MONTH, writeDay } from '../../rules/days.ts';
import { countWords } from '../in-text.ts';
import {
  BACKGROUND_PAPERS,
  findSections,
  frontOf,
  listRecommendations,
  readField,
  wordsOf,
  wordsUnder,
} from '../sections.ts';
import { type CheckInput, type Found, type Rule, spotOf } from '../rule.ts';

const S100D =
  'Local Government Act 1972, section 100D: documents that the report relies on to a material extent are listed and open.';
const A_DAY = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:${ANY_MONTH})[,]? \\d{4}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b(?:${ANY_MONTH}) \\d{1,2},? \\d{4}\\b`,
  'i',
);
const BODY = /\b(?:committee|cabinet|council|board|panel|executive|forum|commission|authority)\b/i;

const front: Rule = {
  id: 'GOV-01',
  severity: 'stops',
  title: 'The front matter does not say which meeting the paper is for',
  why: 'It cannot be put on an agenda, and nobody can find it afterwards.',
  source: 'Local Government Act 1972, section 100B: papers are published for a meeting.',
  example: { bad: 'a title and a director’s name', good: 'Libraries Committee, 12 March 2024' },
  reads: 'paper',
  find: ({ paper }) => {
    const words = frontWords(paper);
    const headings = paper.items.filter((item) => item.kind === 'heading').length;
    if (headings < 3) return [];
    const missing = [
      ...(BODY.test(words) ? [] : ['the committee']),
      ...(A_DAY.test(words) ? [] : ['the day of the meeting']),
    ];
    return missing.length === 0
      ? []
      : [{ spot: null, message: `The front matter does not name ${missing.join(' or ')}.`, about: missing.join() }];
  },
};

/** The words before the first heading, where a boilerplate sentence about "the Committee" names none. */
function frontWords(paper: ReadPaper): string {
  return frontOf(paper)
    .map(({ item }) => (item.kind === 'field' ? `${item.label}: ${item.text.words}` : wordsOf(item)))
    .filter(
      (words) => !/\bsubject to (?:the )?consideration\b|\bdetermination by\b|\bbefore taking effect\b/i.test(words),
    )
    .join('\n');
}

const noList: Rule = {
  id: 'GOV-02',
  severity: 'warns',
  title: 'There is no list of background papers',
  why: 'The law asks for it, even where there are none.',
  source: S100D,
  example: { bad: 'a report that ends with its conclusion', good: 'Background papers: none' },
  reads: 'paper',
  find: ({ paper }) => {
    const headings = paper.items.filter((item) => item.kind === 'heading').length;
    const there = findSections(paper, BACKGROUND_PAPERS).length > 0 || readField(paper, BACKGROUND_PAPERS) !== null;
    const inText = paper.items.some(
      (item) => item.kind === 'paragraph' && /^(?:background papers?|source documents?)\b/i.test(item.text.words),
    );
    return headings < 4 || there || inText
      ? []
      : [{ spot: null, message: 'No section lists the background papers or says that there are none.', about: 'none' }];
  },
};

const NONE = /^\W*(?:none|nil|n\/a|not applicable|there are none|no background papers?)\b/i;

const saidNone: Rule = {
  id: 'GOV-03',
  severity: 'warns',
  title: 'No background papers are listed, and the report relies on some',
  why: 'A resident has a right to see what the report relies on.',
  source: S100D,
  example: { bad: 'Background papers: None, beside three footnotes', good: 'the three documents in the list' },
  reads: 'paper',
  find: ({ paper }) => {
    const [section] = findSections(paper, BACKGROUND_PAPERS);
    if (section === undefined || !NONE.test(wordsUnder(section).trim())) return [];
    const own = new Set(section.body.map(({ at }) => at));
    const cited =
      paper.items.reduce(
        (sum, item, at) => sum + (own.has(at) || item.place.section === '' ? 0 : countCited(item)),
        0,
      ) + paper.footnotes.filter((note) => /https?:|www\.|\b(?:19|20)\d{2}\b/.test(note.text.words)).length;
    return cited === 0
      ? []
      : [
          {
            spot: spotOf(section.at, section.heading),
            message: `The list says none, and the report cites ${cited === 1 ? 'a document' : `${cited} documents`}.`,
            about: String(cited),
          },
        ];
  },
};

function countCited(item: ReadPaper['items'][number]): number {
  if (item.kind !== 'paragraph' && item.kind !== 'entry') return 0;
  return item.text.marks.filter((mark) => mark.kind === 'link' && /^https?:/.test(mark.href)).length;
}

const PAPER =
  'report|statement|strategy|agreement|review|plan|policy|survey|assessment|audit|inspection|return|submission|letter|bid|guidance|direction';
/** "the February 2024 budget report", "the policy statement of December 2022", "the 2024 strategy". */
const DATED = new RegExp(
  `\\b((?:${ANY_MONTH}) (\\d{4}) (?:(?!and |or )[a-z]+ ){0,3}?(?:${PAPER})s?)\\b|\\b((?:[A-Za-z]+ ){0,3}(?:${PAPER})s? (?:of|in|dated|from|published in) (?:\\d{1,2} )?(?:${ANY_MONTH}) (\\d{4}))\\b`,
  'gi',
);

const notListed: Rule = {
  id: 'GOV-04',
  severity: 'notes',
  title: 'A document the report relies on is not in the list',
  why: 'A resident has a right to see what the report relies on.',
  source: S100D,
  example: {
    bad: 'the budget report of February 2024, not in the list',
    good: 'the same report in the list of background papers',
  },
  reads: 'paper',
  find: ({ paper, facts }) => {
    const lists = findSections(paper, BACKGROUND_PAPERS);
    const own = new Set(lists.flatMap(({ at, body }) => [at, ...body.map((one) => one.at)]));
    const listed = lists.map(wordsUnder).join('\n').toLowerCase();
    if (lists.length === 0 || NONE.test(listed.trim())) return [];
    const told = new Set<string>();
    return paper.items.flatMap((item, at): readonly Found[] => {
      if (own.has(at) || item.place.section === '' || (item.kind !== 'paragraph' && item.kind !== 'entry')) return [];
      const named = [...item.text.words.matchAll(DATED)].map(({ 0: words, index }) => ({ words, start: index }));
      const sources = (facts?.contents.sources ?? [])
        .filter(
          (source) =>
            source.background && item.text.words.includes(source.title) && !listed.includes(source.title.toLowerCase()),
        )
        .map((source) => ({ words: source.title, start: item.text.words.indexOf(source.title) }));
      return [...named, ...sources].flatMap(({ words, start }): readonly Found[] => {
        const key = keyOf(words);
        if (told.has(key) || isListed(words, listed)) return [];
        told.add(key);
        return [
          {
            spot: { ...spotOf(at, item), start, end: start + words.length },
            message: `“${words}” is relied on and is not among the background papers.`,
            about: key,
          },
        ];
      });
    });
  },
};

/** The kind of document and its year say enough to find it in a list. */
function keyOf(words: string): string {
  const kind = new RegExp(`\\b(${PAPER})`, 'i').exec(words)?.[1] ?? '';
  return `${kind} ${/\d{4}/.exec(words)?.[0] ?? words}`.toLowerCase();
}

function isListed(words: string, listed: string): boolean {
  const [kind = '', year = ''] = keyOf(words).split(' ');
  return listed.split('\n').some((line) => line.includes(kind) && (line.includes(year) || !/\d{4}/.test(line)));
}

const keyDecision: Rule = {
  id: 'GOV-05',
  severity: 'warns',
  title: 'Nothing says whether this is a key decision, or its notice is missing',
  why: 'A key decision without 28 clear days of notice may not be taken.',
  source: 'SI 2012/2089, regulations 8 and 9.',
  example: {
    bad: 'Key decision: Yes, with no Forward Plan reference',
    good: 'Key decision: Yes, Forward Plan 2024/017',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const at = paper.items.findIndex((item) => item.kind === 'field' && /key decision/i.test(item.label));
    const item = paper.items[at];
    if (item?.kind === 'field') {
      const plan = readField(paper, /forward plan|notice (?:ref|of)|reference|plan ref/i);
      const isBlank = plan === null || /^\W*(?:n\/?a|not applicable|none|tbc)?\W*$/i.test(plan);
      const inPlace = /\b\d{2,4}\/\d+|\bKD\d+|\bref/i.test(item.text.words);
      return /^yes\b/i.test(item.text.words.trim()) && isBlank && !inPlace
        ? [
            {
              spot: spotOf(at, item),
              message: 'This is a key decision, and no Forward Plan reference is given.',
              about: plan ?? '',
            },
          ]
        : [];
    }
    const words = paper.items.map(wordsOf).join('\n');
    const executive =
      /\b(?:cabinet|executive)\b(?! (?:member|portfolio|summary|director|lead))/i.test(frontWords(paper)) ||
      listRecommendations(paper).some(({ item }) =>
        /^\W*(?:that |it is recommended that )?cabinet\b/i.test(wordsOf(item)),
      );
    return executive && !/\bkey decision\b|\bforward plan\b/i.test(words)
      ? [
          {
            spot: null,
            message:
              'A paper to Cabinet says whether its decision is a key decision; this one does not. Say it in the text, such as “This is not a key decision.”',
            about: 'none',
          },
        ]
      : [];
  },
};

const elsewhere: Rule = {
  id: 'GOV-06',
  severity: 'warns',
  title: 'What the committee needs is not in the paper',
  why: 'Papers are open five clear days before the meeting; what comes separately is not.',
  source: 'Local Government Act 1972, section 100B.',
  example: { bad: 'progress is in a presentation that is circulated separately', good: 'progress is in Appendix 1' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'paragraph' && item.kind !== 'entry') return [];
      const match =
        /\b(?:circulated|sent|supplied|provided|issued|shared) separately\b|\b(?:appendix|annex|report|paper) [\w ]{0,12}(?:is |are )?to follow\b|\b(?:will be )?tabled at the meeting\b|\b(?:verbal|oral) (?:update|report) (?:will|to) be (?:given|made|provided)\b|\bpresentation (?:will|to) be (?:given|made|shown|circulated)\b/i.exec(
          item.text.words,
        );
      return match === null
        ? []
        : [
            {
              spot: { ...spotOf(at, item), start: match.index, end: match.index + match[0].length },
              message: `“${match[0]}”: what is relied on must be in the papers that are published.`,
            },
          ];
    }),
};

const contact: Rule = {
  id: 'GOV-07',
  severity: 'notes',
  title: 'The contact has no e-mail address',
  why: 'A resident who has a question cannot ask it.',
  source: 'Practice: council report forms ask for name, post and e-mail.',
  example: { bad: 'Contact: Ana Webb, 01234 567890', good: 'Contact: Ana Webb, ana.webb@example.org' },
  reads: 'paper',
  find: ({ paper }) => {
    const words = paper.items
      .map((item) => (item.kind === 'field' ? `${item.label}: ${item.text.words}` : wordsOf(item)))
      .join('\n');
    const mail =
      /[\w.+-]@[\w-]+\.\w/.test(words) ||
      paper.items.some(
        (item) =>
          'text' in item && item.text.marks.some((mark) => mark.kind === 'link' && mark.href.startsWith('mailto:')),
      );
    const at = paper.items.findIndex((item) =>
      CONTACT.test(
        item.kind === 'field'
          ? item.label
          : item.kind === 'heading' || item.kind === 'paragraph'
            ? item.text.words
            : '',
      ),
    );
    const item = paper.items[at];
    return mail || item === undefined
      ? []
      : [{ spot: spotOf(at, item), message: 'No e-mail address is given for the contact.' }];
  },
};

const CONTACT =
  /^(?:officer |lead officer |report |contact for enquiries|for further information)?\s*contacts?\b|^contact (?:officer|for enquiries|details)\b|^lead officer contact/i;

const lateNotice: Rule = {
  id: 'GOV-08',
  severity: 'warns',
  title: 'The paper is late for its meeting',
  why: 'Papers must be open some clear days before the meeting (five in England), or the item is taken only as urgent.',
  source: 'Local Government Act 1972, sections 100B(3) and 100B(4); the law of the body’s own nation.',
  example: { bad: 'a paper finished two days before the meeting', good: 'a paper finished nine days before' },
  reads: 'paper',
  find: (input) => findLate(input),
};

/** Past the last day on which the paper may be published; without a programme the council is taken for one in England. */
function findLate({ meeting, today, facts }: CheckInput): readonly Found[] {
  const status = facts?.report?.status;
  if (meeting === null || (status !== undefined && isHandedIn(status)) || today > meeting) return [];
  const body = facts?.contents.bodies.find((one) => one.id === facts.programme.bodyId);
  const nation = body?.nation ?? 'england';
  const { days, counting } = noticeBy({ nation, clearDays: body?.clearDays ?? 'working' });
  const last = countBack(meeting, days, counting, nation);
  return today <= last
    ? []
    : [
        {
          spot: null,
          message: `It had to be open to the public by ${writeDay(last)}, ${days} ${counting} before the meeting.`,
          about: meeting,
        },
      ];
}

const noDate: Rule = {
  id: 'GOV-09',
  severity: 'notes',
  title: 'Nobody is said to have been consulted',
  why: 'A decision on a service that people use can be challenged for want of consultation.',
  source: 'Practice: most council report forms have a section on consultation or engagement.',
  example: {
    bad: 'a paper on closing a branch that names no readers',
    good: 'Consultation: 210 readers answered in May 2024.',
  },
  reads: 'paper',
  find: ({ paper, template }) => {
    const sections = paper.items.filter((item) => item.kind === 'heading');
    const words = paper.items.map(wordsOf).join('\n');
    const executive = /\bcabinet\b/i.test(frontWords(paper));
    if (template !== null || !executive || sections.length < 8 || countWords(words) < 1200) return [];
    return /\bconsult(?:ed|ation)|\bengage(?:d|ment)\b|\bco-?produc/i.test(
      sections.map((item) => wordsOf(item)).join('\n'),
    )
      ? []
      : [{ spot: null, message: 'No section says who was consulted.', about: 'none' }];
  },
};

/** Governance: what the law and the council's own rules ask of every paper. */
export const GOV: readonly Rule[] = [
  front,
  noList,
  saidNone,
  notListed,
  keyDecision,
  elsewhere,
  contact,
  lateNotice,
  noDate,
];
