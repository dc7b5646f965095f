import { useQuery } from '@tanstack/react-query';
import type { WindowState } from '../../shared/api/views.ts';
import { showRefusal } from './problems.ts';
import { queries, stateOptions } from './queries.ts';

/** Whether the programme that is open can only be read. */
export function useReadOnly(): boolean {
  const { data } = useQuery({ ...stateOptions, select: isReadOnly });
  return data === true;
}

function isReadOnly({ programme }: WindowState): boolean {
  return (programme?.readOnly ?? null) !== null;
}

/** Says why nothing is changed where the programme that is open can only be read; answers whether that is so. */
export function refuseReadOnly(): boolean {
  const reason = queries.getQueryData(stateOptions.queryKey)?.programme?.readOnly ?? null;
  if (reason !== null) showRefusal(`Nothing was changed. ${reason}`);
  return reason !== null;
}
