import { type ReactElement, useMemo } from 'react';
import type { WorkstreamItem, WorkstreamList } from '../../../shared/api/register-views.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { Button } from '../../parts/kit.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { orNone, peopleChoices } from '../../parts/register/choices.ts';
import {
  CellText,
  choiceColumn,
  personColumn,
  countedColumn,
  type FieldColumn,
  longColumn,
  Missing,
  shownColumn,
  textColumn,
} from '../../parts/register/field-columns.tsx';
import { RecordChoice, RecordNote, RecordPart, RecordText } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { suggestNextRef } from '../../../shared/rules/next-ref.ts';
import { openWorkstream } from '../../state/registers.ts';
import { KINDS, ratingChoices, STATUSES } from './words.ts';
import './workstreams.css';

const FILTERS: readonly RowFilter<WorkstreamItem>[] = [
  { id: 'red', name: 'Red', keep: (one) => one.rag === 'red' },
  { id: 'amber', name: 'Amber', keep: (one) => one.rag === 'amber' },
  { id: 'unrated', name: 'Not rated', keep: (one) => one.rag === null },
  { id: 'late', name: 'With a late milestone', keep: (one) => one.lateMilestones.length > 0 },
  { id: 'silent', name: 'No update yet', keep: (one) => one.lastAsAt === null },
];

/** The workstreams as a table to edit; each opens as a page of its own. */
export function WorkstreamTable({ list }: { readonly list: WorkstreamList }): ReactElement {
  const columns = useMemo(() => workstreamColumns(list), [list]);
  const { ragWords } = list;
  const filters = FILTERS.map((one) =>
    one.id === 'red' || one.id === 'amber' ? { ...one, name: ragWords[one.id] } : one,
  );
  return (
    <RegisterPage
      register="workstreams"
      kind="workstream"
      name="Workstreams"
      noun="workstream"
      nouns="workstreams"
      head={<h1 className="screen-title">Workstreams</h1>}
      rows={list.workstreams}
      columns={columns}
      rowName={(one) => one.code}
      heading={(one) => `${one.code} ${one.name}`}
      filters={filters}
      asked={[
        {
          field: 'code',
          label: 'Code',
          kind: 'text',
          required: true,
          start: suggestNextRef(
            list.workstreams.map((one) => one.code),
            'W1',
          ),
        },
        { field: 'name', label: 'Name', kind: 'text', required: true },
      ]}
      fixed={{ order: list.workstreams.reduce((most, one) => Math.max(most, one.order), -1) + 1 }}
      hint="Add the first strand of the programme: a code and a name are enough, lead and rating can follow."
      actions={(one) => (
        <Button size="small" aria-label={`Open page of ${one.code}`} onClick={() => openWorkstream(one.id)}>
          Open page
        </Button>
      )}
      details={(one) => <WorkstreamDetails list={list} item={one} />}
    />
  );
}

function workstreamColumns(list: WorkstreamList): readonly FieldColumn<WorkstreamItem>[] {
  const counted = (
    id: 'openRisks' | 'openMilestones' | 'lateMilestones' | 'conditions',
    kind: 'risk' | 'milestone' | 'condition',
    title: string,
    width: number,
    said: string,
  ): FieldColumn<WorkstreamItem> =>
    countedColumn(id, title, width, { kind, ids: (one) => one[id], said: (one) => `${said} ${one.code}` });
  const ratings = ratingChoices(list.ragWords);
  return [
    textColumn('code', 'Code', 60, { frozen: true }),
    textColumn('name', 'Workstream', 220, { frozen: true }),
    choiceColumn('rag', 'Rating', 120, ratings, list.ragWords.none, {
      show: (one) => <RagBadge rag={one.rag} word={one.ragWord} />,
      sortBy: (one) => (one.rag === null ? null : ratings.findIndex((choice) => choice.value === one.rag)),
    }),
    textColumn('ragReason', 'Why', 280),
    choiceColumn('status', 'Status', 112, STATUSES, null),
    personColumn('leadId', 'Lead', 160, list.officers, 'No lead'),
    shownColumn('last', 'Last update', 200, sayLast, {
      show: (one) => (one.lastAsAt === null ? <Missing>No update yet</Missing> : <CellText>{sayLast(one)}</CellText>),
      sortBy: (one) => one.lastAsAt,
      leads: (one) =>
        one.lastAsAt === null
          ? null
          : { said: `Updates of ${one.code}: ${sayLast(one)}`, go: () => openWorkstream(one.id) },
    }),
    counted('openRisks', 'risk', 'Open risks', 88, 'Open risks of'),
    counted('openMilestones', 'milestone', 'Milestones to come', 140, 'Milestones to come of'),
    counted('lateMilestones', 'milestone', 'Late', 60, 'Late milestones of'),
    counted('conditions', 'condition', 'Conditions', 92, 'Conditions answered by'),
    longColumn('purpose', 'Purpose', 320, { optional: true }),
    choiceColumn('kind', 'Kind', 104, KINDS, null),
    personColumn('sponsorId', 'Sponsor', 160, list.officers, 'No sponsor'),
  ];
}

function sayLast(one: WorkstreamItem): string {
  return one.lastAsAt === null ? '' : `${one.lastPeriod} (${writeDay(one.lastAsAt)})`;
}

type DetailsProps = { readonly list: WorkstreamList; readonly item: WorkstreamItem };

function WorkstreamDetails({ list, item }: DetailsProps): ReactElement {
  const save = useSaveField('workstream', item.id, item.code);
  return (
    <>
      <Button appearance="primary" className="workstream-open" onClick={() => openWorkstream(item.id)}>
        Write or read its updates
      </Button>
      <RecordPart>
        <RecordText save={save} field="purpose" label="Purpose" value={item.purpose} />
        <RecordChoice
          save={save}
          field="rag"
          label="Rating"
          value={item.rag}
          choices={orNone(ratingChoices(list.ragWords), list.ragWords.none)}
        />
        <RecordNote save={save} field="ragReason" label="Why this rating" value={item.ragReason} />
        <div className="record-pair">
          <RecordChoice save={save} field="status" label="Status" value={item.status} choices={STATUSES} />
          <RecordChoice save={save} field="kind" label="Kind" value={item.kind} choices={KINDS} />
        </div>
        <RecordChoice
          save={save}
          field="leadId"
          label="Lead"
          value={item.leadId}
          choices={orNone(peopleChoices(list.officers), 'No lead')}
        />
        <RecordChoice
          save={save}
          field="sponsorId"
          label="Sponsor"
          value={item.sponsorId}
          choices={orNone(peopleChoices(list.officers), 'No sponsor')}
        />
      </RecordPart>
    </>
  );
}
