import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'accessibility.md'), 'utf8');

test('every test that the page on accessibility names is there', () => {
  const named = [...page.matchAll(/`(test\/[^`]+)`: ([^;|]+)/g)].map(([, file = '', title = '']) => ({
    file,
    title: title.trim(),
  }));
  expect(named.length).toBeGreaterThan(8);
  const isThere = (file: string, title: string): boolean =>
    existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8').includes(title);
  expect(named.filter(({ file, title }) => !isThere(file, title))).toEqual([]);
});
