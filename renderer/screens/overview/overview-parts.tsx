import { type ReactElement, useState } from 'react';
import type { MeetingRow, Overview, WorkstreamRow } from '../../../shared/api/overview-views.ts';
import { capital } from '../../../shared/model/capital.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ScreenLink } from '../../parts/screen-link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { showCounted } from '../../state/open-record.ts';
import { showScreen } from '../../state/ui.ts';
import { LinkedList } from './linked-list.tsx';

/** The strands of the programme with their ratings and the reasons for them. */
export function Workstreams({ rows }: { readonly rows: readonly WorkstreamRow[] }): ReactElement {
  const [updates, setUpdates] = useState(false);
  const toggle = (
    <button type="button" className="text-link focusable" aria-pressed={updates} onClick={() => setUpdates(!updates)}>
      {updates ? 'Hide latest updates' : 'Show latest updates'}
    </button>
  );
  return (
    <Panel title="Workstreams" aside={rows.some((row) => row.lastUpdate !== '') ? toggle : undefined}>
      {rows.length === 0 ? (
        <EmptyState
          small
          title="No workstreams yet"
          hint="Add the strands of the programme to see how each one stands."
        >
          <ScreenLink screen="workstreams">Go to Workstreams</ScreenLink>
        </EmptyState>
      ) : (
        <table className="plain-table" aria-label="Workstreams">
          <thead>
            <tr>
              <th scope="col">Workstream</th>
              <th scope="col">Rating</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RecordLink kind="workstream" id={row.id}>
                    {row.code} {row.name}
                  </RecordLink>
                  <span className="sub">{sayFacts(row)}</span>
                </th>
                <td>
                  <RagBadge rag={row.rag} word={row.ragWord} />
                </td>
                <td>
                  {row.ragReason}
                  {updates && row.lastUpdate !== '' ? <span className="sub latest">{row.lastUpdate}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function sayFacts(row: WorkstreamRow): string {
  const facts = [row.kind === 'enabler' ? 'enabler' : '', row.status, row.lead];
  return capital(facts.filter((fact) => fact !== '').join(', '));
}

/** The gravest risks; each leads to itself in the register. */
export function TopRisks({ risks }: { readonly risks: Overview['topRisks'] }): ReactElement {
  return (
    <Panel title="Top risks">
      {risks.length === 0 ? (
        <EmptyState small title="No open risks" hint="Add risks on the Risks screen; the gravest are listed here.">
          <ScreenLink screen="risks">Go to Risks</ScreenLink>
        </EmptyState>
      ) : (
        <LinkedList kind="risk" records={risks} />
      )}
    </Panel>
  );
}

/** The risks that should have been looked at by now; nothing where there are none. */
export function OverdueReviews({ overdue }: { readonly overdue: Overview['overdue'] }): ReactElement | null {
  if (overdue.count === 0) return null;
  return (
    <Panel
      title="Overdue reviews"
      aside={
        <button
          type="button"
          className="text-link focusable"
          onClick={() => showCounted('risk', 'Review overdue', overdue.ids)}
        >
          {`${overdue.count.toLocaleString('en-GB')} overdue`}
        </button>
      }
    >
      <LinkedList
        kind="risk"
        records={overdue.first}
        more={overdue.count - overdue.first.length}
        counted={{ said: 'Review overdue', ids: overdue.ids }}
      />
    </Panel>
  );
}

/** The dated commitments that have slipped, are late or at risk. */
export function Milestones({ milestones }: { readonly milestones: Overview['milestones'] }): ReactElement {
  const { slipping, count, others } = milestones;
  const rest = (
    <button
      type="button"
      className="text-link focusable"
      onClick={() => showCounted('milestone', 'To come as planned', milestones.otherIds)}
    >
      {`${others} ${slipping.length === 0 ? '' : 'other '}to come as planned`}
    </button>
  );
  return (
    <Panel title="Milestones slipping" aside={others === 0 ? undefined : rest}>
      {slipping.length === 0 ? (
        <EmptyState
          small
          title={others === 0 ? 'No milestones to come' : 'None is slipping'}
          hint={
            others === 0
              ? 'Add milestones with the day each was promised for, and the day it is now expected.'
              : 'A milestone is listed here once its forecast is later than its baseline, or its day has passed.'
          }
        >
          {others === 0 ? <ScreenLink screen="milestones">Go to Milestones</ScreenLink> : null}
        </EmptyState>
      ) : (
        <LinkedList
          kind="milestone"
          records={slipping}
          more={count - slipping.length}
          counted={{ said: 'Slipping', ids: milestones.ids }}
        />
      )}
    </Panel>
  );
}

/** What funders require: how far it is met, and what is not on the way. */
export function Conditions({ conditions }: { readonly conditions: Overview['conditions'] }): ReactElement {
  const { counts, wanting, wantingIds, more } = conditions;
  return (
    <Panel
      title="Funders’ conditions"
      aside={
        <button type="button" className="text-link focusable" onClick={() => showScreen('conditions')}>
          All conditions
        </button>
      }
    >
      {counts.length === 0 ? (
        <EmptyState small title="No conditions yet" hint="Add what the funding asks for to follow it here.">
          <ScreenLink screen="conditions">Go to Conditions</ScreenLink>
        </EmptyState>
      ) : (
        <>
          <dl className="facts">
            {counts.map((row) => (
              <div key={row.status} className="fact">
                <dt>{capital(row.status)}</dt>
                <dd className="number strong">
                  <button
                    type="button"
                    className="text-link focusable"
                    aria-label={`${row.count} ${row.status}`}
                    onClick={() => showCounted('condition', capital(row.status), row.ids)}
                  >
                    {row.count}
                  </button>
                </dd>
              </div>
            ))}
          </dl>
          {wanting.length === 0 ? null : (
            <LinkedList
              kind="condition"
              records={wanting}
              more={more}
              counted={{ said: 'Not met or at risk', ids: wantingIds }}
            />
          )}
        </>
      )}
    </Panel>
  );
}

/** Where and when papers are taken next, with what is due before, and the last meeting that was. */
export function Meetings({ meetings }: { readonly meetings: Overview['meetings'] }): ReactElement {
  const { next, last } = meetings;
  return (
    <Panel title="Next meetings">
      {next.length === 0 ? (
        <EmptyState
          small
          title="No meeting ahead"
          hint="Add the committee’s next meeting to see its deadlines: when papers are due, and when they are published."
        >
          <ScreenLink screen="people" tab="meetings">
            Go to Meetings
          </ScreenLink>
        </EmptyState>
      ) : (
        <ul className="meetings">
          {next.map((meeting) => (
            <li key={meeting.id}>
              <Meeting meeting={meeting} />
              <Ladder meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
      {last === null ? null : (
        <ul className="meetings" aria-label="Last meeting">
          <li>
            <span className="sub">Last meeting</span>
            <Meeting meeting={last} />
          </li>
        </ul>
      )}
    </Panel>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingRow }): ReactElement {
  return (
    <>
      <RecordLink kind="meeting" id={meeting.id}>
        {meeting.date}
      </RecordLink>
      <span>{meeting.committee}</span>
      {meeting.reports.length === 0 ? (
        <span className="sub">No report yet</span>
      ) : (
        meeting.reports.map(({ id, title }) => (
          <RecordLink key={id} kind="report" id={id}>
            {title}
          </RecordLink>
        ))
      )}
    </>
  );
}

function Ladder({ meeting }: { readonly meeting: MeetingRow }): ReactElement | null {
  if (meeting.deadlines.length === 0) return null;
  return (
    <table className="plain-table ladder">
      <caption className="visually-hidden">Deadlines before {meeting.date}</caption>
      <thead>
        <tr>
          <th scope="col">Due before it</th>
          <th scope="col">By</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {meeting.deadlines.map((deadline) => (
          <tr key={deadline.name} className={deadline.isPast ? 'muted' : undefined}>
            <th scope="row">{deadline.name}</th>
            <td>{deadline.day}</td>
            <td>{capital(deadline.when)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
