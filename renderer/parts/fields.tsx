import type { ReactElement } from 'react';
import { useState } from 'react';
import { ORIGINAL } from '../state/own-undo.ts';
import { parseDay, refuseDay, typeDay } from '../state/parse-day.ts';
import { useReadOnly } from '../state/read-only.ts';
import { CalendarButton } from './calendar-button.tsx';
import { Field, Input, Select, Textarea } from './kit.ts';
import { useDraft } from './use-draft.ts';
import './fields.css';

type Save = (value: string, gesture: string) => Promise<string | null>;

type TextProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly value: string;
  readonly save: Save;
};

function validation(message: string | null) {
  return message === null ? {} : { validationState: 'error' as const, validationMessage: message };
}

/** A text of several lines that saves itself. */
export function TextAreaField({ label, placeholder, rows = 3, value, save }: TextProps): ReactElement {
  const draft = useDraft(value, save);
  const readOnly = useReadOnly();
  return (
    <Field label={label} size="small" {...validation(draft.message)}>
      <Textarea
        {...{ [ORIGINAL]: draft.original }}
        textarea={{ rows }}
        resize="vertical"
        readOnly={readOnly}
        placeholder={placeholder}
        value={draft.value}
        onChange={(_, data) => draft.type(data.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => (event.key === 'Escape' ? draft.cancel() : undefined)}
      />
    </Field>
  );
}

type LineProps = {
  readonly placeholder?: string;
  readonly hint?: string;
  readonly value: string;
  readonly save: Save;
} & ({ readonly label: string; readonly name?: never } | { readonly label?: never; readonly name: string });

/** A line of text that saves itself; `hint` stands under it. In a table it has a name for a screen reader instead of a label. */
export function LineField({ label, name, placeholder = '', hint = '', value, save }: LineProps): ReactElement {
  const draft = useDraft(value, save);
  const readOnly = useReadOnly();
  return (
    <Field label={label ?? null} size="small" {...(hint !== '' && { hint })} {...validation(draft.message)}>
      <Input
        {...{ [ORIGINAL]: draft.original }}
        {...(name !== undefined && { 'aria-label': name })}
        size="small"
        readOnly={readOnly}
        placeholder={placeholder}
        value={draft.value}
        onChange={(_, data) => draft.type(data.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape') draft.cancel();
        }}
      />
    </Field>
  );
}

type BareProps = {
  readonly name: string;
  /** What stands above it, where the screen shows no other heading for it. */
  readonly label?: string;
  readonly value: string;
  readonly save: Save;
};

/** A text in a table that saves itself; its name is for a screen reader. */
export function BareText({ name, value, save }: BareProps): ReactElement {
  const draft = useDraft(value, save);
  const readOnly = useReadOnly();
  return (
    <Field size="small" {...validation(draft.message)}>
      <Textarea
        {...{ [ORIGINAL]: draft.original }}
        className="bare-area"
        aria-label={name}
        textarea={{ rows: 2 }}
        resize="vertical"
        readOnly={readOnly}
        value={draft.value}
        onChange={(_, data) => draft.type(data.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => (event.key === 'Escape' ? draft.cancel() : undefined)}
      />
    </Field>
  );
}

/** A day typed as people do, or picked from the calendar; saved when it is left, never half typed. */
export function BareDay({ name, label, value, save }: BareProps): ReactElement {
  const draft = useDraft(typeDay(value), (typed, gesture) => saveDay(typed, gesture, save), null);
  const readOnly = useReadOnly();
  return (
    <Field label={label ?? null} size="small" {...validation(draft.message)}>
      <Input
        {...{ [ORIGINAL]: draft.original }}
        size="small"
        aria-label={name}
        readOnly={readOnly}
        placeholder="dd/mm/yyyy"
        value={draft.value}
        onChange={(_, data) => draft.type(data.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape') draft.cancel();
        }}
        contentAfter={
          readOnly ? null : (
            <CalendarButton
              value={parseDay(draft.value) ?? ''}
              name={name}
              onPick={(day) => {
                draft.type(typeDay(day));
                draft.commit();
              }}
            />
          )
        }
      />
    </Field>
  );
}

async function saveDay(typed: string, gesture: string, save: Save): Promise<string | null> {
  if (typed.trim() === '') return save('', gesture);
  const day = parseDay(typed);
  return day === null ? refuseDay(typed) : save(day, gesture);
}

type ChoiceProps = {
  readonly name: string;
  readonly label?: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly save: (value: string) => Promise<string | null>;
};

/** A choice that saves itself as soon as it is made; a refused one stays chosen, with the reason. */
export function BareChoice({ name, label, value, choices, save }: ChoiceProps): ReactElement {
  const readOnly = useReadOnly();
  const [pending, setPending] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const choose = async (chosen: string): Promise<void> => {
    setPending(chosen);
    const refusal = await save(chosen);
    setMessage(refusal);
    if (refusal === null) setPending(null);
  };
  return (
    <Field label={label ?? null} size="small" {...validation(message)}>
      <Select
        size="small"
        aria-label={name}
        disabled={readOnly}
        value={pending ?? value}
        onChange={(_, data) => void choose(data.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
