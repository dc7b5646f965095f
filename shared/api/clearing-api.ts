import { z } from 'zod';
import { ClearanceAnswer, ClearanceRemark, ReportStatus } from '../model/report.ts';
import { FOLLOWS, KEEPS, type Rolled } from '../clearing/roll-forward.ts';
import { filledLine, line } from '../model/text.ts';
import { Day } from '../model/units.ts';
import type {
  CameView,
  ClearingView,
  ComparedView,
  PaperStart,
  RequestView,
  SuggestionsView,
} from './clearing-views.ts';
import type { WindowState } from './views.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);

/** What the intents of a report's life take. */
export const CLEARING_ARGUMENTS = {
  readClearing: z.strictObject({ reportId: id }),
  /** Asks where, writes the pack or the Word copy for an officer, and notes that they were asked. */
  askClearance: z.strictObject({
    reportId: id,
    keys: z.array(id).min(1).max(60),
    officerId: id,
    as: z.enum(['pack', 'copy']),
  }),
  /** Writes down an answer that came by word or letter. */
  recordAnswer: z.strictObject({ reportId: id, key: id, officerId: id, answer: ClearanceAnswer, note: line(1000) }),
  /** Marks the conditions of a yes as met. */
  meetCondition: z.strictObject({ reportId: id, key: id, how: filledLine(1000) }),
  /** Asks for an answer file, or a Word copy with answers, and takes it in. */
  takeAnswers: nothing,
  /** Asks for a request that came to this person as an officer; no programme needs to be open. */
  openRequest: nothing,
  /** Asks where, and writes the answers to the request that was opened last. */
  answerRequest: z.strictObject({
    answers: z
      .array(
        z.strictObject({
          key: id,
          answer: ClearanceAnswer,
          note: line(1000),
          remarks: z.array(ClearanceRemark).max(200),
        }),
      )
      .min(1)
      .max(60),
  }),
  moveReport: z.strictObject({ reportId: id, to: ReportStatus, why: line(1000) }),
  freezeReport: z.strictObject({ reportId: id }),
  keepVersion: z.strictObject({ reportId: id, name: filledLine(120) }),
  restoreVersion: z.strictObject({ reportId: id, versionId: id }),
  /** What changed from a version, or what the report reads now (null), to another, or to what it would say by the registers. */
  compareVersions: z.strictObject({ reportId: id, from: id.nullable(), to: id.nullable() }),
  /** Asks where, and writes the same as a Word file with tracked changes. */
  saveComparison: z.strictObject({ reportId: id, from: id.nullable(), to: id.nullable() }),
  /** Asks where, and writes the deadlines of a report as a calendar file. */
  saveCalendar: z.strictObject({ reportId: id }),
  /** What becomes of each text of a report in the next paper, unless somebody says otherwise. */
  readKeeps: z.strictObject({ reportId: id, follows: z.enum(FOLLOWS) }),
  /** What a new paper starts with unless somebody says otherwise. */
  readPaperStart: z.strictObject({ fromId: id.nullable(), follows: z.enum(FOLLOWS) }),
  /** Starts a paper: from the last one, or empty in a format. */
  startReport: z.strictObject({
    fromId: id.nullable(),
    follows: z.enum(FOLLOWS),
    templateId: id.nullable(),
    title: line(300).nullable(),
    meetingId: id.nullable(),
    authorId: id.nullable(),
    asAt: Day.nullable(),
    snapshotOfId: id.nullable(),
    choices: z.record(id, z.enum(KEEPS)),
  }),
  /** Asks for a Word paper and makes a report of it. */
  importReport: z.strictObject({ templateId: id, meetingId: id.nullable(), authorId: id.nullable() }),
  /** Asks for an edited Word copy; it is the one that suggestions are taken over from. */
  openWordCopy: z.strictObject({ reportId: id }),
  acceptSuggestion: z.strictObject({ was: z.string().max(100_000), now: z.string().max(100_000) }),
  /** Asks for a folder and writes everything the clerk gets into it. */
  sendReport: z.strictObject({ reportId: id }),
  /** Calls the sending off that runs; the folder is as it was. */
  cancelSend: nothing,
  /** Shows what was sent last in the system's own window of files. */
  showSent: nothing,
} as const;

type Saved = { readonly fileName: string };

/** What they answer. */
export type ClearingValues = {
  readClearing: ClearingView;
  askClearance: {
    readonly state: WindowState;
    readonly fileName: string;
    readonly officer: string;
    readonly questions: number;
  };
  recordAnswer: WindowState;
  meetCondition: WindowState;
  takeAnswers: { readonly state: WindowState; readonly came: readonly CameView[] };
  openRequest: RequestView;
  answerRequest: Saved;
  moveReport: WindowState;
  freezeReport: WindowState;
  keepVersion: WindowState;
  restoreVersion: WindowState;
  compareVersions: ComparedView;
  saveComparison: Saved & { readonly inserted: number; readonly deleted: number };
  saveCalendar: Saved;
  readKeeps: readonly Rolled[];
  readPaperStart: PaperStart;
  startReport: {
    readonly state: WindowState;
    readonly reportId: string;
    readonly title: string;
    readonly todo: number;
  };
  importReport: {
    readonly state: WindowState;
    readonly reportId: string;
    readonly title: string;
    /** What was not taken over, or kept in another place, in words. */
    readonly left: readonly string[];
  };
  openWordCopy: SuggestionsView;
  acceptSuggestion: { readonly state: WindowState; readonly suggestions: SuggestionsView };
  cancelSend: null;
  showSent: null;
  sendReport: { readonly folder: string; readonly files: readonly string[]; readonly notes: readonly string[] };
};
