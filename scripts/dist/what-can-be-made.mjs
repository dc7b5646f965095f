/** @typedef {{ packages: string, target: string, can: boolean, why: string }} Possible */

const SYSTEMS = /** @type {const} */ ([
  { packages: 'Windows: installer (per user or per machine), MSI', target: '--win', platform: 'win32' },
  { packages: 'macOS: disk image and zip, for both chips', target: '--mac', platform: 'darwin' },
  { packages: 'Linux: AppImage, deb, tar.gz', target: '--linux', platform: 'linux' },
]);

/**
 * Which packages for people can be made here, and why the others cannot: each system's are made on that system, around the Electron
 * that package.json pins.
 * @param {{ platform: NodeJS.Platform, hasElectron: boolean }} machine
 * @returns {Possible[]}
 */
export function whatCanBeMade({ platform, hasElectron }) {
  return SYSTEMS.map(({ packages, target, platform: on }) => {
    if (on !== platform) return { packages, target, can: false, why: 'made on that system' };
    if (!hasElectron) return { packages, target, can: false, why: "Electron's release site was not reached" };
    return { packages, target, can: true, why: '' };
  });
}

/** What of signing is set in the environment, in words. @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
export function saySigning(env, platform) {
  if (platform === 'linux') return 'Linux packages carry no signature of their own.';
  const key = platform === 'win32' ? (env['WIN_CSC_LINK'] ?? env['CSC_LINK']) : env['CSC_LINK'];
  if (!key) return 'They are not signed: CSC_LINK names no certificate.';
  if (platform === 'win32') return 'They are signed.';
  return env['APPLE_API_KEY'] || env['APPLE_ID']
    ? 'They are signed and notarised.'
    : 'They are signed, and not notarised.';
}
