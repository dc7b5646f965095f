import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Edits the Word paper at `path` as its reader might: each of `edits` puts its second words where its first words stand. */
export function editPaper(path: string, ...edits: readonly (readonly [string, string])[]): void {
  const parts = unzipSync(readFileSync(path));
  let words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [was, now] of edits) {
    if (!words.includes(was)) throw new Error(`${path} does not say ${was}`);
    words = words.replace(was, now);
  }
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(words) }));
}
