import MiniSearch from 'minisearch';
import type { GuidePageId } from '../../state/guide.ts';
import type { GuidePage, GuideSection } from './read-page.ts';

export type GuideFound = GuideSection & { readonly id: string; readonly page: GuidePageId; readonly title: string };

// A question is typed as it is spoken; these words of it say nothing of what it is about.
const SMALL_WORDS = new Set(
  'a about an and are as at be been can cannot could did do does for from get had has have how i if in is it its me my of on or our should that the their there they this to was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Searches the parts of `pages`: those that hold all that was asked about, the best first; where none does, those that hold some of it. */
export function makeGuideSearch(pages: readonly GuidePage[]): (words: string) => readonly GuideFound[] {
  const index = new MiniSearch<GuideFound>({
    fields: ['heading', 'text', 'title'],
    processTerm: (term) => (SMALL_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { heading: 3, title: 2 } },
  });
  const sections = new Map(
    pages.flatMap(({ id: page, title, sections: all }) =>
      all.map((section): [string, GuideFound] => {
        const id = `${page}#${section.at}`;
        return [id, { ...section, id, page, title }];
      }),
    ),
  );
  index.addAll([...sections.values()]);
  return (words) => {
    const all = index.search(words, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(words, { combineWith: 'OR' });
    return found.flatMap(({ id }) => sections.get(String(id)) ?? []);
  };
}
