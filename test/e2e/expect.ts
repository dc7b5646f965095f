import { expect as judged, type Locator } from '@playwright/test';

type Words = string | RegExp;
type Within = { readonly timeout?: number };
type Verdict = { readonly pass: boolean; readonly message: () => string };
type Judge = ReturnType<typeof judged<Locator>>;

/** Waits by `wait`, then has Playwright judge: what has not come by now is looked at once more, to say what there is instead. */
async function waitAndJudge(
  { isNot, timeout }: { readonly isNot: boolean; readonly timeout: number },
  place: Locator,
  within: Within,
  wait: (most: Required<Within>) => Promise<void>,
  judge: (judge: Judge, within: Within) => Promise<void>,
): Promise<Verdict> {
  const most = { timeout: within.timeout ?? timeout };
  const came = await wait(most).then(
    () => true,
    () => false,
  );
  try {
    await judge(isNot ? judged(place).not : judged(place), came ? within : { ...within, timeout: 1 });
    return { pass: !isNot, message: () => '' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const waited = came ? '' : `\nIt was waited for ${most.timeout} ms before that.`;
    const { message } = error;
    return { pass: isNot, message: () => message + waited };
  }
}

/** Waits until `place` is there and says `words`. Several places, or none, are Playwright's own to wait for: that costs little. */
async function waitForWords(place: Locator, words: Words | readonly Words[], most: Required<Within>): Promise<void> {
  if (typeof words === 'string' || words instanceof RegExp)
    await place.filter({ hasText: words }).waitFor({ state: 'attached', ...most });
}

/**
 * `expect` that waits quietly. Playwright's own lists all that stands on the page by its roles each time that what it waits for has not
 * come yet: a fifth of the processor's time where a paper is long. Here it does so only when it fails.
 */
export const expect = judged.extend({
  toBeVisible(place: Locator, within: Within = {}) {
    const state = this.isNot ? 'hidden' : 'visible';
    return waitAndJudge(
      this,
      place,
      within,
      (most) => place.waitFor({ state, ...most }),
      (judge, rest) => judge.toBeVisible(rest),
    );
  },
  toContainText(place: Locator, words: Words | readonly Words[], within: Within = {}) {
    return waitAndJudge(
      this,
      place,
      within,
      (most) => (this.isNot ? place.waitFor({ state: 'attached', ...most }) : waitForWords(place, words, most)),
      (judge, rest) => judge.toContainText(words, rest),
    );
  },
  toHaveText(place: Locator, words: Words | readonly Words[], within: Within = {}) {
    return waitAndJudge(
      this,
      place,
      within,
      (most) => (this.isNot ? place.waitFor({ state: 'attached', ...most }) : waitForWords(place, words, most)),
      (judge, rest) => judge.toHaveText(words, rest),
    );
  },
  toBeFocused(place: Locator, within: Within = {}) {
    return waitAndJudge(
      this,
      place,
      within,
      (most) => place.waitFor({ state: 'attached', ...most }),
      (judge, rest) => judge.toBeFocused(rest),
    );
  },
});
