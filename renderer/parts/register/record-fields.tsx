import type { ReactElement, ReactNode } from 'react';
import type { Choice } from '../grid/columns.ts';
import { BareChoice, BareDay, LineField, TextAreaField } from '../fields.tsx';
import type { SaveField } from './use-save-field.ts';

/** A titled group of fields of a record. */
export function RecordPart({
  title,
  children,
}: {
  readonly title?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="record-part" aria-label={title ?? 'Facts'}>
      {title === undefined ? null : <h3 className="record-part-title">{title}</h3>}
      {children}
    </section>
  );
}

type FieldProps = {
  readonly save: SaveField;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
};

/** A field of one line. */
export function RecordLine({ save, field, label, value, hint }: FieldProps): ReactElement {
  return (
    <LineField
      label={label}
      {...(hint === undefined ? {} : { placeholder: hint })}
      value={value}
      save={(typed, gesture) => save(field, typed.trim(), label.toLowerCase(), gesture)}
    />
  );
}

/** A field of several lines. */
export function RecordText({
  save,
  field,
  label,
  value,
  hint,
  rows = 3,
}: FieldProps & { readonly rows?: number }): ReactElement {
  return (
    <TextAreaField
      label={label}
      rows={rows}
      {...(hint === undefined ? {} : { placeholder: hint })}
      value={value}
      save={(typed, gesture) => save(field, typed, label.toLowerCase(), gesture)}
    />
  );
}

/** A note that must stay one line in the file: line breaks typed into it become spaces. */
export function RecordNote(props: FieldProps & { readonly rows?: number }): ReactElement {
  const { save, field, label, value, rows = 3, hint } = props;
  return (
    <TextAreaField
      label={label}
      rows={rows}
      {...(hint === undefined ? {} : { placeholder: hint })}
      value={value}
      save={(typed, gesture) => save(field, typed.replace(/\s+/g, ' ').trim(), label.toLowerCase(), gesture)}
    />
  );
}

type DayProps = Omit<FieldProps, 'value'> & { readonly value: string | null };

/** A day, or none. */
export function RecordDay({ save, field, label, value }: DayProps): ReactElement {
  return (
    <BareDay
      name={label}
      label={label}
      value={value ?? ''}
      save={(typed, gesture) => save(field, typed === '' ? null : typed, label.toLowerCase(), gesture)}
    />
  );
}

type ChoiceProps = DayProps & { readonly choices: readonly Choice[] };

/** One of several values; the empty one is none. */
export function RecordChoice({ save, field, label, value, choices }: ChoiceProps): ReactElement {
  return (
    <BareChoice
      name={label}
      label={label}
      value={value ?? ''}
      choices={choices}
      save={(chosen) => save(field, chosen === '' ? null : chosen, label.toLowerCase())}
    />
  );
}

type YesNoProps = Omit<FieldProps, 'value'> & { readonly value: boolean };

/** Yes or no. */
export function RecordYesNo({ save, field, label, value }: YesNoProps): ReactElement {
  return (
    <BareChoice
      name={label}
      label={label}
      value={value ? 'yes' : 'no'}
      choices={[
        { value: 'yes', name: 'Yes' },
        { value: 'no', name: 'No' },
      ]}
      save={(chosen) => save(field, chosen === 'yes', label.toLowerCase())}
    />
  );
}
