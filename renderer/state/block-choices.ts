import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { BlockChoices } from '../../shared/api/studio-views.ts';
import { ask } from './ask.ts';

/** What the options of a bound block can name, read anew each time they are asked for. */
export function useBlockChoices(): UseQueryResult<BlockChoices> {
  return useQuery({ queryKey: ['block-choices'], queryFn: () => ask('listBlockChoices', {}), staleTime: 0 });
}
