import { z } from 'zod';
import { ABOUT_ARGUMENTS, type AboutValues } from './about-api.ts';
import { MergeAnswers } from '../changes/answers.ts';
import { Change } from '../changes/change.ts';
import type { KindDifference } from '../changes/difference.ts';
import { RecordKindName } from '../model/records.ts';
import type { Problem, Reply } from '../model/reply.ts';
import { filledLine, line } from '../model/text.ts';
import { Day } from '../model/units.ts';
import { STUDIO_ARGUMENTS, type StudioValues } from './studio-api.ts';
import type { WindowCommand } from './commands.ts';
import type { Found } from './found.ts';
import type { ApiName } from './names.ts';
import { REMOVED_ARGUMENTS, type RemovedValues } from './removed-api.ts';
import { RISK_ARGUMENTS, type RiskValues } from './risk-api.ts';
import type { Overview } from './overview-views.ts';
import { CLEARING_ARGUMENTS, type ClearingValues } from './clearing-api.ts';
import { FIGURE_ARGUMENTS, type FigureValues } from './figure-api.ts';
import { REGISTER_ARGUMENTS, type RegisterValues } from './register-api.ts';
import { IMPORT_ARGUMENTS, type ImportValues } from './import-api.ts';
import { SHEET_ARGUMENTS, type SheetValues } from './sheet-api.ts';
import type {
  BackupView,
  ChangesSince,
  CheckedPaper,
  CheckedReportView,
  ExaminedFile,
  ExportedReport,
  HistoryStep,
  MeetingChoice,
  MergePreview,
  ReportChoice,
  SwitchedTemplate,
  TemplateChoices,
  WindowState,
} from './views.ts';

export type { WindowCommand } from './commands.ts';
export type { ApiName } from './names.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);

/** What each intent takes. Every call from the window is parsed by this before anything is done. */
export const API_ARGUMENTS = {
  ...STUDIO_ARGUMENTS,
  readState: nothing,
  /** Asks where, and makes an empty programme there. */
  createProgramme: nothing,
  createFromSample: z.strictObject({ sampleId: id }),
  openProgramme: nothing,
  openRecent: z.strictObject({ token: id }),
  /** Keeps a programme at the head of the list of those opened before, or no longer. */
  pinRecent: z.strictObject({ token: id, pinned: z.boolean() }),
  closeProgramme: nothing,
  readOverview: nothing,
  /**
   * Saves `changes` as one step. Steps that share a `gesture` (the keys typed into one cell) are undone together.
   */
  applyChanges: z.strictObject({
    changes: z.array(Change).min(1).max(10_000),
    label: line(200),
    gesture: line(64).nullable().default(null),
  }),
  undo: nothing,
  redo: nothing,
  listReports: nothing,
  exportReport: z.strictObject({ reportId: id }),
  checkReport: z.strictObject({ reportId: id }),
  setAsideFinding: z.strictObject({ reportId: id, key: id, reason: filledLine(1000) }),
  applyFix: z.strictObject({ reportId: id, key: id, title: line(200).nullable() }),
  /** Asks for a Word paper and checks it; it is the one a copy with comments is made of. */
  checkWordPaper: nothing,
  /** Checks a paper that was dropped on the window: the page has its bytes and no path. */
  checkDroppedPaper: z.strictObject({ name: line(300), bytes: z.instanceof(Uint8Array) }),
  saveCommentedCopy: nothing,
  /** Calls off the export that runs, if one does. */
  cancelExport: z.strictObject({}),
  showExported: nothing,
  /** The records that hold all these words, each as the start of a word. */
  find: z.strictObject({ words: z.string().max(200) }),
  readHistory: z.strictObject({
    most: z.int().min(1).max(1000),
    /** Only the steps that touched this record. */
    record: z.strictObject({ kind: RecordKindName, id }).nullable().default(null),
  }),
  /** What changed since a day, or since the paper of a meeting. */
  readChanges: z.strictObject({
    since: z.union([z.strictObject({ day: Day }), z.strictObject({ meetingId: id })]),
  }),
  listMeetings: nothing,
  /** Asks for another copy of the file and shows what joining it would do; it is the one the next two are about. */
  chooseCopy: nothing,
  previewMerge: z.strictObject({ answers: MergeAnswers }),
  mergeCopy: z.strictObject({ answers: MergeAnswers }),
  listTemplates: nothing,
  /** Gives a report another format, as one step. */
  switchTemplate: z.strictObject({ reportId: id, templateId: id }),
  /** Asks for the folder of the person's own formats. */
  chooseTemplates: nothing,
  /** The same for a copy that a sync client left beside the programme. */
  previewConflictCopy: z.strictObject({ fileName: line(300) }),
  /** Opens the programme that was open to read only to write, when it is free by now. */
  tryToWrite: nothing,
  /** Asks where, and saves a whole copy there, also when the file itself was taken away. */
  saveCopy: nothing,
  listBackups: nothing,
  previewBackup: z.strictObject({ backupId: id }),
  restoreBackup: z.strictObject({ backupId: id }),
  /** Puts the newest good backup in the place of the damaged file that could not be opened. */
  putBackup: nothing,
  examineFile: z.strictObject({ mend: z.boolean() }),
  compactFile: nothing,
  ...REGISTER_ARGUMENTS,
  ...RISK_ARGUMENTS,
  ...REMOVED_ARGUMENTS,
  ...FIGURE_ARGUMENTS,
  ...CLEARING_ARGUMENTS,
  ...ABOUT_ARGUMENTS,
  ...SHEET_ARGUMENTS,
  ...IMPORT_ARGUMENTS,
} as const satisfies { readonly [N in ApiName]: z.ZodType };

export type ApiArguments<N extends ApiName> = z.input<(typeof API_ARGUMENTS)[N]>;

type AreaValues = RiskValues &
  RemovedValues &
  RegisterValues &
  FigureValues &
  AboutValues &
  SheetValues &
  ImportValues &
  ClearingValues;

/** What each intent answers. Names are checked complete by the compiler: one missing here or above does not compile. */
export type ApiValues = AreaValues &
  StudioValues & {
    readState: WindowState;
    createProgramme: WindowState;
    createFromSample: WindowState;
    openProgramme: WindowState;
    openRecent: WindowState;
    pinRecent: WindowState;
    closeProgramme: WindowState;
    readOverview: Overview;
    applyChanges: WindowState;
    undo: WindowState;
    redo: WindowState;
    listReports: readonly ReportChoice[];
    exportReport: ExportedReport;
    checkReport: CheckedReportView;
    setAsideFinding: WindowState;
    applyFix: WindowState;
    checkWordPaper: CheckedPaper;
    checkDroppedPaper: CheckedPaper;
    saveCommentedCopy: { readonly fileName: string; readonly comments: number };
    cancelExport: null;
    showExported: null;
    find: Found;
    readHistory: readonly HistoryStep[];
    readChanges: ChangesSince;
    listMeetings: readonly MeetingChoice[];
    chooseCopy: MergePreview;
    previewMerge: MergePreview;
    mergeCopy: WindowState;
    listTemplates: TemplateChoices;
    switchTemplate: SwitchedTemplate;
    chooseTemplates: TemplateChoices;
    previewConflictCopy: MergePreview;
    tryToWrite: WindowState;
    saveCopy: { readonly fileName: string };
    listBackups: readonly BackupView[];
    previewBackup: readonly KindDifference[];
    restoreBackup: WindowState;
    putBackup: WindowState;
    examineFile: ExaminedFile;
    compactFile: { readonly before: number; readonly after: number };
  };

/** What the window may ask of the rest of the app. */
export type Api = { readonly [N in ApiName]: (args: ApiArguments<N>) => Promise<Reply<ApiValues[N]>> };

/** What the app tells the window of its own accord. */
export type AppEvent =
  | { readonly event: 'programme-changed' }
  /** A report format changed on the disk: what was made with it is made again. */
  | { readonly event: 'templates-changed' }
  /** A backup that was due could not be made. */
  | { readonly event: 'no-backup'; readonly problem: Problem }
  | { readonly event: 'export-progress'; readonly step: string; readonly done: number; readonly of: number }
  /** How far the import that was asked for is. */
  | { readonly event: 'import-progress'; readonly step: string; readonly done: number; readonly of: number }
  /** The system handed a programme over to be opened; it stands in the list of recent ones. */
  | { readonly event: 'open-asked'; readonly token: string }
  /** The window is about to close: save what is being typed, then answer with `readyToClose`. */
  | { readonly event: 'closing' }
  /** A menu command for the window to carry out. */
  | { readonly event: 'command'; readonly command: WindowCommand };

/** All that the preload hands to the page: the intents, the events, and the two answers to `closing`. Nothing of Electron. */
export type Bridge = {
  readonly api: Api;
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
  readonly readyToClose: () => void;
  /** Something typed could not be saved: the window stays, and the person is asked. */
  readonly stayOpen: () => void;
  /** Gives back what the window holds in memory and no longer needs; takes some tens of milliseconds. */
  readonly freeMemory: () => void;
};
