import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

type Entry = { readonly files?: { readonly [name: string]: Entry }; readonly size?: number };

/** The files in an asar archive by their paths, from the JSON at its head; sixteen bytes of lengths come before it. */
export function listAsar(archive: string): readonly string[] {
  const bytes = readFileSync(archive);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const walk = (entry: Entry, at: string): readonly string[] =>
    Object.entries(entry.files ?? {}).flatMap(([name, inner]) =>
      inner.files === undefined ? [posix.join(at, name)] : walk(inner, posix.join(at, name)),
    );
  return walk(header, '').toSorted();
}
