import { sourceFiles } from './source-files.ts';

const sources = sourceFiles('main', 'renderer');

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

test('no setting that weakens a page is ever named', () => {
  const weak =
    /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webSecurity: false|sandbox: false|contextIsolation: false|nodeIntegration: true|webviewTag: true|disable-web-security|ignore-certificate-errors|remote-debugging/;
  expect(filesWith(weak)).toEqual([]);
});

test('markup is made of words in one place, which the page never shows', () => {
  expect(
    filesWith(
      /dangerouslySetInnerHTML|\.innerHTML\s*=[^=]|\.outerHTML\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
    ),
  ).toEqual([
    // A pasted table is put right in a document apart, where no script runs, before the editor reads it by its own schema.
    'renderer/screens/report/writing/paste-tables.ts',
  ]);
});

test('every page is locked as it is made', () => {
  const security = sources.find(({ path }) => path === 'main/shell/security.ts')?.text ?? '';
  for (const held of [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'setWindowOpenHandler',
  ])
    expect(security).toContain(held);
  expect(filesWith(/new BrowserWindow\(|new WebContentsView\(|new BrowserView\(/)).toEqual([
    'main/shell/main-window.ts',
    // Prints a page in which no script runs, over a session of its own that is locked like the first.
    'main/shell/print-page.ts',
    // The app's own page under the policy, preload and session of the first window, there to draw one paper and be printed.
    'main/shell/print-window.ts',
  ]);
});

test('no crash reporter is started, and one place alone speaks of the network', () => {
  expect(filesWith(/crashReporter/)).toEqual([]);
  expect(
    filesWith(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|node:https?|node:net|node:dns|node:tls/),
  ).toEqual(['main/shell/fetch-text.ts']);
  expect(filesWith(/openExternal/)).toEqual(['main/shell/links.ts']);
});

test('whoever hears a page asks who speaks', () => {
  const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
  const deaf = sources.filter(
    ({ path, text }) =>
      path !== 'main/shell/preload.ts' &&
      count(text, /\bipc(?:Main)?\.(?:handle|handleOnce|on|once)\(/g) >
        count(text, /\bisOwnFrame\(event\.senderFrame\)/g),
  );
  expect(deaf.map(({ path }) => path)).toEqual([]);
});

test('a breach is seen', () => {
  expect(/webSecurity: false/.test('webPreferences: { webSecurity: false }')).toBe(true);
});
