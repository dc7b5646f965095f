import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { makeDocx, p } from '../helpers/make-docx.ts';
import { AppPage } from './app-page.ts';
import { findBarriersInBoth } from './barriers.ts';
import { expect } from './expect.ts';
import { type Launched, launch } from './launch.ts';
import { expectNoBarrier } from './over-the-screen.ts';

let launched: Launched;

// One window serves the tests one after the other; after one that fails the rest get a new window.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch();
  await expect(launched.window.getByRole('button', { name: 'Check a Word paper…' })).toBeVisible();
});
test.afterAll(() => launched.close());

const LONG = 'The roof of the central library was surveyed in the spring and will be repaired this year.';

test('a Word paper is checked from the start screen, and a copy with comments is saved', async () => {
  const { window } = launched;
  const page = new AppPage(launched);
  const paper = join(launched.userData, 'roofs.docx');
  writeFileSync(paper, makeDocx({ body: [p(`2.1 ${LONG}`), p(`2.2 ${LONG}`), p(`2.2 ${LONG}`)].join('') }));
  await page.answerOpenDialog(paper);
  await window.keyboard.press('Control+Shift+K');
  const dialog = window.getByRole('dialog', { name: 'Check of roofs.docx' });
  await expect(dialog).toContainText('The number 2.2 is already used above.');
  await expectNoBarrier(window, 'renderer/parts/check/paper-check-dialog.tsx');
  const copy = join(launched.userData, 'copy.docx');
  await page.answerSaveDialog(copy);
  await dialog.getByRole('button', { name: 'Save a copy with comments…' }).click();
  await expect(dialog.getByRole('status')).toContainText('Saved copy.docx');
  expect(readFileSync(copy).length).toBeGreaterThan(readFileSync(paper).length);
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a Word paper that is dropped on the window is checked; what is no paper is said', async () => {
  const { window } = launched;
  const drop = (name: string, bytes: Uint8Array): Promise<void> =>
    window.evaluate(
      ([fileName, numbers]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(numbers)], fileName));
        globalThis.window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      },
      [name, [...bytes]] as const,
    );
  await drop('notes.docx', Buffer.from('not a paper'));
  await expect(window.getByText('notes.docx is damaged: it is not a whole Office file.')).toBeVisible();
  await drop('dropped.docx', makeDocx({ body: p('The cost is TBC.') }));
  const dialog = window.getByRole('dialog', { name: 'Check of dropped.docx' });
  await expect(dialog).toContainText('placeholder');
  await new AppPage(launched).closeByEscape(dialog);
});

test('a finding of a report is shown, set aside with a reason and opened again', async () => {
  const { window } = launched;
  const page = new AppPage(launched);
  await page.openSample(join(launched.userData, 'send.clerkwell'));
  await page.goTo('Report');
  const side = window.getByRole('complementary', { name: 'Findings and figures' });
  const setAside = side.getByRole('button', { name: /^Set aside: / });
  await setAside.first().waitFor();
  const before = await setAside.count();
  await side
    .getByRole('button', { name: /^Show .* in the report$/ })
    .first()
    .click();
  await expect(window.getByRole('region', { name: 'Preview' }).locator(':focus')).toBeVisible();
  await setAside.first().click();
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect(side.getByText('Say why.')).toBeVisible();
  await side.getByRole('textbox', { name: 'Why it may stand' }).fill('The committee knows it');
  expect(await findBarriersInBoth(window, 'aside')).toEqual([]);
  await side.getByRole('button', { name: 'Set aside', exact: true }).click();
  await expect(setAside).toHaveCount(before - 1);
  await side.getByText('Set aside (1)').click();
  await expect(side).toContainText('The committee knows it');
  expect(await findBarriersInBoth(window, 'aside')).toEqual([]);
  await side.getByRole('button', { name: 'Open it again' }).click();
  await expect(setAside).toHaveCount(before);
});
