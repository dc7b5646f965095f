import type { ReactElement } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import type { ProgrammeState } from '../../../../../shared/api/views.ts';
import { writeDay } from '../../../../../shared/rules/days.ts';
import { BareChoice, BareDay, LineField } from '../../../../parts/fields.tsx';
import { Field } from '../../../../parts/kit.ts';
import { saveEdit } from '../../../../state/edits.ts';
import { useMeetings } from '../../../../state/programme.ts';
import { PAPER_PART, partPlace } from '../show-origin.ts';

type FormProps = { readonly studio: StudioView; readonly programme: ProgrammeState; readonly readOnly: boolean };

/** What the paper was started with and may turn out otherwise: its title, the meeting that takes it, the day of its figures. */
export function PaperForm({ studio: { report }, programme, readOnly }: FormProps): ReactElement {
  const meetings = useMeetings(programme).data ?? [];
  const id = partPlace(PAPER_PART);
  const save =
    (what: string, field: 'title' | 'meetingId' | 'asAt') =>
    (typed: string, gesture: string | null = null): Promise<string | null> =>
      saveEdit({
        changes: [{ does: 'set', kind: 'report', id: report.id, fields: { [field]: typed } }],
        label: `${what} of the report`,
        gesture,
      });
  return (
    <section className="part part-1" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 className="part-title" id={`${id}-title`}>
        The paper
      </h2>
      <div className="part-fields" inert={readOnly}>
        <LineField label="Title" value={report.title} save={save('Title', 'title')} />
        <Field label="Meeting" size="small">
          <BareChoice
            name="Meeting"
            value={report.meetingId}
            choices={meetings.map((one) => ({ value: one.id, name: `${one.committee}, ${one.date}` }))}
            save={save('Meeting', 'meetingId')}
          />
        </Field>
        {report.frozen ? (
          <p className="muted">Its figures are read from a snapshot, as at {writeDay(report.asAt)}.</p>
        ) : (
          <Field label="Figures as at" size="small">
            <BareDay name="Figures as at" value={report.asAt} save={save('Day of the figures', 'asAt')} />
          </Field>
        )}
      </div>
    </section>
  );
}
