import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { RecordKind } from '../../../shared/model/records.ts';
import { showHistory } from '../../state/history.ts';
import { askForDetails, setRegisterPanel, useRegisters } from '../../state/registers.ts';
import { EmptyState } from '../empty-state.tsx';
import { Button } from '../kit.ts';
import { SidePanel } from '../side-panel.tsx';

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
    <SidePanel
      root={root}
      className="record-panel"
      name={`Details of the ${noun}`}
      heading={heading}
      tools={
        record === null ? null : (
          <Button size="small" appearance="subtle" onClick={() => showHistory(record)}>
            History
          </Button>
        )
      }
      hide="Hide the details"
      onHide={() => setRegisterPanel(false)}
      empty={
        record === null ? (
          <EmptyState small title={`No ${noun} chosen`} hint="Choose a row to see and edit all of it here." />
        ) : null
      }
    >
      {children}
    </SidePanel>
  );
}
