import type { LineRole, Profile, ProfileLine, Scenario, Signs } from '../../../shared/model/finance.ts';

type Choice = { readonly value: string; readonly name: string };

function choicesOf<V extends string>(names: { readonly [value in V]: string }): readonly Choice[] {
  return Object.entries<string>(names).map(([value, name]) => ({ value, name }));
}

export const ROLE_CHOICES = choicesOf<LineRole>({
  opening: 'Opening balance',
  movement: 'Movement',
  contribution: 'Contribution',
  closing: 'Closing balance',
  funding: 'Funding',
  spending: 'Spending',
  memo: 'Memo, in no sum',
});
export const SCENARIO_CHOICES = choicesOf<Scenario>({
  plan: 'Plan',
  forecast: 'Forecast',
  actual: 'Actual',
  mitigated: 'Mitigated',
  'do nothing': 'Do nothing',
});
export const BASIS_CHOICES = choicesOf<ProfileLine['basis']>({
  'in-year': 'In the year',
  cumulative: 'Cumulative',
  'before contributions': 'Before contributions',
  'after contributions': 'After contributions',
});
export const UNIT_CHOICES = choicesOf<NonNullable<Profile['moneyUnit']>>({
  pounds: '£',
  thousands: '£ thousands',
  millions: '£ millions',
});
export const PERIOD_CHOICES = choicesOf<Profile['periods']>({
  years: 'Financial years',
  quarters: 'Quarters',
  months: 'Months',
});
export const SIGN_CHOICES = choicesOf<Signs>({
  'deficit positive': 'A deficit is positive; a contribution lowers it',
  'deficit negative': 'A deficit is negative; a contribution raises it',
});
