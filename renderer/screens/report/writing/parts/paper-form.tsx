import { memo, type ReactElement } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import type { ProgrammeState } from '../../../../../shared/api/views.ts';
import { isSame } from '../../../../../shared/model/is-same.ts';
import { writeDay } from '../../../../../shared/rules/days.ts';
import { BareChoice, BareDay, LineField } from '../../../../parts/fields.tsx';
import { Field } from '../../../../parts/kit.ts';
import { saveEdit } from '../../../../state/edits.ts';
import { useMeetings, useWindowState } from '../../../../state/programme.ts';
import { PAPER_PART, partPlace } from '../show-origin.ts';

type FormProps = { readonly report: StudioView['report']; readonly readOnly: boolean };

/** What the paper was started with and may turn out otherwise: its title, the meeting that takes it, the day of its figures. */
export const PaperForm = memo(function PaperForm({ report, readOnly }: FormProps): ReactElement {
  const id = partPlace(PAPER_PART);
  return (
    <section className="part part-1" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 className="part-title" id={`${id}-title`}>
        The paper
      </h2>
      <div className="part-fields" inert={readOnly}>
        <LineField label="Title" value={report.title} save={saverOf(report.id, 'Title', 'title')} />
        <Field label="Meeting" size="small">
          <MeetingField report={report} />
        </Field>
        {report.frozen ? (
          <p className="muted">Its figures are read from a snapshot, as at {writeDay(report.asAt)}.</p>
        ) : (
          <Field label="Figures as at" size="small">
            <BareDay name="Figures as at" value={report.asAt} save={saverOf(report.id, 'Day of the figures', 'asAt')} />
          </Field>
        )}
      </div>
    </section>
  );
}, isSame);

// The programme is another one after every key that was saved: it is asked for here alone, and the texts are left as they are.
function MeetingField({ report }: Pick<FormProps, 'report'>): ReactElement | null {
  const programme = useWindowState().data?.programme ?? null;
  return programme === null ? null : <Meetings report={report} programme={programme} />;
}

type MeetingsProps = Pick<FormProps, 'report'> & { readonly programme: ProgrammeState };

function Meetings({ report, programme }: MeetingsProps): ReactElement {
  const meetings = useMeetings(programme).data ?? [];
  return (
    <BareChoice
      name="Meeting"
      value={report.meetingId}
      choices={meetings.map((one) => ({ value: one.id, name: `${one.committee}, ${one.date}` }))}
      save={saverOf(report.id, 'Meeting', 'meetingId')}
    />
  );
}

function saverOf(id: string, what: string, field: 'title' | 'meetingId' | 'asAt') {
  return (typed: string, gesture: string | null = null): Promise<string | null> =>
    saveEdit({
      changes: [{ does: 'set', kind: 'report', id, fields: { [field]: typed } }],
      label: `${what} of the report`,
      gesture,
    });
}
