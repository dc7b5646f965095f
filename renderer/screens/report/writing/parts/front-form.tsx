import type { ReactElement } from 'react';
import type { StudioPart, StudioView } from '../../../../../shared/api/studio-views.ts';
import { nameOfField } from '../../../../../shared/template/fields.ts';
import { followOfficer } from '../../../../../shared/template/follow-officer.ts';
import type { TemplateField } from '../../../../../shared/template/template.ts';
import { BareChoice, BareDay, LineField } from '../../../../parts/fields.tsx';
import { Field } from '../../../../parts/kit.ts';
import { saveEdit } from '../../../../state/edits.ts';
import { studioNow } from '../../../../state/read-studio.ts';
import { ExemptMark } from './exempt-mark.tsx';
import { capital } from '../../../../../shared/model/capital.ts';

type FormProps = {
  readonly part: Extract<StudioPart, { kind: 'fields' }>;
  readonly studio: StudioView;
  readonly readOnly: boolean;
};

/** The front matter that the author fills in. */
export function FrontForm({ part, studio, readOnly }: FormProps): ReactElement {
  return (
    <div className="part-fields" inert={readOnly}>
      {part.fields.map((field) => (
        <FrontField key={field.key} field={field} beside={part.fields} studio={studio} />
      ))}
      {part.key === studio.parts.find(({ kind }) => kind === 'fields')?.key ? (
        <ExemptMark studio={studio} readOnly={readOnly} covers="report" of="" name="the whole report" />
      ) : null}
    </div>
  );
}

type FieldProps = {
  readonly field: TemplateField;
  /** The fields of the same part. */
  readonly beside: readonly TemplateField[];
  readonly studio: StudioView;
};

function FrontField({ field, beside, studio }: FieldProps): ReactElement {
  const { key, from, guidance } = field;
  const { report } = studio;
  const name = capital(nameOfField(field));
  const value = from === 'yes or no' ? readYesOrNo(field, report.fields[key] ?? '') : (report.fields[key] ?? '');
  const save = (typed: string, gesture: string | null = null): Promise<string | null> =>
    saveEdit(() => {
      const { [key]: was = '', ...others } = (studioNow(report.id) ?? studio).report.fields;
      const fields =
        typed === '' ? others : { ...others, ...followOfficer(field, beside, others, was, typed), [key]: typed };
      return {
        changes: [{ does: 'set', kind: 'report', id: report.id, fields: { fields } }],
        label: `${name} of the report`.slice(0, 200),
        gesture,
      };
    });
  const choices =
    from === 'yes or no'
      ? ['yes', 'no'].map((one, at) => ({ value: one, name: field.words[at] ?? one }))
      : from === 'officer'
        ? studio.officers.map(({ id, name: who, post }) => ({ value: id, name: `${who}, ${post}` }))
        : field.choices.map((one) => ({ value: one, name: one }));
  const hint = guidance === '' ? {} : { hint: guidance };
  if (from === 'yes or no' || from === 'officer' || from === 'choice')
    return (
      <Field label={name} size="small" {...hint}>
        <BareChoice name={name} value={value} choices={[{ value: '', name: 'Not given' }, ...choices]} save={save} />
      </Field>
    );
  if (from === 'date')
    return (
      <Field label={name} size="small" {...hint}>
        <BareDay name={name} value={value} save={save} />
      </Field>
    );
  const label = from === 'list' ? `${name}, with a semicolon between` : name;
  return <LineField label={label} hint={guidance} value={value} save={save} />;
}

/** The answer as the choice has it, however it was typed: in the template's words, or plainly. */
function readYesOrNo({ words }: TemplateField, typed: string): string {
  const plain = typed.trim().toLowerCase();
  return ['yes', 'no'].find((one, at) => plain === one || plain === words[at]?.toLowerCase()) ?? '';
}
