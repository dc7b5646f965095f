import type { ReactElement } from 'react';
import type { ConflictView, MergePreview, RecordChange } from '../../../shared/api/views.ts';
import { sayClock } from '../../state/clock.ts';
import { answerAll, answerConflict, cancelMerge, mergeNow, useMerge } from '../../state/merge.ts';
import { Button, Radio, RadioGroup } from '../kit.ts';
import { ChangeTables } from './change-table.tsx';
import { WideDialog } from './wide-dialog.tsx';

/** Shows what joining another copy would do, asks about what both changed, and does it as one step. */
export function MergeDialog(): ReactElement | null {
  const { preview, answers, busy, refusal } = useMerge();
  if (preview === null) return null;
  const open = preview.conflicts.filter(({ key }) => answers[key] === undefined).length;
  const nothing = preview.theirs.steps === 0 && preview.writes.length === 0;
  return (
    <WideDialog
      title={`Merge ${preview.fileName}`}
      onClose={cancelMerge}
      actions={
        <>
          <Button onClick={cancelMerge}>{nothing ? 'Close' : 'Cancel'}</Button>
          {nothing ? null : (
            <Button appearance="primary" disabledFocusable={open > 0 || busy} onClick={() => void mergeNow()}>
              {open > 0 ? `Merge (${count(open, 'answer')} wanting)` : 'Merge'}
            </Button>
          )}
        </>
      }
    >
      {nothing ? (
        <p>{preview.fileName} holds nothing that is not here.</p>
      ) : (
        <Preview preview={preview} refusal={refusal} />
      )}
    </WideDialog>
  );
}

function Preview({
  preview,
  refusal,
}: {
  readonly preview: MergePreview;
  readonly refusal: string | null;
}): ReactElement {
  const { fileName, mine, theirs, writes, conflicts, kept, notes } = preview;
  return (
    <>
      <p>
        Since the two parted, this copy has {count(mine.steps, 'step')} about {count(mine.changes.length, 'record')} and{' '}
        {fileName} has {count(theirs.steps, 'step')} about {count(theirs.changes.length, 'record')}. Nothing is written
        until you choose Merge; it is one step that Undo takes back.
      </p>
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} fileName={fileName} />}
      {[...kept.map((name) => `${name} was removed in one copy and is named in the other: it stays.`), ...notes].map(
        (said) => (
          <p key={said}>{said}</p>
        ),
      )}
      <Side title="What would change here" changes={writes} open />
      <Side title="What this copy changed" changes={mine.changes} />
      <Side title={`What ${fileName} changed`} changes={theirs.changes} />
    </>
  );
}

function Conflicts({
  conflicts,
  fileName,
}: {
  readonly conflicts: readonly ConflictView[];
  readonly fileName: string;
}): ReactElement {
  return (
    <section aria-labelledby="merge-conflicts">
      <h3 id="merge-conflicts">Both changed ({conflicts.length})</h3>
      <p className="answer-all">
        Answer all:
        <Button size="small" onClick={() => void answerAll('mine')}>
          this copy
        </Button>
        <Button size="small" onClick={() => void answerAll('theirs')}>
          {fileName}
        </Button>
        <Button size="small" onClick={() => void answerAll('newest')}>
          the newest
        </Button>
      </p>
      {conflicts.map((conflict) => (
        <Conflict key={conflict.key} conflict={conflict} fileName={fileName} />
      ))}
    </section>
  );
}

function Conflict({
  conflict,
  fileName,
}: {
  readonly conflict: ConflictView;
  readonly fileName: string;
}): ReactElement {
  const { key, name, field, was, newest } = conflict;
  // As answered, at once: the preview that goes with it may take a moment on a large file.
  const chosen = useMerge(({ answers }) => answers[key]);
  const title = field === '' ? name : `${name}, ${field}`;
  const side = (which: 'mine' | 'theirs') => {
    const [value, who, at] =
      which === 'mine'
        ? [conflict.mine, conflict.myWho, conflict.myAt]
        : [conflict.theirs, conflict.theirWho, conflict.theirAt];
    const made = [who, at === '' ? '' : sayClock(at), newest === which ? 'newest' : ''].filter((part) => part !== '');
    return (
      <>
        <span className="muted">{which === 'mine' ? 'This copy' : fileName}:</span> {value}{' '}
        <span className="muted">({made.join(', ')})</span>
      </>
    );
  };
  return (
    <div className="conflict">
      <p>
        <strong>{title}</strong> <span className="muted">was {was}</span>
      </p>
      <RadioGroup
        aria-label={title}
        value={chosen ?? ''}
        onChange={(_, { value }) => void answerConflict(key, value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label={side('mine')} />
        <Radio value="theirs" label={side('theirs')} />
      </RadioGroup>
    </div>
  );
}

type SideProps = { readonly title: string; readonly changes: readonly RecordChange[]; readonly open?: boolean };

function Side({ title, changes, open = false }: SideProps): ReactElement {
  return (
    <details open={open} className="merge-side">
      <summary>
        {title} ({count(changes.length, 'record')})
      </summary>
      <ChangeTables changes={changes} />
    </details>
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
