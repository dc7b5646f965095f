import {
  installedPackages,
  isDebianFamily,
  missingLibraries,
  namesToInstall,
  offeredPackages,
} from '../../scripts/setup/libraries.mjs';

describe('which system this is', () => {
  test.each([
    ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', true],
    ['Ubuntu', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['Fedora', 'ID=fedora\nHOME_URL="https://fedoraproject.org/?not=debian"\n', false],
    ['nothing at all', '', false],
  ])('%s', (_name, osRelease, expected) => {
    expect(isDebianFamily(osRelease)).toBe(expected);
  });
});

describe('what is missing', () => {
  const listing = 'installed libnss3\nnot-installed libgbm1\nconfig-files xvfb\ninstalled libgtk-3-0t64\n';

  test('only a package whose state is installed counts', () => {
    expect([...installedPackages(listing)]).toEqual(['libnss3', 'libgtk-3-0t64']);
  });

  test('either of a library’s two names will do', () => {
    const wanted = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libgbm1']];
    expect(missingLibraries(wanted, installedPackages(listing))).toEqual([['libgbm1']]);
  });
});

describe('the name to install', () => {
  const both = [['libasound2t64', 'libasound2'], ['xvfb']];

  test('is the newer one where this release offers it', () => {
    const offered = offeredPackages('Package: libasound2t64\nVersion: 1\n\nPackage: xvfb\nVersion: 2\n');
    expect(namesToInstall(both, offered)).toEqual(['libasound2t64', 'xvfb']);
  });

  test('is the old one elsewhere, or when nothing is known', () => {
    expect(namesToInstall(both, offeredPackages('Package: libasound2\n'))).toEqual(['libasound2', 'xvfb']);
    expect(namesToInstall(both, new Set())).toEqual(['libasound2', 'xvfb']);
  });
});
