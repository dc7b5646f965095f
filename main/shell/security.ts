import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN } from './serve.ts';

/**
 * Nothing outside is found by name: not by the page, and not by Chromium on its own account (updates of its parts, spelling
 * dictionaries, certificate lists). Only the host of an organisation's own update address is, where there is one. Before the app is ready.
 */
export function cutOff(app: App, updates: string | null): void {
  const but = updates === null ? '' : `, EXCLUDE ${new URL(updates).hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${but}`);
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
}

const OWN_SCHEMES = ['app:', 'devtools:', 'data:', 'blob:'];

/** No permission, no request outside the app, no download: set once on the one session the app uses. */
export function lockSession(session: Session): void {
  // Chromium would fetch a dictionary of its own accord, whatever a page's settings say of spelling.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/none/`);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, decide) => {
    const scheme = URL.canParse(request.url) ? new URL(request.url).protocol : '';
    decide({ cancel: !OWN_SCHEMES.includes(scheme) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * No page leaves the app, opens a window or embeds another: set on every page as it is made. A link that asked for a window is offered
 * to the person instead.
 */
export function lockPages(app: App, offerLink: (link: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      offerLink(url);
      return { action: 'deny' };
    });
  });
}

/** Whether a call comes from the top frame of the app's own page: nobody else is listened to. */
export function isOwnFrame(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}
