import { readFileSync } from 'node:fs';

/**
 * A JSON file as the shape that its reader expects: for files of this project and its packages, whose shape is known.
 * @template T
 * @param {string} path
 * @returns {T}
 */
export function readJson(path) {
  return /** @type {T} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/** The version of an installed package. @param {string} folder */
export function versionOf(folder) {
  /** @type {{ version: string }} */
  const { version } = readJson(`${folder}/package.json`);
  return version;
}
