import type { DragEvent, ReactElement } from 'react';
import type { ImportPreview } from '../../../shared/api/import-views.ts';
import {
  chooseSheet,
  closeImport,
  dropSheet,
  importSheet,
  saveEmptySheet,
  saveRefused,
  sayCounts,
  setKind,
  setRemoveGone,
  stopImport,
  useImport,
} from '../../state/import-sheet.ts';
import { Button, Checkbox, Field, ProgressBar, Select } from '../kit.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { ImportColumns, ImportPlace } from './import-columns.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportWords } from './import-words.tsx';
import './sheets.css';

const KINDS: readonly (readonly [ImportPreview['kind'], string])[] = [
  ['risk', 'Risks, with their actions'],
  ['mitigation', 'Actions against risks'],
  ['milestone', 'Milestones'],
  ['workstream', 'Workstreams'],
  ['workstreamUpdate', 'Updates of workstreams'],
  ['measure', 'Measures'],
  ['measureValue', 'Values of measures'],
  ['measureTarget', 'Targets of measures'],
  ['profile', 'Lines of a financial profile'],
  ['condition', 'Funder conditions'],
  ['scheme', 'Capacity schemes'],
  ['allocation', 'Allocations'],
  ['officer', 'People'],
  ['meeting', 'Meetings'],
  ['committee', 'Committees'],
  ['source', 'Sources'],
  ['acronym', 'Acronyms'],
];

/** Brings a register in from Excel or CSV: choose the sheet, look at its columns and rows, and only then import. */
export function ImportDialog(): ReactElement {
  const { kind, preview, busy, part, removeGone, refusal } = useImport();
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void dropSheet(file);
  };
  const does =
    preview === null ? 0 : preview.counts.new + preview.counts.changed + (removeGone ? preview.counts.gone : 0);
  return (
    <WideDialog
      title="Import from Excel or CSV"
      onClose={closeImport}
      actions={
        <>
          <Button onClick={closeImport}>Cancel</Button>
          <Button
            appearance={preview === null ? 'primary' : 'secondary'}
            disabledFocusable={busy !== null}
            onClick={() => void chooseSheet()}
          >
            {preview === null ? 'Choose a sheet…' : 'Choose another…'}
          </Button>
          {preview === null ? (
            <Button disabledFocusable={busy !== null} onClick={() => void saveEmptySheet()}>
              Save an empty sheet…
            </Button>
          ) : null}
          {preview === null || preview.counts.refused === 0 ? null : (
            <Button disabledFocusable={busy !== null} onClick={() => void saveRefused()}>
              Save the refused rows…
            </Button>
          )}
          {preview === null ? null : (
            <Button
              appearance="primary"
              disabledFocusable={busy !== null || does === 0}
              onClick={() => void importSheet()}
            >
              {does === 1 ? 'Import 1 row' : `Import ${does.toLocaleString('en-GB')} rows`}
            </Button>
          )}
        </>
      }
    >
      <div className="import-body" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <Field label="What the rows are">
          <Select
            value={kind}
            onChange={(_, data) => void setKind(KINDS.find(([id]) => id === data.value)?.[0] ?? 'risk')}
          >
            {KINDS.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {busy === null ? null : (
          <div className="import-busy">
            <Field label={busy}>
              <ProgressBar {...(part !== null && { value: part })} />
            </Field>
            <Button onClick={stopImport}>Stop</Button>
          </div>
        )}
        {refusal === null ? null : (
          <p role="alert" className="refusal">
            {refusal}
          </p>
        )}
        {preview === null ? (
          <p>
            Choose an Excel workbook (.xlsx, .xls) or separated values (.csv, .tsv, .txt), or drop one here. The table
            is found wherever it stands; nothing is written until you choose Import. An empty sheet has the headings,
            drop-downs and guidance for what the rows are.
          </p>
        ) : (
          <Look preview={preview} removeGone={removeGone} />
        )}
      </div>
    </WideDialog>
  );
}

function Look({
  preview,
  removeGone,
}: {
  readonly preview: ImportPreview;
  readonly removeGone: boolean;
}): ReactElement {
  const { fileName, decided, assumed, isRemembered, counts } = preview;
  const holdsNothing = counts.new + counts.changed + counts.same + counts.refused === 0;
  return (
    <>
      <p>
        <strong>{fileName}</strong>
        {decided === '' ? '' : `, ${decided}`}. {isRemembered ? 'Its columns are as you chose them last time. ' : ''}
        Nothing is written until you choose Import; it is one step that Undo takes back.
      </p>
      <p>
        <strong>{sayCounts(preview)}.</strong>
      </p>
      {assumed.length === 0 ? null : (
        <section aria-labelledby="import-assumed">
          <h3 id="import-assumed">What was assumed</h3>
          <ul className="update-refused">
            {assumed.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </section>
      )}
      <ImportPlace preview={preview} />
      <ImportColumns preview={preview} />
      <ImportWords preview={preview} />
      <section aria-labelledby="import-rows">
        <h3 id="import-rows">Row by row: {sayCounts(preview)}</h3>
        {counts.gone === 0 || holdsNothing ? null : (
          <Checkbox
            checked={removeGone}
            onChange={(_, data) => setRemoveGone(data.checked === true)}
            label={`Also remove what is not in the sheet (${counts.gone.toLocaleString('en-GB')})`}
          />
        )}
        <ImportRows preview={preview} />
      </section>
    </>
  );
}
