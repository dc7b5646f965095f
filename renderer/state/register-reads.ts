import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type {
  CapacityRegister,
  ConditionRegister,
  MilestoneRegister,
  PeopleRegister,
  ProgrammeSettings,
  WorkstreamList,
  WorkstreamPage,
} from '../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import { readOptions } from './queries.ts';

/** The workstreams of the programme. */
export function useWorkstreams(at: ProgrammeState): UseQueryResult<WorkstreamList> {
  return useQuery(readOptions('readWorkstreams', {}, at));
}

/** One workstream with all that belongs to it. */
export function useWorkstream(at: ProgrammeState, workstreamId: string): UseQueryResult<WorkstreamPage> {
  return useQuery(readOptions('readWorkstream', { workstreamId }, at));
}

/** The milestones, as a table and along a line of time. */
export function useMilestones(at: ProgrammeState): UseQueryResult<MilestoneRegister> {
  return useQuery(readOptions('readMilestones', {}, at));
}

/** What the funders require. */
export function useConditions(at: ProgrammeState): UseQueryResult<ConditionRegister> {
  return useQuery(readOptions('readConditions', {}, at));
}

/** The capacity schemes and the money set aside. */
export function useCapacity(at: ProgrammeState): UseQueryResult<CapacityRegister> {
  return useQuery(readOptions('readCapacity', {}, at));
}

/** Officers, councils, committees and meetings. */
export function usePeople(at: ProgrammeState): UseQueryResult<PeopleRegister> {
  return useQuery(readOptions('readPeople', {}, at));
}

/** The programme's own settings, risk scales, sources and acronyms. */
export function useSettings(at: ProgrammeState): UseQueryResult<ProgrammeSettings> {
  return useQuery(readOptions('readSettings', {}, at));
}
