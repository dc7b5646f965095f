import type { OfficerChoice } from '../../../shared/api/register-views.ts';
import { capital } from '../../../shared/model/capital.ts';
import type { Choice } from '../grid/columns.ts';

/** The values of a closed vocabulary, each with a capital. */
export function choicesOf(values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ value, name: capital(value) }));
}

/** The officers to choose from. */
export function peopleChoices(officers: readonly OfficerChoice[]): readonly Choice[] {
  return officers.map(({ id, name, post }) => ({ value: id, name: `${name}, ${post}` }));
}

/** Records to choose from by name. */
export function namedChoices(named: readonly { readonly id: string; readonly name: string }[]): readonly Choice[] {
  return named.map(({ id, name }) => ({ value: id, name }));
}

/** What `value` is called among `choices`; the value itself when it is none of them. */
export function nameOfChoice(choices: readonly Choice[], value: string | null): string {
  return choices.find((choice) => choice.value === (value ?? ''))?.name ?? value ?? '';
}

/** `choices` with none at all as the first, called `name`. */
export function orNone(choices: readonly Choice[], name: string): readonly Choice[] {
  return [{ value: '', name }, ...choices];
}
