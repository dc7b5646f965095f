import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { problemOf } from '../state/ask.ts';
import { Button, Spinner } from './kit.ts';
import { ProblemNotice } from './problem-notice.tsx';

type ReadProps<T> = {
  readonly read: UseQueryResult<T>;
  readonly what: string;
  readonly children: (value: T) => ReactNode;
};

/** What a read has to show: its value, why there is none, or that it is on its way. */
export function ReadView<T>({ read, what, children }: ReadProps<T>): ReactElement {
  if (read.data !== undefined) return <>{children(read.data)}</>;
  if (read.error !== null)
    return (
      <ProblemNotice problem={problemOf(read.error)} title={`${what} could not be read`}>
        <Button size="small" onClick={() => void read.refetch()}>
          Try again
        </Button>
      </ProblemNotice>
    );
  return (
    <div className="loading">
      <Spinner size="small" label={`Reading ${what.toLowerCase()}…`} />
    </div>
  );
}
