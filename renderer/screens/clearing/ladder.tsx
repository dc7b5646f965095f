import type { ReactElement } from 'react';
import type { ClearingView } from '../../../shared/api/clearing-views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { saveCalendar } from '../../state/clearing.ts';

/** What is due before the meeting, what is late, and a calendar file of it. */
export function Ladder({ view }: { readonly view: ClearingView }): ReactElement {
  const out = isHandedIn(view.status);
  const late = view.ladder.filter((one) => one.isPast && !out).length;
  return (
    <Panel
      title="Deadlines"
      aside={
        late === 0
          ? view.meeting
          : `${view.meeting} · ${late === 1 ? '1 deadline has passed' : `${late} deadlines have passed`}`
      }
    >
      <table className="plain-table" aria-label="Deadlines">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {view.ladder.map(({ name, day, time, rule, isPast }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {rule === '' ? null : <span className="sub">{rule}</span>}
              </th>
              <td>
                {day}
                {time === null ? '' : `, ${time}`}
                {isPast ? <span className="sub">{out ? 'past' : 'past, and the report is not submitted'}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button size="small" onClick={() => void saveCalendar(view.reportId)}>
          Save as a calendar file…
        </Button>
      </p>
    </Panel>
  );
}
