import { type ReactElement, useState } from 'react';
import type { MeasureRow, Overview, TopRisk, WorkstreamRow } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { showRisk, showScreen } from '../../state/ui.ts';

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
          hint="Load a programme that holds workstreams to see how each one stands."
        />
      ) : (
        <table className="plain-table">
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
                  <span className="strong">
                    {row.code} {row.name}
                  </span>
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

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The gravest risks; each leads to itself in the register. */
export function TopRisks({
  risks,
  overdue,
}: {
  readonly risks: readonly TopRisk[];
  readonly overdue: number;
}): ReactElement {
  return (
    <Panel title="Top risks" aside={overdue === 0 ? undefined : `${overdue} overdue for review`}>
      {risks.length === 0 ? (
        <EmptyState small title="No open risks" hint="Add risks on the Risks screen; the gravest are listed here.">
          <button type="button" className="text-link focusable" onClick={() => showScreen('risks')}>
            Go to Risks
          </button>
        </EmptyState>
      ) : (
        <ul className="risk-list">
          {risks.map((risk) => (
            <li key={risk.id}>
              <button type="button" className="risk-link focusable" onClick={() => showRisk(risk.id)}>
                <span className="risk-words">
                  <span className="strong">
                    {risk.ref} {risk.title}
                  </span>
                  <span className="sub">{risk.owner === '' ? 'No owner' : risk.owner}</span>
                </span>
                <RagBadge rag={risk.rag} word={`${risk.score} ${risk.band}`.trim()} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** From the opening deficit to the closing one, line by line. */
export function DeficitBridge({ bridge }: { readonly bridge: NonNullable<Overview['bridge']> }): ReactElement {
  return (
    <Panel title="Deficit bridge" aside={bridge.title}>
      <table className="plain-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {bridge.rows.map((row, at) => (
            <tr key={`${at} ${row.label}`} className={row.total ? 'total' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="right number">{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const DIRECTIONS: { readonly [direction in NonNullable<MeasureRow['direction']>]: string } = {
  better: 'Better',
  worse: 'Worse',
  same: 'No change',
};

function sayDirection({ direction, change }: MeasureRow): string {
  if (direction !== null) return DIRECTIONS[direction];
  return change === '' ? 'No earlier value' : 'Neither way is better';
}

/** The indicators: newest value, its day, and which way it went, in words. */
export function Measures({ rows }: { readonly rows: readonly MeasureRow[] }): ReactElement {
  return (
    <Panel title="Measures">
      {rows.length === 0 ? (
        <EmptyState small title="No measures yet" hint="Load measures with dated values to see which way they move." />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col" className="right">
                Latest
              </th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td className="right number">
                  <span className="strong">{row.latest}</span>
                  <span className="sub">{row.asAt}</span>
                </td>
                <td>
                  {row.change}
                  <span className={`direction ${row.direction ?? 'none'}`}>{sayDirection(row)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** The dated commitments and how far they have slipped. */
export function Milestones({ rows }: { readonly rows: Overview['milestones'] }): ReactElement {
  return (
    <Panel title="Milestones">
      {rows.length === 0 ? (
        <EmptyState
          small
          title="No milestones yet"
          hint="Load milestones with their days to see what is due and what has slipped."
        />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Milestone</th>
              <th scope="col">Due</th>
              <th scope="col">Status</th>
              <th scope="col">Slip</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.name} ${row.due}`}>
                <th scope="row">{row.name}</th>
                <td>{row.due}</td>
                <td>{capital(row.status)}</td>
                <td>{row.slip}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** What funders require, by how far it is met. */
export function Conditions({ rows }: { readonly rows: Overview['conditions'] }): ReactElement {
  return (
    <Panel title="Funders’ conditions">
      {rows.length === 0 ? (
        <EmptyState
          small
          title="No conditions yet"
          hint="Load the conditions of the programme’s funding to follow them here."
        />
      ) : (
        <dl className="facts">
          {rows.map((row) => (
            <div key={row.status} className="fact">
              <dt>{capital(row.status)}</dt>
              <dd className="number strong">{row.count}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

/** Where and when papers are taken next. */
export function Meetings({ meetings }: { readonly meetings: Overview['meetings'] }): ReactElement {
  return (
    <Panel title="Next meetings and reports">
      {meetings.length === 0 ? (
        <EmptyState
          small
          title="No meeting ahead"
          hint="Load the committee’s meetings to see which paper goes where."
        />
      ) : (
        <ul className="meetings">
          {meetings.map((meeting) => (
            <li key={`${meeting.committee} ${meeting.date}`}>
              <span className="strong">{meeting.date}</span>
              <span>{meeting.committee}</span>
              {meeting.reports.length === 0 ? (
                <span className="sub">No report yet</span>
              ) : (
                meeting.reports.map((title) => (
                  <button
                    key={title}
                    type="button"
                    className="text-link focusable"
                    onClick={() => showScreen('report')}
                  >
                    {title}
                  </button>
                ))
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
