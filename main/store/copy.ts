import type { Copy } from '../../shared/changes/join-copies.ts';
import { toLineage } from '../../shared/changes/lineage.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { prepare } from './statements.ts';
import { listLinks, readHead, readStep } from './steps.ts';
import { readRecord } from './tables.ts';

/** The programme in `db` as one of two copies to be joined; null when nothing was ever written into it. */
export function readCopy(db: ReadableDb): Copy | null {
  const head = readHead(db);
  if (head === null) return null;
  return {
    lineage: toLineage(listLinks(db)),
    head: head.id,
    readStep: (id) => readStep(db, id),
    read: (kind, id) => readRecord(db, kind, id),
  };
}

/** Brings over the bytes (pictures, versions) that `from` keeps and `to` does not. */
export function bringPayloads(from: ReadableDb, to: WritableDb): void {
  const there = prepare(from, 'SELECT sha256 FROM payload').all() as readonly { readonly sha256: string }[];
  for (const { sha256 } of there) {
    if (prepare(to, 'SELECT 1 FROM payload WHERE sha256 = ?').get(sha256) !== undefined) continue;
    const row = prepare(from, 'SELECT bytes FROM payload WHERE sha256 = ?').get(sha256) as { readonly bytes: Buffer };
    prepare(to, 'INSERT INTO payload (sha256, bytes) VALUES (?, ?)').run(sha256, row.bytes);
  }
}
