import { type ReactElement, useMemo } from 'react';
import type { MilestoneItem, MilestoneRegister } from '../../../shared/api/register-views.ts';
import { MilestoneStatus } from '../../../shared/model/workstream.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { choicesOf, namedChoices, orNone, peopleChoices } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  dayColumn,
  dueColumn,
  personColumn,
  type FieldColumn,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { RecordChoice, RecordDay, RecordLine, RecordNote, RecordPart } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { openRecord } from '../../state/open-record.ts';

const STATUSES = choicesOf(MilestoneStatus.options);
const WHOLE = 'Whole programme';

const FILTERS: readonly RowFilter<MilestoneItem>[] = [
  {
    id: 'open',
    name: 'Still to come',
    keep: (one) => one.actual === null && !['done', 'dropped'].includes(one.status),
  },
  { id: 'overdue', name: 'Day has passed', keep: (one) => one.overdue },
  { id: 'slipped', name: 'Slipped', keep: (one) => (one.slipDays ?? 0) > 0 },
  { id: 'done', name: 'Done', keep: (one) => one.status === 'done' },
];

/** The milestones as a table to edit. */
export function MilestoneTable({ register }: { readonly register: MilestoneRegister }): ReactElement {
  const columns = useMemo(() => milestoneColumns(register), [register]);
  return (
    <RegisterPage
      register="milestones"
      kind="milestone"
      name="Milestones"
      noun="milestone"
      nouns="milestones"
      rows={register.milestones}
      columns={columns}
      rowName={(one) => one.name}
      filters={FILTERS}
      asked={[
        { field: 'name', label: 'Name', kind: 'text', required: true },
        { field: 'baseline', label: 'Planned day', kind: 'day', required: false },
        {
          field: 'workstreamId',
          label: 'Workstream',
          kind: 'choice',
          required: false,
          choices: orNone(namedChoices(register.workstreams), WHOLE),
        },
      ]}
      unmoved="Milestones stand in the order of their days."
      hint="Add the first dated commitment: its name and the day it is planned for."
      details={(one) => <MilestoneDetails register={register} milestone={one} />}
    />
  );
}

function milestoneColumns(register: MilestoneRegister): readonly FieldColumn<MilestoneItem>[] {
  return [
    textColumn('name', 'Milestone', 252, { frozen: true }),
    choiceColumn('workstreamId', 'Workstream', 160, namedChoices(register.workstreams), WHOLE),
    dayColumn('baseline', 'Baseline', 136),
    dueColumn('forecast', 'Forecast', 160),
    dayColumn('actual', 'Actual', 136),
    shownColumn('slip', 'Slip', 112, (one) => one.slip, { sortBy: (one) => one.slipDays }),
    choiceColumn('status', 'Status', 128, STATUSES, null, {
      show: (one) => <RagBadge rag={one.rag} word={one.statusWord} />,
      sortBy: (one) => STATUSES.findIndex((choice) => choice.value === one.status),
    }),
    personColumn('ownerId', 'Owner', 160, register.officers, 'No owner'),
    textColumn('note', 'Note', 240),
  ];
}

type DetailsProps = { readonly register: MilestoneRegister; readonly milestone: MilestoneItem };

function MilestoneDetails({ register, milestone }: DetailsProps): ReactElement {
  const save = useSaveField('milestone', milestone.id, milestone.name);
  const { workstreamId } = milestone;
  return (
    <>
      <RecordPart>
        <RecordLine save={save} field="name" label="Name" value={milestone.name} />
        <div className="record-pair">
          <RecordDay save={save} field="baseline" label="Baseline" value={milestone.baseline} />
          <RecordDay save={save} field="forecast" label="Forecast" value={milestone.forecast} />
          <RecordDay save={save} field="actual" label="Actual" value={milestone.actual} />
          <RecordChoice save={save} field="status" label="Status" value={milestone.status} choices={STATUSES} />
        </div>
        {milestone.slip === '' ? null : <p>{`Against the baseline: ${milestone.slip}.`}</p>}
        {milestone.overdue ? <p className="late">Its day has passed and it is not done.</p> : null}
      </RecordPart>
      <RecordPart title="Who and why">
        <RecordChoice
          save={save}
          field="workstreamId"
          label="Workstream"
          value={workstreamId}
          choices={orNone(namedChoices(register.workstreams), WHOLE)}
        />
        {workstreamId === null ? null : (
          <button type="button" className="text-link focusable" onClick={() => openRecord('workstream', workstreamId)}>
            {`Go to ${milestone.workstream}`}
          </button>
        )}
        <RecordChoice
          save={save}
          field="ownerId"
          label="Owner"
          value={milestone.ownerId}
          choices={orNone(peopleChoices(register.officers), 'No owner')}
        />
        <RecordNote save={save} field="note" label="Note" value={milestone.note} />
      </RecordPart>
    </>
  );
}
