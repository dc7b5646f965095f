import type { Migration } from './migration.ts';

/** Writing a report: the words that the programme knows how to spell, and comments on the texts of a report. */
export const migration0008: Migration = {
  version: 8,
  sql: `
ALTER TABLE "programme" ADD COLUMN "words" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("words"));
ALTER TABLE "report" ADD COLUMN "comments" TEXT NOT NULL DEFAULT '{}' CHECK (json_valid("comments"));
`,
};
