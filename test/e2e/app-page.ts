import type { Locator, Page } from '@playwright/test';
import { askUntilHeard } from '../helpers/ask-until-heard.ts';
import { expect } from './expect.ts';
import type { Launched } from './launch.ts';

/** The cells of `row` in a register: some name it, and are headers of the row. */
export function cellsOf(row: Locator): Locator {
  return row.locator('[role="gridcell"], [role="rowheader"]');
}

/** The app as a person sees it: what to click, and what the system's dialogs would answer. */
export class AppPage {
  readonly window: Page;
  readonly #app: Launched['app'];

  constructor({ app, window }: Launched) {
    this.#app = app;
    this.window = window;
  }

  /** Stands in for the person at the system's save dialog: the one thing a test cannot click. Null closes the dialog. */
  async answerSaveDialog(path: string | null): Promise<void> {
    await askUntilHeard(() =>
      this.#app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path),
    );
  }

  async answerOpenDialog(...paths: readonly string[]): Promise<void> {
    await askUntilHeard(() =>
      this.#app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    );
  }

  /** Presses keys while the window is busy: they wait, and are all taken at once. No combinations: one would be held while the next comes. */
  async pressAtOnce(keys: readonly string[]): Promise<void> {
    const busy = this.window.evaluate(() => {
      const over = performance.now() + 500;
      while (performance.now() < over);
    });
    await Promise.all([busy, ...keys.map((key) => this.window.keyboard.press(key))]);
  }

  /** Closes `dialog` by Escape, once it has the focus: a key that comes before, from a test as from nobody else, goes past it. */
  async closeByEscape(dialog: Locator): Promise<void> {
    await expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await this.window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }

  /** Makes the sample programme at `path`, as a first-time user would. */
  async openSample(path: string): Promise<void> {
    await this.answerSaveDialog(path);
    await this.window.getByRole('button', { name: 'Open the Cambridgeshire sample' }).click();
    await expect(this.window.getByRole('heading', { level: 1 })).toHaveText('Overview');
  }

  async openFile(path: string): Promise<void> {
    await this.answerOpenDialog(path);
    await this.window.getByRole('button', { name: /^Open a programme/ }).click();
  }

  async goTo(screen: string): Promise<void> {
    await this.window.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click();
  }

  get register(): Locator {
    return this.window.getByRole('grid', { name: 'Risk register' });
  }

  /** The row of the register that holds `text`. */
  row(text: string): Locator {
    return this.register.getByRole('row').filter({ hasText: text });
  }

  /** The cell of `row` in the column headed `title`. */
  async cell(text: string, title: string): Promise<Locator> {
    // The register comes a moment after its screen: until then it has no columns to count.
    await expect(this.row(text)).toBeVisible();
    const headers = await this.register.getByRole('columnheader').allInnerTexts();
    const at = headers.findIndex((header) => header.trim().startsWith(title));
    expect(at, `a column headed ${title} among ${headers.join(', ')}`).toBeGreaterThanOrEqual(0);
    return cellsOf(this.row(text)).nth(at);
  }

  /** The button whose name starts with Undo, such as `Undo title of R01`. */
  get undo(): Locator {
    return this.window.getByRole('button', { name: /^Undo/ }).first();
  }

  get redo(): Locator {
    return this.window.getByRole('button', { name: /^Redo/ }).first();
  }
}
