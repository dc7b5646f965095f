import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { CANARY, findCanaries, singEverywhere } from '../helpers/canaries.ts';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { launch, makeUserData } from './launch.ts';

const repository = join(import.meta.dirname, '..', '..');

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

/** A programme file in `work` with a canary in every text of the sample. */
function makeSinging(work: string): string {
  const sample = readFileSync(join(repository, 'templates', 'samples', 'cambridgeshire-send.json'), 'utf8');
  writeFileSync(join(work, 'full.json'), singEverywhere(JSON.parse(sample) as { [field: string]: unknown }).json);
  const [file, cli] = [join(work, 'full.clerkwell'), join(repository, 'main', 'cli.ts')];
  const env = { ...process.env, CLERKWELL_DATA: join(work, 'data') };
  execFileSync(process.execPath, [cli, 'load', file, join(work, 'full.json')], { env });
  return file;
}

test('from the start to a written paper Chromium looks nothing up, connects to nothing and asks for nothing outside the app, and nothing of the programme stays in what it keeps', async () => {
  const work = mkdtempSync(join(tmpdir(), 'clerkwell singing '));
  const log = join(makeUserData(), 'net log.json');
  const file = makeSinging(work);
  const launched = await launch(`--log-net-log=${log}`);
  try {
    const page = new AppPage(launched);
    await page.openFile(file);
    await expect(launched.window.getByRole('heading', { level: 1 })).toHaveText('Overview');
    await launched.window.getByRole('combobox', { name: /^Find/ }).fill(CANARY);
    await expect(launched.window.getByRole('option').first()).toContainText(CANARY);
    await launched.window.keyboard.press('Escape');
    await page.goTo('Risks');
    await expect(page.row(CANARY).first()).toBeVisible();
    await page.goTo('Report');
    await page.answerSaveDialog(join(work, 'paper.docx'));
    await launched.window
      .getByRole('button', { name: /Export to Word/ })
      .first()
      .click();
    await expect.poll(() => readdirSync(work)).toContain('paper.docx');
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
    await launched.app.close();
    expect(readdirSync(launched.userData)).not.toEqual([]);
    expect(findCanaries(launched.userData)).toEqual([]);
  } finally {
    await launched.close();
    rmSync(work, { recursive: true, force: true });
  }
  const { own: _, ...outside } = countOutside(log);
  expect(outside).toEqual({ lookUps: 0, connections: [], sent: 0, requests: [] });
});
