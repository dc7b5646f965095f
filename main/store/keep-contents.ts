import type { Contents } from '../../shared/model/contents.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../shared/model/records.ts';
import { readContents } from './contents.ts';
import { inOneRead, type ReadableDb } from './database.ts';
import { readRevision } from './history.ts';
import { listEditedKinds } from './steps.ts';
import { listRecords } from './tables.ts';

/** Everything a file holds, and the revision it stands at. */
export type ContentsAt = { readonly revision: number; readonly contents: Contents };

/** Everything the file holds, read at one moment. */
export function readContentsAt(db: ReadableDb): ContentsAt {
  return inOneRead(db, () => ({ revision: readRevision(db), contents: readContents(db) }));
}

/**
 * Reads everything the file holds, and from then on only the kinds that were edited since. Each kind is a read of its own: whoever
 * writes waits for none longer than that. What comes of it stands at one revision all the same.
 */
export function keepContents(db: ReadableDb): () => ContentsAt {
  let seen: number | null = null;
  let contents: { readonly [plural: string]: unknown } = {};
  return () => {
    for (;;) {
      const revision = readRevision(db);
      // Nothing was written while the kinds were read: they belong together.
      if (revision === seen) return { revision, contents: contents as Contents };
      const edited: readonly RecordKind[] = seen === null ? RECORD_KINDS : listEditedKinds(db, seen);
      const read = edited.map((kind) => [PLURALS[kind], listRecords(db, kind)] as const);
      contents = { ...contents, ...Object.fromEntries(read) };
      seen = revision;
    }
  };
}
