import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../shared/document/document.ts';
import { mendPart } from './mend.ts';
import { renameRelationships } from './relationships.ts';

/** Office looks for these first in the file; the rest follow by name. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/** Mends what docx leaves wrong in its file, and pins what it leaves to the clock and to chance. */
export function finish(packed: Uint8Array, document: Document): Uint8Array {
  const parts = unzipSync(packed);
  const texts = new Map<string, string>();
  const workbooks = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(name)) texts.set(name, mendPart(name, strFromU8(bytes), document));
    else workbooks.set(name, name.endsWith('.xlsx') ? rezip(unzipSync(bytes), document.day) : bytes);
  }
  const named = renameRelationships(texts);
  const finished = [...named].map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return rezip(Object.fromEntries([...finished, ...workbooks]), document.day);
}

function rezip(parts: { readonly [name: string]: Uint8Array }, day: string): Uint8Array {
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  // A zip keeps local time without a zone; midday is the same day's midday in every zone.
  const mtime = new Date(`${day}T12:00:00`);
  const ordered: Zippable = {};
  for (const name of names) ordered[name] = [parts[name] ?? new Uint8Array(), { mtime, level: 6 }];
  return zipSync(ordered);
}
