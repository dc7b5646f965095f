import type { Migration } from './migration.ts';

/** The rest of the records: attachments with their bytes, reviews, comparators, appendices, exempt parts, snapshots and versions. */
export const migration0002: Migration = {
  version: 2,
  sql: `
CREATE TABLE "payload" (
  "sha256" TEXT PRIMARY KEY NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT;
CREATE TABLE "attachment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "sha256" TEXT NOT NULL REFERENCES "payload"(sha256) DEFERRABLE INITIALLY DEFERRED,
  "size" INTEGER NOT NULL,
  "alt" TEXT NOT NULL
) STRICT;
CREATE TABLE "review" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "risk_id" TEXT NOT NULL REFERENCES "risk"(id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "by_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "outcome" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;
CREATE TABLE "comparator" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "measure_id" TEXT NOT NULL REFERENCES "measure"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  "source_id" TEXT REFERENCES "source"(id) DEFERRABLE INITIALLY DEFERRED,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "appendix" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "attachment_id" TEXT REFERENCES "attachment"(id) DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "exemption" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "covers" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "appendix_id" TEXT REFERENCES "appendix"(id) DEFERRABLE INITIALLY DEFERRED,
  "recommendation_id" TEXT REFERENCES "recommendation"(id) DEFERRABLE INITIALLY DEFERRED,
  "paragraphs" TEXT NOT NULL CHECK (json_valid("paragraphs")),
  "public_interest" TEXT NOT NULL
) STRICT;
CREATE TABLE "snapshot" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "as_at" TEXT NOT NULL,
  "taken_at" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "contents" TEXT NOT NULL REFERENCES "payload"(sha256) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "version" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "kept_at" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "did" TEXT NOT NULL,
  "snapshot_id" TEXT REFERENCES "snapshot"(id) DEFERRABLE INITIALLY DEFERRED,
  "document" TEXT NOT NULL REFERENCES "payload"(sha256) DEFERRABLE INITIALLY DEFERRED,
  "figures" TEXT NOT NULL CHECK (json_valid("figures"))
) STRICT;
CREATE TABLE "set_aside" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "code" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "covers" TEXT,
  "reason" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "on" TEXT NOT NULL
) STRICT;
ALTER TABLE "body" ADD COLUMN "short_name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "body" ADD COLUMN "clear_days" TEXT NOT NULL DEFAULT 'working';
ALTER TABLE "body" ADD COLUMN "lead_times" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("lead_times"));
ALTER TABLE "officer" ADD COLUMN "other_posts" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("other_posts"));
ALTER TABLE "officer" ADD COLUMN "body_id" TEXT REFERENCES "body"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "officer" ADD COLUMN "address" TEXT NOT NULL DEFAULT '';
ALTER TABLE "officer" ADD COLUMN "roles" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("roles"));
ALTER TABLE "officer" ADD COLUMN "clears" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("clears"));
ALTER TABLE "officer" ADD COLUMN "portfolio" TEXT NOT NULL DEFAULT '';
ALTER TABLE "risk_matrix" ADD COLUMN "zones" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("zones"));
ALTER TABLE "risk_matrix" ADD COLUMN "cells" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("cells"));
ALTER TABLE "risk_matrix" ADD COLUMN "dimensions" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("dimensions"));
ALTER TABLE "risk_matrix" ADD COLUMN "code_style" TEXT NOT NULL DEFAULT 'score';
ALTER TABLE "programme" ADD COLUMN "periods" TEXT NOT NULL DEFAULT 'quarters';
ALTER TABLE "programme" ADD COLUMN "money_unit" TEXT NOT NULL DEFAULT 'millions';
ALTER TABLE "committee" ADD COLUMN "executive" INTEGER NOT NULL DEFAULT 0 CHECK ("executive" IN (0, 1));
ALTER TABLE "committee" ADD COLUMN "lead_times" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("lead_times"));
ALTER TABLE "meeting" ADD COLUMN "status" TEXT NOT NULL DEFAULT 'planned';
ALTER TABLE "meeting" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "source" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "source" ADD COLUMN "attachment_id" TEXT REFERENCES "attachment"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "acronym" ADD COLUMN "body_id" TEXT REFERENCES "body"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "workstream_update" ADD COLUMN "period_name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "milestone" ADD COLUMN "order" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "risk" ADD COLUMN "treatment" TEXT;
ALTER TABLE "risk" ADD COLUMN "raised_on" TEXT;
ALTER TABLE "risk" ADD COLUMN "review_every_days" INTEGER;
ALTER TABLE "risk" ADD COLUMN "closed_on" TEXT;
ALTER TABLE "mitigation" ADD COLUMN "done_on" TEXT;
ALTER TABLE "measure" ADD COLUMN "unit_name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "measure" ADD COLUMN "baseline" TEXT;
ALTER TABLE "measure" ADD COLUMN "baseline_as_at" TEXT;
ALTER TABLE "measure" ADD COLUMN "basis" TEXT NOT NULL DEFAULT '';
ALTER TABLE "measure" ADD COLUMN "data_owner_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "profile" ADD COLUMN "periods" TEXT NOT NULL DEFAULT 'years';
ALTER TABLE "profile" ADD COLUMN "year_starts_month" INTEGER;
ALTER TABLE "profile" ADD COLUMN "money_unit" TEXT;
ALTER TABLE "profile" ADD COLUMN "signs" TEXT NOT NULL DEFAULT 'deficit positive';
ALTER TABLE "profile_line" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "profile_cell" ADD COLUMN "part" INTEGER;
ALTER TABLE "allocation" ADD COLUMN "scheme_id" TEXT REFERENCES "scheme"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "report" ADD COLUMN "other_meeting_ids" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("other_meeting_ids"));
ALTER TABLE "report" ADD COLUMN "late_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "response" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "clearance" ADD COLUMN "question" TEXT NOT NULL DEFAULT '';
ALTER TABLE "clearance" ADD COLUMN "covers" TEXT;
CREATE INDEX "attachment_sha256" ON "attachment"("sha256");
CREATE INDEX "review_risk_id" ON "review"("risk_id");
CREATE INDEX "review_by_id" ON "review"("by_id");
CREATE INDEX "comparator_measure_id" ON "comparator"("measure_id");
CREATE INDEX "comparator_source_id" ON "comparator"("source_id");
CREATE INDEX "appendix_report_id" ON "appendix"("report_id");
CREATE INDEX "appendix_attachment_id" ON "appendix"("attachment_id");
CREATE INDEX "exemption_report_id" ON "exemption"("report_id");
CREATE INDEX "exemption_appendix_id" ON "exemption"("appendix_id");
CREATE INDEX "exemption_recommendation_id" ON "exemption"("recommendation_id");
CREATE INDEX "snapshot_report_id" ON "snapshot"("report_id");
CREATE INDEX "snapshot_contents" ON "snapshot"("contents");
CREATE INDEX "version_report_id" ON "version"("report_id");
CREATE INDEX "version_snapshot_id" ON "version"("snapshot_id");
CREATE INDEX "version_document" ON "version"("document");
CREATE INDEX "set_aside_report_id" ON "set_aside"("report_id");
CREATE INDEX "officer_body_id" ON "officer"("body_id");
CREATE INDEX "source_attachment_id" ON "source"("attachment_id");
CREATE INDEX "acronym_body_id" ON "acronym"("body_id");
CREATE INDEX "measure_data_owner_id" ON "measure"("data_owner_id");
CREATE INDEX "allocation_scheme_id" ON "allocation"("scheme_id");
-- A period in words becomes what it is called; the period itself is the month of its as-at day until somebody says better.
UPDATE "workstream_update" SET "period_name" = "period", "period" = substr("as_at", 1, 7);
UPDATE "edit" SET "before" = json_set("before", '$.periodName', json_extract("before", '$.period'), '$.period', substr(json_extract("before", '$.asAt'), 1, 7))
  WHERE "kind" = 'workstreamUpdate' AND "does" <> 'set' AND json_type("before", '$.period') = 'text';
UPDATE "edit" SET "before" = json_remove(json_set("before", '$.periodName', json_extract("before", '$.period')), '$.period')
  WHERE "kind" = 'workstreamUpdate' AND "does" = 'set' AND json_type("before", '$.period') = 'text';
UPDATE "edit" SET "after" = json_set("after", '$.periodName', json_extract("after", '$.period'), '$.period', substr(json_extract("after", '$.asAt'), 1, 7))
  WHERE "kind" = 'workstreamUpdate' AND "does" <> 'set' AND json_type("after", '$.period') = 'text';
UPDATE "edit" SET "after" = json_remove(json_set("after", '$.periodName', json_extract("after", '$.period')), '$.period')
  WHERE "kind" = 'workstreamUpdate' AND "does" = 'set' AND json_type("after", '$.period') = 'text';
`,
};
