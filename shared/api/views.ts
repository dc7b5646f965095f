import type { RecordChange } from '../changes/list-changes.ts';
import type { StepSource } from '../changes/step.ts';
import type { Finding } from '../model/finding.ts';

/** What the window always shows: which programme is open and what can be undone. `revision` grows with every edit. */
export type ProgrammeState = {
  readonly name: string;
  readonly fileName: string;
  readonly note: string;
  readonly revision: number;
  /** What undo would take back, in words ("likelihood of R4"), or null. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** The moment of the last save in UTC (ISO 8601), or null when there has been none. */
  readonly savedAt: string | null;
  /** Why the programme can only be read, in a sentence; null when it can be changed. */
  readonly readOnly: string | null;
  /** The service that keeps the file's folder on several machines, or null. */
  readonly sync: string | null;
  /** Copies that such a service left beside the file, by name. */
  readonly conflictCopies: readonly string[];
  /** The words that the programme has learnt to spell. */
  readonly words: readonly string[];
};

/** One backup: when it was made (UTC) and why. */
export type BackupView = {
  readonly id: string;
  readonly moment: string;
  readonly reason: string;
  readonly fileName: string;
  readonly bytes: number;
};

/** What looking the file over found, a sentence each, and how much of it was mended. */
export type ExaminedFile = {
  readonly records: number;
  readonly findings: readonly string[];
  readonly mended: number;
};

/** A file that could not be opened because it is damaged, and its newest backup, if there is one. */
export type DamagedFile = { readonly fileName: string; readonly newest: BackupView | null };

/** A sample programme: its council, the council's short name, and what the programme is about. */
export type SampleChoice = {
  readonly id: string;
  readonly council: string;
  readonly place: string;
  readonly name: string;
  readonly summary: string;
};

export type WindowState = {
  readonly programme: ProgrammeState | null;
  readonly samples: readonly SampleChoice[];
  readonly recent: readonly RecentFile[];
  readonly damaged: DamagedFile | null;
  readonly version: string;
};

/** A programme opened before. The window never sees paths: it asks by the token. */
export type RecentFile = {
  readonly token: string;
  readonly fileName: string;
  readonly folder: string;
  readonly found: boolean;
  /** Stays at the head of the list. */
  readonly pinned: boolean;
};

export type ReportChoice = {
  readonly id: string;
  readonly title: string;
  readonly committee: string;
  readonly meeting: string;
  readonly status: string;
  readonly template: string;
};

/** A finding of the clerk's check as the window shows it. */
export type CheckFindingView = Finding & {
  /** Names the finding for setting it aside or mending it: the same while its text is the same. */
  readonly key: string;
  readonly title: string;
  /** The words it is about. */
  readonly quote: string;
  readonly why: string;
  readonly source: string;
  /** The family of its rule, in words. */
  readonly family: string;
  /** What would put it right, as the words of a button; null when no certain mend is known. */
  readonly fix: string | null;
  /** Whether Clerkwell can do that itself. */
  readonly canFix: boolean;
  /** What it asks the person before it does, as a question; null when nothing. */
  readonly asks: string | null;
  /** Whether the format of the paper does not allow it open when the paper is submitted. */
  readonly blocks: boolean;
  /** The block of the document it is in. */
  readonly block: number | null;
  /** Its place among the others in the order of the paper. */
  readonly rank: number;
  readonly aside: { readonly id: string; readonly reason: string; readonly who: string; readonly on: string } | null;
};

export type CheckedReportView = {
  readonly revision: number;
  readonly findings: readonly CheckFindingView[];
};

/** The check of a Word paper that lies outside the programme. */
export type CheckedPaper = {
  readonly fileName: string;
  readonly title: string;
  readonly pages: number | null;
  readonly findings: readonly CheckFindingView[];
};

export type ExportedReport = {
  readonly fileName: string;
  readonly findings: readonly Finding[];
};

/** One step of the file's history, newest first in lists. */
export type HistoryStep = {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly why: string;
  readonly did: 'do' | 'undo' | 'redo';
  readonly summary: string;
  readonly source: StepSource;
  /** The file name of the copy it was made in. */
  readonly copy: string;
  /** Whether it was made in another copy and came with a merge. */
  readonly brought: boolean;
  /** How many records it touched; `changes` has the first of them. */
  readonly records: number;
  readonly changes: readonly RecordChange[];
};

export type { RecordChange };

/** A meeting that a paper may go to, or whose paper changes can be counted from. */
export type MeetingChoice = {
  readonly id: string;
  readonly committee: string;
  readonly date: string;
  readonly isPast: boolean;
  readonly isCancelled: boolean;
};

/** What changed in the programme since some point, net. */
export type ChangesSince = {
  /** From when, in words: `Since 10 October 2023`. */
  readonly since: string;
  /** How many steps were made from there to now. */
  readonly steps: number;
  readonly changes: readonly RecordChange[];
};

/** One thing both copies changed, in words, and the answer to it. */
export type ConflictView = {
  readonly key: string;
  readonly about: 'field' | 'removed' | 'twin';
  readonly name: string;
  /** The field's name in words; empty where it is about the whole record. */
  readonly field: string;
  readonly was: string;
  readonly mine: string;
  readonly theirs: string;
  readonly myWho: string;
  readonly myAt: string;
  readonly theirWho: string;
  readonly theirAt: string;
  /** The one made later by the order of steps, whatever the clocks of the machines said. */
  readonly newest: 'mine' | 'theirs';
  readonly chosen: 'mine' | 'theirs' | null;
};

/** What one copy changed since the two parted. */
export type CopyChanges = { readonly steps: number; readonly changes: readonly RecordChange[] };

/** What joining another copy would do, before anything is written. */
export type MergePreview = {
  readonly fileName: string;
  readonly mine: CopyChanges;
  readonly theirs: CopyChanges;
  /** What would change in this copy, with the answers given so far. */
  readonly writes: readonly RecordChange[];
  readonly conflicts: readonly ConflictView[];
  /** Records that one copy removed and the other names in something new: they stay. */
  readonly kept: readonly string[];
  /** What a person should look at afterwards, such as two risks with the same ref. */
  readonly notes: readonly string[];
};

/** A report format that can be chosen. `problem` says why one cannot be used; `own` is the person's own. */
export type TemplateChoice = {
  readonly id: string;
  readonly name: string;
  readonly council: string;
  readonly summary: string;
  readonly own: boolean;
  readonly problem: string | null;
};

/** The formats there are, and what the person's own folder of them is called, where there is one. */
export type TemplateChoices = { readonly ownFolder: string | null; readonly templates: readonly TemplateChoice[] };

/** A report after it took another format: the window's state, and what is to be looked at again. */
export type SwitchedTemplate = { readonly state: WindowState; readonly todo: readonly Finding[] };
