import type { RecordOf } from '../../shared/model/records.ts';
import type { Report } from '../../shared/model/report.ts';
import { listFields, nameOfField, nameSection } from '../../shared/template/fields.ts';
import type { Template } from '../../shared/template/template.ts';
import { listRecords } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** A record that holds words an author typed: the text of a section, an answer to a prompt, a recommendation. */
export type Holder =
  | { readonly of: 'section' | 'response'; readonly record: RecordOf<'section'> | RecordOf<'response'> }
  | { readonly of: 'recommendation'; readonly record: RecordOf<'recommendation'> };

/** Every text of every report. */
export function holdersIn(open: ReadProgramme): readonly Holder[] {
  return [
    ...listRecords(open.db, 'section').map((record): Holder => ({ of: 'section', record })),
    ...listRecords(open.db, 'response').map((record): Holder => ({ of: 'response', record })),
    ...listRecords(open.db, 'recommendation').map((record): Holder => ({ of: 'recommendation', record })),
  ];
}

/** The heading under which the text `key` is printed in a report with these `fields`. */
export function headingOf(template: Template, fields: Report['fields'], key: string): string {
  if (key === '') return 'Recommendations';
  for (const section of template.sections) {
    if (section.key === key) return nameSection(section, fields);
    const prompt = section.holds === 'responses' ? section.prompts.find((one) => one.key === key) : undefined;
    if (prompt !== undefined) return prompt.heading;
  }
  // A text may stand in the front matter, under the label of its field.
  const field = listFields(template).find((one) => one.key === key);
  return field === undefined ? key : nameOfField(field);
}
