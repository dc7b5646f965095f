import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

type Row = { readonly id: string; readonly tests: readonly (readonly [file: string, title: string])[] };

const rows: readonly Row[] = page.split('\n').flatMap((line): readonly Row[] => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim());
  const id = /^T?\d+$/.exec(cells[0] ?? '')?.[0];
  const tests = [...(cells[3] ?? '').matchAll(/`(test\/[^`]+)`: ([^;]+)/g)].map(
    ([, file = '', title = '']) => [file, title.trim()] as const,
  );
  return id === undefined ? [] : [{ id, tests }];
});

test('the twenty points and the thirty threats are all there, each with a test', () => {
  const count = (letter: string, most: number): readonly string[] =>
    Array.from({ length: most }, (_, n) => `${letter}${n + 1}`);
  expect(rows.map(({ id }) => id)).toEqual([...count('', 20), ...count('T', 30)]);
  expect(rows.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([]);
});

test('every test named is there', () => {
  const missing = rows.flatMap(({ id, tests }) =>
    tests.flatMap(([file, title]) => {
      if (!existsSync(join(root, file))) return [`${id}: ${file}`];
      return readFileSync(join(root, file), 'utf8').includes(title) ? [] : [`${id}: ${file}: ${title}`];
    }),
  );
  expect(missing).toEqual([]);
});
