import { type TemplateField, TYPED_SOURCES } from './front.ts';
import type { Template, TemplateSection } from './template.ts';

/** A field with its place in the template's data: `opening[1].fields[0]`. */
export type PlacedField = { readonly at: string; readonly of: TemplateField };

/** Every field of the template with its place, in the order of the paper. */
export function placedFields(template: Template): readonly PlacedField[] {
  const opening = template.opening.flatMap((one, at) =>
    one.show === 'fields' ? one.fields.map((of, n) => ({ at: `opening[${at}].fields[${n}]`, of })) : [],
  );
  const closing = template.sections.flatMap((section, at) =>
    section.holds === 'fields' ? section.fields.map((of, n) => ({ at: `sections[${at}].fields[${n}]`, of })) : [],
  );
  return [...opening, ...closing];
}

/** Every field of the template. */
export function listFields(template: Template): readonly TemplateField[] {
  return placedFields(template).map(({ of }) => of);
}

/** What a field is called: its label, or its key where it is printed without one. */
export function nameOfField({ label, key }: TemplateField): string {
  return label === '' ? key.replaceAll('-', ' ') : label;
}

/** The heading that `section` has in a report with these `fields`: the report's own, where the template lets it have one. */
export function nameSection(section: TemplateSection, fields: { readonly [key: string]: string }): string {
  const own = section.headingFrom === undefined ? '' : (fields[section.headingFrom] ?? '');
  return own.trim() === '' ? section.heading : own.trim();
}

/** The fields that the author fills in and the report stores. */
export function typedFields(template: Template): readonly TemplateField[] {
  return listFields(template).filter((field) => TYPED_SOURCES.includes(field.from));
}
