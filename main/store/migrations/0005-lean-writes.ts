import type { Migration } from './migration.ts';

/**
 * Each edit touches fewer pages, and opening has less to look over. The index merges its small parts sixteen at a time rather than
 * a few pages with every edit; `step_own` told nothing that the order of the steps does not; and an edit's JSON is judged when it
 * is read, not the whole history's each time the file is opened.
 */
export const migration0005: Migration = {
  version: 5,
  sql: `
INSERT INTO "search" ("search", "rank") VALUES ('automerge', 0);
DROP INDEX "step_own";
CREATE TABLE "lean_edit" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "step" INTEGER NOT NULL REFERENCES "step"("seq"),
  "does" TEXT NOT NULL CHECK ("does" IN ('add', 'set', 'remove')),
  "kind" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  "by" TEXT
) STRICT;
INSERT INTO "lean_edit" SELECT "seq", "step", "does", "kind", "record_id", "before", "after", "by" FROM "edit" ORDER BY "seq";
DROP TABLE "edit";
ALTER TABLE "lean_edit" RENAME TO "edit";
CREATE INDEX "edit_step" ON "edit"("step");
CREATE INDEX "edit_record" ON "edit"("kind", "record_id");
`,
};
