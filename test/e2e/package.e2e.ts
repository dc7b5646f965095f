import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { test } from '@playwright/test';
import { copyPackage, DEVELOPMENT, packDevelopment } from '../../scripts/dist/development.mjs';
import { makeIcons } from '../../scripts/dist/icons.mjs';
import { resolveElectron } from '../../scripts/electron/resolve.mjs';
import { bytesIn } from '../../scripts/setup/folder.mjs';
import { tool } from '../../scripts/setup/tool.mjs';
import { listAsar } from '../helpers/read-asar.ts';
import { AppPage } from './app-page.ts';
import { expect } from './expect.ts';
import { launchPackage } from './launch.ts';

const repository = join(import.meta.dirname, '..', '..');
const output = join(repository, 'out', 'package');
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };

let electron: Awaited<ReturnType<typeof resolveElectron>>;
let unpacked: string;
let executable: string;
let work: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  electron = await resolveElectron(() => undefined, { allowBorrowed: true });
  makeIcons(join(repository, 'out', 'icons'));
  ({ unpacked, executable } = await packDevelopment(electron, { archive: false, output, say: () => undefined }));
  work = mkdtempSync(join(tmpdir(), 'clerkwell package '));
});
test.afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs the package's own program as a command line, where there is no screen. */
function clerkwell(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  const userData = `--user-data-dir=${join(work, 'user data')}`;
  return spawnSync(executable, [...forRoot, userData, ...args], {
    cwd: work,
    env: { ...rest, ...env },
    encoding: 'utf8',
    timeout: 50_000,
  });
}

test('its fuses, read from its own binary, leave no way in', async () => {
  const wire = await getCurrentFuseWire(executable);
  const [on, off] = [FuseState.ENABLE, FuseState.DISABLE];
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('nothing is shipped that is not used, and it is hardly larger than its Electron', () => {
  const files = listAsar(join(unpacked, 'resources', 'app.asar'));
  const strange = files.filter(
    (file) =>
      !/^(package\.json|out\/(main|preload|renderer)\/.+\.(js|cjs|html|css)|out\/renderer\/.+\.png)$/.test(file) &&
      !/^out\/main\/dictionary\/(index\.)?(aff|dic|license|.+\.(aff|dic))$/.test(file) &&
      !/^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/(?!linux|darwin|win32).+\.js|prebuilds\/linux-x64\.node)$/.test(
        file,
      ),
  );
  expect(strange).toEqual([]);
  for (const name of ['licences.json', 'sbom.cdx.json', 'LICENSE.clerkwell.txt', 'templates/samples/bcp-send.json'])
    expect(existsSync(join(unpacked, 'resources', name)), name).toBe(true);
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(existsSync(join(unpacked, name)), name).toBe(true);
  expect(bytesIn(unpacked)).toBeLessThan(1.15 * bytesIn(electron.folder));
});

test('its bill of materials names the Electron that is in it', () => {
  const bill = JSON.parse(readFileSync(join(unpacked, 'resources', 'sbom.cdx.json'), 'utf8')) as {
    readonly metadata: { readonly component: { readonly version: string } };
    readonly components: readonly { readonly name: string; readonly version: string }[];
  };
  expect(bill.metadata.component.version).toBe(`${version}${DEVELOPMENT}`);
  expect(bill.components).toContainEqual(expect.objectContaining({ name: 'electron', version: electron.version }));
});

test('as a deb it opens its files, has its icons and an entry in the menu', () => {
  // fpm, which makes the deb, is fetched from a release site: what it is told to put where is written down in its place.
  const tools = join(work, 'tools');
  const told = join(work, 'told');
  mkdirSync(tools);
  mkdirSync(told);
  const copyAll = 'for a; do case "$a" in *=/usr/*) cp "${a%%=*}" "$TOLD/$(echo "${a#*=}" | tr / _)" ;; esac; done';
  writeFileSync(join(tools, 'fpm'), `#!/bin/sh\n${copyAll}\n`, { mode: 0o755 });
  const args = ['--linux', 'deb', '--x64', '--publish', 'never', '--prepackaged', unpacked];
  const [node, all, where] = tool('electron-builder', 'electron-builder', [...args, `-c.directories.output=${work}`]);
  const env = { ...process.env, PATH: `${tools}:${process.env['PATH']}`, TOLD: told, USE_SYSTEM_FPM: 'true' };
  const packed = spawnSync(node, all, { ...where, env, encoding: 'utf8', timeout: 50_000 });
  expect(packed.status, packed.stdout).toBe(0);
  const text = (name: string) => readFileSync(join(told, name), 'utf8');
  expect(text('_usr_share_mime_packages_clerkwell.xml')).toContain('<glob pattern="*.clerkwell"/>');
  const entry = text('_usr_share_applications_clerkwell.desktop');
  for (const line of [
    'Exec=/opt/Clerkwell/clerkwell %U',
    'MimeType=application/x-clerkwell;',
    'StartupWMClass=clerkwell',
  ])
    expect(entry.split('\n')).toContain(line);
  for (const side of [16, 32, 48, 64, 128, 256, 512])
    expect(existsSync(join(told, `_usr_share_icons_hicolor_${side}x${side}_apps_clerkwell.png`)), `${side}`).toBe(true);
});

test('its command line works without a screen: a programme is made, listed and written as a paper', () => {
  expect(clerkwell(['--version'])).toMatchObject({ status: 0, stdout: `${version}${DEVELOPMENT}\n` });
  expect(clerkwell(['new', 'send.clerkwell', '--sample', 'cambridgeshire-send']).status).toBe(0);
  const listed = clerkwell(['list', 'send.clerkwell', 'reports', '--json']);
  const [report] = JSON.parse(listed.stdout) as readonly { id: string }[];
  const written = clerkwell(['export', 'send.clerkwell', '--report', report?.id ?? '', '--out', 'paper.docx']);
  expect(written.stderr).not.toContain(' at ');
  expect(written.status).toBe(0);
  expect(readFileSync(join(work, 'paper.docx')).subarray(0, 2).toString()).toBe('PK');
  expect(clerkwell(['list', 'nothing.clerkwell', 'risks'])).toMatchObject({ status: 2, stdout: '' });
  expect(clerkwell(['no-such-command']).status).toBe(2);
});

test('it cannot be turned into Node, and takes no code from its surroundings', () => {
  const mark = join(work, 'ran');
  const script = join(work, 'script.cjs');
  writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const asNode = (program: string) =>
    spawnSync(program, [script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 30_000 });
  asNode(executable);
  expect(existsSync(mark)).toBe(false);
  // The Electron it was packed around still can be: so the package's fuse is what holds it.
  asNode(electron.executable);
  expect(existsSync(mark)).toBe(true);
  rmSync(mark);
  clerkwell(['--version'], { NODE_OPTIONS: `--require ${script}` });
  clerkwell(['--version', '-r', script]);
  clerkwell(['--version'], { CLERKWELL_SQLITE_BINDING: script });
  expect(existsSync(mark)).toBe(false);
  const inspected = clerkwell(['--inspect=0', '--version']);
  expect(inspected.stderr).not.toContain('Debugger listening');
});

test('one that is for people does not start without its sandbox', () => {
  const marked = `"version": "${version}${DEVELOPMENT}"`;
  // The same length, so that nothing else in the archive moves.
  const forPeople = `"version": "${version}"`.padEnd(marked.length);
  const released = join(work, 'released');
  copyPackage(unpacked, released, {
    'resources/app.asar': (bytes) => {
      const at = bytes.indexOf(marked);
      expect(at).toBeGreaterThan(0);
      bytes.write(forPeople, at);
      return bytes;
    },
  });
  const userData = `--user-data-dir=${join(work, 'released data')}`;
  const started = spawnSync(join(released, 'clerkwell'), ['--no-sandbox', userData], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([started.status, started.signal]).toEqual([1, null]);
  expect(started.stderr).toContain('does not start without its sandbox');
});

test('as a package it starts with a programme, shows its licences, and writes a paper', async () => {
  // The one difference to what is shipped: Playwright drives Electron through the inspector.
  const drivable = join(work, 'drivable');
  copyPackage(unpacked, drivable, { clerkwell: (bytes) => bytes });
  await flipFuses(join(drivable, 'clerkwell'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const launched = await launchPackage(join(drivable, 'clerkwell'), join(work, 'send.clerkwell'));
  try {
    const { window, app } = launched;
    const page = new AppPage(launched);
    expect(await app.evaluate(({ app: electronApp }) => electronApp.isPackaged)).toBe(true);
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Overview');
    await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
      items.find((item) => item.label === 'Licences…')?.click();
    });
    const licences = window.getByRole('dialog', { name: 'Licences' });
    await expect(licences.getByText(/^better-sqlite3 .*, MIT$/)).toBeVisible();
    await licences.getByRole('button', { name: 'Close' }).click();
    await expect(licences).toHaveCount(0);
    await page.goTo('Report');
    const paper = join(work, 'window.docx');
    await page.answerSaveDialog(paper);
    await window
      .getByRole('button', { name: /Export to Word/ })
      .first()
      .click();
    await expect.poll(() => existsSync(paper)).toBe(true);
  } finally {
    await launched.close();
  }
});
