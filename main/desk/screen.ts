import type { AppEvent } from '../../shared/api/api.ts';
import type { Document } from '../../shared/document/document.ts';
import type { PrintedPages } from '../../shared/document/pages.ts';
import type { Reply } from '../../shared/model/reply.ts';

/** The system's own dialogs: a path is only ever chosen here, by the person, never named by the page. */
export type Dialogs = {
  readonly chooseProgramme: () => Promise<string | null>;
  readonly chooseNewProgramme: (name: string, folder: string) => Promise<string | null>;
  /** Where a copy of the programme is to lie. */
  readonly chooseCopyPlace: (beside: string) => Promise<string | null>;
  /** A Word paper to check. */
  readonly chooseWordPaper: () => Promise<string | null>;
  /** A file to go out as an appendix of a paper. */
  readonly chooseAppendix: () => Promise<string | null>;
  readonly chooseTemplates: () => Promise<string | null>;
  /** Where a sheet is to be written, as Excel or CSV. */
  readonly chooseSheetPlace: (name: string, beside: string) => Promise<string | null>;
  readonly choosePdfPlace: (name: string, beside: string) => Promise<string | null>;
  /** The folder that update sheets are written into. */
  readonly chooseUpdateFolder: (beside: string) => Promise<string | null>;
  /** A register to import. */
  readonly chooseSheet: () => Promise<string | null>;
  /** Where the refused rows of a sheet are to be written. */
  readonly chooseRefusedPlace: (sheet: string, beside: string) => Promise<string | null>;
  /** Update sheets that came back; none when called off. */
  readonly chooseUpdates: () => Promise<readonly string[]>;
  readonly choosePaper: (title: string, beside: string) => Promise<string | null>;
  /** A clearance request or answer that came. */
  readonly chooseClearance: (title: string) => Promise<string | null>;
  /** Answers that came back, in clearance files or Word copies. None when it is cancelled. */
  readonly chooseAnswers: () => Promise<readonly string[]>;
  /** Where a clearance request or answer is to lie. */
  readonly chooseClearancePlace: (suggested: string) => Promise<string | null>;
  /** Where a Word copy for an officer is to lie. */
  readonly chooseWordCopyPlace: (suggested: string) => Promise<string | null>;
  readonly chooseCalendarPlace: (suggested: string) => Promise<string | null>;
  /** The folder that everything for the clerk goes into. */
  readonly chooseSendFolder: () => Promise<string | null>;
};

type Paper = 'A4' | 'A3';

/** Sets pages of our own on paper: as a tagged PDF, or by the system's dialog for printing. */
export type PagePrinter = {
  readonly toPdf: (html: string, paper: Paper) => Promise<Uint8Array>;
  readonly toPrinter: (html: string, paper: Paper) => Promise<Reply<null>>;
};

/**
 * What the desk asks of the thread that holds the window: whatever only Electron can do. Each is a group of functions whose arguments
 * and answers are plain data, for they go from thread to thread.
 */
export type Screen = {
  readonly dialogs: Dialogs;
  readonly printer: PagePrinter;
  readonly papers: {
    /** Where the printer ends the pages of a paper; null when that cannot be told. */
    readonly readPages: (document: Document) => Promise<PrintedPages | null>;
    /** The paper as a PDF, drawn in a window nobody sees; `signal` calls it off. */
    readonly toPdf: (document: Document, signal: AbortSignal) => Promise<Reply<Uint8Array>>;
  };
  readonly window: {
    readonly tell: (event: AppEvent) => void;
    /** How far long work is, on the taskbar, as Electron takes it. */
    readonly showBar: (part: number) => void;
    /** A sentence for the person, in a dialog of its own. */
    readonly say: (message: string) => void;
    /** Opens the system's file manager at a path. */
    readonly showFile: (path: string) => void;
    /** Which file lies open now, to be opened again should the desk's thread die. */
    readonly noteOpen: (path: string | null) => void;
  };
};
