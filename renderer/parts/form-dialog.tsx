import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react';
import { parseDay, refuseDay } from '../state/parse-day.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Select,
} from './kit.ts';
import './form-dialog.css';

/** One thing a dialog asks for. A day is typed as people do and answered as YYYY-MM-DD. */
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly start: string;
  /** What is said where it was left empty; absent where it may be. */
  readonly required?: string;
  /** What stands below it, to help. */
  readonly hint?: string;
  /** Why what was typed makes no sense, as a sentence; null where it does. */
  readonly refuse?: (typed: string) => string | null;
} & (
  | { readonly kind: 'text' | 'day' }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly name: string }[] }
);

/** What was answered, by the id of the field. */
export type FormAnswers = { readonly [field: string]: string };

type FormProps = {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly hint: string;
  /** The word on the button. */
  readonly go: string;
  /** Does what was asked for; answers the sentence of a refusal, or null. */
  readonly submit: (answers: FormAnswers) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks for the few things that something new must have; what is wrong is said beneath its field, and nothing typed is lost. */
export function FormDialog(props: FormProps): ReactElement {
  const hintId = useId();
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface className="form-dialog" aria-describedby={props.hint === '' ? undefined : hintId}>
        <Form {...props} hintId={hintId} />
      </DialogSurface>
    </Dialog>
  );
}

function Form({
  title,
  fields,
  hint,
  hintId,
  go,
  submit,
  onClose,
}: FormProps & { readonly hintId: string }): ReactElement {
  const [answers, setAnswers] = useState<FormAnswers>(() =>
    Object.fromEntries(fields.map((field) => [field.id, field.start])),
  );
  const [wanting, setWanting] = useState<FormAnswers>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const send = async (): Promise<void> => {
    const read = fields.map((field) => ({ field, ...readAnswer(field, answers[field.id] ?? '') }));
    const bad = read.flatMap(({ field, refused }) => (refused === null ? [] : [[field.id, refused] as const]));
    setWanting(Object.fromEntries(bad));
    const [first] = bad;
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first[0]}"]`)?.focus();
      return;
    }
    const refused = await submit(Object.fromEntries(read.map(({ field, value }) => [field.id, value])));
    setRefusal(refused);
    if (refused === null) onClose();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className="form-fields">
          {fields.map((field) => (
            <OneField
              key={field.id}
              field={field}
              value={answers[field.id] ?? ''}
              refused={wanting[field.id]}
              onType={(value) => setAnswers((before) => ({ ...before, [field.id]: value }))}
            />
          ))}
          {hint === '' ? null : (
            <p className="muted" id={hintId}>
              {hint}
            </p>
          )}
          {refusal === null ? null : (
            <p role="alert" className="form-refusal">
              {refusal}
            </p>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" appearance="primary">
            {go}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

type OneProps = {
  readonly field: FormField;
  readonly value: string;
  readonly refused: string | undefined;
  readonly onType: (value: string) => void;
};

function OneField({ field, value, refused, onType }: OneProps): ReactElement {
  return (
    <Field
      label={field.label}
      required={field.required !== undefined}
      hint={field.hint ?? null}
      {...(refused !== undefined && { validationState: 'error' as const, validationMessage: refused })}
    >
      {field.kind === 'choice' ? (
        <Select name={field.id} value={value} onChange={(_, data) => onType(data.value)}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          name={field.id}
          value={value}
          {...(field.kind === 'day' && { placeholder: 'dd/mm/yyyy' })}
          onChange={(_, data) => onType(data.value)}
        />
      )}
    </Field>
  );
}

function readAnswer(field: FormField, typed: string): { readonly value: string; readonly refused: string | null } {
  const value = typed.trim();
  if (value === '') return { value, refused: field.required ?? null };
  if (field.kind !== 'day') return { value, refused: field.refuse?.(value) ?? null };
  const day = parseDay(value);
  return { value: day ?? '', refused: day === null ? refuseDay(value) : null };
}
