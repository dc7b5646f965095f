import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import type { WorkstreamList, WorkstreamPage } from '../../../shared/api/register-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { Button, Select } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { orNone, peopleChoices } from '../../parts/register/choices.ts';
import { RecordChoice, RecordLine, RecordNote, RecordText } from '../../parts/register/record-fields.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { showHistory } from '../../state/history.ts';
import { useWorkstream } from '../../state/register-reads.ts';
import { openWorkstream, selectRow } from '../../state/registers.ts';
import { Updates } from './updates.tsx';
import { WorkstreamRecords } from './workstream-records.tsx';
import { KINDS, ratingChoices, STATUSES } from './words.ts';
import './workstreams.css';

type PageProps = {
  readonly programme: ProgrammeState;
  readonly list: WorkstreamList;
  readonly workstreamId: string;
};

/** One workstream: how it stands and why, what it reported for each period, and all that hangs on it. */
export function WorkstreamPageView({ programme, list, workstreamId }: PageProps): ReactElement {
  const read = useWorkstream(programme, workstreamId);
  return (
    <ReadView read={read} what="The workstream">
      {(page) => <Page page={page} list={list} />}
    </ReadView>
  );
}

function Page({ page, list }: { readonly page: WorkstreamPage; readonly list: WorkstreamList }): ReactElement {
  const { item, officers } = page;
  const heading = useRef<HTMLHeadingElement>(null);
  // A new page is read from its heading; the button that led here has gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <WorkstreamHead page={page} list={list} heading={heading} />
      <div className="workstream-columns">
        <div className="workstream-main">
          <Updates page={page} />
          <Panel title="Who">
            <People item={item} officers={officers} />
          </Panel>
        </div>
        <div className="workstream-side">
          <Standing page={page} />
          <WorkstreamRecords page={page} />
        </div>
      </div>
    </>
  );
}

type HeadProps = {
  readonly page: WorkstreamPage;
  readonly list: WorkstreamList;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

function WorkstreamHead({ page, list, heading }: HeadProps): ReactElement {
  const { item } = page;
  const at = list.workstreams.findIndex((one) => one.id === item.id);
  const go = (id: string): void => {
    selectRow('workstreams', id);
    openWorkstream(id);
  };
  const [before, after] = [list.workstreams[at - 1], list.workstreams[at + 1]];
  return (
    <header className="workstream-head">
      <div className="workstream-tools">
        <Button size="small" onClick={() => openWorkstream(null)}>
          All workstreams
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={before === undefined}
          onClick={() => (before === undefined ? undefined : go(before.id))}
        >
          Previous
        </Button>
        <Select size="small" aria-label="Workstream" value={item.id} onChange={(_, data) => go(data.value)}>
          {list.workstreams.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.code} ${one.name}`}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={after === undefined}
          onClick={() => (after === undefined ? undefined : go(after.id))}
        >
          Next
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => showHistory({ kind: 'workstream', id: item.id, name: item.code })}
        >
          History
        </Button>
      </div>
      <div className="workstream-title">
        <h1 className="screen-title focusable" tabIndex={-1} ref={heading}>
          {`${item.code} ${item.name}`}
        </h1>
        <RagBadge rag={item.rag} word={item.ragWord} />
      </div>
    </header>
  );
}

function Standing({ page }: { readonly page: WorkstreamPage }): ReactElement {
  const { item, ragWords } = page;
  const save = useSaveField('workstream', item.id, item.code);
  return (
    <Panel title="How it stands" className="workstream-standing">
      <div className="workstream-fields">
        <div className="record-pair">
          <RecordChoice
            save={save}
            field="rag"
            label="Rating"
            value={item.rag}
            choices={orNone(ratingChoices(ragWords), ragWords.none)}
          />
          <RecordChoice save={save} field="status" label="Status" value={item.status} choices={STATUSES} />
        </div>
        <RecordNote save={save} field="ragReason" label="Why this rating" value={item.ragReason} />
        <RecordText save={save} field="purpose" label="Purpose" value={item.purpose} />
      </div>
    </Panel>
  );
}

function People({ item, officers }: Pick<WorkstreamPage, 'item' | 'officers'>): ReactElement {
  const save = useSaveField('workstream', item.id, item.code);
  return (
    <div className="workstream-fields">
      <RecordChoice
        save={save}
        field="leadId"
        label="Lead"
        value={item.leadId}
        choices={orNone(peopleChoices(officers), 'No lead')}
      />
      <RecordChoice
        save={save}
        field="sponsorId"
        label="Sponsor"
        value={item.sponsorId}
        choices={orNone(peopleChoices(officers), 'No sponsor')}
      />
      <div className="record-pair">
        <RecordLine save={save} field="code" label="Code" value={item.code} />
        <RecordChoice save={save} field="kind" label="Kind" value={item.kind} choices={KINDS} />
      </div>
      <RecordLine save={save} field="name" label="Name" value={item.name} />
    </div>
  );
}
