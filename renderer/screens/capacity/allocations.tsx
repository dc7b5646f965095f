import { type ReactElement, useMemo } from 'react';
import type { AllocationItem, CapacityRegister } from '../../../shared/api/register-views.ts';
import { writeDate } from '../../../shared/rules/days.ts';
import { readMoney } from '../../../shared/rules/read-money.ts';
import { namedChoices, orNone } from '../../parts/register/choices.ts';
import {
  CellText,
  choiceColumn,
  dayColumn,
  type FieldColumn,
  Missing,
  moneyColumn,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { RecordChoice, RecordDay, RecordLine, RecordNote, RecordPart } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { Totals } from '../../parts/register/totals.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { openRecord } from '../../state/open-record.ts';

const FILTERS: readonly RowFilter<AllocationItem>[] = [
  {
    id: 'left',
    name: 'Not all committed',
    keep: (one) => one.committedPence !== null && one.committedPence < one.allocatedPence,
  },
  { id: 'unknown', name: 'Commitment to be confirmed', keep: (one) => one.committedPence === null },
];

/** Money set aside for a purpose and how much of it is committed. */
export function Allocations({ register }: { readonly register: CapacityRegister }): ReactElement {
  const columns = useMemo(() => allocationColumns(register), [register]);
  return (
    <RegisterPage
      register="allocations"
      kind="allocation"
      name="Money set aside"
      noun="allocation"
      nouns="allocations"
      rows={register.allocations}
      columns={columns}
      rowName={(one) => one.name}
      filters={FILTERS}
      asked={[
        { field: 'name', label: 'What it is for', kind: 'text', required: true },
        {
          field: 'allocated',
          label: 'Set aside',
          kind: 'text',
          required: true,
          hint: 'Such as £250,000 or 1.2m',
          read: (typed) => {
            const read = readSum(typed);
            return typeof read === 'string' ? read : { value: read };
          },
        },
        { field: 'asAt', label: 'As at', kind: 'day', required: true, start: writeDate(register.today, 'dd/mm/yyyy') },
      ]}
      // Nobody has said what of it is committed: that is not nought.
      fixed={{ committed: null }}
      hint="Add the first sum that is set aside: what it is for, how much, and as at which day."
      summary={<Totals name="What the schemes and the money come to" totals={register.totals} />}
      details={(one) => <AllocationDetails register={register} allocation={one} />}
    />
  );
}

/** A sum that must be known, in pence, or the sentence why it is none. */
function readSum(typed: string): number | string {
  const read = readMoney(typed, 'pounds');
  if ('refusal' in read) return read.refusal;
  return read.pence ?? 'What is set aside must be a sum. Type it as £250,000 or 1.2m.';
}

function allocationColumns(register: CapacityRegister): readonly FieldColumn<AllocationItem>[] {
  return [
    textColumn('name', 'Set aside for', 220, { frozen: true }),
    textColumn('purpose', 'Purpose', 260),
    moneyColumn('allocated', 'Set aside', 116, {
      pence: (one) => one.allocatedPence,
      say: (one) => one.allocated,
      none: null,
    }),
    moneyColumn('committed', 'Committed', 132, {
      pence: (one) => one.committedPence,
      say: (one) => one.committed ?? '',
      none: 'To be confirmed',
    }),
    shownColumn('left', 'Not committed', 128, (one) => one.leftSaid, {
      align: 'right',
      show: (one) =>
        one.committed === null ? <Missing>To be confirmed</Missing> : <CellText>{one.leftSaid}</CellText>,
      sortBy: (one) => (one.committedPence === null ? null : one.allocatedPence - one.committedPence),
    }),
    dayColumn('asAt', 'As at', 136),
    choiceColumn('schemeId', 'Scheme', 180, namedChoices(register.schemes), 'No scheme'),
    choiceColumn('sourceId', 'Source', 220, namedChoices(register.sources), 'No source'),
  ];
}

type DetailsProps = { readonly register: CapacityRegister; readonly allocation: AllocationItem };

function AllocationDetails({ register, allocation }: DetailsProps): ReactElement {
  const save = useSaveField('allocation', allocation.id, allocation.name);
  const { schemeId, sourceId } = allocation;
  return (
    <RecordPart>
      <RecordLine save={save} field="name" label="Set aside for" value={allocation.name} />
      <RecordNote save={save} field="purpose" label="Purpose" value={allocation.purpose} />
      <p>{`Not committed: ${allocation.leftSaid}`}</p>
      <RecordDay save={save} field="asAt" label="As at" value={allocation.asAt} />
      <RecordChoice
        save={save}
        field="schemeId"
        label="Scheme"
        value={schemeId}
        choices={orNone(namedChoices(register.schemes), 'No scheme')}
      />
      {schemeId === null ? null : (
        <button type="button" className="text-link focusable" onClick={() => openRecord('scheme', schemeId)}>
          {`Go to ${allocation.scheme}`}
        </button>
      )}
      <RecordChoice
        save={save}
        field="sourceId"
        label="Source"
        value={sourceId}
        choices={orNone(namedChoices(register.sources), 'No source')}
      />
      {sourceId === null ? null : (
        <button type="button" className="text-link focusable" onClick={() => openRecord('source', sourceId)}>
          {`Go to ${allocation.source}`}
        </button>
      )}
    </RecordPart>
  );
}
