import type { ReactElement } from 'react';
import type { RecordKind } from '../../../shared/model/records.ts';
import { announce } from '../../state/announce.ts';
import { saveEdit } from '../../state/edits.ts';
import { type FormAnswers, FormDialog, type FormField } from '../form-dialog.tsx';
import type { Choice } from '../grid/columns.ts';

/** One thing that is asked for before a record is made. */
export type AskedField = {
  readonly field: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'choice';
  readonly required: boolean;
  /** What stands in it to begin with. */
  readonly start?: string;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  /** What the typed words are in the record, or the sentence why they make no sense. */
  readonly read?: (typed: string) => { readonly value: unknown } | string;
};

type AddProps = {
  readonly kind: RecordKind;
  /** What the record is called: `milestone`. */
  readonly noun: string;
  readonly asked: readonly AskedField[];
  /** Fields that go with every new record here. */
  readonly fixed?: { readonly [field: string]: unknown };
  readonly onClose: () => void;
  /** Called just before the record is saved, and told when that failed. */
  readonly onSaving?: (saving: boolean) => void;
};

/** Asks for what a new record must have; everything else can follow in the register. */
export function AddRecordDialog({ kind, noun, asked, fixed = {}, onClose, onSaving }: AddProps): ReactElement {
  return (
    <FormDialog
      title={`Add ${noun}`}
      go={`Add ${noun}`}
      hint=""
      fields={asked.map(toFormField)}
      submit={async (answers) => {
        const given = asked.flatMap(({ field, read }) => {
          const typed = answers[field] ?? '';
          if (typed === '') return [];
          const value = read?.(typed) ?? { value: typed };
          return typeof value === 'string' ? [] : [[field, value.value] as const];
        });
        const name = sayFirst(asked, answers);
        onSaving?.(true);
        const refusal = await saveEdit({
          changes: [{ does: 'add', kind, record: { ...fixed, ...Object.fromEntries(given) } }],
          label: `adding ${noun} ${name}`.slice(0, 200),
        });
        if (refusal === null) announce(`Added ${noun} ${name}.`);
        else onSaving?.(false);
        return refusal;
      }}
      onClose={onClose}
    />
  );
}

/** What the record is called while it has no name of its own: the first answer, a choice by its name and not its id. */
function sayFirst([first]: readonly AskedField[], answers: FormAnswers): string {
  const answer = answers[first?.field ?? ''] ?? '';
  return first?.choices?.find(({ value }) => value === answer)?.name ?? answer;
}

function toFormField({ field, label, kind, required, start = '', hint, choices = [], read }: AskedField): FormField {
  return {
    id: field,
    label,
    start,
    ...(hint !== undefined && { hint }),
    ...(required && { required: `Give the ${label.toLowerCase()}.` }),
    ...(read !== undefined && {
      refuse: (typed: string) => {
        const value = read(typed);
        return typeof value === 'string' ? value : null;
      },
    }),
    ...(kind === 'choice' ? { kind, choices } : { kind }),
  };
}
