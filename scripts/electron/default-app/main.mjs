// A borrowed Electron comes without the default app that runs a folder named on the command line; this stands in for it.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as electronApp } from 'electron';

const require = createRequire(import.meta.url);
// What Electron's own default app calls too, though its types do not list them.
/** @typedef {{ setAppPath(path: string): void, setVersion(version: string): void }} ForDefaultApp */
const app = /** @type {import('electron').App & ForDefaultApp} */ (electronApp);

const args = process.argv.slice(1);
const preloads = [];
let folder = '';
for (let at = 0; at < args.length && folder === ''; at += 1) {
  const arg = args[at] ?? '';
  if (arg === '-r') {
    at += 1;
    preloads.push(args[at] ?? '');
  } else if (!arg.startsWith('-')) {
    folder = resolve(arg);
  }
}
if (folder === '') throw new Error('Name the folder of an app.');

/** @typedef {{ name?: string, productName?: string, version?: string, main?: string }} About */
const about = /** @type {About} */ (require(join(folder, 'package.json')));
Object.defineProperty(process, 'defaultApp', { value: true });
app.setAppPath(folder);
app.setName(about.productName ?? about.name ?? 'Electron');
if (about.version) app.setVersion(about.version);
// The folder for a user's data follows the name, unless the command line names another.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
for (const preload of preloads) require(resolve(preload));
await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
