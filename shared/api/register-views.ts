import type { Condition } from '../model/condition.ts';
import type { Scheme } from '../model/finance.ts';
import type { Acronym, Source } from '../model/library.ts';
import type { Committee, Meeting } from '../model/meetings.ts';
import type { Body, Officer } from '../model/people.ts';
import type { Programme } from '../model/programme.ts';
import type { Rag } from '../model/rag.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import type { Day } from '../model/units.ts';
import type { Milestone, Workstream, WorkstreamUpdate } from '../model/workstream.ts';

/** What an owner is chosen from. */
export type OfficerChoice = { readonly id: string; readonly name: string; readonly post: string };

/** What a workstream is chosen from; the name holds its code. */
export type NamedChoice = { readonly id: string; readonly name: string };

/** A record that another one leads to: what it is called, and what is worth knowing of it. */
export type LinkedRecord = {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  readonly rag: Rag | null;
  /** The word that goes with the rating; empty where the record has none to show. */
  readonly ragWord: string;
};

/** What each rating is called in this programme, `none` for what is not rated. */
export type RagWords = { readonly [rag in Rag | 'none']: string };

/** One workstream in the list: how it stands and how much hangs on it. */
export type WorkstreamItem = Workstream & {
  readonly lead: string;
  readonly sponsor: string;
  readonly ragWord: string;
  /** The period of its newest update, as it is called; empty where there is none. */
  readonly lastPeriod: string;
  readonly lastAsAt: Day | null;
  /** The ids of what hangs on it: a count leads to these and no others. */
  readonly openRisks: readonly string[];
  readonly openMilestones: readonly string[];
  readonly lateMilestones: readonly string[];
  readonly conditions: readonly string[];
};

export type WorkstreamList = {
  readonly revision: number;
  readonly ragWords: RagWords;
  readonly officers: readonly OfficerChoice[];
  readonly workstreams: readonly WorkstreamItem[];
};

/** What was reported for one period. */
export type UpdateView = WorkstreamUpdate & {
  /** What the period is called. */
  readonly said: string;
  readonly ragWord: string;
  readonly writtenBy: string;
};

/** Money of a workstream: a sum set aside, or a line of a profile, which leads to its profile. */
export type WorkstreamSpending = {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  readonly kind: 'allocation' | 'profile';
  readonly leadsTo: string;
};

/** A record that may be given to a workstream, with the workstreams it has already. */
export type Givable = NamedChoice & {
  readonly kind: 'milestone' | 'condition' | 'measure' | 'allocation' | 'profileLine';
  readonly workstreamIds: readonly string[];
};

/** One workstream with all that belongs to it, worked out and written. */
export type WorkstreamPage = {
  readonly item: WorkstreamItem;
  readonly ragWords: RagWords;
  readonly officers: readonly OfficerChoice[];
  /** Newest period first. */
  readonly updates: readonly UpdateView[];
  /** The period to report on next: today's, or the one after the newest that is reported on. */
  readonly nextPeriod: { readonly period: string; readonly said: string; readonly asAt: Day };
  readonly milestones: readonly LinkedRecord[];
  readonly conditions: readonly LinkedRecord[];
  readonly risks: readonly LinkedRecord[];
  readonly measures: readonly LinkedRecord[];
  readonly spending: readonly WorkstreamSpending[];
  /** What the sums set aside come to, in words; empty where there are none. */
  readonly allocated: string;
  /** What can be given to it, and what has been. */
  readonly givable: readonly Givable[];
};

/** One milestone: its days, how far it has moved, and whether its day has gone by. */
export type MilestoneItem = Milestone & {
  readonly workstream: string;
  readonly owner: string;
  readonly slipDays: number | null;
  readonly slip: string;
  readonly statusWord: string;
  /** The rating its status stands for. */
  readonly rag: Rag | null;
  /** Its day is past and it is neither done nor dropped. */
  readonly overdue: boolean;
};

/** Where the milestones lie along a line of time: `at` and `planned` run from 0 to 1. */
export type MilestoneTimeline = {
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where today is on the line; null when it lies outside. */
  readonly today: number | null;
  readonly items: readonly {
    readonly id: string;
    readonly at: number;
    readonly planned: number | null;
    /** Its day and slip in words. */
    readonly said: string;
  }[];
};

export type MilestoneRegister = {
  readonly revision: number;
  readonly officers: readonly OfficerChoice[];
  readonly workstreams: readonly NamedChoice[];
  readonly milestones: readonly MilestoneItem[];
  /** In the order of their days; null when none has a day. */
  readonly timeline: MilestoneTimeline | null;
};

/** One condition of a funder, and what answers it. */
export type ConditionItem = Condition & {
  readonly owner: string;
  readonly statusWord: string;
  readonly rag: Rag | null;
  readonly overdue: boolean;
  readonly answeredBy: readonly NamedChoice[];
  readonly risks: readonly LinkedRecord[];
};

export type ConditionRegister = {
  readonly revision: number;
  readonly officers: readonly OfficerChoice[];
  readonly workstreams: readonly NamedChoice[];
  readonly conditions: readonly ConditionItem[];
};

/** One scheme that adds places. */
export type SchemeItem = Scheme & {
  readonly slipDays: number | null;
  readonly slip: string;
  readonly statusWord: string;
  readonly overdue: boolean;
  readonly funding: readonly LinkedRecord[];
};

/** Money set aside; the pounds are written with two decimals, to be typed over. */
export type AllocationItem = {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly allocated: string;
  /** Null is to be confirmed. */
  readonly committed: string | null;
  readonly allocatedPence: number;
  readonly committedPence: number | null;
  readonly leftSaid: string;
  readonly asAt: Day;
  readonly schemeId: string | null;
  readonly scheme: string;
  readonly sourceId: string | null;
  readonly source: string;
};

export type CapacityRegister = {
  readonly revision: number;
  readonly today: Day;
  readonly schemes: readonly SchemeItem[];
  readonly allocations: readonly AllocationItem[];
  readonly sources: readonly NamedChoice[];
  /** A line each of what the schemes and the money come to. */
  readonly totals: readonly { readonly label: string; readonly value: string }[];
};

/** One officer or member, with what they answer for. */
export type OfficerItem = Officer & {
  readonly body: string;
  readonly rolesSaid: string;
  readonly leads: readonly LinkedRecord[];
  readonly risks: readonly LinkedRecord[];
  readonly milestones: readonly LinkedRecord[];
  readonly conditions: readonly LinkedRecord[];
};

/** One thing that is due before a meeting. */
export type Rung = {
  readonly name: string;
  readonly day: Day;
  readonly said: string;
  readonly from: string;
  readonly state: 'late' | 'past' | 'due';
  /** `in 12 days`, `3 days ago: 2 papers are not submitted`. */
  readonly stands: string;
};

export type MeetingItem = Meeting & {
  readonly committee: string;
  readonly weekday: string;
  readonly statusWord: string;
  readonly reports: readonly LinkedRecord[];
  /** Empty for a meeting that is over or called off. */
  readonly ladder: readonly Rung[];
  readonly late: number;
  /** The next thing due, in words. */
  readonly next: string;
};

export type CommitteeItem = Committee & {
  readonly body: string;
  readonly leadTimesSaid: string;
  readonly meetings: readonly LinkedRecord[];
};

export type BodyItem = Body & { readonly leadTimesSaid: string; readonly committees: readonly string[] };

export type PeopleRegister = {
  readonly revision: number;
  readonly bodies: readonly BodyItem[];
  readonly committees: readonly CommitteeItem[];
  readonly meetings: readonly MeetingItem[];
  readonly officers: readonly OfficerItem[];
};

export type MatrixItem = RiskMatrix & { readonly inUse: boolean };

/** What names a source: a measure by its values, a profile, a sum set aside, a paper. */
export type SourceUse = {
  readonly kind: 'measure' | 'profile' | 'allocation' | 'report';
  readonly id: string;
  readonly name: string;
  /** `3 values`; empty where the record itself names it. */
  readonly said: string;
};

/** `usedBy` counts every figure and paper; `uses` are the records they stand in. */
export type SourceItem = Source & { readonly usedBy: number; readonly uses: readonly SourceUse[] };

/** What holds for the whole programme, and the lists its papers draw on. */
export type ProgrammeSettings = {
  readonly revision: number;
  readonly programme: Programme;
  readonly bodies: readonly NamedChoice[];
  readonly matrices: readonly MatrixItem[];
  readonly sources: readonly SourceItem[];
  readonly acronyms: readonly (Acronym & { readonly body: string })[];
};
