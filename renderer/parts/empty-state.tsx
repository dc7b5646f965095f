import type { ReactElement, ReactNode } from 'react';

type EmptyProps = {
  readonly title: string;
  readonly hint: string;
  readonly small?: boolean;
  readonly children?: ReactNode;
};

/** What stands where there is nothing yet: what is missing, and what to do about it. */
export function EmptyState({ title, hint, small = false, children }: EmptyProps): ReactElement {
  return (
    <div className={small ? 'empty-state small' : 'empty-state'}>
      <p className="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  );
}
