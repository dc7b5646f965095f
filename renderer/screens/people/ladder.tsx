import type { ReactElement } from 'react';
import type { MeetingItem, Rung } from '../../../shared/api/register-views.ts';
import { CalendarIcon, GreenIcon, RedIcon } from '../../parts/icons.ts';
import './people.css';

const STATES: { readonly [state in Rung['state']]: { readonly word: string; readonly Icon: typeof RedIcon } } = {
  late: { word: 'Late', Icon: RedIcon },
  past: { word: 'Passed', Icon: GreenIcon },
  due: { word: 'Due', Icon: CalendarIcon },
};

/** What is due before a meeting, the earliest first, and how each stands. */
export function Ladder({ meeting }: { readonly meeting: MeetingItem }): ReactElement {
  return (
    <section className="record-part" aria-label="Deadlines">
      <h3 className="record-part-title">Deadlines</h3>
      {meeting.ladder.length === 0 ? (
        <p className="muted">
          {meeting.status === 'planned'
            ? 'The day of this meeting has passed. Mark it as held, or give it a new day.'
            : 'Nothing is due: the meeting is over or called off.'}
        </p>
      ) : (
        <ol className="ladder">
          {meeting.ladder.map((rung) => {
            const { word, Icon } = STATES[rung.state];
            return (
              <li key={`${rung.name} ${rung.day} ${rung.from}`} className={`rung ${rung.state}`}>
                <Icon aria-hidden />
                <div>
                  <p className="strong">{rung.name}</p>
                  <p>{rung.said}</p>
                  <p className={rung.state === 'late' ? 'late' : 'muted'}>{`${word}, ${rung.stands}`}</p>
                  <p className="sub">{`Asked by: ${rung.from}`}</p>
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
