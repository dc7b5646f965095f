import type { Direction } from '../../../shared/api/measure-views.ts';
import type { NamedChoice, OfficerChoice } from '../../../shared/api/register-views.ts';
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

/** What `value` is called among `choices`; the value itself when it is none of them. */
export function nameOfChoice(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.name ?? value;
}

/** The officers to choose from, with nobody as the first. */
export function officerChoices(officers: readonly OfficerChoice[]): readonly Choice[] {
  return [
    { value: '', name: 'Nobody' },
    ...officers.map(({ id, name, post }) => ({ value: id, name: `${name}, ${post}` })),
  ];
}

/** The sources to choose from, with none as the first. */
export function sourceChoices(sources: readonly NamedChoice[]): readonly Choice[] {
  return [{ value: '', name: 'No source' }, ...sources.map(({ id, name }) => ({ value: id, name }))];
}

const DIRECTIONS: { readonly [direction in NonNullable<Direction>]: string } = {
  better: 'Better',
  worse: 'Worse',
  same: 'No change',
};

/** Which way a measure went, in a word; empty where neither way is good. */
export function sayDirection(direction: Direction): string {
  return direction === null ? '' : DIRECTIONS[direction];
}
