import type { RatingView } from '../../../shared/api/risk-views.ts';
import type { Mitigation, Risk, RiskStage } from '../../../shared/model/risk.ts';
import type { Level } from '../../../shared/model/risk-matrix.ts';
import { findLevel } from '../../../shared/rules/score.ts';

type Choice = { readonly value: string; readonly name: string };

/** What the stages at which a risk is rated are called. */
export const STAGE_NAMES: { readonly [stage in RiskStage]: string } = {
  inherent: 'Inherent',
  current: 'Current',
  target: 'Target',
};
/** The stages in the order they are read. */
export const STAGES: readonly RiskStage[] = ['inherent', 'current', 'target'];

const PROXIMITY_NAMES: { readonly [proximity in NonNullable<Risk['proximity']>]: string } = {
  now: 'Now',
  'within 3 months': 'Within 3 months',
  'within 12 months': 'Within 12 months',
  'beyond 12 months': 'Beyond 12 months',
};
const STATUS_NAMES: { readonly [status in Risk['status']]: string } = { open: 'Open', closed: 'Closed' };
const TREATMENT_NAMES: { readonly [treatment in NonNullable<Risk['treatment']>]: string } = {
  treat: 'Treat',
  tolerate: 'Tolerate',
  transfer: 'Transfer',
  terminate: 'Terminate',
};
const MITIGATION_NAMES: { readonly [status in Mitigation['status']]: string } = {
  planned: 'Planned',
  'in progress': 'In progress',
  done: 'Done',
  stopped: 'Stopped',
};

function choicesOf(names: { readonly [value: string]: string }): readonly Choice[] {
  return Object.entries(names).map(([value, name]) => ({ value, name }));
}

/** What can be chosen in the columns and fields of a risk, each with its name. */
export const PROXIMITY_CHOICES: readonly Choice[] = [{ value: '', name: 'Not set' }, ...choicesOf(PROXIMITY_NAMES)];
export const TREATMENT_CHOICES: readonly Choice[] = [{ value: '', name: 'Not set' }, ...choicesOf(TREATMENT_NAMES)];
export const STATUS_CHOICES = choicesOf(STATUS_NAMES);
export const MITIGATION_CHOICES = choicesOf(MITIGATION_NAMES);

/** `4 Likely`. */
export function sayLevel(levels: readonly Level[], code: string | null): string {
  const level = findLevel(levels, code);
  return level === undefined ? (code ?? '') : `${level.code} ${level.label}`;
}

/** The levels of a scale to choose from, with none at all as the first. */
export function levelChoices(levels: readonly Level[]): readonly Choice[] {
  return [
    { value: '', name: 'Not set' },
    ...levels.map((level) => ({ value: level.code, name: `${level.code} ${level.label}` })),
  ];
}

/** `16 High`: the score with the word of its band. */
export function sayRating(rating: RatingView | null): string {
  if (rating === null || rating.shown === null) return 'Not scored';
  return `${rating.shown} ${rating.band}`.trim();
}
