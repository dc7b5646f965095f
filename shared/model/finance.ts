import { z } from 'zod';
import { AllocationId, ProfileCellId, ProfileId, ProfileLineId, SchemeId, SourceId, WorkstreamId } from './ids.ts';
import { MoneyUnit } from './money-unit.ts';
import { PeriodStyle } from './period.ts';
import { filledLine, line } from './text.ts';
import { Day, FinancialYear, Pence } from './units.ts';

/**
 * Which way round a profile counts. Where a deficit is positive, so is an overspend, and a contribution reduces it; where a deficit
 * is negative, so is an overspend, and a contribution adds to the balance. A contribution is a positive sum in both.
 */
export const Signs = z.enum(['deficit positive', 'deficit negative']);
export type Signs = z.infer<typeof Signs>;

/** A table of money by year, quarter or month. What each line is (its role, scenario and basis) stands with the line. */
export const Profile = z
  .strictObject({
    id: ProfileId,
    name: filledLine(),
    note: line(1000).default(''),
    periods: PeriodStyle.exclude(['terms']).default('years'),
    /** The month its years start in; null is the programme's. School budgets of a trust start in September (9). */
    yearStartsMonth: z.int().min(1).max(12).nullable().default(null),
    /** The unit it is shown in; null is the programme's. */
    moneyUnit: MoneyUnit.nullable().default(null),
    signs: Signs.default('deficit positive'),
    sourceId: SourceId.nullable().default(null),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Profile = z.infer<typeof Profile>;

export const Scenario = z.enum(['plan', 'forecast', 'actual', 'mitigated', 'do nothing']);
export type Scenario = z.infer<typeof Scenario>;
export const Basis = z.enum(['in-year', 'cumulative', 'before contributions', 'after contributions']);
/** `memo` is shown and counts in no sum. */
export const LineRole = z.enum(['opening', 'movement', 'contribution', 'closing', 'funding', 'spending', 'memo']);
export type LineRole = z.infer<typeof LineRole>;

/**
 * One line of a profile. The role says its part in the bridge: opening + movements − contributions = closing.
 * Which sign a deficit has is the profile's.
 */
export const ProfileLine = z
  .strictObject({
    id: ProfileLineId,
    profileId: ProfileId,
    name: filledLine(200),
    role: LineRole,
    scenario: Scenario.default('plan'),
    basis: Basis.default('in-year'),
    /** The workstreams whose spending or saving it is. */
    workstreamIds: z.array(WorkstreamId).max(100).readonly().default([]),
    note: line(500).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type ProfileLine = z.infer<typeof ProfileLine>;

/** One figure of a line. `pence` null means to be confirmed, which is not nought. A line has one for each period at most. */
export const ProfileCell = z
  .strictObject({
    id: ProfileCellId,
    lineId: ProfileLineId,
    year: FinancialYear,
    /** The quarter (1 to 4) or month (1 is the year's first) of the year; null is the whole of it. */
    part: z.int().min(1).max(12).nullable().default(null),
    pence: Pence.nullable(),
    note: line(500).default(''),
  })
  .readonly();
export type ProfileCell = z.infer<typeof ProfileCell>;

/** Money set aside for a purpose and how much of it is committed; null means to be confirmed, which is not nought. */
export const Allocation = z
  .strictObject({
    id: AllocationId,
    name: filledLine(200),
    purpose: line(1000).default(''),
    allocated: Pence,
    committed: Pence.nullable(),
    asAt: Day,
    schemeId: SchemeId.nullable().default(null),
    /** The workstreams it is set aside for. */
    workstreamIds: z.array(WorkstreamId).max(100).readonly().default([]),
    sourceId: SourceId.nullable().default(null),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Allocation = z.infer<typeof Allocation>;

export const SchemeStatus = z.enum(['proposed', 'approved', 'on site', 'open', 'delayed', 'dropped']);

/** A capacity scheme: places being added at a site. Opening dates: as first planned, as now expected, as happened. */
export const Scheme = z
  .strictObject({
    id: SchemeId,
    name: filledLine(200),
    site: line(200).default(''),
    places: z.int().min(0).nullable().default(null),
    needType: line(200).default(''),
    openingBaseline: Day.nullable().default(null),
    openingForecast: Day.nullable().default(null),
    openingActual: Day.nullable().default(null),
    status: SchemeStatus.default('proposed'),
    note: line(1000).default(''),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Scheme = z.infer<typeof Scheme>;
