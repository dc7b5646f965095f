import { memo, type ReactElement, useCallback } from 'react';
import type { RiskPage, RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { TextAreaField } from '../../parts/fields.tsx';
import { Button } from '../../parts/kit.ts';
import { saveEdit } from '../../state/edits.ts';
import { ReadView } from '../../parts/read-view.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useRiskPage } from '../../state/programme.ts';
import { showHistory } from '../../state/history.ts';
import { setRiskPanel } from '../../state/ui.ts';
import { Mitigations } from './mitigations.tsx';
import { Ratings } from './ratings.tsx';
import { setRisk } from './risk-changes.ts';
import { ScoreHistory } from './score-history.tsx';

type DetailsProps = {
  readonly programme: ProgrammeState;
  readonly register: RiskRegister;
  readonly risk: RiskRow | undefined;
};

/** All of one risk: cause, event and effect, its ratings, what is done about it, and how its score went. */
export const RiskDetails = memo(function RiskDetails({ programme, register, risk }: DetailsProps): ReactElement {
  return (
    <SidePanel
      className="risk-details"
      name="Risk details"
      heading={
        risk === undefined ? (
          'Details'
        ) : (
          <>
            <span className="muted">{risk.ref}</span> {risk.title}
          </>
        )
      }
      tools={
        risk === undefined ? null : (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => showHistory({ kind: 'risk', id: risk.id, name: risk.ref })}
          >
            History
          </Button>
        )
      }
      hide="Hide the details"
      onHide={() => setRiskPanel(false)}
      empty={
        risk === undefined ? (
          <EmptyState
            small
            title="No risk chosen"
            hint="Choose a row in the register to see and edit all of it here."
          />
        ) : null
      }
    >
      {risk === undefined ? null : <Whole programme={programme} register={register} risk={risk} />}
    </SidePanel>
  );
});

type WholeProps = { readonly programme: ProgrammeState; readonly register: RiskRegister; readonly risk: RiskRow };

function Whole({ programme, register, risk }: WholeProps): ReactElement {
  const read = useRiskPage(programme, risk.id);
  return (
    <ReadView read={read} what={`The details of ${risk.ref}`}>
      {(page) => (
        <>
          <Story risk={risk} page={page} />
          <Ratings register={register} risk={risk} />
          <Mitigations register={register} risk={risk} page={page} />
          <ScoreHistory risk={risk} page={page} />
          <Reviews page={page} />
        </>
      )}
    </ReadView>
  );
}

const OUTCOMES: { readonly [outcome in RiskPage['reviews'][number]['outcome']]: string } = {
  'no change': 'No change',
  changed: 'Changed',
  escalated: 'Escalated',
  closed: 'Closed',
};

function Reviews({ page }: { readonly page: RiskPage }): ReactElement {
  return (
    <section className="details-part" aria-labelledby="reviews-title">
      <h3 className="details-title" id="reviews-title">
        Reviews
      </h3>
      {page.reviews.length === 0 ? (
        <p className="muted">Not reviewed yet.</p>
      ) : (
        <ul className="reviews">
          {page.reviews.map((review) => (
            <li key={review.id}>
              {writeDay(review.date)}: {OUTCOMES[review.outcome]}
              {review.by === '' ? '' : `, ${review.by}`}
              {review.note === '' ? '' : ` – ${review.note}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const STORY = [
  { field: 'cause', label: 'Cause', placeholder: 'Because of…' },
  { field: 'event', label: 'Event', placeholder: 'there is a risk that…' },
  { field: 'effect', label: 'Effect', placeholder: 'which would lead to…' },
] as const;

function Story({ risk, page }: { readonly risk: RiskRow; readonly page: RiskPage }): ReactElement {
  const save = useCallback(
    (field: string, value: string, gesture: string) =>
      saveEdit({ ...setRisk(risk, { [field]: value }, field), gesture }),
    [risk],
  );
  return (
    <section className="details-part" aria-label="Cause, event and effect">
      {STORY.map(({ field, label, placeholder }) => (
        <TextAreaField
          key={field}
          label={label}
          placeholder={placeholder}
          value={page[field]}
          save={(value, gesture) => save(field, value, gesture)}
        />
      ))}
    </section>
  );
}
