import { type ReactElement, useMemo } from 'react';
import type { MeetingItem, PeopleRegister } from '../../../shared/api/register-views.ts';
import { MeetingStatus } from '../../../shared/model/meetings.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import type { Lead } from '../../parts/grid/columns.ts';
import { AddIcon } from '../../parts/icons.ts';
import { choicesOf, namedChoices } from '../../parts/register/choices.ts';
import {
  choiceColumn,
  dayColumn,
  type FieldColumn,
  Late,
  Missing,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { LinkedPart } from '../../parts/register/linked-list.tsx';
import { RecordChoice, RecordDay, RecordLine, RecordNote, RecordPart } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { openRecord, showDetails } from '../../state/open-record.ts';
import { setStartPaper } from '../../state/start-paper.ts';
import { Ladder } from './ladder.tsx';

const STATUSES = choicesOf(MeetingStatus.options);

const FILTERS: readonly RowFilter<MeetingItem>[] = [
  { id: 'coming', name: 'Still to come', keep: (one) => one.ladder.length > 0 },
  { id: 'late', name: 'Something is late', keep: (one) => one.late > 0 },
  { id: 'over', name: 'Held or called off', keep: (one) => one.status !== 'planned' },
];

/** The meetings with what is due before each, the latest first. */
export function Meetings({ register }: { readonly register: PeopleRegister }): ReactElement {
  const columns = useMemo(() => meetingColumns(register), [register]);
  return (
    <RegisterPage
      register="meetings"
      kind="meeting"
      name="Meetings"
      noun="meeting"
      nouns="meetings"
      rows={register.meetings}
      columns={columns}
      rowName={(one) => `${one.committee}, ${one.weekday}`}
      filters={FILTERS}
      asked={[
        {
          field: 'committeeId',
          label: 'Committee',
          kind: 'choice',
          required: true,
          start: register.committees[0]?.id ?? '',
          choices: namedChoices(register.committees),
          ...(register.committees.length === 0 && {
            hint: 'There is no committee yet: cancel, and add it on the tab “Committees” first.',
          }),
        },
        { field: 'date', label: 'Day', kind: 'day', required: true },
        { field: 'time', label: 'Time', kind: 'text', required: false },
      ]}
      hint={
        register.committees.length === 0
          ? 'First add the committee on the tab “Committees”; then its meetings, and each has its deadlines worked out here.'
          : 'Add a meeting: its committee and its day. What is due before it is worked out from there.'
      }
      details={(one) => <MeetingDetails register={register} meeting={one} />}
    />
  );
}

function meetingColumns(register: PeopleRegister): readonly FieldColumn<MeetingItem>[] {
  return [
    choiceColumn('committeeId', 'Committee', 252, namedChoices(register.committees), null, { frozen: true }),
    dayColumn('date', 'Day', 152),
    textColumn('time', 'Time', 84),
    textColumn('place', 'Place', 180),
    choiceColumn('status', 'Status', 104, STATUSES, null),
    shownColumn('late', 'Late', 124, sayLate, {
      show: (one) => (one.late === 0 ? <Missing>Nothing late</Missing> : <Late>{sayLate(one)}</Late>),
      sortBy: (one) => -one.late,
      leads: (one) => (one.late === 0 ? null : leadToDetails(one, sayLate(one))),
    }),
    shownColumn('next', 'Due next', 280, (one) => one.next, {
      leads: (one) => (one.next === '' ? null : leadToDetails(one, one.next)),
    }),
    shownColumn('reports', 'Papers', 72, (one) => String(one.reports.length), {
      align: 'right',
      sortBy: (one) => one.reports.length,
      leads: leadToPapers,
    }),
    textColumn('note', 'Note', 200),
  ];
}

function sayLate({ late }: MeetingItem): string {
  if (late === 0) return '';
  return late === 1 ? '1 deadline' : `${late} deadlines`;
}

/** The deadlines and the papers of a meeting stand in its details. */
function leadToDetails(one: MeetingItem, shown: string): Lead {
  return { said: `${shown}: details of ${one.committee}, ${one.weekday}`, go: () => showDetails('meetings', one.id) };
}

function leadToPapers(one: MeetingItem): Lead | null {
  const [first, ...others] = one.reports;
  if (first === undefined) return null;
  const many = String(one.reports.length);
  return others.length > 0
    ? leadToDetails(one, many)
    : { said: `${many}: ${first.name}`, go: () => openRecord('report', first.id) };
}

type DetailsProps = { readonly register: PeopleRegister; readonly meeting: MeetingItem };

function MeetingDetails({ register, meeting }: DetailsProps): ReactElement {
  const save = useSaveField('meeting', meeting.id, `${meeting.committee}, ${meeting.weekday}`);
  return (
    <>
      <Ladder meeting={meeting} />
      <LinkedPart kind="report" title="Papers" items={meeting.reports} none="No paper is made for it yet.">
        {meeting.status === 'planned' ? (
          <EditButton size="small" icon={<AddIcon />} onClick={() => setStartPaper(true, { meetingId: meeting.id })}>
            Start a paper for it…
          </EditButton>
        ) : null}
      </LinkedPart>
      <RecordPart title="Where and when">
        <RecordChoice
          save={save}
          field="committeeId"
          label="Committee"
          value={meeting.committeeId}
          choices={namedChoices(register.committees)}
        />
        <div className="record-pair">
          <RecordDay save={save} field="date" label="Day" value={meeting.date} />
          <RecordLine save={save} field="time" label="Time" value={meeting.time} />
        </div>
        <RecordLine save={save} field="place" label="Place" value={meeting.place} />
        <RecordChoice save={save} field="status" label="Status" value={meeting.status} choices={STATUSES} />
        <RecordNote save={save} field="note" label="Note" value={meeting.note} />
      </RecordPart>
    </>
  );
}
