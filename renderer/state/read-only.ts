import { useQuery } from '@tanstack/react-query';
import { stateOptions } from './queries.ts';

/** Whether the programme that is open can only be read. */
export function useReadOnly(): boolean {
  const { data } = useQuery(stateOptions);
  return (data?.programme?.readOnly ?? null) !== null;
}
