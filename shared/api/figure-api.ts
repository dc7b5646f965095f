import { z } from 'zod';
import type { MeasureRegister, MeasureSeries } from './measure-views.ts';
import type { Moved } from './overview-views.ts';
import type { ProfileRegister, ProfileView } from './profile-views.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);

/** What the reads of the overview's changes, of measures and of money take. */
export const FIGURE_ARGUMENTS = {
  /** What moved since the paper of a meeting. */
  readMoved: z.strictObject({ meetingId: id }),
  readMeasures: nothing,
  /** One measure with every value, and its chart. */
  readMeasure: z.strictObject({ measureId: id }),
  readProfiles: nothing,
  /** One profile; `before` and `after` are the years its table offers beyond those it has figures for. */
  readProfile: z.strictObject({
    profileId: id,
    before: z.int().min(0).max(50),
    after: z.int().min(0).max(50),
  }),
} as const;

/** What they answer. */
export type FigureValues = {
  readMoved: Moved;
  readMeasures: MeasureRegister;
  readMeasure: MeasureSeries;
  readProfiles: ProfileRegister;
  readProfile: ProfileView;
};
