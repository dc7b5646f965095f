import { type ReactElement, useState } from 'react';
import { Field, Input } from '../../../../parts/kit.ts';

type FieldProps = {
  readonly label: string;
  readonly value: string;
  /** Takes what was typed over, or answers the sentence that says why not. */
  readonly set: (typed: string) => string | null;
};

/** A line of an option: taken over with every key that makes sense, and what does not is said and kept. */
export function OptionField({ label, value, set }: FieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Field
      label={label}
      size="small"
      {...(problem !== null && { validationState: 'error' as const, validationMessage: problem })}
    >
      <Input
        size="small"
        value={draft ?? value}
        onChange={(_, { value: typed }) => {
          setDraft(typed);
          setProblem(set(typed));
        }}
        onBlur={() => {
          if (problem === null) setDraft(null);
        }}
      />
    </Field>
  );
}
