import type { Migration } from './migration.ts';

/** Measures, lines of profiles and allocations say which workstreams they belong to. */
export const migration0007: Migration = {
  version: 7,
  sql: `
ALTER TABLE "measure" ADD COLUMN "workstream_ids" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("workstream_ids"));
ALTER TABLE "profile_line" ADD COLUMN "workstream_ids" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("workstream_ids"));
ALTER TABLE "allocation" ADD COLUMN "workstream_ids" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("workstream_ids"));
`,
};
