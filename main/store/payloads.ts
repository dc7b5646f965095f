import type { ReadableDb, WritableDb } from './database.ts';

/** Keeps `bytes` under their SHA-256; once is enough. What no record names any more stays until the file is compacted, for undo. */
export function storePayload(db: WritableDb, sha256: string, bytes: Uint8Array): void {
  db.prepare('INSERT INTO payload (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING').run(sha256, bytes);
}

/** The bytes kept under `sha256`, or undefined. */
export function readPayload(db: ReadableDb, sha256: string): Uint8Array | undefined {
  const row = db.prepare('SELECT bytes FROM payload WHERE sha256 = ?').get(sha256) as
    | { readonly bytes: Uint8Array }
    | undefined;
  return row?.bytes;
}

/** Whether bytes are kept under `sha256`. */
export function hasPayload(db: ReadableDb, sha256: string): boolean {
  return db.prepare('SELECT 1 FROM payload WHERE sha256 = ?').get(sha256) !== undefined;
}

const NAMED = `SELECT sha256 FROM attachment UNION SELECT contents FROM snapshot UNION SELECT document FROM version
  UNION SELECT covers FROM clearance WHERE covers IS NOT NULL`;

/** How many bytes are kept for the records that name them. */
export function sumNamedPayloads(db: ReadableDb): number {
  const row = db.prepare(`SELECT total(length(bytes)) AS bytes FROM payload WHERE sha256 IN (${NAMED})`).get();
  return (row as { readonly bytes: number }).bytes;
}

/** The hashes that records name, in order. */
export function listNamedPayloads(db: ReadableDb): readonly string[] {
  const rows = db.prepare(`SELECT sha256 FROM payload WHERE sha256 IN (${NAMED}) ORDER BY sha256`).all();
  return (rows as readonly { readonly sha256: string }[]).map((row) => row.sha256);
}
