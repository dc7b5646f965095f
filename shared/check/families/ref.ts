import { type ItemOf, listTexts } from '../../document/read-paper.ts';
import { findMatches } from '../in-text.ts';
import { BOTH_WAYS, REF_APPENDICES } from './ref-appendices.ts';
import { wordsOf } from '../sections.ts';
import { type Found, type Rule, type Spot, spotIn, spotOf } from '../rule.ts';

/** `Table 3`, `Figure 2`, `Tables 1 and 2`. */
const SHOWN = /\b(table|figure|chart)s? (\d{1,2})(?!\d|\.\d)((?:(?:,| and| to|–|-) ?\d{1,2}(?!\d|\.\d|%))*)/gi;

const noSuchTable: Rule = {
  id: 'REF-04',
  severity: 'warns',
  title: 'The text points to a table or figure that is not there',
  why: 'The reader looks for it in vain.',
  source: BOTH_WAYS,
  example: { bad: '“Table 3”, in a paper with two', good: '“Table 2”' },
  reads: 'paper',
  find: ({ paper }) => {
    const there = new Set(
      paper.items.flatMap((item) =>
        'caption' in item && item.caption !== null
          ? [`${item.caption.label.toLowerCase()} ${item.caption.number}`]
          : [],
      ),
    );
    if (there.size === 0 && paper.items.every((item) => item.kind !== 'table')) return [];
    return listTexts(paper).flatMap((text) =>
      text.part === 'caption' || text.part === 'alt'
        ? []
        : findMatches(text, SHOWN, ({ 1: kind = '', 2: number = '' }) => {
            const name = `${kind.toLowerCase()} ${number}`;
            const after = text.text.words;
            if (
              there.has(name) ||
              /\b(?:of|in) (?:the )?(?:appendix|annex|act|regulations|schedule|guidance)\b/i.test(after)
            )
              return null;
            const typed = paper.items.some(
              (item) => item.kind === 'paragraph' && new RegExp(`^\\W*${name}\\b`, 'i').test(item.text.words),
            );
            return typed ? null : { message: `There is no ${kind.toLowerCase()} ${number} in the paper.`, about: name };
          }).map(({ start, end, ...rest }): Found => ({ ...rest, spot: spotIn(text, start, end) })),
    );
  },
};

const notPointedTo: Rule = {
  id: 'REF-05',
  severity: 'notes',
  title: 'A table or figure is never referred to',
  why: 'The reader does not learn what it is there to show.',
  source: BOTH_WAYS,
  example: { bad: 'Table 1 between two paragraphs', good: '“Table 1 shows …”' },
  reads: 'paper',
  find: ({ paper }) => {
    const cited = new Set<string>();
    for (const text of listTexts(paper)) {
      if (text.part === 'caption' || text.part === 'alt' || text.part === 'note') continue;
      for (const { 1: kind = '', 2: first = '', 3: more = '' } of text.text.words.matchAll(SHOWN)) {
        const numbers = [first, ...(more.match(/\d{1,2}/g) ?? [])].map(Number);
        const run = /to|–|-/.test(more) && numbers.length === 2 ? range(numbers[0] ?? 0, numbers[1] ?? 0) : numbers;
        for (const number of run) cited.add(`${kind.toLowerCase()} ${number}`);
      }
    }
    return paper.items.flatMap((item, at): readonly Found[] => {
      const caption = 'caption' in item ? item.caption : null;
      if (caption === null || caption.number === '' || cited.has(`${caption.label.toLowerCase()} ${caption.number}`))
        return [];
      const before = paper.items[at - 1];
      if (before !== undefined && BELOW.test(wordsOf(before))) return [];
      const spot: Spot = { item: at, part: 'caption', row: 0, column: 0, start: 0, end: caption.text.length };
      return [
        {
          spot,
          message: `Nothing in the text refers to ${caption.label} ${caption.number}.`,
          about: `${caption.label} ${caption.number}`,
        },
      ];
    });
  },
};

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from, 30)) + 1 }, (_, at) => from + at);
}

const BELOW =
  /\b(?:table|chart|graph|figure|diagram|list)s? (?:below|above|overleaf)\b|\b(?:following|next|above) (?:table|chart|graph|figure|diagram)\b|\b(?:below|above) (?:table|chart|figure)\b/i;

const noCaption: Rule = {
  id: 'REF-06',
  severity: 'warns',
  title: 'A table is pointed to by its place and has no number',
  why: '“Below” moves when the page does, and a minute cannot cite it.',
  source: BOTH_WAYS,
  example: { bad: 'the table below', good: 'Table 2' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'paragraph' && item.kind !== 'entry') return [];
      const match = BELOW.exec(item.text.words);
      if (match === null || /^lists?\b/i.test(match[0])) return [];
      const near = [...paper.items.slice(at + 1, at + 4), ...paper.items.slice(Math.max(0, at - 3), at).toReversed()];
      const shown = near.find(
        (one): one is ItemOf<'table' | 'chart' | 'picture'> =>
          one.kind === 'table' || one.kind === 'chart' || one.kind === 'picture',
      );
      if (shown !== undefined && shown.caption !== null) return [];
      const spot = { ...spotOf(at, item), start: match.index, end: match.index + match[0].length };
      const message =
        shown === undefined
          ? `“${match[0]}”: nothing of the kind stands near these words.`
          : `“${match[0]}” has no number and no caption: number it and cite the number.`;
      return [{ spot, message }];
    }),
};

const paragraphs: Rule = {
  id: 'REF-07',
  severity: 'warns',
  title: 'The text points to a paragraph that is not there',
  why: 'The reference was right before the paper was renumbered.',
  source: BOTH_WAYS,
  example: { bad: '“see paragraph 4.9”, in a section that ends at 4.7', good: '“see paragraph 4.7”' },
  reads: 'paper',
  find: ({ paper }) => {
    const numbers = new Set(
      paper.items.flatMap((item) =>
        (item.kind === 'heading' || item.kind === 'paragraph') && item.number !== null
          ? [item.number.text.replace(/[^\d.a-z]/gi, '').replace(/\.$/, '')]
          : [],
      ),
    );
    if (numbers.size < 4) return [];
    return listTexts(paper).flatMap((text) =>
      findMatches(
        text,
        /\b(?:paragraphs?|paras?|sections?) (\d{1,2}(?:\.\d{1,2}){0,3})\b(?![\d(]| ?(?:of|to) (?:the|schedule|part)\b[^.]{0,60}\b(?:act|regulations?|code|order|schedule|guidance|constitution|agreement)\b)/gi,
        (match) => {
          const [whole, number = ''] = match;
          const rest = text.text.words.slice(match.index, match.index + 120);
          // "section 19 of the Act" and "section 100D" are law; a section of this paper has a dot or is small.
          const isLaw =
            /^s(?:ection)/i.test(whole) && (!number.includes('.') || /\b(?:act|regulations?|code)\b/i.test(rest));
          const isOther =
            /\b(?:of (?:the|schedule|appendix|annex|part)|in (?:the|appendix|annex)|schedule 12a)\b/i.test(
              rest.slice(whole.length, whole.length + 40),
            );
          if (numbers.has(number) || isLaw || isOther) return null;
          return { message: `There is no paragraph ${number} in the paper.`, about: number };
        },
      ).map(({ start, end, ...rest }): Found => ({ ...rest, spot: spotIn(text, start, end) })),
    );
  },
};

const footnotes: Rule = {
  id: 'REF-08',
  severity: 'notes',
  title: 'A footnote is only a web address',
  why: 'When the page moves nobody knows what was cited.',
  source: 'GOV.UK style: links and notes say what they lead to.',
  example: { bad: '¹ https://example.org/a/b.pdf', good: '¹ Survey of branches, Libraries Association, 2023' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.footnotes.flatMap((note, at): readonly Found[] => {
      const words = note.text.words.trim();
      const spot: Spot = { item: at, part: 'footnote', row: 0, column: 0, start: 0, end: note.text.words.length };
      return /^(?:see |available at |source:? )?(?:https?:\/\/|www\.)\S+\.?$/i.test(words)
        ? [{ spot, message: `Footnote ${note.number} does not say what is at the address.` }]
        : [];
    }),
};

const KINDS = [
  'green paper',
  'white paper',
  'plan',
  'strategy',
  'policy',
  'review',
  'guidance',
  'framework',
  'survey',
  'toolkit',
  'code',
];

const links: Rule = {
  id: 'REF-09',
  severity: 'notes',
  title: 'A link does not lead to what its words name',
  why: 'The reader opens another document than the one relied on.',
  source: BOTH_WAYS,
  example: { bad: '“Green Paper”, linked to an improvement plan', good: '“Improvement Plan”, linked to it' },
  reads: 'text',
  find: ({ text }) =>
    text.marks.flatMap((mark) => {
      if (mark.kind !== 'link' || !/^https?:/.test(mark.href)) return [];
      const words = text.words.slice(mark.start, mark.end).toLowerCase();
      const slug = decodePath(mark.href)
        .replace(/[-_+/.]+/g, ' ')
        .toLowerCase();
      const [said, led] = [
        KINDS.filter((kind) => words.includes(kind)),
        KINDS.filter((kind) => new RegExp(`\\b${kind}\\b`).test(slug)),
      ];
      const wrong =
        said.length > 0 &&
        led.length > 0 &&
        said.some((kind) => !led.includes(kind)) &&
        !led.every((kind) => said[0] === kind);
      return wrong
        ? [
            {
              start: mark.start,
              end: mark.end,
              message: `The link speaks of a ${said[0] ?? ''}, and its address of a ${led[0] ?? ''}.`,
              about: mark.href,
            },
          ]
        : [];
    }),
};

/** The last parts of an address, where documents are named. */
function decodePath(href: string): string {
  return href
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/[?#].*$/, '')
    .replace(/%20/g, ' ');
}

/** References and lists: they agree in both directions. */
export const REF: readonly Rule[] = [
  ...REF_APPENDICES,
  noSuchTable,
  notPointedTo,
  noCaption,
  paragraphs,
  footnotes,
  links,
];
