// What other people's work goes into the app: read off the bundles themselves, so that nothing is listed that is not shipped and
// nothing shipped that is not listed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../setup/places.mjs';
import { readJson } from '../setup/read-json.mjs';

/** @typedef {{ name: string, version: string, licence: string, text: string, integrity: string }} Package */
/** @typedef {{ packages: Record<string, { integrity?: string }> }} Lockfile */

const BUNDLES = ['main', 'preload', 'renderer'];
/** Shipped beside the bundle, not in it. */
const BESIDE = ['node_modules/better-sqlite3', 'node_modules/dictionary-en-gb'];

/** What a package carries of another's work without that one's licence, by its name: what is said of it, and where the licence stands. */
const CARRIED = new Map([
  [
    'unpdf',
    ['It carries PDF.js, Copyright Mozilla Foundation, under this licence:', 'node_modules/typescript/LICENSE'],
  ],
]);

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-.].*)?$/i;

/** @param {string} folder @param {Lockfile} lockfile @returns {Package} */
function readPackage(folder, lockfile) {
  const place = join(repository, folder);
  /** @type {{ name: string, version: string, license?: string, author?: string | { name: string } }} */
  const { name, version, license = '', author = '' } = readJson(join(place, 'package.json'));
  const files = readdirSync(place)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted();
  const texts = files.map((file) => readFileSync(join(place, file), 'utf8').trim());
  const [said, licenceOf] = CARRIED.get(name) ?? [];
  if (said !== undefined && licenceOf !== undefined)
    texts.push(`${said}\n\n${readFileSync(join(repository, licenceOf), 'utf8').trim()}`);
  const by = typeof author === 'string' ? author : author.name;
  // Some packages name their licence and leave the text out: then who holds it is said.
  const text = texts.length > 0 ? texts.join('\n\n') : `${license}${by === '' ? '' : `. Copyright ${by}.`}`;
  return { name, version, licence: license, text, integrity: lockfile.packages[folder]?.integrity ?? '' };
}

/** Every package in the app, in alphabetical order. @returns {Package[]} */
export function readPackages() {
  /** @type {Lockfile} */
  const lockfile = readJson(join(repository, 'package-lock.json'));
  const folders = BUNDLES.flatMap((bundle) => {
    /** @type {string[]} */
    const listed = readJson(join(repository, 'out', bundle, 'packages.json'));
    return listed;
  });
  const names = [...new Set([...folders, ...BESIDE])];
  return names.map((folder) => readPackage(folder, lockfile)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Electron carries its own licences and Chromium's beside the app. @param {string} electron its version */
function runtime(electron) {
  return { type: 'framework', name: 'electron', version: electron, licenses: [{ license: { id: 'MIT' } }] };
}

/**
 * The bill of materials as CycloneDX 1.6, without times or random ids: the same sources give the same bytes.
 * @param {readonly Package[]} packages @param {{ version: string, electron: string }} app
 */
export function makeBill(packages, { version, electron }) {
  const components = packages.map(({ name, version: of, licence, integrity }) => ({
    type: 'library',
    name,
    version: of,
    purl: `pkg:npm/${name.replace('@', '%40')}@${of}`,
    licenses: [/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(integrity === ''
      ? {}
      : {
          hashes: [
            { alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') },
          ],
        }),
  }));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', name: 'clerkwell', version, licenses: [{ license: { id: 'MIT' } }] },
    },
    components: [runtime(electron), ...components],
  };
}

/** Writes the licences that the app shows, and the bill of materials, into out/. */
export function writeThirdParty() {
  const packages = readPackages();
  /** @type {{ version: string, devDependencies: { electron: string } }} */
  const { version, devDependencies } = readJson(join(repository, 'package.json'));
  const shown = packages.map(({ name, version: of, licence, text }) => ({ name, version: of, licence, text }));
  save(join(repository, 'out', 'licences.json'), shown);
  writeBill(join(repository, 'out'), { version, electron: devDependencies.electron });
  return packages.length;
}

/** Writes the bill of materials of the built app into `folder`. @param {string} folder @param {{ version: string, electron: string }} app */
export function writeBill(folder, app) {
  save(join(folder, 'sbom.cdx.json'), makeBill(readPackages(), app));
}

/** @param {string} path @param {unknown} data */
function save(path, data) {
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}
