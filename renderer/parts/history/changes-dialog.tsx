import { type ReactElement, useState } from 'react';
import type { MeetingChoice, ProgrammeState } from '../../../shared/api/views.ts';
import { closeHistory, type Since } from '../../state/history.ts';
import { useChanges, useMeetings } from '../../state/programme.ts';
import { EmptyState } from '../empty-state.tsx';
import { BareDay } from '../fields.tsx';
import { Button, Field, Select } from '../kit.ts';
import { ReadView } from '../read-view.tsx';
import { ChangeTables } from './change-table.tsx';
import { WideDialog } from './wide-dialog.tsx';

/** What changed since the paper of a meeting or since a day: net, by record and field. */
export function ChangesDialog({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const meetings = useMeetings(programme);
  return (
    <WideDialog
      title="What changed"
      onClose={closeHistory}
      actions={
        <Button appearance="primary" onClick={closeHistory}>
          Close
        </Button>
      }
    >
      <ReadView read={meetings} what="The meetings">
        {(choices) => <ChangesView programme={programme} meetings={choices} />}
      </ReadView>
    </WideDialog>
  );
}

const A_DAY = 'day';

type ViewProps = { readonly programme: ProgrammeState; readonly meetings: readonly MeetingChoice[] };

function ChangesView({ programme, meetings }: ViewProps): ReactElement {
  const [chosen, setChosen] = useState(meetings.find(({ isPast }) => isPast)?.id ?? A_DAY);
  const [day, setDay] = useState(today);
  const since: Since = chosen === A_DAY ? { day } : { meetingId: chosen };
  return (
    <>
      <div className="changes-since">
        <Field label="Since" size="small">
          <Select size="small" value={chosen} onChange={(_, data) => setChosen(data.value)}>
            {meetings.map((meeting) => (
              <option key={meeting.id} value={meeting.id}>
                the paper of {meeting.date} ({meeting.committee})
              </option>
            ))}
            <option value={A_DAY}>a day</option>
          </Select>
        </Field>
        {chosen === A_DAY ? (
          <BareDay
            name="Changes since this day"
            value={day}
            save={(typed) => {
              setDay(typed === '' ? today() : typed);
              return Promise.resolve(null);
            }}
          />
        ) : null}
      </div>
      <Changes programme={programme} since={since} />
    </>
  );
}

function Changes({ programme, since }: { readonly programme: ProgrammeState; readonly since: Since }): ReactElement {
  const read = useChanges(programme, since);
  return (
    <ReadView read={read} what="The changes">
      {({ since: said, steps, changes }) => (
        <div aria-live="polite">
          {changes.length === 0 ? (
            <EmptyState
              small
              title="Nothing changed"
              hint={
                steps === 0
                  ? `${said} nobody has changed anything.`
                  : `What was changed in ${count(steps, 'step')} was changed back.`
              }
            />
          ) : (
            <>
              <p>
                {said}: {count(changes.length, 'record')} changed in {count(steps, 'step')}.
              </p>
              <ChangeTables changes={changes} />
            </>
          )}
        </div>
      )}
    </ReadView>
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
