import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../main/shell/serve.ts';
import { API_NAMES } from '../../shared/api/names.ts';
import { AppPage } from './app-page.ts';
import { type Launched, launch } from './launch.ts';

let launched: Launched;

test.beforeEach(async () => {
  launched = await launch();
});
test.afterEach(() => launched.close());

test('the page has no Node, no path to Electron, and only the named intents', async () => {
  const seen = await launched.window.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as { clerkwell: object }).clerkwell).toSorted(),
    api: Object.keys((globalThis as unknown as { clerkwell: { api: object } }).clerkwell.api).toSorted(),
  }));
  expect(seen).toEqual({
    names: [],
    bridge: ['api', 'onEvent', 'readyToClose', 'stayOpen'],
    api: [...API_NAMES].toSorted(),
  });
});

test('the window is sandboxed and isolated', async () => {
  const settings = await launched.app.evaluate(({ BrowserWindow }) => {
    // Electron has it, its types do not list it.
    type Known = { readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> };
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as Known;
    const all = contents.getLastWebPreferences();
    return Object.fromEntries(
      ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'].map((name) => [name, all[name]]),
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
      open: globalThis.open('https://example.org/') === null ? 'refused' : 'done',
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
    open: 'refused',
    notify: 'denied',
    injected: false,
    violations: ['connect-src', 'img-src', 'script-src', 'script-src-elem'],
  });
  const url = window.url();
  await window.evaluate(() => location.assign('https://example.org/'));
  await window.waitForTimeout(300);
  expect(window.url()).toBe(url);
  expect(launched.app.windows()).toHaveLength(1);
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
