import type { ReactElement } from 'react';
import type { StudioPart, StudioView } from '../../../../../shared/api/studio-views.ts';
import type { Change } from '../../../../../shared/changes/change.ts';
import { BareChoice } from '../../../../parts/fields.tsx';
import { saveEdit } from '../../../../state/edits.ts';

type FormProps = {
  readonly part: Extract<StudioPart, { kind: 'clearances' }>;
  readonly studio: StudioView;
  readonly readOnly: boolean;
};

/** Who is asked each of the template's questions, and where each stands. The answers are the officers' own to give. */
export function ClearancesForm({ part, studio, readOnly }: FormProps): ReactElement {
  const reportId = studio.report.id;
  const officers = studio.officers.map(({ id, name, post }) => ({ value: id, name: `${name}, ${post}` }));
  return (
    <ul className="part-questions" inert={readOnly}>
      {part.questions.map(({ key, question, officerLabel }) => {
        const held = studio.clearances.find((one) => one.key === key);
        const save = (officerId: string): Promise<string | null> => {
          const fields = { officerId: officerId === '' ? null : officerId };
          const change: Change =
            held === undefined
              ? { does: 'add', kind: 'clearance', record: { reportId, key, question, ...fields } }
              : { does: 'set', kind: 'clearance', id: held.id, fields };
          return saveEdit({ changes: [change], label: `who clears “${question}”`.slice(0, 200) });
        };
        return (
          <li key={key}>
            <p>
              {question} <span className="muted">{sayAnswer(held)}</span>
            </p>
            <BareChoice
              name={`${officerLabel}: ${question}`}
              value={held?.officerId ?? ''}
              choices={[{ value: '', name: `${officerLabel}: not named` }, ...officers]}
              save={save}
            />
          </li>
        );
      })}
    </ul>
  );
}

function sayAnswer(held: StudioView['clearances'][number] | undefined): string {
  const answer = held?.answer ?? null;
  return answer === null ? 'Not yet answered' : answer;
}
