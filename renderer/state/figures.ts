import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { FigureValues } from '../../shared/api/figure-api.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import { queries, readOptions, stateOptions } from './queries.ts';

/** What moved since the paper of a meeting. */
export function useMoved(at: ProgrammeState, meetingId: string): UseQueryResult<FigureValues['readMoved']> {
  return useQuery(readOptions('readMoved', { meetingId }, at));
}

/** The register of measures. */
export function useMeasures(at: ProgrammeState): UseQueryResult<FigureValues['readMeasures']> {
  return useQuery(readOptions('readMeasures', {}, at));
}

/** One measure with every value. */
export function useMeasure(at: ProgrammeState, measureId: string): UseQueryResult<FigureValues['readMeasure']> {
  return useQuery(readOptions('readMeasure', { measureId }, at));
}

/** The financial profiles and the allocations. */
export function useProfiles(at: ProgrammeState): UseQueryResult<FigureValues['readProfiles']> {
  return useQuery(readOptions('readProfiles', {}, at));
}

/** One financial profile, with the empty years that its table offers. */
export function useProfile(
  at: ProgrammeState,
  asked: { readonly profileId: string; readonly before: number; readonly after: number },
): UseQueryResult<FigureValues['readProfile']> {
  return useQuery(readOptions('readProfile', asked, at));
}

/** The ids of the measures as they stand now, for what happens after one was added. */
export async function readMeasureIds(): Promise<readonly string[]> {
  const open = queries.getQueryData(stateOptions.queryKey)?.programme ?? null;
  if (open === null) return [];
  return (await queries.fetchQuery(readOptions('readMeasures', {}, open))).measures.map(({ id }) => id);
}

/** The ids of the profiles as they stand now. */
export async function readProfileIds(): Promise<readonly string[]> {
  const open = queries.getQueryData(stateOptions.queryKey)?.programme ?? null;
  if (open === null) return [];
  return (await queries.fetchQuery(readOptions('readProfiles', {}, open))).profiles.map(({ id }) => id);
}
