import { type ReactElement, useMemo } from 'react';
import type { CommitteeItem, PeopleRegister } from '../../../shared/api/register-views.ts';
import { namedChoices } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  countedColumn,
  type FieldColumn,
  shownColumn,
  textColumn,
  yesNoColumn,
} from '../../parts/register/field-columns.tsx';
import { LinkedPart } from '../../parts/register/linked-list.tsx';
import { RecordChoice, RecordLine, RecordPart, RecordYesNo } from '../../parts/register/record-fields.tsx';
import { RegisterPage } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { lastRead, latestOf } from '../../state/queries.ts';
import { LeadTimes } from './lead-times.tsx';

/** The committees that take papers, and what each asks for before it meets. */
export function Committees({ register }: { readonly register: PeopleRegister }): ReactElement {
  const columns = useMemo(() => committeeColumns(register), [register]);
  return (
    <RegisterPage
      register="committees"
      kind="committee"
      name="Committees"
      noun="committee"
      nouns="committees"
      rows={register.committees}
      columns={columns}
      rowName={(one) => one.name}
      plain
      asked={[
        { field: 'name', label: 'Name', kind: 'text', required: true },
        {
          field: 'bodyId',
          label: 'Council',
          kind: 'choice',
          required: true,
          start: register.bodies[0]?.id ?? '',
          choices: namedChoices(register.bodies),
        },
        {
          field: 'executive',
          label: 'Takes executive decisions',
          kind: 'choice',
          required: true,
          hint: 'A cabinet does, an overview and scrutiny committee does not. Other deadlines follow from it.',
          choices: [
            { value: '', name: 'Choose…' },
            { value: 'yes', name: 'Yes' },
            { value: 'no', name: 'No' },
          ],
          read: (typed) => ({ value: typed === 'yes' }),
        },
      ]}
      hint="Add the committee that takes the paper: its name and its council."
      details={(one) => <CommitteeDetails register={register} committee={one} />}
    />
  );
}

function committeeColumns(register: PeopleRegister): readonly FieldColumn<CommitteeItem>[] {
  return [
    textColumn('name', 'Committee', 280, { frozen: true }),
    choiceColumn('bodyId', 'Council', 220, namedChoices(register.bodies), null),
    yesNoColumn('executive', 'Takes executive decisions', 176),
    countedColumn('meetings', 'Meetings', 84, {
      kind: 'meeting',
      ids: (one) => one.meetings.map(({ id }) => id),
      said: (one) => `Meetings of ${one.name}`,
    }),
    shownColumn('leadTimes', 'Asks for before it meets', 400, (one) => one.leadTimesSaid),
  ];
}

type DetailsProps = { readonly register: PeopleRegister; readonly committee: CommitteeItem };

function CommitteeDetails({ register, committee }: DetailsProps): ReactElement {
  const save = useSaveField('committee', committee.id, committee.name);
  return (
    <>
      <RecordPart>
        <RecordLine save={save} field="name" label="Name" value={committee.name} />
        <RecordChoice
          save={save}
          field="bodyId"
          label="Council"
          value={committee.bodyId}
          choices={namedChoices(register.bodies)}
        />
        <RecordYesNo save={save} field="executive" label="Takes executive decisions" value={committee.executive} />
      </RecordPart>
      <LeadTimes
        leadTimes={committee.leadTimes}
        hint="What the law and the council ask for comes by itself. Add what this committee asks for besides; one with the same name stands in its place."
        save={(change, said, gesture) =>
          save(
            'leadTimes',
            () => change(latestOf(lastRead('readPeople', {})?.committees, committee).leadTimes),
            said,
            gesture,
          )
        }
      />
      <LinkedPart kind="meeting" title="Meetings" items={committee.meetings} none="It has no meeting here yet." />
    </>
  );
}
