import { type ReactElement, useState } from 'react';
import { closeSheets, sendUpdateSheets, useSheets } from '../../state/sheets.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button, Checkbox } from '../kit.ts';
import './sheets.css';

/** Asks which owners are sent an update sheet, and writes one for each. */
export function OwnersDialog(): ReactElement {
  const { owners, busy, refusal } = useSheets();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = owners.filter(({ id }) => !left.has(id));
  const toggle = (id: string, isIn: boolean): void => {
    const next = new Set(left);
    if (isIn) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const all = chosen.length === owners.length ? true : chosen.length === 0 ? false : 'mixed';
  return (
    <WideDialog
      title="Send update sheets"
      onClose={closeSheets}
      actions={
        <>
          <Button onClick={closeSheets}>Cancel</Button>
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0 || busy}
            onClick={() => (chosen.length === 0 ? undefined : void sendUpdateSheets(chosen.map(({ id }) => id)))}
          >
            {chosen.length === 1 ? 'Write 1 sheet…' : `Write ${chosen.length} sheets…`}
          </Button>
        </>
      }
    >
      <p>
        Each owner gets an Excel workbook with their open risks, actions, measures, milestones and conditions to bring
        up to date. Send it as you like; what comes back is taken in row by row, and nothing is overwritten without
        being asked.
      </p>
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      <Checkbox
        label="Everyone"
        checked={all}
        onChange={() => setLeft(all === true ? new Set(owners.map(({ id }) => id)) : new Set())}
      />
      <ul className="owner-list" aria-label="Owners">
        {owners.map(({ id, name, post, rows }) => (
          <li key={id}>
            <Checkbox
              label={`${name}, ${post} (${rows === 1 ? '1 row' : `${rows} rows`})`}
              checked={!left.has(id)}
              onChange={(_, data) => toggle(id, data.checked === true)}
            />
          </li>
        ))}
      </ul>
    </WideDialog>
  );
}
