import type { ReactElement } from 'react';
import type { BodyItem, PeopleRegister } from '../../../shared/api/register-views.ts';
import { Body, Nation } from '../../../shared/model/people.ts';
import { choicesOf } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  countedColumn,
  type FieldColumn,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { RecordChoice, RecordLine, RecordPart } from '../../parts/register/record-fields.tsx';
import { RegisterPage } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { lastRead, latestOf } from '../../state/queries.ts';
import { LeadTimes } from './lead-times.tsx';

const NATIONS = Nation.options.map((value) => ({
  value,
  name: value.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
}));
const CLEAR_DAYS = choicesOf(Body.unwrap().shape.clearDays.unwrap().options).map((days) => ({
  ...days,
  name: `${days.name} days`,
}));

const BODY_COLUMNS: readonly FieldColumn<BodyItem>[] = [
  textColumn('name', 'Council', 280, { frozen: true }),
  textColumn('shortName', 'Short name', 160),
  choiceColumn('nation', 'Nation', 132, NATIONS, null),
  choiceColumn('clearDays', 'Clear days are', 124, CLEAR_DAYS, null),
  countedColumn('committees', 'Committees', 96, {
    kind: 'committee',
    ids: (one) => one.committees,
    said: (one) => `Committees of ${one.shortName === '' ? one.name : one.shortName}`,
  }),
  shownColumn('leadTimes', 'Asks for before any meeting', 400, (one) => one.leadTimesSaid),
];

/** The councils whose committees take papers; the nation decides the notice the law asks for, and the bank holidays. */
export function Bodies({ register }: { readonly register: PeopleRegister }): ReactElement {
  return (
    <RegisterPage
      register="bodies"
      kind="body"
      name="Councils"
      noun="council"
      nouns="councils"
      rows={register.bodies}
      columns={BODY_COLUMNS}
      rowName={(one) => one.name}
      plain
      asked={[
        { field: 'name', label: 'Name', kind: 'text', required: true },
        { field: 'nation', label: 'Nation', kind: 'choice', required: true, start: 'england', choices: NATIONS },
      ]}
      hint="Add the council whose committees take the papers."
      details={(one) => <BodyDetails body={one} />}
    />
  );
}

function BodyDetails({ body }: { readonly body: BodyItem }): ReactElement {
  const save = useSaveField('body', body.id, body.name);
  return (
    <>
      <RecordPart>
        <RecordLine save={save} field="name" label="Name" value={body.name} />
        <RecordLine save={save} field="shortName" label="Short name" value={body.shortName} />
        <div className="record-pair">
          <RecordChoice save={save} field="nation" label="Nation" value={body.nation} choices={NATIONS} />
          <RecordChoice
            save={save}
            field="clearDays"
            label="Clear days are"
            value={body.clearDays}
            choices={CLEAR_DAYS}
          />
        </div>
      </RecordPart>
      <LeadTimes
        leadTimes={body.leadTimes}
        hint="What the law asks for comes by itself. Add what the council asks for before any of its meetings."
        save={(change, said, gesture) =>
          save('leadTimes', () => change(latestOf(lastRead('readPeople', {})?.bodies, body).leadTimes), said, gesture)
        }
      />
    </>
  );
}
