import type { ReactNode } from 'react';
import type { RatingView, RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import type { CellEditing, GridColumn } from '../../parts/grid/columns.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { CellText, Missing } from '../../parts/register/field-columns.tsx';
import { typeDay } from '../../state/parse-day.ts';
import { isScoreTyped } from './risk-changes.ts';
import { nameOfChoice, orNone, peopleChoices } from '../../parts/register/choices.ts';
import { levelChoices, PROXIMITY_CHOICES, STATUS_CHOICES, TREATMENT_CHOICES, sayLevel, sayRating } from './words.ts';

/** The columns of the risk register, with the choices that this programme offers. */
export function riskColumns({
  matrix,
  officers,
}: Pick<RiskRegister, 'matrix' | 'officers'>): readonly GridColumn<RiskRow>[] {
  const owners = orNone(peopleChoices(officers), 'No owner');
  const likelihoods = matrix?.likelihood ?? [];
  const impacts = matrix?.impact ?? [];
  const scales = { likelihood: levelChoices(likelihoods), impact: levelChoices(impacts) };
  const level =
    (part: 'likelihood' | 'impact') =>
    (risk: RiskRow): CellEditing | null =>
      matrix === null ? null : { kind: 'choice', value: risk.ratings.current?.[part] ?? '', choices: scales[part] };

  return [
    {
      id: 'ref',
      title: 'Ref',
      width: 64,
      frozen: true,
      say: (risk) => risk.ref,
      sortBy: (risk) => risk.ref,
      edit: (risk) => ({ kind: 'text', value: risk.ref }),
    },
    {
      id: 'title',
      title: 'Title',
      width: 200,
      frozen: true,
      say: (risk) => risk.title,
      sortBy: (risk) => risk.title,
      edit: (risk) => ({ kind: 'text', value: risk.title }),
    },
    {
      id: 'category',
      title: 'Category',
      width: 92,
      say: (risk) => risk.category,
      sortBy: (risk) => risk.category,
      edit: (risk) => ({ kind: 'text', value: risk.category }),
    },
    {
      id: 'owner',
      title: 'Owner',
      width: 116,
      say: (risk) => risk.owner,
      show: (risk) => (risk.ownerId === null ? <Missing>No owner</Missing> : <CellText>{risk.owner}</CellText>),
      sortBy: (risk) => risk.owner,
      edit: (risk) => ({ kind: 'choice', value: risk.ownerId ?? '', choices: owners }),
    },
    {
      id: 'likelihood',
      title: 'Likelihood',
      width: 112,
      say: (risk) => sayLevel(likelihoods, risk.ratings.current?.likelihood ?? null),
      sortBy: (risk) => positionOf(likelihoods, risk.ratings.current?.likelihood),
      edit: level('likelihood'),
    },
    {
      id: 'impact',
      title: 'Impact',
      width: 96,
      say: (risk) => sayLevel(impacts, risk.ratings.current?.impact ?? null),
      sortBy: (risk) => positionOf(impacts, risk.ratings.current?.impact),
      edit: level('impact'),
    },
    {
      id: 'score',
      title: 'Score',
      width: 126,
      range: 'number',
      say: (risk) => sayRating(risk.ratings.current),
      copy: (risk) => String(risk.ratings.current?.shown ?? ''),
      show: (risk) => badge(risk.ratings.current),
      sortBy: (risk) => risk.ratings.current?.shown ?? null,
      edit: (risk) =>
        isScoreTyped(matrix) ? { kind: 'text', value: String(risk.ratings.current?.score ?? '') } : null,
    },
    {
      id: 'inherent',
      title: 'Inherent score',
      width: 126,
      optional: true,
      range: 'number',
      say: (risk) => sayRating(risk.ratings.inherent),
      copy: (risk) => String(risk.ratings.inherent?.shown ?? ''),
      show: (risk) => badge(risk.ratings.inherent),
      sortBy: (risk) => risk.ratings.inherent?.shown ?? null,
    },
    {
      id: 'target',
      title: 'Target score',
      width: 126,
      range: 'number',
      copy: (risk) => String(risk.ratings.target?.shown ?? ''),
      say: (risk) => sayRating(risk.ratings.target),
      show: (risk) => badge(risk.ratings.target),
      sortBy: (risk) => risk.ratings.target?.shown ?? null,
    },
    {
      id: 'proximity',
      title: 'Proximity',
      width: 136,
      say: (risk) => nameOfChoice(PROXIMITY_CHOICES, risk.proximity),
      show: (risk) =>
        risk.proximity === null ? (
          <Missing>Not set</Missing>
        ) : (
          <CellText>{nameOfChoice(PROXIMITY_CHOICES, risk.proximity)}</CellText>
        ),
      sortBy: (risk) => PROXIMITY_CHOICES.findIndex((choice) => choice.value === (risk.proximity ?? '')) || null,
      edit: (risk) => ({ kind: 'choice', value: risk.proximity ?? '', choices: PROXIMITY_CHOICES }),
    },
    {
      id: 'treatment',
      title: 'Treatment',
      width: 108,
      optional: true,
      say: (risk) => nameOfChoice(TREATMENT_CHOICES, risk.treatment),
      sortBy: (risk) => risk.treatment,
      edit: (risk) => ({ kind: 'choice', value: risk.treatment ?? '', choices: TREATMENT_CHOICES }),
    },
    {
      id: 'review',
      title: 'Review due',
      width: 208,
      range: 'day',
      copy: (risk) => typeDay(risk.reviewDue),
      say: sayReview,
      show: (risk) => <Review risk={risk} />,
      sortBy: (risk) => risk.reviewDue,
      edit: (risk) => ({ kind: 'day', value: risk.reviewDue ?? '' }),
    },
    {
      id: 'status',
      title: 'Status',
      width: 84,
      say: (risk) => nameOfChoice(STATUS_CHOICES, risk.status),
      sortBy: (risk) => risk.status,
      edit: (risk) => ({ kind: 'choice', value: risk.status, choices: STATUS_CHOICES }),
    },
  ];
}

function positionOf(levels: readonly { readonly code: string }[], code: string | null | undefined): number | null {
  const at = levels.findIndex((level) => level.code === code);
  return at < 0 ? null : at;
}

function badge(rating: RatingView | null): ReactNode {
  if (rating === null || rating.shown === null) return <Missing>Not scored</Missing>;
  return <RagBadge rag={rating.rag} word={sayRating(rating)} />;
}

function sayReview(risk: RiskRow): string {
  if (risk.reviewDue === null) return 'Not set';
  return risk.reviewOverdue ? `${writeDay(risk.reviewDue)} (overdue)` : writeDay(risk.reviewDue);
}

function Review({ risk }: { readonly risk: RiskRow }): ReactNode {
  if (risk.reviewDue === null) return <Missing>Not set</Missing>;
  return <span className={risk.reviewOverdue ? 'cell-text overdue' : 'cell-text'}>{sayReview(risk)}</span>;
}
