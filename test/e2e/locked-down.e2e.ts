import { join } from 'node:path';
import { test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../main/shell/serve.ts';
import { API_NAMES } from '../../shared/api/names.ts';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { countWindows, type Launched, launch, ownWindow } from './launch.ts';

let launched: Launched;

async function start(): Promise<void> {
  launched = await launch();
}

// One window is tried in every way, in this order: what is tried last changes the page's own world.
test.describe('with nothing open', () => {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(start);
  test.afterAll(() => launched.close());

  test('the page has no Node, no path to Electron, and only the named intents', async () => {
    const seen = await launched.window.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { clerkwell: object }).clerkwell).toSorted(),
      api: Object.keys((globalThis as unknown as { clerkwell: { api: object } }).clerkwell.api).toSorted(),
    }));
    expect(seen).toEqual({
      names: [],
      bridge: ['api', 'freeMemory', 'onEvent', 'readyToClose', 'stayOpen'],
      api: [...API_NAMES].toSorted(),
    });
  });

  test('the window is sandboxed and isolated', async () => {
    const settings = await (await ownWindow(launched)).evaluate((window) => {
      // Electron has it, its types do not list it.
      type Known = { readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> };
      const contents = window.webContents as unknown as Known;
      const all = contents.getLastWebPreferences();
      return Object.fromEntries(
        ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'].map((name) => [
          name,
          all[name],
        ]),
      );
    });
    expect(settings).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('nothing is evaluated, fetched, opened or navigated to', async () => {
    const { window } = launched;
    const tried = await window.evaluate(async () => {
      const attempt = async (act: () => unknown): Promise<string> => {
        try {
          await act();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const violations: string[] = [];
      // What DevTools runs at once is let past the policy; what runs later is the page's own doing.
      await new Promise((resolve) => setTimeout(resolve, 10));
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const image = new Image();
      image.src = 'https://example.org/pixel.png';
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(image, script);
      const results = {
        eval: await attempt(() => globalThis.eval('1 + 1')),
        fetchWeb: await attempt(() => fetch('https://example.org/')),
        fetchFile: await attempt(() => fetch('file:///etc/hostname')),
        notify: await Notification.requestPermission(),
        injected: 'injected' in globalThis,
      };
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { ...results, violations: [...new Set(violations)].toSorted() };
    });
    expect(tried).toEqual({
      eval: 'refused',
      fetchWeb: 'refused',
      fetchFile: 'refused',
      notify: 'denied',
      injected: false,
      violations: ['connect-src', 'img-src', 'script-src', 'script-src-elem'],
    });
    const url = window.url();
    await window.evaluate(() => location.assign('https://example.org/'));
    await window.waitForTimeout(300);
    expect(window.url()).toBe(url);
    expect(await countWindows(launched)).toBe(1);
  });

  test('a link that asks for a window is shown in full first, and only https and e-mail are', async () => {
    const { app, window } = launched;
    // Stands in for the person, who cancels; what was asked is kept.
    await app.evaluate(({ dialog, shell }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked, opened: [] });
      dialog.showMessageBox = (...args: unknown[]) => {
        const options = args.at(-1) as { detail?: string };
        asked.push(options.detail ?? '');
        return Promise.resolve({ response: asked.length === 1 ? 0 : 1, checkboxChecked: false });
      };
      shell.openExternal = (url) => {
        (globalThis as unknown as { opened: string[] }).opened.push(url);
        return Promise.resolve();
      };
    });
    const given = await window.evaluate(() =>
      [
        'https://example.org/a',
        'mailto:ana@example.org',
        'http://example.org/',
        'file:///etc/passwd',
        'ms-msdt:/id',
        'javascript:1',
      ].map((url) => globalThis.open(url) === null),
    );
    expect(given).toEqual([true, true, true, true, true, true]);
    const read = (name: 'asked' | 'opened') =>
      app.evaluate((_, key) => (globalThis as unknown as { readonly [key: string]: string[] })[key], name);
    await expect.poll(() => read('asked')).toEqual(['https://example.org/a', 'mailto:ana@example.org']);
    await expect.poll(() => read('opened')).toEqual(['https://example.org/a']);
    expect(await countWindows(launched)).toBe(1);
  });

  test('no permission is given', async () => {
    const given = await launched.window.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
        'storage-access',
      ];
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return [...new Set([...states, media])];
    });
    expect(given).toEqual(['denied']);
  });

  test('what the page does to its own world does not reach the bridge', async () => {
    const read = await launched.window.evaluate(() => {
      Array.prototype.push = () => 0;
      JSON.stringify = () => 'changed';
      const { clerkwell } = globalThis as unknown as {
        clerkwell: { api: { listTemplates: (args: object) => Promise<{ ok: boolean }> } };
      };
      return clerkwell.api.listTemplates({}).then(({ ok }) => ok);
    });
    expect(read).toBe(true);
  });
});

test.describe('in a programme', () => {
  test.beforeEach(start);
  test.afterEach(() => launched.close());

  test('markup in the data stays words on every screen', async () => {
    const { window } = launched;
    const page = new AppPage(launched);
    await page.openSample(join(launched.userData, 'send.clerkwell'));
    await window.evaluate(() => {
      Object.assign(globalThis, { ran: 0, broken: [] });
      globalThis.alert = () => Object.assign(globalThis, { ran: 1 });
      document.addEventListener('securitypolicyviolation', (event) =>
        (globalThis as unknown as { broken: string[] }).broken.push(event.effectiveDirective),
      );
    });
    const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>"\'><svg onload=alert(1)>{{7*7}}\u202E';
    await page.goTo('Risks');
    const title = await page.cell('R02', 'Title');
    await title.click();
    await window.keyboard.press('F2');
    await title.getByRole('textbox').fill(markup);
    await window.keyboard.press('Enter');
    await expect(page.row('<img src=x onerror=alert(1)>')).toBeVisible();
    for (const screen of ['Overview', 'Report', 'Risks']) {
      await page.goTo(screen);
      await expect(window.locator('#screen')).toContainText('<img src=x onerror=alert(1)>');
      // What turns its words round turns nothing beside them.
      const turned = window.locator('#screen').getByText('<img src=x onerror=alert(1)>').first();
      expect(await turned.evaluate((element) => getComputedStyle(element).unicodeBidi)).toMatch(/isolate|plaintext/);
    }
    // A comment on words of the report is shown as it was typed.
    await page.goTo('Report');
    await window.getByRole('textbox', { name: 'Text of Background', exact: true }).locator('p').first().click();
    await window.keyboard.press('Home');
    await window.keyboard.press('Shift+End');
    await window.keyboard.press('Control+Alt+m');
    await window.getByRole('textbox', { name: 'What you have to say' }).fill(markup);
    await window.getByRole('button', { name: 'Keep the comment' }).click();
    const comments = window.getByRole('complementary', { name: 'Comments' });
    await expect(comments.locator('.ed-comment-text')).toHaveText(markup);
    await expect(window.locator('.ed-commented')).toHaveAttribute('title', /: <img src=x onerror=alert\(1\)>/);
    await comments.getByRole('button', { name: 'Dealt with' }).click();
    await expect(comments).toContainText('dealt with');
    await expect(window.locator('.ed-commented')).toHaveCount(0);
    const seen = await window.evaluate(() => {
      const { ran, broken } = globalThis as unknown as { ran: number; broken: string[] };
      return { ran, broken, images: document.querySelectorAll('#screen img[src="x"]').length };
    });
    expect(seen).toEqual({ ran: 0, broken: [], images: 0 });
    expect(await countWindows(launched)).toBe(1);
  });

  test('in normal use nothing breaks the policy, nothing is logged as an error, and no request leaves the app', async () => {
    const { app, window } = launched;
    const complaints: string[] = [];
    window.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    window.on('pageerror', (error) => complaints.push(error.message));
    const requests: string[] = [];
    window.on('request', (request) => requests.push(request.url()));
    const [response] = await Promise.all([window.waitForResponse('app://clerkwell/'), window.reload()]);
    expect(await response.headerValue('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    const page = new AppPage(launched);
    await page.openSample(join(launched.userData, 'send.clerkwell'));
    for (const screen of ['Risks', 'Report', 'Overview'] as const) {
      await page.goTo(screen);
      await window.waitForTimeout(500);
    }
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !/^(app:|data:|blob:)/.test(url))).toEqual([]);
    expect(await app.evaluate(({ app: electron }) => electron.getName())).toBe('Clerkwell');
  });
});
