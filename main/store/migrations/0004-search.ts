import type { Migration } from './migration.ts';

/**
 * The index of every word in the file. It holds no text of its own (`content=''`): `searched` says which record a row of it is.
 * Accents are folded. It is filled by `rebuildSearch` at the end of every migration.
 */
export const migration0004: Migration = {
  version: 4,
  sql: `
CREATE TABLE "searched" (
  "seq" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "record_id" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "searched_record" ON "searched"("record_id", "kind");
CREATE VIRTUAL TABLE "search" USING fts5("names", "says", content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
`,
};
