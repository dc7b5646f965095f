import type { Screen } from '../../shared/api/screens.ts';
import { useUi } from './ui.ts';

/** The pages of the guide in their order: each is a file of renderer/guide. */
export const GUIDE_PAGES = [
  'first-hour',
  'registers',
  'papers',
  'clearance',
  'templates',
  'clerks-check',
  'your-file',
  'troubleshooting',
  'for-it',
  'command-line',
] as const;

export type GuidePageId = (typeof GUIDE_PAGES)[number];

/** The page that the keys of the window stand on: made from the list of commands, and no file. */
export const KEYS_PAGE = 'keys';

/** What the help of a screen opens at. */
export function pageFor(screen: Screen | null): GuidePageId {
  if (screen === null || screen === 'overview') return 'first-hour';
  if (screen === 'clearing') return 'clearance';
  return screen === 'report' ? 'papers' : 'registers';
}

/** Opens the guide at `page`, or closes it. */
export function showGuide(page: GuidePageId | typeof KEYS_PAGE | null): void {
  useUi.setState({ guidePage: page });
}
