import type { Migration } from './migration.ts';

/** A yes with conditions: how, by whose word and when they were met. */
export const migration0011: Migration = {
  version: 11,
  sql: `
ALTER TABLE "clearance" ADD COLUMN "met_how" TEXT NOT NULL DEFAULT '';
ALTER TABLE "clearance" ADD COLUMN "met_by" TEXT NOT NULL DEFAULT '';
ALTER TABLE "clearance" ADD COLUMN "met_on" TEXT;
`,
};
