import { type ReactElement, useState } from 'react';
import type { UpdateView, WorkstreamPage } from '../../../shared/api/register-views.ts';
import { writeDate, writeDay } from '../../../shared/rules/days.ts';
import { recognisePeriod, writePeriod } from '../../../shared/rules/periods.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { AddIcon, DeleteIcon } from '../../parts/icons.ts';
import { Button, Select } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { AddRecordDialog } from '../../parts/register/add-record-dialog.tsx';
import { orNone, peopleChoices } from '../../parts/register/choices.ts';
import { RecordChoice, RecordDay, RecordLine, RecordText } from '../../parts/register/record-fields.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { saveOrShow } from '../../state/edits.ts';
import { showHistory } from '../../state/history.ts';
import { useReadOnly } from '../../state/read-only.ts';
import { ratingChoices } from './words.ts';

/** What the workstream reports for a period, to be written beside what it reported for the one before. */
export function Updates({ page }: { readonly page: WorkstreamPage }): ReactElement {
  const { item, updates, nextPeriod } = page;
  const readOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  // The newest unless another was chosen; one that is gone makes room for the newest again.
  const at = Math.max(
    0,
    updates.findIndex((one) => one.id === chosenId),
  );
  const update = updates[at];
  const start = (
    <Button
      appearance={updates.length === 0 ? 'primary' : 'secondary'}
      size={updates.length === 0 ? 'medium' : 'small'}
      icon={<AddIcon />}
      disabledFocusable={readOnly}
      onClick={() => (readOnly ? undefined : setAdding(true))}
    >
      {`Start ${nextPeriod.said}`}
    </Button>
  );
  return (
    <Panel
      title="Updates by period"
      aside={
        update === undefined ? undefined : (
          <span className="update-tools">
            <Select
              size="small"
              aria-label="Period shown"
              value={update.id}
              onChange={(_, data) => setChosenId(data.value)}
            >
              {updates.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.said}
                </option>
              ))}
            </Select>
            {start}
          </span>
        )
      }
    >
      {update === undefined ? (
        <EmptyState
          small
          title="No update yet"
          hint="Say what was done in this period and what is next; the next period is then written beside it."
        >
          {start}
        </EmptyState>
      ) : (
        <div className="updates">
          <BeforeUpdate update={updates[at + 1]} />
          <UpdateEditor key={update.id} page={page} update={update} isNewest={at === 0} />
        </div>
      )}
      {adding ? (
        <AddRecordDialog
          kind="workstreamUpdate"
          noun="update"
          asked={[
            {
              field: 'period',
              label: 'Period',
              kind: 'text',
              required: true,
              start: nextPeriod.said,
              hint: 'Such as 2023/24 Q2, Autumn term 2023, or June 2023',
              read: readPeriodTyped,
            },
            {
              field: 'asAt',
              label: 'As at',
              kind: 'day',
              required: true,
              start: writeDate(nextPeriod.asAt, 'dd/mm/yyyy'),
            },
          ]}
          fixed={{ workstreamId: item.id, rag: item.rag, writtenById: item.leadId }}
          onClose={() => {
            setAdding(false);
            setChosenId(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

function readPeriodTyped(typed: string): { readonly value: unknown } | string {
  const period = recognisePeriod(typed);
  return period === null
    ? `“${typed.trim()}” is not a period. Write it as 2023/24 Q2, Autumn term 2023, June 2023 or 2023/24.`
    : { value: period };
}

/** The update before the one in hand: to be read, not changed. */
function BeforeUpdate({ update }: { readonly update: UpdateView | undefined }): ReactElement {
  return (
    <section className="update update-before" aria-label="The period before">
      <h3 className="update-title">{update === undefined ? 'The period before' : update.said}</h3>
      {update === undefined ? (
        <p className="muted">This is the first update: there is none before it to read beside.</p>
      ) : (
        <>
          <p className="update-facts">
            <RagBadge rag={update.rag} word={update.ragWord} />
            <span className="muted">
              {[`As at ${writeDay(update.asAt)}`, update.writtenBy].filter((part) => part !== '').join(', ')}
            </span>
          </p>
          <h4 className="update-label">Done</h4>
          <p className="update-text">{update.done === '' ? 'Nothing was written.' : update.done}</p>
          <h4 className="update-label">Next</h4>
          <p className="update-text">{update.next === '' ? 'Nothing was written.' : update.next}</p>
        </>
      )}
    </section>
  );
}

type EditorProps = { readonly page: WorkstreamPage; readonly update: UpdateView; readonly isNewest: boolean };

function UpdateEditor({ page, update, isNewest }: EditorProps): ReactElement {
  const { item, ragWords, officers } = page;
  const name = `${update.said} of ${item.code}`;
  const save = useSaveField('workstreamUpdate', update.id, name);
  const readOnly = useReadOnly();
  const remove = useRemove();
  return (
    <section className="update" aria-label={`Update for ${update.said}`}>
      <div className="update-head">
        <h3 className="update-title">{update.said}</h3>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => showHistory({ kind: 'workstreamUpdate', id: update.id, name })}
        >
          History
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteIcon />}
          aria-label={`Remove the update for ${update.said}`}
          disabledFocusable={readOnly}
          onClick={() =>
            readOnly
              ? undefined
              : void remove({
                  name: `the update ${name}`,
                  changes: [{ does: 'remove', kind: 'workstreamUpdate', id: update.id }],
                })
          }
        />
      </div>
      <div className="workstream-fields">
        <RecordText
          save={save}
          field="done"
          label="Done"
          rows={6}
          value={update.done}
          hint="What was done in this period"
        />
        <RecordText save={save} field="next" label="Next" rows={4} value={update.next} hint="What comes next" />
        <div className="record-pair">
          <RecordChoice
            save={save}
            field="rag"
            label="Rating then"
            value={update.rag}
            choices={orNone(ratingChoices(ragWords), ragWords.none)}
          />
          <RecordChoice
            save={save}
            field="writtenById"
            label="Written by"
            value={update.writtenById}
            choices={orNone(peopleChoices(officers), 'Not said')}
          />
          <RecordDay save={save} field="asAt" label="As at" value={update.asAt} />
          <RecordLine
            save={save}
            field="periodName"
            label="Called in papers"
            value={update.periodName}
            hint={writePeriod(update.period)}
          />
        </div>
        {isNewest && update.rag !== item.rag && !readOnly ? (
          <p className="update-differs" role="note">
            {`The workstream itself is rated ${item.ragWord}. `}
            <Button
              size="small"
              onClick={() =>
                void saveOrShow({
                  changes: [{ does: 'set', kind: 'workstream', id: item.id, fields: { rag: update.rag } }],
                  label: `rating of ${item.code}`,
                })
              }
            >
              {`Rate it ${update.ragWord} too`}
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  );
}
