import type { ReactElement } from 'react';
import type { UpdatePreview } from '../../../shared/api/sheet-views.ts';
import { answerUpdate, answerUpdates, cancelUpdates, takeUpdates, useUpdates } from '../../state/updates.ts';
import { ChangeTables } from '../history/change-table.tsx';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button, Radio, RadioGroup } from '../kit.ts';
import './sheets.css';

type Conflict = UpdatePreview['conflicts'][number];

/** Shows what taking update sheets in would do, asks about what both changed, and does it as one step. */
export function UpdatesDialog(): ReactElement | null {
  const { preview, answers, busy, refusal } = useUpdates();
  if (preview === null) return null;
  const open = preview.conflicts.filter(({ key }) => answers[key] === undefined).length;
  const nothing = preview.changes.length === 0 && preview.conflicts.length === 0;
  return (
    <WideDialog
      title="Take in update sheets"
      onClose={cancelUpdates}
      actions={
        <>
          <Button onClick={cancelUpdates}>{nothing ? 'Close' : 'Cancel'}</Button>
          {nothing ? null : (
            <Button appearance="primary" disabledFocusable={open > 0 || busy} onClick={() => void takeUpdates()}>
              {open > 0 ? `Take in (${count(open, 'answer')} wanting)` : 'Take in'}
            </Button>
          )}
        </>
      }
    >
      <ul className="update-refused">
        {preview.sheets.map(({ fileName, owner, sent }) => (
          <li key={fileName}>
            {fileName}: the update of {owner}, sent {sent.split('-').toReversed().join('/')}
          </li>
        ))}
      </ul>
      <p>
        {nothing
          ? 'Nothing in it differs from what the programme holds.'
          : 'Nothing is written until you choose Take in; it is one step that Undo takes back.'}
      </p>
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      <Conflicts conflicts={preview.conflicts} />
      <Refused preview={preview} />
      {preview.notes.map((said) => (
        <p key={said}>{said}</p>
      ))}
      {preview.changes.length === 0 ? null : (
        <section aria-labelledby="update-changes">
          <h3 id="update-changes">What would change ({count(preview.changes.length, 'record')})</h3>
          <ChangeTables changes={preview.changes} />
        </section>
      )}
    </WideDialog>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }): ReactElement | null {
  const answers = useUpdates((view) => view.answers);
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="update-conflicts">
      <h3 id="update-conflicts">Changed in the sheet and here since it was sent ({conflicts.length})</h3>
      <p className="answer-all">
        Answer all:
        <Button size="small" onClick={() => void answerUpdates('mine')}>
          keep what is here
        </Button>
        <Button size="small" onClick={() => void answerUpdates('theirs')}>
          take what came back
        </Button>
      </p>
      {conflicts.map(({ key, name, field, was, mine, theirs }) => (
        <div key={key} className="conflict">
          <p>
            <strong>
              {name}, {field}
            </strong>{' '}
            <span className="muted">was {was} when it was sent</span>
          </p>
          <RadioGroup
            aria-label={`${name}, ${field}`}
            value={answers[key] ?? ''}
            onChange={(_, { value }) => void answerUpdate(key, value === 'theirs' ? 'theirs' : 'mine')}
          >
            <Radio value="mine" label={`Here now: ${mine}`} />
            <Radio value="theirs" label={`Came back: ${theirs}`} />
          </RadioGroup>
        </div>
      ))}
    </section>
  );
}

function Refused({ preview }: { readonly preview: UpdatePreview }): ReactElement | null {
  if (preview.refused.length === 0) return null;
  return (
    <section aria-labelledby="update-refused">
      <h3 id="update-refused">Not taken ({preview.refused.length})</h3>
      <ul className="update-refused">
        {preview.refused.map(({ at, why }) => (
          <li key={`${at} ${why}`}>
            <strong>{at}</strong>: {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
