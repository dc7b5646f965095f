import type { ChartSpec } from '../document/chart.ts';
import type { Profile, ProfileLine } from '../model/finance.ts';
import type { NamedChoice } from './register-views.ts';

/** One financial profile in the list of them. */
export type ProfileChoice = {
  readonly id: string;
  readonly name: string;
  /** Where it stands last, in words: `Closing £91.00m in 2024/25`; empty when it has no figure. */
  readonly stands: string;
};

export type ProfileRegister = {
  readonly revision: number;
  readonly profiles: readonly ProfileChoice[];
  readonly sources: readonly NamedChoice[];
  readonly allocations: AllocationSummary;
};

/** What is set aside and what of it is committed, with the sums by scheme and over all. */
export type AllocationSummary = {
  readonly schemes: readonly SchemeAllocations[];
  readonly total: AllocationSums | null;
  readonly chart: ChartSpec | null;
};

/** The allocations of one scheme, and of those without one. */
export type SchemeAllocations = {
  readonly name: string;
  readonly rows: readonly AllocationSums[];
  readonly sum: AllocationSums;
};

/** Sums in words: of one allocation, of a scheme, or of all. */
export type AllocationSums = {
  readonly id: string;
  readonly name: string;
  readonly allocated: string;
  readonly committed: string;
  readonly left: string;
  readonly share: string;
  /** What the sums leave out, in words; empty when nothing. */
  readonly note: string;
};

/** A sum: in pence (null is to be confirmed), as it is typed, and as it is shown. */
export type MoneyView = { readonly pence: number | null; readonly typed: string; readonly shown: string };

/** One figure of a line. `id` is the record it is; null for a year that is its parts added up. */
export type FigureView = MoneyView & { readonly id: string | null; readonly note: string };

/** A column of a profile's grid. */
export type PeriodView = {
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly part: number | null;
};

type RowFigures = {
  readonly name: string;
  readonly figures: { readonly [periodKey: string]: FigureView };
  /** Over all periods; empty where adding them up means nothing. */
  readonly total: string;
};

/** A line that is kept, or a sum that is worked out below it. */
export type ProfileRow =
  | (RowFigures & Pick<ProfileLine, 'id' | 'role' | 'scenario' | 'basis' | 'note'> & { readonly is: 'line' })
  | (RowFigures & Pick<ProfileLine, 'scenario'> & { readonly id: string; readonly is: 'sum' });

/** The bridge of a profile for every period that has one. */
export type BridgeView = {
  /** What sets it apart where there are several: the scenario. */
  readonly title: string;
  readonly periods: readonly PeriodView[];
  readonly rows: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly is: 'step' | 'worked out' | 'unexplained' | 'closing';
  }[];
  /** What the last line means, in a sentence. */
  readonly says: string;
  readonly chart: ChartSpec | null;
};

/** One line against the plan it is held against. */
export type VarianceRow = {
  readonly name: string;
  readonly against: string;
  readonly values: readonly {
    readonly key: string;
    readonly shown: string;
    /** `above plan`, `below plan`, `as planned`; empty where either is not known. */
    readonly way: string;
    readonly percent: string;
  }[];
};

/** One profile: its years × lines with sums, the bridge, how scenarios differ, and the charts. */
export type ProfileView = Pick<Profile, 'id' | 'name' | 'note' | 'periods' | 'signs'> & {
  readonly revision: number;
  readonly moneyUnit: NonNullable<Profile['moneyUnit']>;
  /** Whether the unit is the profile's own; otherwise the programme's. */
  readonly ownUnit: boolean;
  /** `£ millions`. */
  readonly unitName: string;
  readonly sourceId: string | null;
  readonly columns: readonly PeriodView[];
  readonly rows: readonly ProfileRow[];
  readonly bridges: readonly BridgeView[];
  readonly variance: readonly VarianceRow[];
  readonly chart: ChartSpec | null;
};
