import type { Migration } from './migration.ts';

/** The life of a report: frozen figures, the paper it was rolled forward from, who was asked to clear what, and what was said of it. */
export const migration0006: Migration = {
  version: 6,
  sql: `
ALTER TABLE "report" ADD COLUMN "frozen" INTEGER NOT NULL DEFAULT 0 CHECK ("frozen" IN (0, 1));
ALTER TABLE "report" ADD COLUMN "rolled_from_id" TEXT REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "clearance" ADD COLUMN "asked_on" TEXT;
ALTER TABLE "clearance" ADD COLUMN "request" TEXT NOT NULL DEFAULT '';
ALTER TABLE "clearance" ADD COLUMN "remarks" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("remarks"));
ALTER TABLE "version" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'named';
CREATE INDEX "report_rolled_from_id" ON "report"("rolled_from_id");
`,
};
