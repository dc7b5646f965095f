import { z } from 'zod';
import { AllocationId, ProfileCellId, ProfileId, ProfileLineId, SchemeId, SourceId } from './ids.ts';
import { filledLine, line } from './text.ts';
import { Day, FinancialYear, Pence } from './units.ts';

/** A table of money by financial year. What each line is (its role, scenario and basis) stands with the line. */
export const Profile = z
  .strictObject({
    id: ProfileId,
    name: filledLine(),
    note: line(1000).default(''),
    sourceId: SourceId.nullable().default(null),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type Profile = z.infer<typeof Profile>;

export const Scenario = z.enum(['plan', 'forecast', 'actual', 'mitigated', 'do nothing']);
export type Scenario = z.infer<typeof Scenario>;
export const Basis = z.enum(['in-year', 'cumulative', 'before contributions', 'after contributions']);
export const LineRole = z.enum(['opening', 'movement', 'contribution', 'closing', 'funding', 'spending']);
export type LineRole = z.infer<typeof LineRole>;

/**
 * One line of a profile. The role says its part in the bridge: opening + movements − contributions = closing.
 * A deficit and a movement that adds to it are positive; a contribution is the positive sum that reduces it.
 */
export const ProfileLine = z
  .strictObject({
    id: ProfileLineId,
    profileId: ProfileId,
    name: filledLine(200),
    role: LineRole,
    scenario: Scenario.default('plan'),
    basis: Basis.default('in-year'),
    order: z.int().min(0).default(0),
  })
  .readonly();
export type ProfileLine = z.infer<typeof ProfileLine>;

/** One figure of a line. `pence` null means to be confirmed, which is not nought. */
export const ProfileCell = z
  .strictObject({
    id: ProfileCellId,
    lineId: ProfileLineId,
    year: FinancialYear,
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
