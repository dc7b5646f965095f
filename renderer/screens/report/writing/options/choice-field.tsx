import type { ReactElement } from 'react';
import { Dropdown, Field, Option } from '../../../../parts/kit.ts';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly pick: (value: string) => void;
  /** What is wrong with the choice. */
  readonly problem?: string | null;
};

/**
 * A choice among the options of what is selected in the text. It is no list of the browser's own: of one that appears Chromium tells a
 * screen reader which choice is taken, and the reader says that, and goes on there, as if the person had left the text for it.
 */
export function ChoiceField({ label, value, choices, pick, problem = null }: ChoiceProps): ReactElement {
  return (
    <Field
      label={label}
      size="small"
      {...(problem !== null && { validationState: 'error' as const, validationMessage: problem })}
    >
      <Dropdown
        size="small"
        className="ed-choice"
        value={choices.find((one) => one.value === value)?.name ?? ''}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => (optionValue === undefined ? undefined : pick(optionValue))}
      >
        {choices.map((one) => (
          <Option key={one.value} value={one.value} text={one.name}>
            {one.name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
