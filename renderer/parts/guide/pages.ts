import { GUIDE_PAGES } from '../../state/guide.ts';
import { type GuidePage, readPage } from './read-page.ts';
import { makeGuideSearch } from './search-guide.ts';

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

/** The parts of the guide that answer the words, the best first. */
export const searchGuide = makeGuideSearch(PAGES);
