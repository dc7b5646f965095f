import type { Comparator, Measure, MeasureValue } from '../../../shared/model/measure.ts';

type Choice = { readonly value: string; readonly name: string };

function choicesOf<V extends string>(names: { readonly [value in V]: string }): readonly Choice[] {
  return Object.entries<string>(names).map(([value, name]) => ({ value, name }));
}

export const UNIT_CHOICES = choicesOf<Measure['unit']>({
  count: 'Number',
  percent: 'Per cent',
  days: 'Days',
  weeks: 'Weeks',
  pounds: 'Pounds',
  ratio: 'Ratio',
});
export const POLARITY_CHOICES = choicesOf<Measure['polarity']>({
  'up is good': 'Up is good',
  'down is good': 'Down is good',
  neither: 'Neither way',
});
export const FREQUENCY_CHOICES = choicesOf<Measure['frequency']>({
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  termly: 'Termly',
  yearly: 'Yearly',
  irregular: 'Irregular',
});
export const VALUE_STATUS_CHOICES = choicesOf<MeasureValue['status']>({
  final: 'Final',
  provisional: 'Provisional',
  revised: 'Revised',
});
export const COMPARATOR_CHOICES = choicesOf<Comparator['kind']>({
  national: 'National',
  region: 'Region',
  neighbours: 'Statistical neighbours',
  council: 'Another council',
  other: 'Other',
});
