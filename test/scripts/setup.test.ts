import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay, withDisplays, hasDisplay } from '../../scripts/setup/display.mjs';
import { completeLockfile, type Lockfile, missingOptional, systemInName } from '../../scripts/setup/lockfile.mjs';
import { onMemoryDisk } from '../../scripts/setup/memory-disk.mjs';
import { isNewEnough } from '../../scripts/setup/node-24.mjs';
import { isInstalled } from '../../scripts/setup/packages.mjs';
import { cacheFolder } from '../../scripts/setup/places.mjs';
import { elapsed } from '../../scripts/setup/progress.mjs';

test('Node 24 and later will do', () => {
  expect(['v20.20.2', 'v23.9.0', '', 'v24.0.0', 'v26.1.0\n'].map(isNewEnough)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('the cache folder follows XDG_CACHE_HOME, else it is in the home folder', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, '/home/a')).toBe(join('/caches', 'clerkwell'));
  expect(cacheFolder({}, '/home/a')).toBe(join('/home/a', '.cache', 'clerkwell'));
});

test('a time is told in seconds, and in minutes when it is long', () => {
  expect([elapsed(0, 40), elapsed(0, 59_900), elapsed(0, 125_400)]).toEqual(['0.0 s', '59.9 s', '2 min 5 s']);
});

test('what runs on a memory disk has a temporary folder of its own there, which is gone afterwards', async () => {
  const seen = await onMemoryDisk(async ({ TMPDIR = '' }) => [TMPDIR, existsSync(TMPDIR)] as const, tmpdir());
  expect(seen).toEqual([expect.stringMatching(/clerkwell-\w+$/), true]);
  expect(existsSync(seen[0])).toBe(false);
  const none = await onMemoryDisk(async ({ TMPDIR }) => TMPDIR, join(tmpdir(), 'no such disk'));
  expect(none).toBe(process.env['TMPDIR']);
});

describe('a screen', () => {
  test('is missing on Linux when neither kind of display is named', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });

  test('is made in memory for the command where there is none', () => {
    expect(withDisplay('node', ['a'], { display: true })).toEqual(['node', ['a']]);
    expect(withDisplay('node', ['a'], { display: false })[0]).toBe('xvfb-run');
    expect(withDisplay('node', ['a'], { display: false })[1].slice(-2)).toEqual(['node', 'a']);
  });

  test('is made for each of the windows at once, those around the last one named for it', () => {
    expect(withDisplays('node', ['a'], 3, { display: true })).toEqual(['node', ['a']]);
    expect(withDisplays('node', ['a'], 1, { display: false })).toEqual(withDisplay('node', ['a'], { display: false }));
    const [command, args] = withDisplays('node', ['a'], 3, { display: false });
    expect([command, ...args].filter((word) => word === 'xvfb-run')).toHaveLength(3);
    expect(args.slice(-2)).toEqual(['node', 'a']);
    expect(args.filter((word) => word.includes('CLERKWELL_SCREENS'))).toHaveLength(2);
  });
});

describe('the lockfile', () => {
  const lockfile: Lockfile = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-x64-gnu': '2.0.0', '@tool/win32-x64-msvc': '2.0.0' },
      },
      'node_modules/@tool/linux-x64-gnu': { version: '2.0.0', optional: true },
    },
  };

  test('misses what its registry did not carry', () => {
    const missing = { parent: 'node_modules/tool', name: '@tool/win32-x64-msvc', version: '2.0.0' };
    expect(missingOptional(lockfile)).toEqual([missing]);
  });

  test('is completed in npm’s own order, and only once', () => {
    const complete = completeLockfile(lockfile);
    expect(Object.keys(complete.packages)).toEqual([
      '',
      'node_modules/@tool/linux-x64-gnu',
      'node_modules/@tool/win32-x64-msvc',
      'node_modules/tool',
    ]);
    expect(Object.entries(complete.packages['node_modules/@tool/win32-x64-msvc'] ?? {})).toEqual([
      ['version', '2.0.0'],
      ['cpu', ['x64']],
      ['dev', true],
      ['optional', true],
      ['os', ['win32']],
    ]);
    expect(completeLockfile(complete)).toEqual(complete);
  });

  test('reads the system from the name', () => {
    expect(systemInName('@swc/core-linux-arm-gnueabihf')).toEqual({ os: ['linux'], cpu: ['arm'] });
    expect(systemInName('@a/b-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] });
    expect(systemInName('@a/darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'] });
    expect(systemInName('fsevents')).toBeUndefined();
  });
});

describe('the packages', () => {
  const lockfile: Lockfile = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  };

  test('are ready when all that must be there is, in its version', () => {
    expect(isInstalled(lockfile, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  test.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { version: '1.0.1' } }],
    [
      'an optional one has another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
    ],
    ['there is one too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }],
  ])('are not when %s', (_why, packages: Lockfile['packages']) => {
    expect(isInstalled(lockfile, { packages })).toBe(false);
  });
});
