import { z } from 'zod';
import type {
  CapacityRegister,
  ConditionRegister,
  MilestoneRegister,
  PeopleRegister,
  ProgrammeSettings,
  WorkstreamList,
  WorkstreamPage,
} from './register-views.ts';

const nothing = z.strictObject({});

/** What the reads of the registers take. */
export const REGISTER_ARGUMENTS = {
  readWorkstreams: nothing,
  /** One workstream with its updates and all that hangs on it. */
  readWorkstream: z.strictObject({ workstreamId: z.string().min(1).max(64) }),
  readMilestones: nothing,
  readConditions: nothing,
  readCapacity: nothing,
  readPeople: nothing,
  readSettings: nothing,
} as const;

/** What they answer. */
export type RegisterValues = {
  readWorkstreams: WorkstreamList;
  readWorkstream: WorkstreamPage;
  readMilestones: MilestoneRegister;
  readConditions: ConditionRegister;
  readCapacity: CapacityRegister;
  readPeople: PeopleRegister;
  readSettings: ProgrammeSettings;
};
