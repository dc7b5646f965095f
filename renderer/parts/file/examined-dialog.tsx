import type { ReactElement } from 'react';
import { closeFileView, examineFile, useFileView } from '../../state/file.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button } from '../kit.ts';

/** What looking the file over found, and the button that mends what can be mended. */
export function ExaminedDialog({ readOnly }: { readonly readOnly: boolean }): ReactElement | null {
  const { examined, busy, refusal } = useFileView();
  if (examined === null) return null;
  const { records, findings, mended } = examined;
  return (
    <WideDialog
      title="Check of this file"
      onClose={closeFileView}
      actions={
        <>
          <Button onClick={closeFileView}>Close</Button>
          {findings.length === 0 || readOnly ? null : (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void examineFile(true)}>
              Mend what can be mended
            </Button>
          )}
        </>
      }
    >
      <p role="status">
        {records.toLocaleString('en-GB')} records were looked over, with their history and every page of the file.{' '}
        {mended === 0 ? '' : `${mended} things were mended. `}
        {findings.length === 0 ? 'Nothing is wrong.' : 'This is not as it should be:'}
      </p>
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {findings.length === 0 ? null : (
        <>
          <ul>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
          <p>Mending makes a backup first, and Undo takes back what it recorded.</p>
        </>
      )}
    </WideDialog>
  );
}
