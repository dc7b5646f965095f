import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AppPage } from './app-page.ts';
import { type Launched, launch, makeUserData } from './launch.ts';

type Event = { readonly type: number; readonly params?: { readonly url?: string; readonly address?: string } };
type NetLog = {
  readonly constants: { readonly logEventTypes: { readonly [name: string]: number } };
  readonly events: readonly Event[];
};

const OWN = /^(app|data|blob|devtools|chrome-extension):/;

/** What Chromium itself noted of the network: names looked up, connections tried, addresses asked for. */
function countOutside(path: string): {
  readonly lookUps: number;
  readonly connections: readonly string[];
  readonly sent: number;
  readonly requests: readonly string[];
  readonly own: number;
} {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const of = (name: string): readonly Event[] => {
    const type = constants.logEventTypes[name];
    expect(type, name).toBeDefined();
    return events.filter((event) => event.type === type);
  };
  const urls = of('URL_REQUEST_START_JOB').flatMap(({ params }) => (params?.url === undefined ? [] : [params.url]));
  return {
    lookUps: of('HOST_RESOLVER_MANAGER_JOB').length + of('HOST_RESOLVER_DNS_TASK').length,
    connections: of('TCP_CONNECT_ATTEMPT').flatMap(({ params }) => params?.address ?? []),
    // Chromium asks the system's own table of routes whether there is IPv6, by a socket over which nothing is ever sent.
    sent: of('UDP_BYTES_SENT').length + of('SOCKET_BYTES_SENT').length,
    requests: urls.filter((url) => !OWN.test(url)),
    own: urls.length,
  };
}

test('from the start to a written paper Chromium looks nothing up, connects to nothing and asks for nothing outside the app', async () => {
  const log = join(makeUserData(), 'net log.json');
  const launched: Launched = await launch(`--log-net-log=${log}`);
  try {
    const page = new AppPage(launched);
    await page.openSample(join(launched.userData, 'send.clerkwell'));
    await page.goTo('Report');
    await page.answerSaveDialog(join(launched.userData, 'paper.docx'));
    await launched.window
      .getByRole('button', { name: /Export to Word/ })
      .first()
      .click();
    await expect.poll(() => readdirSync(launched.userData)).toContain('paper.docx');
    // A page that tried would be stopped before any of it reached the network.
    await launched.window.evaluate(() => {
      for (const address of ['https://example.org/a.png', 'http://192.0.2.1/b.png', '//example.org/c.png'])
        new Image().src = address;
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preconnect', href: 'https://example.org/' });
      const prefetch = document.createElement('link');
      Object.assign(prefetch, { rel: 'dns-prefetch', href: '//example.net/' });
      document.head.append(link, prefetch);
    });
  } finally {
    await launched.close();
  }
  const { own: _, ...outside } = countOutside(log);
  expect(outside).toEqual({ lookUps: 0, connections: [], sent: 0, requests: [] });
});
