import { expect, type Locator } from '@playwright/test';

/** `text` as `toContainText` compares it. */
function fold(text: string): string {
  return text
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What `place` says, each space as one. */
export async function readWords(place: Locator): Promise<string> {
  return fold((await place.textContent()) ?? '');
}

/**
 * Waits until `place` says `words`. For where a whole paper stands: `toContainText` lists all that is there by its roles each
 * time it has to wait, and so does `toBeVisible` of what has not come yet, where `waitFor` looks for it alone.
 */
export async function expectWords(place: Locator, words: string | RegExp): Promise<void> {
  await expect.poll(() => readWords(place)).toMatch(typeof words === 'string' ? fold(words) : words);
}
