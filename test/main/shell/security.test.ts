import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { lockPages, lockSession } from '../../../main/shell/security.ts';

type Opening = (details: { readonly url: string }) => { readonly action: string };

/** A page as Electron makes one, as far as it is locked: what is asked of it is heard, and whoever listens may prevent it. */
class Page extends EventEmitter {
  answer: Opening | null = null;

  setWindowOpenHandler(answer: Opening): void {
    this.answer = answer;
  }

  /** Whether what is asked by `event` is prevented. */
  prevents(event: string, url: string): boolean {
    let prevented = false;
    const preventDefault = (): void => {
      prevented = true;
    };
    this.emit(event, { url, preventDefault });
    return prevented;
  }
}

function lockedPage(): { readonly page: Page; readonly offered: readonly string[] } {
  const app = new EventEmitter();
  const offered: string[] = [];
  lockPages(app as unknown as App, (link) => offered.push(link));
  const page = new Page();
  app.emit('web-contents-created', {}, page);
  return { page, offered };
}

const ELSEWHERE = ['https://evil.example/', 'file:///etc/passwd', 'app://clerkwell.evil/', 'javascript:x', 'data:,x'];

test('a page may go on within the app, and nowhere else', () => {
  const { page } = lockedPage();
  for (const event of ['will-navigate', 'will-frame-navigate']) {
    expect(page.prevents(event, 'app://clerkwell/index.html')).toBe(false);
    expect(ELSEWHERE.filter((url) => !page.prevents(event, url))).toEqual([]);
  }
  expect(page.prevents('will-redirect', 'app://clerkwell/index.html')).toBe(true);
});

test('no page is embedded in another', () => {
  expect(lockedPage().page.prevents('will-attach-webview', 'app://clerkwell/')).toBe(true);
});

test('no window is opened: the link is offered instead', () => {
  const { page, offered } = lockedPage();
  expect(page.answer?.({ url: 'https://northmere.example/' })).toEqual({ action: 'deny' });
  expect(offered).toEqual(['https://northmere.example/']);
});

test('a session gives no permission, lets no request out and keeps no download', () => {
  const set = new Map<string, unknown>();
  const events = new EventEmitter();
  const keep =
    (name: string) =>
    (value: unknown): void =>
      void set.set(name, value);
  lockSession({
    setSpellCheckerEnabled: keep('spelling'),
    setSpellCheckerLanguages: keep('languages'),
    setSpellCheckerDictionaryDownloadURL: keep('dictionaries'),
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('before') },
    on: (event: string, hear: () => void) => events.on(event, hear),
  } as unknown as Session);
  const given: boolean[] = [];
  const request = set.get('request') as (page: null, permission: string, decide: (yes: boolean) => void) => void;
  request(null, 'media', (yes) => given.push(yes));
  expect([given, (set.get('check') as () => boolean)(), (set.get('device') as () => boolean)()]).toEqual([
    [false],
    false,
    false,
  ]);
  const before = set.get('before') as (about: { url: string }, decide: (what: { cancel: boolean }) => void) => void;
  const isCancelled = (url: string): boolean => {
    let cancelled = false;
    before({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  const out = [
    'https://evil.example/',
    'http://localhost/',
    'ws://evil.example/',
    'file:///etc/passwd',
    'not an address',
  ];
  expect(out.filter((url) => !isCancelled(url))).toEqual([]);
  expect(isCancelled('app://clerkwell/index.html')).toBe(false);
  let kept = true;
  events.emit('will-download', {
    preventDefault: () => {
      kept = false;
    },
  });
  expect([kept, set.get('spelling'), set.get('languages')]).toEqual([false, false, []]);
});
