import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A source file: its path from the top of the repository, with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

const repository = join(__dirname, '..', '..');

/** The source files in the given folders of the repository. */
export function sourceFiles(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(repository.length + 1).replaceAll(sep, '/'),
        text: readFileSync(path, 'utf8'),
      })),
  );
}
