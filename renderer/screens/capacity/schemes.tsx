import type { ReactElement } from 'react';
import type { CapacityRegister, SchemeItem } from '../../../shared/api/register-views.ts';
import { SchemeStatus } from '../../../shared/model/finance.ts';
import { choicesOf } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  dueColumn,
  type FieldColumn,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { LinkedPart } from '../../parts/register/linked-list.tsx';
import { RecordChoice, RecordDay, RecordLine, RecordNote, RecordPart } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { Totals } from '../../parts/register/totals.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';

const STATUSES = choicesOf(SchemeStatus.options);

const FILTERS: readonly RowFilter<SchemeItem>[] = [
  { id: 'coming', name: 'Still to open', keep: (one) => one.openingActual === null && one.status !== 'dropped' },
  { id: 'overdue', name: 'Day has passed', keep: (one) => one.overdue },
  { id: 'slipped', name: 'Slipped', keep: (one) => (one.slipDays ?? 0) > 0 },
  { id: 'open', name: 'Open', keep: (one) => one.status === 'open' },
];

const SCHEME_COLUMNS: readonly FieldColumn<SchemeItem>[] = [
  textColumn('name', 'Scheme', 252, { frozen: true }),
  textColumn('site', 'Site', 152),
  textColumn('needType', 'Need', 176),
  countColumn('places', 'Places', 92),
  choiceColumn('status', 'Status', 112, STATUSES, null),
  dayColumn('openingBaseline', 'Planned opening', 140),
  dueColumn('openingForecast', 'Expected', 160),
  dayColumn('openingActual', 'Opened', 140),
  shownColumn('slip', 'Slip', 112, (one) => one.slip, { sortBy: (one) => one.slipDays }),
  textColumn('note', 'Note', 240),
];

/** The schemes that add places, as a table to edit. */
export function Schemes({ register }: { readonly register: CapacityRegister }): ReactElement {
  return (
    <RegisterPage
      register="schemes"
      kind="scheme"
      name="Capacity schemes"
      noun="scheme"
      nouns="schemes"
      rows={register.schemes}
      columns={SCHEME_COLUMNS}
      rowName={(one) => one.name}
      filters={FILTERS}
      asked={[
        { field: 'name', label: 'Name', kind: 'text', required: true },
        { field: 'site', label: 'Site', kind: 'text', required: false },
        { field: 'openingBaseline', label: 'Planned opening', kind: 'day', required: false },
      ]}
      hint="Add the first scheme that brings new places: a name is enough, site, places and days can follow."
      summary={<Totals name="What the schemes and the money come to" totals={register.totals} />}
      details={(one) => <SchemeDetails scheme={one} />}
    />
  );
}

function SchemeDetails({ scheme }: { readonly scheme: SchemeItem }): ReactElement {
  const save = useSaveField('scheme', scheme.id, scheme.name);
  return (
    <>
      <RecordPart>
        <RecordLine save={save} field="name" label="Name" value={scheme.name} />
        <RecordLine save={save} field="site" label="Site" value={scheme.site} />
        <RecordLine save={save} field="needType" label="Need" value={scheme.needType} />
        <div className="record-pair">
          <RecordDay save={save} field="openingBaseline" label="Planned opening" value={scheme.openingBaseline} />
          <RecordDay save={save} field="openingForecast" label="Expected opening" value={scheme.openingForecast} />
          <RecordDay save={save} field="openingActual" label="Opened" value={scheme.openingActual} />
          <RecordChoice save={save} field="status" label="Status" value={scheme.status} choices={STATUSES} />
        </div>
        {scheme.slip === '' ? null : <p>{`Against the plan: ${scheme.slip}.`}</p>}
        {scheme.overdue ? <p className="late">Its day has passed and it is not open.</p> : null}
        <RecordNote save={save} field="note" label="Note" value={scheme.note} />
      </RecordPart>
      <LinkedPart
        kind="allocation"
        title="Money set aside"
        items={scheme.funding}
        none="No money is set aside for it. Name the scheme on a line of “Money set aside”."
      />
    </>
  );
}
