import type { TemplateField } from './front.ts';

/** What the fields beside an officer's name become with it: those that print how to reach the same one, until somebody else is named there. */
export function followOfficer(
  field: TemplateField,
  beside: readonly TemplateField[],
  values: Readonly<Record<string, string>>,
  was: string,
  officerId: string,
): Readonly<Record<string, string>> {
  if (field.from !== 'officer' || !printsName(field)) return {};
  const followers = beside.filter(
    (one) => one.from === 'officer' && !printsName(one) && ['', was].includes(values[one.key] ?? ''),
  );
  return Object.fromEntries(followers.map((one) => [one.key, officerId]));
}

function printsName({ prints }: TemplateField): boolean {
  return (prints ?? '{name}').includes('{name}');
}
