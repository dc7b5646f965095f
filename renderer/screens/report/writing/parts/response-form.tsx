import { type ReactElement, useId, useState } from 'react';
import type { StudioPart } from '../../../../../shared/api/studio-views.ts';
import type { Change } from '../../../../../shared/changes/change.ts';
import { BareChoice, LineField } from '../../../../parts/fields.tsx';
import { Checkbox } from '../../../../parts/kit.ts';
import { useTick } from '../../../../parts/use-tick.ts';
import { saveEdit } from '../../../../state/edits.ts';

type FormProps = {
  readonly reportId: string;
  readonly part: Extract<StudioPart, { kind: 'response' }>;
  readonly readOnly: boolean;
};

/** What an answer to a prompt is besides its text: that there is nothing significant, why, and its rating. */
export function ResponseForm({ reportId, part, readOnly }: FormProps): ReactElement {
  const { key, heading, given, none, reason, statuses, statusLabel } = part;
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalId = useId();
  const save = (fields: Readonly<Record<string, unknown>>, gesture: string | null = null): Promise<string | null> => {
    const change: Change =
      given === null
        ? { does: 'add', kind: 'response', record: { reportId, key, ...fields } }
        : { does: 'set', kind: 'response', id: given.id, fields };
    return saveEdit({ changes: [change], label: `answer to ${heading}`.slice(0, 200), gesture });
  };
  const [isNone, tick] = useTick(given?.none ?? false, (ticked) => save({ none: ticked }).then(setRefusal));
  return (
    <div className="part-answer">
      <Checkbox
        label={`Nothing significant: “${none}”`}
        checked={isNone}
        disabled={readOnly}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : refusalId}
        onChange={(_, { checked }) => tick(checked === true)}
      />
      {refusal === null ? null : (
        <p id={refusalId} className="ed-problem" role="alert">
          {refusal}
        </p>
      )}
      {given?.none === true && reason !== 'not printed' ? (
        <LineField
          label={
            reason === 'required' ? 'Why there is nothing significant' : 'Why there is nothing significant (optional)'
          }
          value={given.reason}
          save={(value, gesture) => save({ reason: value }, gesture)}
        />
      ) : null}
      {statuses.length === 0 ? null : (
        <BareChoice
          name={`${statusLabel} of ${heading}`}
          value={given?.status ?? ''}
          choices={[
            { value: '', name: `${statusLabel}: not given` },
            ...statuses.map((one) => ({ value: one, name: one })),
          ]}
          save={(value) => save({ status: value === '' ? null : value })}
        />
      )}
    </div>
  );
}
