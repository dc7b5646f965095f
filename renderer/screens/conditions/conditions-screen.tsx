import { type ReactElement, useMemo } from 'react';
import type { ConditionItem, ConditionRegister } from '../../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { ConditionStatus } from '../../../shared/model/condition.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { choicesOf, namedChoices, orNone, peopleChoices } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  countedColumn,
  dueColumn,
  personColumn,
  type FieldColumn,
  longColumn,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { LinkedPart } from '../../parts/register/linked-list.tsx';
import { PickList } from '../../parts/register/pick-list.tsx';
import { RecordChoice, RecordDay, RecordLine, RecordPart, RecordText } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { suggestNextRef } from '../../../shared/rules/next-ref.ts';
import { openRecord, showCounted } from '../../state/open-record.ts';
import { useConditions } from '../../state/register-reads.ts';

const STATUSES = choicesOf(ConditionStatus.options);
const UNSAID = 'Not yet reported';

const FILTERS: readonly RowFilter<ConditionItem>[] = [
  { id: 'unmet', name: 'Not met yet', keep: (one) => one.status !== 'met' },
  { id: 'doubt', name: 'At risk or not met', keep: (one) => one.status === 'at risk' || one.status === 'not met' },
  { id: 'overdue', name: 'Overdue', keep: (one) => one.overdue },
  { id: 'unanswered', name: 'No workstream answers it', keep: (one) => one.answeredBy.length === 0 },
];

/** What the funders require, how far each is met, and by whom. */
export function ConditionsScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useConditions(programme);
  return (
    <div className="register-screen">
      <ReadView read={read} what="The conditions">
        {(register) => <Conditions register={register} />}
      </ReadView>
    </div>
  );
}

function Conditions({ register }: { readonly register: ConditionRegister }): ReactElement {
  const columns = useMemo(() => conditionColumns(register), [register]);
  return (
    <RegisterPage
      register="conditions"
      kind="condition"
      name="Conditions"
      noun="condition"
      nouns="conditions"
      head={<h1 className="screen-title">Funders’ conditions</h1>}
      rows={register.conditions}
      columns={columns}
      rowName={(one) => one.ref}
      heading={(one) => `${one.ref} ${one.title}`}
      filters={FILTERS}
      asked={[
        {
          field: 'ref',
          label: 'Ref',
          kind: 'text',
          required: true,
          start: suggestNextRef(
            register.conditions.map((one) => one.ref),
            'C1',
          ),
        },
        { field: 'title', label: 'Title', kind: 'text', required: true },
        {
          field: 'funder',
          label: 'Funder',
          kind: 'text',
          required: false,
          start: register.conditions.at(-1)?.funder ?? '',
        },
      ]}
      hint="Add what a funder requires: a ref, a title, and who asks for it. Status, evidence and owner can follow."
      details={(one) => <ConditionDetails register={register} condition={one} />}
    />
  );
}

function conditionColumns(register: ConditionRegister): readonly FieldColumn<ConditionItem>[] {
  return [
    textColumn('ref', 'Ref', 60, { frozen: true }),
    textColumn('title', 'Condition', 240, { frozen: true }),
    choiceColumn('status', 'Status', 152, STATUSES, UNSAID, {
      show: (one) => <RagBadge rag={one.rag} word={one.statusWord} />,
      sortBy: (one) => STATUSES.findIndex((choice) => choice.value === one.status),
    }),
    personColumn('ownerId', 'Owner', 160, register.officers, 'No owner'),
    dueColumn('due', 'Due', 160),
    shownColumn('workstreams', 'Answered by', 200, sayAnswering, {
      leads: (one) =>
        one.answeredBy.length === 0
          ? null
          : {
              said: `Workstreams that answer ${one.ref}: ${sayAnswering(one)}`,
              go: () => showCounted('workstream', `Answering ${one.ref}`, one.workstreamIds),
            },
    }),
    textColumn('funder', 'Funder', 180),
    countedColumn('risks', 'Risks', 64, {
      kind: 'risk',
      ids: (one) => one.risks.map(({ id }) => id),
      said: (one) => `Risks to ${one.ref}`,
    }),
    longColumn('evidence', 'Evidence', 260),
    longColumn('text', 'What is required', 320, { optional: true }),
  ];
}

function sayAnswering(one: ConditionItem): string {
  return one.answeredBy.map((each) => each.name).join(', ');
}

type DetailsProps = { readonly register: ConditionRegister; readonly condition: ConditionItem };

function ConditionDetails({ register, condition }: DetailsProps): ReactElement {
  const save = useSaveField('condition', condition.id, condition.ref);
  return (
    <>
      <RecordPart>
        <RecordLine save={save} field="title" label="Title" value={condition.title} />
        <RecordText save={save} field="text" label="What is required" rows={4} value={condition.text} />
        <div className="record-pair">
          <RecordChoice
            save={save}
            field="status"
            label="Status"
            value={condition.status}
            choices={orNone(STATUSES, UNSAID)}
          />
          <RecordDay save={save} field="due" label="Due" value={condition.due} />
        </div>
        {condition.overdue ? <p className="late">Its day has passed and it is not met.</p> : null}
        <RecordChoice
          save={save}
          field="ownerId"
          label="Owner"
          value={condition.ownerId}
          choices={orNone(peopleChoices(register.officers), 'No owner')}
        />
        <RecordText save={save} field="evidence" label="Evidence" rows={4} value={condition.evidence} />
      </RecordPart>
      <PickList
        label="Answered by"
        chosen={condition.workstreamIds}
        choices={namedChoices(register.workstreams)}
        adding="Add a workstream"
        none="No workstream answers it yet."
        save={(ids) => save('workstreamIds', ids, 'workstreams')}
        onOpen={(id) => openRecord('workstream', id)}
      />
      <LinkedPart kind="risk" title="Risks to it" items={condition.risks} none="No risk names this condition." />
    </>
  );
}
