import type { Item, ItemOf, ReadPaper } from '../document/read-paper.ts';

export type ItemAt = { readonly item: Item; readonly at: number };

/** A heading with what stands under it up to the next heading of its level or above. */
export type SectionOf = {
  readonly at: number;
  readonly heading: ItemOf<'heading'>;
  readonly body: readonly ItemAt[];
};

const sections = new WeakMap<ReadPaper, readonly SectionOf[]>();

/** Every section of `paper`, sub-sections too, in order. */
export function listSections(paper: ReadPaper): readonly SectionOf[] {
  const known = sections.get(paper);
  if (known !== undefined) return known;
  const items = paper.items.map((item, at) => ({ item, at }));
  const made = items.flatMap(({ item, at }): readonly SectionOf[] => {
    if (item.kind !== 'heading') return [];
    const end = items.findIndex(
      (next) => next.at > at && next.item.kind === 'heading' && next.item.level <= item.level,
    );
    return [{ at, heading: item, body: items.slice(at + 1, end === -1 ? items.length : end) }];
  });
  sections.set(paper, made);
  return made;
}

/** The sections whose heading `pattern` fits. */
export function findSections(paper: ReadPaper, pattern: RegExp): readonly SectionOf[] {
  return listSections(paper).filter(({ heading }) => pattern.test(heading.text.words));
}

/** All the words under a heading, paragraphs and list entries and cells. */
export function wordsUnder(section: Pick<SectionOf, 'body'>): string {
  return section.body.map(({ item }) => wordsOf(item)).join('\n');
}

/** The words of an item that says something by itself; a table gives its cells. */
export function wordsOf(item: Item): string {
  switch (item.kind) {
    case 'table':
      return item.rows.flatMap((row) => row.cells.map((cell) => cell.text.words)).join('\n');
    case 'chart':
    case 'picture':
      return item.alt;
    case 'clearance':
      return `${item.question} ${item.answer} ${item.officer}`;
    case 'title':
    case 'field':
    case 'heading':
    case 'paragraph':
    case 'entry':
    case 'quote':
      return item.text.words;
  }
}

export const RECOMMENDATIONS = /^(?:\W*\d*\W*)?(?:officer )?recommendations?\b(?! from| of the review)/i;
export const BACKGROUND_PAPERS = /\b(?:background|source) (?:papers?|documents?|information)\b|\bsource documents?\b/i;
export const APPENDICES = /^(?:list of )?(?:appendi(?:x|ces)|annex(?:es)?)(?: and annexes)?\W*$/i;
export const IMPLICATIONS = /\bimplications?\b|\bimpacts?$|\bconsiderations?\b|\brisk (?:assessment|management)\b/i;

/** Fields and words above the first heading: where a paper says what it is. */
export function frontOf(paper: ReadPaper): readonly ItemAt[] {
  const first = paper.items.findIndex((item) => item.kind === 'heading' && !/^summary|purpose/i.test(item.text.words));
  return paper.items.slice(0, first === -1 ? paper.items.length : first).map((item, at) => ({ item, at }));
}

/** The answer of the first front-matter line whose label `pattern` fits, or null. */
export function readField(paper: ReadPaper, pattern: RegExp): string | null {
  const field = paper.items.find((item): item is ItemOf<'field'> => item.kind === 'field' && pattern.test(item.label));
  return field?.text.words ?? null;
}

/** The recommendations as texts, wherever they stand: under their heading, or in a front-matter line. */
export function listRecommendations(paper: ReadPaper): readonly ItemAt[] {
  const under = findSections(paper, RECOMMENDATIONS).flatMap(({ body }) =>
    body.filter(({ item }) => item.kind === 'entry' || item.kind === 'paragraph'),
  );
  const fields = paper.items
    .map((item, at) => ({ item, at }))
    .filter(({ item }) => item.kind === 'field' && RECOMMENDATIONS.test(item.label));
  return [...fields, ...under];
}
