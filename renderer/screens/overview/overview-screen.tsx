import type { ReactElement } from 'react';
import type { Overview } from '../../../shared/api/overview-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { useOverview } from '../../state/programme.ts';
import { showCounted } from '../../state/open-record.ts';
import { DeficitPosition, Measures, Scenarios, Trend } from './figures.tsx';
import { Moved } from './moved.tsx';
import { Conditions, Meetings, Milestones, OverdueReviews, TopRisks, Workstreams } from './overview-parts.tsx';
import './overview.css';

/** The programme on one screen: how it stands, why, and what is next. */
export function OverviewScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useOverview(programme);
  return (
    <div className="overview">
      <ReadView read={read} what="The overview">
        {(overview) => <Whole overview={overview} programme={programme} />}
      </ReadView>
    </div>
  );
}

type WholeProps = { readonly overview: Overview; readonly programme: ProgrammeState };

function Whole({ overview, programme }: WholeProps): ReactElement {
  const { note } = programme;
  const { lastPaper, scenarios, trend } = overview;
  return (
    <>
      <header className="overview-head">
        <div className="overview-words">
          <h1 className="screen-title">Overview</h1>
          <p>{[overview.body, overview.purpose].filter((part) => part !== '').join('. ')}</p>
          {note === '' ? null : (
            <details className="overview-note">
              <summary className="focusable">About the data in this file</summary>
              <p>{note}</p>
            </details>
          )}
        </div>
        <Counts overview={overview} />
      </header>
      <div className="overview-columns">
        <div className="overview-column">
          <Workstreams rows={overview.workstreams} />
          {lastPaper === null ? null : <Moved programme={programme} paper={lastPaper} />}
          <Measures measures={overview.measures} />
          <Milestones milestones={overview.milestones} />
          <Conditions conditions={overview.conditions} />
        </div>
        <div className="overview-column">
          <TopRisks risks={overview.topRisks} />
          <OverdueReviews overdue={overview.overdue} />
          <DeficitPosition position={overview.position} />
          {scenarios === null ? null : <Scenarios scenarios={scenarios} />}
          <Meetings meetings={overview.meetings} />
          {trend === null ? null : <Trend trend={trend} />}
        </div>
      </div>
    </>
  );
}

function Counts({ overview }: { readonly overview: Overview }): ReactElement {
  return (
    <ul className="counts" aria-label="Workstreams by rating">
      {overview.ragCounts.map(({ rag, word, count, ids }) => (
        <li key={`${rag ?? 'none'} ${word}`} className="count">
          <button type="button" className="count-link focusable" onClick={() => showCounted('workstream', word, ids)}>
            <span className="count-number number">{count}</span>
            <RagBadge rag={rag} word={word} />
          </button>
        </li>
      ))}
      <li className="count">
        <button
          type="button"
          className="count-link focusable"
          onClick={() => showCounted('risk', 'Review overdue', overview.overdue.ids)}
        >
          <span className="count-number number">{overview.overdue.count.toLocaleString('en-GB')}</span>
          <span className="count-word">
            {overview.overdue.count === 1 ? 'risk review overdue' : 'risk reviews overdue'}
          </span>
        </button>
      </li>
    </ul>
  );
}
