import { type ReactElement, useMemo } from 'react';
import type { OfficerItem, PeopleRegister } from '../../../shared/api/register-views.ts';
import { OfficerRole } from '../../../shared/model/people.ts';
import { choicesOf, namedChoices, orNone } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  countedColumn,
  type FieldColumn,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { LinkedPart } from '../../parts/register/linked-list.tsx';
import { PickList } from '../../parts/register/pick-list.tsx';
import { RecordChoice, RecordLine, RecordPart } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { type SaveField, useSaveField } from '../../parts/register/use-save-field.ts';
import { LineField } from '../../parts/fields.tsx';

const ROLES = choicesOf(OfficerRole.options);

const FILTERS: readonly RowFilter<OfficerItem>[] = ROLES.map(({ value, name }) => ({
  id: value,
  name,
  keep: (one) => one.roles.some((role) => role === value),
}));

/** The officers and members with their posts, how they are reached, and what they answer for. */
export function Officers({ register }: { readonly register: PeopleRegister }): ReactElement {
  const columns = useMemo(() => officerColumns(register), [register]);
  return (
    <RegisterPage
      register="officers"
      kind="officer"
      name="Officers"
      noun="officer"
      nouns="officers"
      rows={register.officers}
      columns={columns}
      rowName={(one) => one.name}
      filters={FILTERS}
      asked={[
        { field: 'name', label: 'Name', kind: 'text', required: true },
        { field: 'post', label: 'Post', kind: 'text', required: true },
      ]}
      hint="Add who owns, leads or clears something: a name and a post."
      details={(one) => <OfficerDetails register={register} officer={one} />}
    />
  );
}

function officerColumns(register: PeopleRegister): readonly FieldColumn<OfficerItem>[] {
  const counted = (
    id: 'leads' | 'risks' | 'milestones' | 'conditions',
    kind: 'workstream' | 'risk' | 'milestone' | 'condition',
    title: string,
    width: number,
  ): FieldColumn<OfficerItem> =>
    countedColumn(id, title, width, {
      kind,
      ids: (one) => one[id].map((each) => each.id),
      said: (one) => `${title} of ${one.name}`,
    });
  return [
    textColumn('name', 'Name', 160, { frozen: true }),
    textColumn('post', 'Post', 240),
    shownColumn('roles', 'Roles', 176, (one) => one.rolesSaid),
    textColumn('email', 'E-mail', 220),
    textColumn('phone', 'Telephone', 132),
    choiceColumn('bodyId', 'Council', 180, namedChoices(register.bodies), 'Not set'),
    textColumn('portfolio', 'Portfolio', 160),
    counted('leads', 'workstream', 'Workstreams', 100),
    counted('risks', 'risk', 'Risks', 64),
    counted('milestones', 'milestone', 'Milestones', 92),
    counted('conditions', 'condition', 'Conditions', 92),
  ];
}

type DetailsProps = { readonly register: PeopleRegister; readonly officer: OfficerItem };

function OfficerDetails({ register, officer }: DetailsProps): ReactElement {
  const save = useSaveField('officer', officer.id, officer.name);
  return (
    <>
      <RecordPart>
        <RecordLine save={save} field="name" label="Name" value={officer.name} />
        <RecordLine save={save} field="post" label="Post" value={officer.post} />
        <ListLine save={save} field="otherPosts" label="Other posts" value={officer.otherPosts} hint="With ; between" />
        <RecordChoice
          save={save}
          field="bodyId"
          label="Council"
          value={officer.bodyId}
          choices={orNone(namedChoices(register.bodies), 'Not set')}
        />
      </RecordPart>
      <RecordPart title="How to reach them">
        <RecordLine save={save} field="email" label="E-mail" value={officer.email} />
        <RecordLine save={save} field="phone" label="Telephone" value={officer.phone} />
        <RecordLine save={save} field="address" label="Address" value={officer.address} />
      </RecordPart>
      <PickList
        label="Roles"
        chosen={officer.roles}
        choices={ROLES}
        adding="Add a role"
        none="No role in the making of papers."
        save={(roles) => save('roles', roles, 'roles')}
      />
      <RecordPart title="In the role">
        <ListLine save={save} field="clears" label="May clear" value={officer.clears} hint="finance; legal; equality" />
        <RecordLine save={save} field="portfolio" label="Portfolio held" value={officer.portfolio} />
      </RecordPart>
      <LinkedPart kind="workstream" title="Workstreams" items={officer.leads} none="Leads no workstream." />
      <LinkedPart kind="risk" title="Risks" items={officer.risks} none="Owns no risk." />
      <LinkedPart kind="milestone" title="Milestones" items={officer.milestones} none="Owns no milestone." />
      <LinkedPart kind="condition" title="Conditions" items={officer.conditions} none="Owns no condition." />
    </>
  );
}

type ListProps = {
  readonly save: SaveField;
  readonly field: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly hint: string;
};

/** A short list of words, typed with semicolons between. */
function ListLine({ save, field, label, value, hint }: ListProps): ReactElement {
  return (
    <LineField
      label={label}
      placeholder={hint}
      value={value.join('; ')}
      save={(typed, gesture) =>
        save(
          field,
          typed
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
          label.toLowerCase(),
          gesture,
        )
      }
    />
  );
}
