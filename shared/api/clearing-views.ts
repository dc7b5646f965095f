import type { MovedLine } from '../clearing/what-moved.ts';
import type { Standing } from '../clearing/standing.ts';
import type { ClearanceAnswer, ClearanceRemark, ReportStatus } from '../model/report.ts';

export type { MovedLine };

/** One clearance of a report as the window shows it. */
export type ClearanceView = {
  readonly key: string;
  readonly question: string;
  /** What it covers, as headings; empty for the whole paper. */
  readonly heads: readonly string[];
  readonly standing: Standing;
  /** The standing in words, with the day: `Yes, 3 October 2023`. */
  readonly said: string;
  readonly answer: ClearanceAnswer | null;
  readonly note: string;
  /** How the conditions of a yes were met and who says so; empty while they are open. */
  readonly met: string;
  readonly officerId: string | null;
  /** Who is meant where nobody is named yet: the one officer who may clear this. */
  readonly meantId: string | null;
  readonly officer: string;
  readonly moved: readonly MovedLine[];
  readonly remarks: readonly ClearanceRemark[];
};

export type RungView = {
  readonly name: string;
  readonly day: string;
  readonly time: string | null;
  readonly rule: string;
  readonly isPast: boolean;
};

export type VersionView = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'step' | 'named' | 'timed';
  readonly keptAt: string;
  readonly who: string;
  readonly did: string;
};

/** A report's life on one screen. */
export type ClearingView = {
  readonly revision: number;
  readonly reportId: string;
  readonly title: string;
  readonly status: ReportStatus;
  readonly life: readonly ReportStatus[];
  readonly moves: readonly { readonly to: ReportStatus; readonly name: string; readonly on: boolean }[];
  readonly clearances: readonly ClearanceView[];
  /** Who is waited for, by name. */
  readonly waitingFor: readonly string[];
  /** Who writes it. */
  readonly author: { readonly id: string; readonly name: string };
  /** Who may be asked: everyone but the author. */
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  readonly meetingId: string;
  readonly meeting: string;
  readonly ladder: readonly RungView[];
  readonly versions: readonly VersionView[];
  /** The day and moment of the snapshot its figures are read from; null while they follow the registers. */
  readonly frozen: { readonly asAt: string; readonly takenAt: string } | null;
};

/** A file of answers that came back: what was taken in of it, or the sentence of its refusal. */
export type CameView = { readonly fileName: string } & (
  | { readonly taken: TakenView; readonly refused: null }
  | { readonly taken: null; readonly refused: string }
);

/** An answer file that was taken in. */
export type TakenView = {
  readonly officer: string;
  readonly title: string;
  readonly answers: readonly {
    readonly key: string;
    readonly question: string;
    readonly answer: ClearanceAnswer;
    readonly note: string;
    readonly verdict: 'holds' | 'moved on' | 'refused';
    readonly why: string;
    readonly remarks: readonly ClearanceRemark[];
    readonly moved: readonly MovedLine[];
  }[];
};

/** A request that an officer has opened. */
export type RequestView = {
  readonly fileName: string;
  readonly title: string;
  readonly committee: string;
  readonly meeting: string;
  readonly author: string;
  readonly officer: string;
  readonly due: string;
  readonly items: readonly {
    readonly key: string;
    readonly question: string;
    readonly heads: readonly string[];
    readonly text: string;
  }[];
  readonly paper: string;
};

/** One thing that somebody changed in a Word copy. */
export type SuggestionView = {
  readonly at: string;
  readonly was: string;
  readonly now: string;
  readonly moved: MovedLine;
  readonly remarks: readonly string[];
  readonly canAccept: boolean;
  /** The author wrote in the same words since the copy was made. */
  readonly bothWrote: boolean;
};

/** What a Word copy suggests. */
export type SuggestionsView = { readonly fileName: string; readonly suggestions: readonly SuggestionView[] };

/** What differs between two readings of a report, line by line. */
export type ComparedView = { readonly before: string; readonly after: string; readonly lines: readonly MovedLine[] };

/** What a new paper starts with unless somebody says otherwise. */
export type PaperStart = {
  /** The meeting it goes to; null where the programme has none. */
  readonly meetingId: string | null;
  /** Whether that meeting is still to come, counted from the last paper. */
  readonly ahead: boolean;
  /** The council whose programme it is: its own format is proposed. */
  readonly council: string;
  /** Who writes it; null where that is to be asked. */
  readonly authorId: string | null;
  readonly officers: readonly { readonly id: string; readonly name: string; readonly post: string }[];
};
