import type { ReactElement, ReactNode } from 'react';
import { screenFor } from '../../shared/api/screens.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import { openRecord } from '../state/open-record.ts';

type LinkProps = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly children: ReactNode;
  /** What takes the place of `text-link` where more than words is the link. */
  readonly className?: string;
};

/** Leads to the record on the screen that shows its kind; only the words where no screen does. */
export function RecordLink({ kind, id, children, className = 'text-link' }: LinkProps): ReactElement {
  if (screenFor(kind) === null) return <span>{children}</span>;
  return (
    <button type="button" className={`${className} focusable`} onClick={() => openRecord(kind, id)}>
      {children}
    </button>
  );
}
