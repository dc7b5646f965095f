import { listTexts, type PlacedText, type ReadPaper } from '../../document/read-paper.ts';
import { countWords, splitSentences } from '../in-text.ts';
import { findMoney, findPercents } from '../numbers-in-text.ts';
import { A11Y_TABLES, GDS } from './a11y-tables.ts';
import { type Found, type Rule, spotOf } from '../rule.ts';

const altText: Rule = {
  id: 'A11Y-01',
  severity: 'stops',
  title: 'A picture or chart has no text in its place',
  why: 'Who cannot see it gets nothing of it.',
  source: `${GDS} (WCAG 2.2, 1.1.1)`,
  example: {
    bad: 'a diagram of the workstreams without alt text',
    good: 'the diagram with “Five workstreams report to one board: …”',
  },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'picture' && item.kind !== 'chart') return [];
      if (item.kind === 'picture' && item.decorative) return [];
      const alt = item.alt.trim();
      if (
        alt !== '' &&
        !/^(?:image|picture|chart|graphic|diagram|logo)?\s*\d*$|\.(?:png|jpe?g|gif|emf|bmp)$/i.test(alt)
      )
        return [];
      const what = item.kind === 'chart' ? 'chart' : 'picture';
      const message =
        alt === ''
          ? `This ${what} has no alternative text: say what it shows.`
          : `“${alt}” does not say what the ${what} shows.`;
      return [{ spot: spotOf(at, item), message, about: alt }];
    }),
};

const pictureCaption: Rule = {
  id: 'A11Y-02',
  severity: 'warns',
  title: 'A picture or chart has no caption',
  why: 'The text cannot point to it and a minute cannot cite it.',
  source: GDS,
  example: { bad: 'a diagram between two paragraphs', good: 'Figure 1: How the programme is run' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if ((item.kind !== 'picture' && item.kind !== 'chart') || item.caption !== null) return [];
      if (item.kind === 'picture' && (item.decorative || item.place.section === '')) return [];
      return [{ spot: spotOf(at, item), message: `This ${item.kind} has no number and no caption.` }];
    }),
};

const linkText: Rule = {
  id: 'A11Y-06',
  severity: 'notes',
  title: 'The words of a link do not say where it leads',
  why: 'A screen reader lists links by their words alone.',
  source: `${GDS} (WCAG 2.2, 2.4.4)`,
  example: { bad: 'https://example.org/a/b?id=7', good: 'The council’s SEND strategy 2024' },
  reads: 'text',
  find: ({ text }) =>
    text.marks.flatMap((mark) => {
      if (mark.kind !== 'link' || mark.end <= mark.start || mark.href.startsWith('mailto:')) return [];
      const words = text.words.slice(mark.start, mark.end).trim();
      const said = sayLinkFault(words);
      return said === null ? [] : [{ start: mark.start, end: mark.end, message: said }];
    }),
};

function sayLinkFault(words: string): string | null {
  if (/^(?:https?:\/\/|www\.)/i.test(words)) return 'The link shows a bare web address: write what it leads to.';
  if (
    /^(?:click )?here$|^(?:read )?more$|^link$|^this (?:link|page|document|report)$|^(?:see )?(?:website|web ?site|document|report|page)$/i.test(
      words,
    )
  )
    return `“${words}” does not say where the link leads.`;
  if (/^[\w.-]+\.(?:uk|com|org|net)\.?$/i.test(words) || /^[\p{L}& ]+\((?:[\w-]+\.)+(?:uk|com|org)\)\.?$/iu.test(words))
    return `“${words}” names a site and not the page.`;
  return /[.,;]$/.test(words) ? 'The full stop belongs to the sentence, not to the link.' : null;
}

const bareAddress: Rule = {
  id: 'A11Y-07',
  severity: 'notes',
  title: 'A web address stands in the text',
  why: 'It is read out letter by letter and says nothing.',
  source: `${GDS} (links: text that makes sense alone)`,
  example: { bad: 'See https://example.org/a/b?id=7', good: 'See the council’s SEND strategy (a link)' },
  reads: 'text',
  find: ({ text, part }) =>
    part === 'alt'
      ? []
      : [...text.words.matchAll(/https?:\/\/\S+|\bwww\.\S+/gi)].flatMap(({ index, 0: words }) =>
          text.marks.some((mark) => mark.kind === 'link' && mark.start <= index && mark.end > index)
            ? []
            : [
                {
                  start: index,
                  end: index + words.length,
                  message: 'A bare web address: write what it leads to, as a link.',
                },
              ],
        ),
};

const headings: Rule = {
  id: 'A11Y-08',
  severity: 'warns',
  title: 'A heading skips a level or is no real heading',
  why: 'A screen reader and the contents list go by the level of headings.',
  source: `${GDS} (WCAG 2.2, 1.3.1)`,
  example: { bad: 'a bold line in place of a heading', good: 'the style Heading 2' },
  reads: 'paper',
  find: ({ paper }) => {
    let above = 0;
    const list = paper.items.flatMap((item, at) => (item.kind === 'heading' ? [{ item, at }] : []));
    const skips = list.flatMap(({ item, at }): readonly Found[] => {
      const before = above;
      above = item.level;
      return before > 0 && item.level > before + 1
        ? [
            {
              spot: spotOf(at, item),
              message: `This heading of level ${item.level} follows one of level ${before}: the level between is left out.`,
            },
          ]
        : [];
    });
    const plain = list.filter(({ item }) => !item.real);
    if (plain.length === 0) return skips;
    if (plain.length > 3 || plain.length === list.length)
      return [
        ...skips,
        {
          spot: null,
          message: `${plain.length} of ${list.length} headings are bold words without a heading style.`,
          about: 'plain',
        },
      ];
    return [
      ...skips,
      ...plain.map(({ item, at }) => ({
        spot: spotOf(at, item),
        message: 'These words look like a heading and have no heading style.',
      })),
    ];
  },
};

const file: Rule = {
  id: 'A11Y-09',
  severity: 'warns',
  title: 'The file has no language or title',
  why: 'A screen reader reads it in the wrong voice, and a browser shows a file name.',
  source: `${GDS} (WCAG 2.2, 2.4.2 and 3.1.1)`,
  example: { bad: 'a file titled “Document1”', good: 'a file with the title of the report, in English (UK)' },
  reads: 'paper',
  find: ({ paper }) => {
    const { title, language } = paper;
    const noTitle = title.trim() === '' || /^(?:document\d*|untitled|microsoft word.*|.*\.docx?)$/i.test(title.trim());
    return [
      ...(language === ''
        ? [{ spot: null, message: 'The file does not say what language it is in.', about: 'language' }]
        : []),
      ...(noTitle ? [{ spot: null, message: 'The file’s properties have no title.', about: 'title' }] : []),
    ];
  },
};

const MOST_FIGURES = 10;

const figuresInProse: Rule = {
  id: 'A11Y-11',
  severity: 'notes',
  title: 'Many figures in prose and no table or chart',
  why: 'Nobody can compare a path of figures that is spread over paragraphs.',
  source: 'Government Analysis Function, Making analytical publications accessible.',
  example: {
    bad: 'a five-year deficit told in ten paragraphs',
    good: 'a table of the five years, and one sentence on what it shows',
  },
  reads: 'paper',
  find: ({ paper }) => findFigurePaths(paper),
};

/** A section whose prose holds many sums, with no table or chart in it. */
function findFigurePaths(paper: ReadPaper): readonly Found[] {
  const sections = Map.groupBy(
    paper.items.map((item, at) => ({ item, at })),
    ({ item }) => item.place.section,
  );
  return [...sections].flatMap(([name, items]): readonly Found[] => {
    const [first] = items;
    const shown = items.some(({ item }) => item.kind === 'table' || item.kind === 'chart');
    const sums = items.reduce(
      (sum, { item }) => sum + (item.kind === 'paragraph' || item.kind === 'entry' ? countFigures(item.text.words) : 0),
      0,
    );
    if (shown || first === undefined || name === '' || sums < MOST_FIGURES) return [];
    const message = `This section holds ${sums} sums and shares in sentences and shows none in a table or chart.`;
    return [{ spot: spotOf(first.at, first.item), message, about: name }];
  });
}

function countFigures(words: string): number {
  return findMoney(words).length + findPercents(words).length;
}

const sentences: Rule = {
  id: 'A11Y-12',
  severity: 'notes',
  title: 'A sentence is very long',
  why: 'Guidance is about 25 words; over 45 few readers keep hold of it.',
  source: `${GDS} (plain language)`,
  example: { bad: 'one sentence of 60 words', good: 'two or three sentences' },
  reads: 'text',
  find: ({ text, part, kind }) =>
    part === 'text' && kind === 'paragraph'
      ? splitSentences(text.words).flatMap(({ words, start }) => {
          const count = countWords(words);
          return count > 45 ? [{ start, end: start + words.length, message: `This sentence has ${count} words.` }] : [];
        })
      : [],
};

const grade: Rule = {
  id: 'A11Y-13',
  severity: 'notes',
  title: 'The paper is hard to read as a whole',
  why: 'Long sentences throughout keep residents out of a paper about them.',
  source: `${GDS} (about 25 words a sentence)`,
  example: { bad: '28 words a sentence on average', good: '18 words a sentence on average' },
  reads: 'paper',
  find: ({ paper }) => {
    const all = listTexts(paper)
      .filter(isSentences)
      .flatMap(({ text }) => splitSentences(text.words));
    const mean = all.reduce((sum, { words }) => sum + countWords(words), 0) / Math.max(all.length, 1);
    return all.length >= 20 && mean > 25
      ? [
          {
            spot: null,
            message: `Sentences have ${Math.round(mean)} words on average; about 25 at most is the guidance.`,
            about: 'mean',
          },
        ]
      : [];
  },
};

function isSentences({ kind, part, text }: PlacedText): boolean {
  return part === 'text' && kind === 'paragraph' && countWords(text.words) >= 6;
}

const shouting: Rule = {
  id: 'A11Y-14',
  severity: 'notes',
  title: 'Text is set for weight in a way that is hard to read',
  why: 'Underlined words are taken for links, and capitals are read letter by letter or slowly.',
  source: `${GDS} (no underline, capitals or long italics for emphasis)`,
  example: { bad: 'a whole sentence underlined', good: 'the one word that matters in bold' },
  reads: 'text',
  find: ({ text, kind, part }) =>
    part === 'text' && kind === 'paragraph'
      ? text.marks.flatMap((mark) => {
          if (mark.kind !== 'underline' && mark.kind !== 'capitals') return [];
          const words = text.words.slice(mark.start, mark.end);
          const isLink = text.marks.some(
            (other) => other.kind === 'link' && other.start <= mark.start && other.end >= mark.end,
          );
          return isLink || countWords(words) < 4
            ? []
            : [
                {
                  start: mark.start,
                  end: mark.end,
                  message: `“${words.slice(0, 40)}” is set in ${mark.kind === 'underline' ? 'underline' : 'capitals'}.`,
                },
              ];
        })
      : [],
};

const boxes: Rule = {
  id: 'A11Y-15',
  severity: 'warns',
  title: 'Text stands in floating boxes',
  why: 'Screen readers pass over it, and it moves when the page changes.',
  source: `${GDS} (no text boxes)`,
  example: { bad: 'a text box beside the paragraph', good: 'a paragraph with a border' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.traces.textBoxes === 0
      ? []
      : [
          {
            spot: null,
            message: `The file holds ${paper.traces.textBoxes} floating text box${paper.traces.textBoxes === 1 ? '' : 'es'}.`,
            about: 'boxes',
          },
        ],
};

/** Accessibility: what keeps a reader out of the paper. */
export const A11Y: readonly Rule[] = [
  ...A11Y_TABLES,
  altText,
  pictureCaption,
  linkText,
  bareAddress,
  headings,
  file,
  figuresInProse,
  sentences,
  grade,
  shouting,
  boxes,
];
