import type { Migration } from './migration.ts';

/** The parts of long lists that the history tells of, each once: a save of a section adds the paragraph that changed, not all of them twice. */
export const migration0009: Migration = {
  version: 9,
  sql: `
CREATE TABLE "piece" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "sha256" BLOB NOT NULL UNIQUE,
  "json" TEXT NOT NULL
) STRICT;
`,
};
