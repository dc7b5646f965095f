import type { Migration } from './migration.ts';

/** The tables of the first release: one for each kind of record, and the history of edits. */
export const migration0001: Migration = {
  version: 1,
  sql: `
CREATE TABLE "body" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "nation" TEXT NOT NULL
) STRICT;
CREATE TABLE "officer" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "post" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "phone" TEXT NOT NULL
) STRICT;
CREATE TABLE "risk_matrix" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "likelihood" TEXT NOT NULL CHECK (json_valid("likelihood")),
  "impact" TEXT NOT NULL CHECK (json_valid("impact")),
  "scoring" TEXT NOT NULL,
  "bands" TEXT NOT NULL CHECK (json_valid("bands"))
) STRICT;
CREATE TABLE "programme" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "short_name" TEXT NOT NULL,
  "body_id" TEXT NOT NULL REFERENCES "body"(id) DEFERRABLE INITIALLY DEFERRED,
  "purpose" TEXT NOT NULL,
  "year_starts_month" INTEGER NOT NULL,
  "matrix_id" TEXT REFERENCES "risk_matrix"(id) DEFERRABLE INITIALLY DEFERRED,
  "review_every_days" INTEGER NOT NULL,
  "rag_words" TEXT NOT NULL CHECK (json_valid("rag_words")),
  "note" TEXT NOT NULL
) STRICT;
CREATE TABLE "committee" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "body_id" TEXT NOT NULL REFERENCES "body"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL
) STRICT;
CREATE TABLE "meeting" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "committee_id" TEXT NOT NULL REFERENCES "committee"(id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "place" TEXT NOT NULL
) STRICT;
CREATE TABLE "source" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "title" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "date" TEXT,
  "url" TEXT NOT NULL,
  "background" INTEGER NOT NULL CHECK ("background" IN (0, 1)),
  "exempt" INTEGER NOT NULL CHECK ("exempt" IN (0, 1))
) STRICT;
CREATE TABLE "acronym" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "short" TEXT NOT NULL,
  "expansion" TEXT NOT NULL,
  "known" INTEGER NOT NULL CHECK ("known" IN (0, 1))
) STRICT;
CREATE TABLE "workstream" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "lead_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "sponsor_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT NOT NULL,
  "rag" TEXT,
  "rag_reason" TEXT NOT NULL,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "workstream_update" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "workstream_id" TEXT NOT NULL REFERENCES "workstream"(id) DEFERRABLE INITIALLY DEFERRED,
  "period" TEXT NOT NULL,
  "as_at" TEXT NOT NULL,
  "done" TEXT NOT NULL,
  "next" TEXT NOT NULL,
  "rag" TEXT,
  "written_by_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "milestone" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "workstream_id" TEXT REFERENCES "workstream"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "baseline" TEXT,
  "forecast" TEXT,
  "actual" TEXT,
  "status" TEXT NOT NULL,
  "owner_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL
) STRICT;
CREATE TABLE "condition" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "ref" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "funder" TEXT NOT NULL,
  "status" TEXT,
  "owner_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "evidence" TEXT NOT NULL,
  "workstream_ids" TEXT NOT NULL CHECK (json_valid("workstream_ids")),
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "risk" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "ref" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "cause" TEXT NOT NULL,
  "event" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "owner_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "proximity" TEXT,
  "inherent" TEXT CHECK (json_valid("inherent")),
  "current" TEXT CHECK (json_valid("current")),
  "target" TEXT CHECK (json_valid("target")),
  "review_due" TEXT,
  "escalated_to" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "workstream_ids" TEXT NOT NULL CHECK (json_valid("workstream_ids")),
  "condition_ids" TEXT NOT NULL CHECK (json_valid("condition_ids")),
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "mitigation" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "risk_id" TEXT NOT NULL REFERENCES "risk"(id) DEFERRABLE INITIALLY DEFERRED,
  "action" TEXT NOT NULL,
  "owner_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "status" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "assessment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "risk_id" TEXT NOT NULL REFERENCES "risk"(id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "rating" TEXT NOT NULL CHECK (json_valid("rating")),
  "by_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "why" TEXT NOT NULL
) STRICT;
CREATE TABLE "measure" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "ref" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "precision" INTEGER NOT NULL,
  "polarity" TEXT NOT NULL,
  "frequency" TEXT NOT NULL,
  "owner_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "measure_value" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "measure_id" TEXT NOT NULL REFERENCES "measure"(id) DEFERRABLE INITIALLY DEFERRED,
  "comparator" TEXT,
  "as_at" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "source_id" TEXT REFERENCES "source"(id) DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL
) STRICT;
CREATE TABLE "measure_target" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "measure_id" TEXT NOT NULL REFERENCES "measure"(id) DEFERRABLE INITIALLY DEFERRED,
  "by" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;
CREATE TABLE "profile" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "source_id" TEXT REFERENCES "source"(id) DEFERRABLE INITIALLY DEFERRED,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "profile_line" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "profile_id" TEXT NOT NULL REFERENCES "profile"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "scenario" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "profile_cell" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "line_id" TEXT NOT NULL REFERENCES "profile_line"(id) DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL,
  "pence" INTEGER,
  "note" TEXT NOT NULL
) STRICT;
CREATE TABLE "allocation" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "allocated" INTEGER NOT NULL,
  "committed" INTEGER,
  "as_at" TEXT NOT NULL,
  "source_id" TEXT REFERENCES "source"(id) DEFERRABLE INITIALLY DEFERRED,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "scheme" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "site" TEXT NOT NULL,
  "places" INTEGER,
  "need_type" TEXT NOT NULL,
  "opening_baseline" TEXT,
  "opening_forecast" TEXT,
  "opening_actual" TEXT,
  "status" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "report" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "title" TEXT NOT NULL,
  "template_id" TEXT NOT NULL,
  "meeting_id" TEXT NOT NULL REFERENCES "meeting"(id) DEFERRABLE INITIALLY DEFERRED,
  "author_id" TEXT NOT NULL REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "as_at" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "fields" TEXT NOT NULL CHECK (json_valid("fields")),
  "source_ids" TEXT NOT NULL CHECK (json_valid("source_ids")),
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "section" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "body" TEXT NOT NULL CHECK (json_valid("body"))
) STRICT;
CREATE TABLE "response" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "none" INTEGER NOT NULL CHECK ("none" IN (0, 1)),
  "status" TEXT,
  "body" TEXT NOT NULL CHECK (json_valid("body"))
) STRICT;
CREATE TABLE "recommendation" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL CHECK (json_valid("text")),
  "order" INTEGER NOT NULL
) STRICT;
CREATE TABLE "clearance" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "report_id" TEXT NOT NULL REFERENCES "report"(id) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "officer_id" TEXT REFERENCES "officer"(id) DEFERRABLE INITIALLY DEFERRED,
  "answer" TEXT,
  "date" TEXT,
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX "programme_body_id" ON "programme"("body_id");
CREATE INDEX "programme_matrix_id" ON "programme"("matrix_id");
CREATE INDEX "committee_body_id" ON "committee"("body_id");
CREATE INDEX "meeting_committee_id" ON "meeting"("committee_id");
CREATE INDEX "workstream_lead_id" ON "workstream"("lead_id");
CREATE INDEX "workstream_sponsor_id" ON "workstream"("sponsor_id");
CREATE INDEX "workstream_update_workstream_id" ON "workstream_update"("workstream_id");
CREATE INDEX "workstream_update_written_by_id" ON "workstream_update"("written_by_id");
CREATE INDEX "milestone_workstream_id" ON "milestone"("workstream_id");
CREATE INDEX "milestone_owner_id" ON "milestone"("owner_id");
CREATE INDEX "condition_owner_id" ON "condition"("owner_id");
CREATE INDEX "risk_owner_id" ON "risk"("owner_id");
CREATE INDEX "mitigation_risk_id" ON "mitigation"("risk_id");
CREATE INDEX "mitigation_owner_id" ON "mitigation"("owner_id");
CREATE INDEX "assessment_risk_id" ON "assessment"("risk_id");
CREATE INDEX "assessment_by_id" ON "assessment"("by_id");
CREATE INDEX "measure_owner_id" ON "measure"("owner_id");
CREATE INDEX "measure_value_measure_id" ON "measure_value"("measure_id");
CREATE INDEX "measure_value_source_id" ON "measure_value"("source_id");
CREATE INDEX "measure_target_measure_id" ON "measure_target"("measure_id");
CREATE INDEX "profile_source_id" ON "profile"("source_id");
CREATE INDEX "profile_line_profile_id" ON "profile_line"("profile_id");
CREATE INDEX "profile_cell_line_id" ON "profile_cell"("line_id");
CREATE INDEX "allocation_source_id" ON "allocation"("source_id");
CREATE INDEX "report_meeting_id" ON "report"("meeting_id");
CREATE INDEX "report_author_id" ON "report"("author_id");
CREATE INDEX "section_report_id" ON "section"("report_id");
CREATE INDEX "response_report_id" ON "response"("report_id");
CREATE INDEX "recommendation_report_id" ON "recommendation"("report_id");
CREATE INDEX "clearance_report_id" ON "clearance"("report_id");
CREATE INDEX "clearance_officer_id" ON "clearance"("officer_id");
CREATE UNIQUE INDEX "section_of_report" ON "section"("report_id", "key");
CREATE UNIQUE INDEX "response_of_report" ON "response"("report_id", "key");
CREATE UNIQUE INDEX "clearance_of_report" ON "clearance"("report_id", "key");
CREATE TABLE "file" (
  "key" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT NOT NULL
) STRICT;
CREATE TABLE "step" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "id" TEXT NOT NULL UNIQUE,
  "did" TEXT NOT NULL CHECK ("did" IN ('do', 'undo', 'redo')),
  "state" TEXT NOT NULL CHECK ("state" IN ('done', 'undone', 'dropped', 'sealed')),
  "undone_by" INTEGER REFERENCES "step"("seq"),
  "gesture" TEXT,
  "label" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "copy" TEXT NOT NULL,
  "clock" INTEGER NOT NULL
) STRICT;
CREATE INDEX "step_state" ON "step"("state", "seq");
CREATE TABLE "edit" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "step" INTEGER NOT NULL REFERENCES "step"("seq"),
  "does" TEXT NOT NULL CHECK ("does" IN ('add', 'set', 'remove')),
  "kind" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
  "after" TEXT CHECK ("after" IS NULL OR json_valid("after"))
) STRICT;
CREATE INDEX "edit_step" ON "edit"("step");
CREATE INDEX "edit_record" ON "edit"("kind", "record_id");
`,
};
