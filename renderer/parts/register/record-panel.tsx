import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { RecordKind } from '../../../shared/model/records.ts';
import { showHistory } from '../../state/history.ts';
import { askForDetails, setRegisterPanel, useRegisters } from '../../state/registers.ts';
import { EmptyState } from '../empty-state.tsx';
import { DismissIcon } from '../icons.ts';
import { Button } from '../kit.ts';

type PanelProps = {
  /** What a record of this register is called: `milestone`. */
  readonly noun: string;
  readonly record: { readonly kind: RecordKind; readonly id: string; readonly name: string } | null;
  readonly heading: string;
  readonly children: ReactNode;
};

/** The details of the record in hand, beside its register. */
export function RecordPanel({ noun, record, heading, children }: PanelProps): ReactElement {
  const root = useRef<HTMLElement>(null);
  const isAsked = useRegisters(({ detailsAsked }) => detailsAsked !== null && detailsAsked === record?.id);
  useEffect(() => {
    if (!isAsked) return;
    root.current?.focus();
    askForDetails(null);
  }, [isAsked]);
  return (
    <aside ref={root} className="record-panel" aria-label={`Details of the ${noun}`} data-landmark tabIndex={-1}>
      <div className="record-panel-head">
        <h2 className="record-panel-title">{heading}</h2>
        {record === null ? null : (
          <Button size="small" appearance="subtle" onClick={() => showHistory(record)}>
            History
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissIcon />}
          aria-label="Hide the details"
          onClick={() => setRegisterPanel(false)}
        />
      </div>
      {record === null ? (
        <EmptyState small title={`No ${noun} chosen`} hint="Choose a row to see and edit all of it here." />
      ) : (
        <div className="record-panel-body">{children}</div>
      )}
    </aside>
  );
}
