import { join } from 'node:path';
import { test } from '@playwright/test';
import { AppPage } from '../e2e/app-page.ts';
import { launch } from '../e2e/launch.ts';

const pictures = join(import.meta.dirname, '..', '..', 'renderer', 'guide', 'pictures');

/** The screens a picture is taken of, and the file it is. */
const SCREENS = [
  ['Overview', 'overview'],
  ['Risks', 'risks'],
  ['Report', 'report'],
] as const;

test('the pictures of the guide', async () => {
  const { app, window, userData, close } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 720));
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await window.getByRole('button', { name: 'New programme…' }).waitFor();
  const page = new AppPage({ app, window, userData, close });
  await page.openSample(join(userData, 'send.clerkwell'));
  await window.getByRole('button', { name: 'Put the tour away' }).click();
  for (const [screen, file] of SCREENS) {
    await page.goTo(screen);
    await window.waitForLoadState('networkidle');
    // A chart draws itself in; a picture in the middle of it would show half of it.
    await window.waitForTimeout(2500);
    await window.screenshot({ path: join(pictures, `${file}.png`) });
  }
  await close();
});
