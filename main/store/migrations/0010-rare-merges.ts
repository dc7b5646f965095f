import type { Migration } from './migration.ts';

/**
 * The parts of the index are merged by the edit that adds the 64th of a size and not by every 16th: one save in four as many waits for
 * it. What comes in as one large step is merged as part of that step (`settleSearch`).
 */
export const migration0010: Migration = {
  version: 10,
  sql: `INSERT INTO "search" ("search", "rank") VALUES ('crisismerge', 64);\n`,
};
