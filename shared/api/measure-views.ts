import type { ChartSpec } from '../document/chart.ts';
import type { Measure, MeasureValue } from '../model/measure.ts';
import type { Day } from '../model/units.ts';
import type { NamedChoice, OfficerChoice } from './register-views.ts';

/** Which way a measure went by its own polarity; null where neither way is good, or there is nothing to compare. */
export type Direction = 'better' | 'worse' | 'same' | null;

/** One row of the register of measures, every number worked out and written. */
export type MeasureSummary = Pick<
  Measure,
  'id' | 'ref' | 'name' | 'unit' | 'unitName' | 'precision' | 'polarity' | 'frequency' | 'basis' | 'note'
> & {
  readonly ownerId: string | null;
  readonly owner: string;
  readonly dataOwnerId: string | null;
  readonly dataOwner: string;
  /** As it is typed, and as it is shown. */
  readonly baseline: { readonly typed: string; readonly shown: string; readonly asAt: Day | null };
  readonly latest: { readonly shown: string; readonly asAt: Day; readonly status: MeasureValue['status'] } | null;
  /** `+2.1 points since May 2023`; empty when there is no earlier value. */
  readonly change: string;
  readonly direction: Direction;
  readonly target: TargetView | null;
  readonly values: number;
};

/** The target in force, and how the latest value stands to it. */
export type TargetView = {
  readonly shown: string;
  readonly by: Day;
  /** `met`, `3.4 points short`; empty where neither way is good or there is no value. */
  readonly stands: string;
  readonly isMet: boolean | null;
};

export type MeasureRegister = {
  readonly revision: number;
  readonly officers: readonly OfficerChoice[];
  readonly sources: readonly NamedChoice[];
  readonly measures: readonly MeasureSummary[];
};

/** One value in the grid of a series: as it is typed, as it is shown, and the record it is. */
export type ValueView = {
  readonly id: string;
  readonly typed: string;
  readonly shown: string;
  readonly status: MeasureValue['status'];
  readonly note: string;
  readonly sourceId: string | null;
  readonly source: string;
};

/** All that is known for one day: the body's own value, those of its comparators, and what was to be reached by then. */
export type SeriesRow = {
  readonly day: Day;
  readonly own: ValueView | null;
  readonly others: { readonly [comparator: string]: ValueView };
  readonly target: {
    readonly id: string;
    readonly typed: string;
    readonly shown: string;
    readonly note: string;
  } | null;
  /** From the body's own value before; empty at the first. */
  readonly change: string;
  readonly direction: Direction;
  /** What the value was before it was revised, where the file's history has it. */
  readonly was: string;
};

/** One measure with its series, newest day first, and the chart of it. */
export type MeasureSeries = {
  readonly revision: number;
  readonly id: string;
  readonly comparators: readonly { readonly id: string | null; readonly name: string; readonly basis: string }[];
  readonly rows: readonly SeriesRow[];
  readonly chart: ChartSpec | null;
};
