import MiniSearch from 'minisearch';
import { GUIDE_PAGES, type GuidePageId } from '../../state/guide.ts';
import { type GuidePage, type GuideSection, readPage } from './read-page.ts';

const texts = import.meta.glob<string>('../../guide/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob<string>('../../guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The pages of the guide, in their order. They are part of the app: nothing is fetched. */
export const PAGES: readonly GuidePage[] = GUIDE_PAGES.map((id) => readPage(id, texts[`../../guide/${id}.md`] ?? ''));

/** Where the window finds the picture that a page calls `pictures/name.png`. */
export function pictureOf(url: string): string {
  return pictures[`../../guide/${url}`] ?? '';
}

export type GuideFound = GuideSection & { readonly id: string; readonly page: GuidePageId; readonly title: string };

const index = new MiniSearch<GuideFound>({
  fields: ['heading', 'text', 'title'],
  storeFields: ['page'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { heading: 3, title: 2 }, combineWith: 'AND' },
});
const sections = new Map(
  PAGES.flatMap(({ id: page, title, sections: all }) =>
    all.map((section): GuideFound => ({ ...section, id: `${page}#${section.at}`, page, title })),
  ).map((section) => [section.id, section]),
);
index.addAll([...sections.values()]);

/** The parts of the guide that hold all the words, the best first. */
export function searchGuide(words: string): readonly GuideFound[] {
  return index.search(words).flatMap(({ id }) => sections.get(String(id)) ?? []);
}
