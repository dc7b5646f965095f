import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

type About = { readonly version: string; readonly devDependencies: { readonly [name: string]: string } };
type Lock = {
  readonly packages: {
    readonly [place: string]: { readonly version: string; readonly integrity?: string; readonly optional?: boolean };
  };
};
type Target = { readonly target: string; readonly arch: readonly string[] };
type Builder = {
  readonly publish: unknown;
  readonly npmRebuild: boolean;
  readonly asar: boolean;
  readonly electronFuses: { readonly [fuse: string]: boolean };
  readonly appImage: { readonly executableArgs: readonly string[] };
  readonly fileAssociations: readonly { readonly ext: string }[];
} & { readonly [system in 'win' | 'mac' | 'linux']: { readonly target: readonly Target[] } };

const about = JSON.parse(read('package.json')) as About;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const builder = parse(read('electron-builder.yml')) as Builder;

test('the version is one, and the changelog begins with it', () => {
  expect(about.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock.packages['']?.version).toBe(about.version);
  const [newest, ...older] = [...read('CHANGELOG.md').matchAll(/^## (\S+) — (\S.*)$/gm)];
  expect(newest?.[1]).toBe(about.version);
  // What is released has its day; only the newest may be still to come.
  for (const [line, , day] of older) expect([line, /^\d{1,2} \w+ \d{4}$/.test(day ?? '')]).toEqual([line, true]);
});

test('every package is pinned by its content', () => {
  // What is only for another system npm lists by its version; none of it is shipped.
  const loose = Object.entries(lock.packages).filter(
    ([place, { integrity, optional }]) => place !== '' && integrity === undefined && optional !== true,
  );
  expect(loose.map(([place]) => place)).toEqual([]);
  const ranges = Object.entries(about.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(ranges).toEqual([]);
});

test('Electron is one that its makers still mend', () => {
  // The newest three majors are maintained: 45 was the newest in November 2026.
  expect(Number(about.devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(43);
});

test('every system has its packages', () => {
  const made = (['win', 'mac', 'linux'] as const).map((system) =>
    builder[system].target.map(({ target, arch }) => `${target} ${arch.join(' ')}`),
  );
  expect(made).toEqual([
    ['nsis x64 arm64', 'msi x64 arm64'],
    ['dmg x64 arm64', 'zip x64 arm64'],
    ['AppImage x64 arm64', 'deb x64 arm64', 'tar.gz x64 arm64'],
  ]);
  expect(builder.fileAssociations.map(({ ext }) => ext)).toEqual(['clerkwell']);
});

test('no package switches its sandbox off', () => {
  // What electron-builder puts into an AppImage's desktop entry when nothing is said.
  expect(builder.appImage.executableArgs).toEqual([]);
});

test('no package asks for updates, and none is compiled on the way', () => {
  expect([builder.publish, builder.npmRebuild, builder.asar]).toEqual([null, false, true]);
});

test('every fuse is set, and none is open', () => {
  expect(builder.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
