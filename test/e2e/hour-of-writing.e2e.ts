import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { measureMemory } from '../helpers/app-memory.ts';
import { makeLongPaper } from '../helpers/long-paper.ts';
import { expect } from './expect.ts';
import { launch } from './launch.ts';

/** Forty words a minute for an hour; each two are an edit of their own, saved and drawn. `npm run bench -- studio` types them key by key. */
const WORDS = 2400;
/** Every two minutes of it the author stops to think. */
const BETWEEN_RESTS = 80;
const REST_MS = 300;
const MOST_BYTES = 600 * 1_048_576;

test.setTimeout(300_000);

test('an hour of writing in a paper of ninety pages: every word is kept, and all its processes together stay under 600 MB', async () => {
  const work = mkdtempSync(join(tmpdir(), 'clerkwell hour '));
  const { file, pages } = makeLongPaper(work);
  expect(pages).toBeGreaterThan(60);
  const { app, window, close } = await launch(file);
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Report' }).click();
  const text = window.getByRole('textbox', { name: 'Text of Background', exact: true });
  await text.locator('p').nth(200).click();
  await window.keyboard.press('End');
  let largest = { type: '', held: 0 };
  let most = 0;
  for (let word = 0; word < WORDS; word += 2) {
    await window.keyboard.insertText(` w${word} w${word + 1}`);
    if (word % BETWEEN_RESTS > 0) continue;
    await window.waitForTimeout(REST_MS);
    const used = await measureMemory(app);
    for (const one of used) if (one.held > largest.held) largest = one;
    const together = used.reduce((sum, { own }) => sum + own, 0);
    most = Math.max(most, together);
  }
  const written = Array.from({ length: WORDS }, (_, word) => `w${word}`).join(' ');
  await expect(window.locator('[data-saved="no"]')).toHaveCount(0);
  await expect(window.getByRole('region', { name: 'Preview' })).toContainText(written);
  expect(largest.held, `the ${largest.type} process`).toBeLessThan(MOST_BYTES);
  expect(most, 'all processes together').toBeLessThan(MOST_BYTES);
  await close();
  rmSync(work, { recursive: true, force: true });
});
