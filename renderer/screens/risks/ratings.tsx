import { type ReactElement, useState } from 'react';
import type { RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import type { Rating, RiskStage } from '../../../shared/model/risk.ts';
import { capital } from '../../../shared/model/capital.ts';
import { BareChoice, LineField } from '../../parts/fields.tsx';
import { Field, Input } from '../../parts/kit.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { ScreenLink } from '../../parts/screen-link.tsx';
import { useReadOnly } from '../../state/read-only.ts';
import { isScoreTyped } from './risk-changes.ts';
import { saveCell, saveRating } from './save-risk.ts';
import { levelChoices, STAGE_NAMES, STAGES, sayRating } from './words.ts';

type RatingsProps = { readonly register: RiskRegister; readonly risk: RiskRow };

/** The three ratings of a risk, each part a choice that saves itself with the reason typed below. */
export function Ratings({ register, risk }: RatingsProps): ReactElement {
  const readOnly = useReadOnly();
  const [why, setWhy] = useState('');
  const { matrix } = register;
  const scales = { likelihood: levelChoices(matrix?.likelihood ?? []), impact: levelChoices(matrix?.impact ?? []) };

  const save = async (stage: RiskStage, part: Partial<Rating>, what: string): Promise<string | null> => {
    const label = stage === 'current' ? what : `${stage} ${what}`;
    const refusal = await saveRating(register, risk, stage, part, label, why.trim());
    if (refusal === null) setWhy('');
    return refusal;
  };

  const part = (stage: RiskStage, name: 'likelihood' | 'impact'): ReactElement =>
    matrix === null ? (
      <span>{risk.ratings[stage]?.[name] ?? 'Not set'}</span>
    ) : (
      <BareChoice
        name={`${STAGE_NAMES[stage]} ${name} of ${risk.ref}`}
        value={risk.ratings[stage]?.[name] ?? ''}
        choices={scales[name].map((one) => (one.value === '' ? { ...one, name: `${capital(name)} not set` } : one))}
        save={(value) => save(stage, { [name]: value === '' ? null : value }, name)}
      />
    );

  const score = (stage: RiskStage): ReactElement => {
    const rating = risk.ratings[stage];
    if (stage === 'current' && isScoreTyped(matrix))
      return (
        <LineField
          name={`Current score of ${risk.ref}`}
          value={String(rating?.score ?? '')}
          save={(value, gesture) => saveCell(register, risk, 'score', value, gesture)}
        />
      );
    return <RagBadge rag={rating?.rag ?? null} word={sayRating(rating)} />;
  };

  return (
    <section className="details-part" aria-labelledby="ratings-title">
      <h3 className="details-title" id="ratings-title">
        Ratings
      </h3>
      {matrix !== null || readOnly ? null : (
        <p className="muted">
          The programme has no risk scale yet, so likelihood and impact cannot be chosen.{' '}
          <ScreenLink screen="settings" tab="scale">
            Choose a risk scale
          </ScreenLink>
        </p>
      )}
      {STAGES.map((stage) => (
        <div key={stage} className="rating" role="group" aria-label={`${STAGE_NAMES[stage]} rating`}>
          <span className="rating-stage">{STAGE_NAMES[stage]}</span>
          <span className="rating-score">{score(stage)}</span>
          {part(stage, 'likelihood')}
          {part(stage, 'impact')}
        </div>
      ))}
      {readOnly ? null : (
        <Field size="small" label="Reason for the next change of rating" hint="Optional; kept in the score history.">
          <Input size="small" maxLength={1000} value={why} onChange={(_, data) => setWhy(data.value)} />
        </Field>
      )}
    </section>
  );
}
