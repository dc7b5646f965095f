import type { Migration } from './migration.ts';

/**
 * What copies of a file need to be joined: each step names the step it was made on (`parent`), the head of another copy that it
 * joined (`merged`) and the steps it took back or did again (`of`). `own` is 0 for a step that was made in another copy and came
 * with a merge: it is known here, and its effect came with the step that joined. `by` on an edit names the step that first made
 * it, where that was another. Undo and redo are steps nobody undoes, so they no longer stand among those that can be.
 */
export const migration0003: Migration = {
  version: 3,
  sql: `
ALTER TABLE "step" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'person'
  CHECK ("source" IN ('person', 'new', 'load', 'import', 'merge', 'restore'));
ALTER TABLE "step" ADD COLUMN "parent" TEXT;
ALTER TABLE "step" ADD COLUMN "merged" TEXT;
ALTER TABLE "step" ADD COLUMN "of" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("of"));
ALTER TABLE "step" ADD COLUMN "own" INTEGER NOT NULL DEFAULT 1 CHECK ("own" IN (0, 1));
ALTER TABLE "edit" ADD COLUMN "by" TEXT;
UPDATE "step" SET "parent" = (SELECT "id" FROM "step" "before" WHERE "before"."seq" < "step"."seq" ORDER BY "before"."seq" DESC LIMIT 1);
UPDATE "step" SET "source" = 'new' WHERE "state" = 'sealed';
UPDATE "step" SET "state" = 'dropped' WHERE "did" <> 'do';
CREATE INDEX "step_own" ON "step"("seq") WHERE "own" = 1;
CREATE INDEX "step_undone" ON "step"("undone_by") WHERE "state" = 'undone';
CREATE TABLE "copy" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL
) STRICT;
`,
};
