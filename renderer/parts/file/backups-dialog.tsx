import type { ReactElement } from 'react';
import type { BackupView } from '../../../shared/api/views.ts';
import { chooseBackup, closeFileView, restoreChosen, sayKilobytes, useFileView } from '../../state/file.ts';
import { sayClock } from '../../state/clock.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button, Radio, RadioGroup } from '../kit.ts';

/** The backups of the programme, what restoring one would change, and the button that does it as a step. */
export function BackupsDialog({ readOnly }: { readonly readOnly: boolean }): ReactElement {
  const { backups, chosen, preview, busy, refusal } = useFileView();
  const nothing = preview !== null && preview.length === 0;
  return (
    <WideDialog
      title="Backups"
      onClose={closeFileView}
      actions={
        <>
          <Button onClick={closeFileView}>Close</Button>
          {backups.length === 0 || readOnly ? null : (
            <Button
              appearance="primary"
              disabledFocusable={preview === null || nothing || busy}
              onClick={() => void restoreChosen()}
            >
              Restore
            </Button>
          )}
        </>
      }
    >
      {backups.length === 0 ? (
        <p>
          There is no backup yet. One is made when the programme is opened, and every ten minutes while it is edited.
        </p>
      ) : (
        <>
          <p>
            Choose one to see what would change. Restoring is one step that Undo takes back, and what is here now is
            backed up first.
          </p>
          <RadioGroup
            aria-label="Backups, newest first"
            value={chosen?.id ?? ''}
            onChange={(_, data) => {
              const backup = backups.find(({ id }) => id === data.value);
              if (backup !== undefined) void chooseBackup(backup);
            }}
          >
            {backups.map((backup) => (
              <Radio key={`${backup.fileName} ${backup.id}`} value={backup.id} label={sayBackup(backup)} />
            ))}
          </RadioGroup>
        </>
      )}
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {chosen === null || refusal !== null ? null : <Preview />}
    </WideDialog>
  );
}

/** `25 November 2026 at 15:04, edited, 412 kB`. */
export function sayBackup({ moment, reason, bytes }: BackupView): string {
  return `${sayClock(moment)}, ${reason}, ${sayKilobytes(bytes)}`;
}

function Preview(): ReactElement {
  const preview = useFileView((view) => view.preview);
  if (preview === null) return <p role="status">Working out what would change…</p>;
  if (preview.length === 0) return <p role="status">Nothing would change: the programme is as it was then.</p>;
  return (
    <section aria-labelledby="restore-preview">
      <h3 id="restore-preview">What would change</h3>
      {preview.map(({ kind, added, changed, removed, records }) => (
        <details key={kind}>
          <summary>
            {kind}: {added} added, {changed} changed, {removed} removed
          </summary>
          <ul>
            {records.map(({ does, id, name, fields }) => (
              <li key={id}>
                {name} {does}
                {fields.length === 0 ? '' : `: ${fields.map(({ field }) => field).join(', ')}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
