import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bar, keptName } from '../../scripts/electron/borrowed.mjs';
import { namedElectron } from '../../scripts/electron/named.mjs';
import { firstElectron, type Source } from '../../scripts/electron/sources.mjs';
import { definesIn } from '../../scripts/electron/sqlite.mjs';

const silent = (): undefined => undefined;
const asked: string[] = [];

function source(name: string, has: boolean, borrowed = false): Source {
  const electron = { folder: `/${name}`, executable: `/${name}/electron`, version: '1.0.0', nodeApi: 10 };
  const find = (): ReturnType<Source['find']> => {
    asked.push(name);
    return Promise.resolve(has ? electron : undefined);
  };
  return { name, borrowed, find };
}

describe('which Electron is used', () => {
  beforeEach(() => asked.splice(0));

  test('the first that is there, and nothing after it is asked', async () => {
    const sources = [source('named', false), source('pinned', true), source('download', true)];
    const found = await firstElectron(sources, silent, { allowBorrowed: true });
    expect(found).toMatchObject({ from: 'pinned', borrowed: false, folder: '/pinned' });
    expect(asked).toEqual(['named', 'pinned']);
  });

  test('the borrowed one only when nothing else is there, and it says that it is borrowed', async () => {
    const sources = [source('download', false), source('borrowed', true, true)];
    expect(await firstElectron(sources, silent, { allowBorrowed: true })).toMatchObject({
      from: 'borrowed',
      borrowed: true,
    });
  });

  test('never a borrowed one for a package that is shipped', async () => {
    const sources = [source('download', false), source('borrowed', true, true)];
    expect(await firstElectron(sources, silent, { allowBorrowed: false })).toBeUndefined();
    expect(asked).toEqual(['download']);
  });
});

describe('the one that the user names', () => {
  test('is none when no variable names one', async () => {
    expect(await namedElectron({})).toBeUndefined();
  });

  test('is refused with its folder when there is no Electron in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clerkwell no electron '));
    await expect(namedElectron({ CLERKWELL_ELECTRON: folder })).rejects.toThrow(`CLERKWELL_ELECTRON names ${folder}`);
    rmSync(folder, { recursive: true });
  });

  test('is taken at its word when it may not be asked for its version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clerkwell electron '));
    writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    writeFileSync(join(folder, 'version'), 'v45.4.1\n');
    expect(await namedElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toMatchObject({
      folder,
      version: '45.4.1',
      nodeApi: 10,
    });
    rmSync(folder, { recursive: true });
  });
});

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/en-GB.pak', 'locales/en-GB.pak'],
  ['Cypress/resources/', undefined],
  ['Cypress/resources/app/index.js', undefined],
  ['Cypress/resources/app.asar', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined],
  ['elsewhere/file', undefined],
])('of the package %s becomes %s', (path, name) => {
  expect(keptName(path)).toBe(name);
});

test('a bar shows how far a download is, and stays inside its ends', () => {
  expect(bar(0.25)).toBe('[=====               ] 25%');
  expect(bar(-1)).toBe('[                    ] 0%');
  expect(bar(2)).toBe('[====================] 100%');
});

test('SQLite is compiled with every define that better-sqlite3 lists', () => {
  const gypi = "{\n  'defines': [\n    'HAVE_USLEEP=1',\n    'SQLITE_DQS=0',\n    'SQLITE_ENABLE_FTS5',\n  ],\n}";
  expect(definesIn(gypi)).toEqual(['-DHAVE_USLEEP=1', '-DSQLITE_DQS=0', '-DSQLITE_ENABLE_FTS5']);
});
