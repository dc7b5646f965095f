import type { ChartSpec } from '../document/chart.ts';
import type { Rag } from '../model/rag.ts';
import type { RecordKind } from '../model/records.ts';
import type { Direction } from './measure-views.ts';
import type { LinkedRecord } from './register-views.ts';

export type WorkstreamRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'workstream' | 'enabler';
  readonly lead: string;
  readonly status: string;
  readonly rag: Rag | null;
  readonly ragWord: string;
  readonly ragReason: string;
  readonly lastUpdate: string;
};

/** A risk among the gravest, and how its score has moved: `up from 12`; empty where it has not. */
export type TopRisk = LinkedRecord & { readonly moved: string };

export type MeasureRow = {
  readonly id: string;
  readonly name: string;
  readonly latest: string;
  readonly asAt: string;
  readonly change: string;
  readonly direction: Direction;
  /** How it stands to its target; empty without one. */
  readonly target: string;
};

export type BridgeRow = { readonly label: string; readonly value: string; readonly total: boolean };

/** A meeting with its papers, and what is due before it. */
export type MeetingRow = {
  readonly id: string;
  readonly committee: string;
  readonly date: string;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
  readonly deadlines: readonly {
    readonly name: string;
    readonly day: string;
    /** `passed`, `today`, `in 5 days`. */
    readonly when: string;
    readonly isPast: boolean;
  }[];
};

/** Records that were counted: a count leads to the register with these and no others. */
type Counted = { readonly ids: readonly string[] };

/** The programme on one screen: every number already worked out and written, and every record named by its id. */
export type Overview = {
  readonly name: string;
  readonly purpose: string;
  readonly body: string;
  readonly ragCounts: readonly (Counted & {
    readonly rag: Rag | null;
    readonly word: string;
    readonly count: number;
  })[];
  readonly workstreams: readonly WorkstreamRow[];
  readonly topRisks: readonly TopRisk[];
  /** The open risks whose review is overdue: how many, and those that have waited longest. */
  readonly overdue: Counted & { readonly count: number; readonly first: readonly LinkedRecord[] };
  /** All that got worse or miss their target are counted, of which the first are here. */
  readonly measures: Counted & {
    /** What got worse, then what misses its target. */
    readonly worse: readonly MeasureRow[];
    /** How many more of these there are. */
    readonly more: number;
    readonly better: readonly string[];
    readonly same: readonly string[];
    /** With no earlier value, or no good way. */
    readonly unjudged: readonly string[];
  };
  /** The measure with the longest series: what a manager looks at first. */
  readonly trend: { readonly measureId: string; readonly chart: ChartSpec } | null;
  readonly position: {
    readonly profileId: string;
    readonly title: string;
    readonly rows: readonly BridgeRow[];
  } | null;
  /** The balances of all profiles and scenarios by year. */
  readonly scenarios: {
    readonly chart: ChartSpec;
    readonly profiles: readonly { readonly id: string; readonly name: string }[];
  } | null;
  /** `count` slip, of which the first are here; `others` are to come as planned. */
  readonly milestones: Counted & {
    readonly slipping: readonly LinkedRecord[];
    readonly count: number;
    readonly others: number;
    readonly otherIds: readonly string[];
  };
  readonly conditions: {
    readonly counts: readonly (Counted & { readonly status: string; readonly count: number })[];
    /** Those not met or at risk: the first of them, and all. */
    readonly wanting: readonly LinkedRecord[];
    readonly wantingIds: readonly string[];
    readonly more: number;
  };
  readonly meetings: { readonly next: readonly MeetingRow[]; readonly last: MeetingRow | null };
  /** The paper since which changes are counted: the one of the last meeting that had any. */
  readonly lastPaper: { readonly meetingId: string; readonly said: string } | null;
};

/** One record that moved: what changed of it in words, and the record that a screen shows it with; null when it has gone. */
export type MovedRecord = {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  readonly leadsTo: { readonly kind: RecordKind; readonly id: string } | null;
};

/** What moved since the last paper. */
export type Moved = {
  /** `Since the paper of 10 October 2023`. */
  readonly since: string;
  /** How many records; null when they are too many to be worth listing here. */
  readonly count: number | null;
  /** The first of them, the newest change first. */
  readonly records: readonly MovedRecord[];
};
