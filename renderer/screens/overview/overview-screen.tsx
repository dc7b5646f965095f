import type { ReactElement } from 'react';
import type { Overview, ProgrammeState } from '../../../shared/api/views.ts';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { useOverview } from '../../state/programme.ts';
import { showScreen } from '../../state/ui.ts';
import { Conditions, DeficitBridge, Measures, Meetings, Milestones, TopRisks, Workstreams } from './overview-parts.tsx';
import './overview.css';

/** The programme on one screen: how it stands, why, and what is next. */
export function OverviewScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useOverview(programme);
  return (
    <div className="overview">
      <ReadView read={read} what="The overview">
        {(overview) => <Whole overview={overview} note={programme.note} />}
      </ReadView>
    </div>
  );
}

function Whole({ overview, note }: { readonly overview: Overview; readonly note: string }): ReactElement {
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
          <Milestones rows={overview.milestones} />
        </div>
        <div className="overview-column">
          <TopRisks risks={overview.topRisks} overdue={overview.overdueReviews} />
          {overview.bridge === null ? (
            <Panel title="Deficit bridge">
              <EmptyState
                small
                title="No financial profile yet"
                hint="Load a profile into the programme file to see how the deficit moves."
              />
            </Panel>
          ) : (
            <DeficitBridge bridge={overview.bridge} />
          )}
          {overview.charts.length === 0 ? null : (
            <Panel title="Trends">
              <div className="overview-charts">
                {overview.charts.map((spec) => (
                  <ChartFigure key={spec.headline} spec={spec} height={224} />
                ))}
              </div>
            </Panel>
          )}
          <Measures rows={overview.measures} />
          <Conditions rows={overview.conditions} />
          <Meetings meetings={overview.meetings} />
        </div>
      </div>
    </>
  );
}

function Counts({ overview }: { readonly overview: Overview }): ReactElement {
  return (
    <ul className="counts" aria-label="Workstreams by rating">
      {overview.ragCounts.map(({ rag, word, count }) => (
        <li key={`${rag ?? 'none'} ${word}`} className="count">
          <span className="count-number number">{count}</span>
          <RagBadge rag={rag} word={word} />
        </li>
      ))}
      <li className="count">
        <button type="button" className="count-link focusable" onClick={() => showScreen('risks')}>
          <span className="count-number number">{overview.overdueReviews}</span>
          <span className="count-word">
            {overview.overdueReviews === 1 ? 'risk review overdue' : 'risk reviews overdue'}
          </span>
        </button>
      </li>
    </ul>
  );
}
