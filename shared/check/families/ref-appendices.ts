import { listTexts, type PlacedText, type ReadPaper } from '../../document/read-paper.ts';
import { type Found, type Rule, spotIn, spotOf } from '../rule.ts';
import { APPENDICES, BACKGROUND_PAPERS, findSections, wordsOf } from '../sections.ts';

/** What the rules of the family come from. */
export const BOTH_WAYS = 'Practice: what is cited is there, and what is there is cited.';
const NAME = '(?:\\d{1,2}|[A-Z]|[ivx]{1,4})(?![\\w])';

/** `Appendix 1`, `Annex A`: the kind, the name, and the words after it that may say what it is. */
const CITED = new RegExp(`\\b(appendi(?:x|ces)|annex(?:es)?) (${NAME})((?:(?:,| and| to|–|-) ?(?:${NAME}))*)`, 'gi');

type Cited = {
  readonly text: PlacedText;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly label: string;
};

/** Appendices that the running text points to. */
function listCited(paper: ReadPaper): readonly Cited[] {
  const listed = new Set(listEntries(paper).map((one) => one.at));
  return listTexts(paper).flatMap((text) => {
    const item = paper.items[text.item];
    const isOwn =
      text.part !== 'footnote' &&
      (listed.has(text.item) || (item?.kind === 'heading' && /^(?:appendix|annex)\b/i.test(text.text.words)));
    if (isOwn || text.part === 'alt') return [];
    return [...text.text.words.matchAll(CITED)].flatMap(
      ({ index, 0: whole, 1: kind = '', 2: first = '', 3: more = '' }) =>
        [first, ...(more.match(new RegExp(NAME, 'gi')) ?? [])].map((name) => ({
          text,
          start: index,
          end: index + whole.length,
          name: fold(name),
          label: `${/^annex/i.test(kind) ? 'Annex' : 'Appendix'} ${name}`,
        })),
    );
  });
}

function fold(name: string): string {
  return name.toUpperCase();
}

/** `label` is what the paper itself calls it. */
type Entry = { readonly at: number; readonly name: string; readonly label: string; readonly title: string };

/** The appendices in the paper's own list, and those that stand in it under a heading of their own. */
function listEntries(paper: ReadPaper): readonly Entry[] {
  const lists = findSections(paper, APPENDICES).flatMap(({ body }) => body);
  const mixed = findSections(paper, BACKGROUND_PAPERS).flatMap(({ body }) => body);
  const headings = paper.items.map((item, at) => ({ item, at })).filter(({ item }) => item.kind === 'heading');
  return [...lists, ...mixed, ...headings].flatMap(({ item, at }): readonly Entry[] => {
    const texts =
      item.kind === 'table'
        ? item.rows.map((row) => row.cells.map((cell) => cell.text.words).join(' '))
        : [item.kind === 'entry' ? `${item.marker} ${item.text.words}` : wordsOf(item)];
    return texts.flatMap((words) => {
      const match = new RegExp(`^\\W*(?:(?:appendix|annex) )?(${NAME})[).:]?\\s*[–:.-]*\\s*(.*)$`, 'is').exec(words);
      const isNamed = /^\W*(?:appendix|annex)\b/i.test(words);
      return match === null || (!isNamed && item.kind === 'heading')
        ? []
        : [
            {
              at,
              name: fold(match[1] ?? ''),
              label: /^\W*annex\b/i.test(words) ? 'Annex' : 'Appendix',
              title: match[2] ?? '',
            },
          ];
    });
  });
}

const unlisted: Rule = {
  id: 'REF-01',
  severity: 'warns',
  title: 'An appendix is cited and not listed',
  why: 'The reader looks for a document that is not with the paper.',
  source: BOTH_WAYS,
  example: { bad: '“see Appendix 7”, with a list that ends at 6', good: 'Appendix 7 in the list' },
  reads: 'paper',
  find: ({ paper }) => {
    const entries = new Set(listEntries(paper).map((one) => one.name));
    const told = new Set<string>();
    return listCited(paper).flatMap(({ text, start, end, name, label }): readonly Found[] => {
      if (entries.has(name) || told.has(name)) return [];
      told.add(name);
      return [
        {
          spot: spotIn(text, start, end),
          message:
            entries.size === 0
              ? `${label} is cited, and the paper lists no appendices.`
              : `${label} is cited and is not in the list of appendices.`,
          fix: { does: 'list appendix', name: label },
          about: label,
        },
      ];
    });
  },
};

const uncited: Rule = {
  id: 'REF-02',
  severity: 'warns',
  title: 'An appendix is listed and never cited',
  why: 'The reader does not learn what it is for.',
  source: BOTH_WAYS,
  example: { bad: 'Appendix 1 in the list only', good: '“Appendix 1 has the assessment.”' },
  reads: 'paper',
  find: ({ paper }) => {
    const cited = new Set(listCited(paper).map((one) => one.name));
    const told = new Set<string>();
    const lists = new Set(findSections(paper, APPENDICES).flatMap(({ body }) => body.map(({ at }) => at)));
    return listEntries(paper).flatMap(({ at, name, label }): readonly Found[] => {
      const item = paper.items[at];
      if (item === undefined || !lists.has(at) || cited.has(name) || told.has(name)) return [];
      told.add(name);
      return [
        {
          spot: spotOf(at, item),
          message: `${label} ${name} is listed and nothing in the text refers to it.`,
          about: name,
        },
      ];
    });
  },
};

const titles: Rule = {
  id: 'REF-03',
  severity: 'warns',
  title: 'An appendix has one name in the text and another in the list',
  why: 'One of the two numbers is wrong.',
  source: BOTH_WAYS,
  example: {
    bad: '“the proposal (Appendix 3)”, listed as “Appendix 3: plan for 15 years”',
    good: 'one name in both places',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const entries = new Map(listEntries(paper).map((one) => [one.name, one]));
    return listCited(paper).flatMap(({ text, start, end, name, label }): readonly Found[] => {
      const entry = entries.get(name);
      const said = nameBeside(text.text.words, start, end);
      if (entry === undefined || said.length < 2 || contentWords(entry.title).length < 2) return [];
      const shared = said.some((word) =>
        contentWords(entry.title).some(
          (other) => other.startsWith(word.slice(0, 5)) || word.startsWith(other.slice(0, 5)),
        ),
      );
      return shared
        ? []
        : [
            {
              spot: spotIn(text, start, end),
              message: `${label} is called something else in the list: “${entry.title.slice(0, 80)}”.`,
              about: entry.title,
            },
          ];
    });
  },
};

/** The capitalised name that stands before "(Appendix 3)" or after "Appendix 3:". */
function nameBeside(words: string, start: number, end: number): readonly string[] {
  const before = words.slice(0, start);
  const bracket = /((?:\p{Lu}[\p{L}’'-]+ (?:(?:and|of|for|the|in) )?){2,6})\((?:see |attached (?:as|at) |in )?$/u.exec(
    before,
  )?.[1];
  const after = /^\)?\s*[–:(-]\s*((?:\p{Lu}[\p{L}’'-]+ ?(?:(?:and|of|for|the|in) )?){2,6})/u.exec(
    words.slice(end),
  )?.[1];
  return contentWords(bracket ?? after ?? '');
}

function contentWords(words: string): readonly string[] {
  return (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !/^(?:with|from|this|that|their|appendix|annex|report|paper|document|attached)$/.test(word),
  );
}

/** Appendices: cited, listed, and under one name. */
export const REF_APPENDICES: readonly Rule[] = [unlisted, uncited, titles];
