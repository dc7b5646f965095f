import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const [, tree = ''] = page.split('```');
const [, dependencies = ''] = page.split('## Dependencies');

const foldersIn = (...path: readonly string[]): readonly string[] =>
  readdirSync(join(root, ...path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('every folder is on the page', () => {
  for (const folder of ['main', 'shared', 'renderer', 'scripts', 'test', 'templates', 'docs'])
    expect(tree).toContain(`${folder}/`);
  const missing = ['main', 'shared', 'renderer', 'scripts', 'test', 'docs'].flatMap((folder) =>
    foldersIn(folder).flatMap((name) => (tree.includes(`${name}/`) ? [] : [`${folder}/${name}`])),
  );
  expect(missing).toEqual([]);
});

test('every package is on the page with its reason, and no other', () => {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly [field in 'dependencies' | 'devDependencies']: { readonly [name: string]: string };
  };
  const packages = Object.keys({ ...about.dependencies, ...about.devDependencies });
  const rows = [...dependencies.matchAll(/^\| (?!Package|---)(.+?) \| (.+) \|$/gm)];
  const named = rows.flatMap(([, names = '']) => names.split(', ').map((name) => name.replace(/ \(.*\)$/, '')));
  const matches = (name: string, one: string): boolean =>
    name.endsWith('\\*') ? one.startsWith(name.slice(0, -2)) : name === one;
  expect(packages.filter((one) => !named.some((name) => matches(name, one)))).toEqual([]);
  expect(named.filter((name) => !packages.some((one) => matches(name, one)))).toEqual([]);
});
