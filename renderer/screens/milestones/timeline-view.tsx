import type { ReactElement } from 'react';
import type { MilestoneItem, MilestoneRegister, MilestoneTimeline } from '../../../shared/api/register-views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Button } from '../../parts/kit.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { openRecord } from '../../state/open-record.ts';
import { openTab } from '../../state/registers.ts';
import './timeline.css';

/** The milestones along a line of time: a hollow mark is the day first planned, a full one the day reached or now expected. */
export function TimelineView({ register }: { readonly register: MilestoneRegister }): ReactElement {
  const { timeline, milestones } = register;
  if (timeline === null)
    return (
      <EmptyState
        title="No milestone has a day yet"
        hint="Give milestones a planned or expected day in the table, and they are drawn here along a line of time."
      >
        <Button appearance="primary" onClick={() => openTab('milestones', 'table')}>
          Go to the table
        </Button>
      </EmptyState>
    );
  const undated = milestones.length - timeline.items.length;
  return (
    <section className="timeline-scroller" aria-label="Milestones along a line of time">
      <table className="timeline" aria-label="Milestones along a line of time">
        <thead>
          <tr>
            <th scope="col">Milestone</th>
            <th scope="col">Status</th>
            <th scope="col" className="timeline-head">
              <span className="visually-hidden">Day and slip</span>
              <Ticks timeline={timeline} />
            </th>
          </tr>
        </thead>
        <tbody>
          {timeline.items.map((item) => (
            <Line
              key={item.id}
              item={item}
              timeline={timeline}
              milestone={milestones.find((one) => one.id === item.id)}
            />
          ))}
        </tbody>
      </table>
      <p className="muted timeline-key">
        A hollow mark is the day first planned; a full one is the day reached or now expected.
        {undated === 0
          ? ''
          : ` ${undated === 1 ? 'One milestone has' : `${undated} milestones have`} no day and ${undated === 1 ? 'is' : 'are'} not drawn.`}
      </p>
    </section>
  );
}

function percent(at: number): string {
  return `${at * 100}%`;
}

function Ticks({ timeline }: { readonly timeline: MilestoneTimeline }): ReactElement {
  return (
    <span className="timeline-ticks" aria-hidden>
      {timeline.ticks.map((tick) => (
        <span key={tick.label} className={`timeline-tick ${edge(tick.at)}`} style={{ left: percent(tick.at) }}>
          {tick.label}
        </span>
      ))}
      {timeline.today === null ? null : (
        <span className={`timeline-tick is-today ${edge(timeline.today)}`} style={{ left: percent(timeline.today) }}>
          Today
        </span>
      )}
    </span>
  );
}

/** Near an end of the line, words stand on the side where there is room. */
function edge(at: number): string {
  if (at < 0.08) return 'at-start';
  return at > 0.92 ? 'at-end' : '';
}

/** Where the words have room: behind the line from `from` to `to`, before it, or below one that takes most of the way. */
function placeWords(from: number, to: number): 'after' | 'before' | 'below' {
  if (to <= ROOM) return 'after';
  return from >= 1 - ROOM ? 'before' : 'below';
}

/** Words take up to half of the way. */
const ROOM = 0.5;

type LineProps = {
  readonly item: MilestoneTimeline['items'][number];
  readonly timeline: MilestoneTimeline;
  readonly milestone: MilestoneItem | undefined;
};

function Line({ item, timeline, milestone }: LineProps): ReactElement | null {
  if (milestone === undefined) return null;
  const { at, planned, said } = item;
  const [from, to] = [Math.min(at, planned ?? at), Math.max(at, planned ?? at)];
  const side = placeWords(from, to);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="text-link focusable" onClick={() => openRecord('milestone', item.id)}>
          {milestone.name}
        </button>
        {milestone.workstream === '' ? null : <span className="sub">{milestone.workstream}</span>}
      </th>
      <td>
        <RagBadge rag={milestone.rag} word={milestone.statusWord} />
      </td>
      <td className={`timeline-cell ${side}`}>
        <span className="timeline-line" aria-hidden>
          {timeline.ticks.map((tick) => (
            <span key={tick.label} className="timeline-rule" style={{ left: percent(tick.at) }} />
          ))}
          {timeline.today === null ? null : (
            <span className="timeline-today" style={{ left: percent(timeline.today) }} />
          )}
          {from === to ? null : (
            <span className="timeline-slip" style={{ left: percent(from), width: percent(to - from) }} />
          )}
          {planned === null || planned === at ? null : (
            <span className="timeline-planned" style={{ left: percent(planned) }} />
          )}
          <span className={`timeline-mark rating-${milestone.rag ?? 'none'}`} style={{ left: percent(at) }} />
        </span>
        <span
          className={`timeline-said ${side} ${milestone.overdue ? 'late' : ''}`}
          style={
            side === 'before'
              ? { right: percent(1 - from) }
              : { left: percent(side === 'after' ? to : Math.min(from, 0.5)) }
          }
        >
          {said}
        </span>
      </td>
    </tr>
  );
}
