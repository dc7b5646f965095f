import type { ReactElement } from 'react';
import type { Choice } from '../grid/columns.ts';
import { DismissIcon } from '../icons.ts';
import { Button, Field, Select } from '../kit.ts';
import { useState } from 'react';
import { useReadOnly } from '../../state/read-only.ts';

type PickProps = {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
  /** What stands in the list that adds one: `Add a workstream`. */
  readonly adding: string;
  /** What stands where nothing is chosen. */
  readonly none: string;
  readonly save: (chosen: readonly string[]) => Promise<string | null>;
  /** Goes to the record behind a choice, where there is one. */
  readonly onOpen?: (value: string) => void;
};

/** Several values out of a list: each can be taken out, and one more picked. */
export function PickList({ label, chosen, choices, adding, none, save, onOpen }: PickProps): ReactElement {
  const readOnly = useReadOnly();
  const [message, setMessage] = useState<string | null>(null);
  const set = async (next: readonly string[]): Promise<void> => setMessage(await save(next));
  const left = choices.filter((choice) => !chosen.includes(choice.value));
  const nameOf = (value: string): string => choices.find((choice) => choice.value === value)?.name ?? value;
  return (
    <section className="record-part" aria-label={label}>
      <h3 className="record-part-title">{label}</h3>
      {chosen.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="picked">
          {chosen.map((value) => (
            <li key={value}>
              {onOpen === undefined ? (
                <span>{nameOf(value)}</span>
              ) : (
                <button type="button" className="text-link focusable" onClick={() => onOpen(value)}>
                  {nameOf(value)}
                </button>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissIcon />}
                disabledFocusable={readOnly}
                aria-label={`Take out ${nameOf(value)}`}
                onClick={() => (readOnly ? undefined : void set(chosen.filter((one) => one !== value)))}
              />
            </li>
          ))}
        </ul>
      )}
      {left.length === 0 || readOnly ? null : (
        <Field
          size="small"
          {...(message === null ? {} : { validationState: 'error' as const, validationMessage: message })}
        >
          <Select
            size="small"
            aria-label={`${adding}: ${label}`}
            value=""
            onChange={(_, data) => (data.value === '' ? undefined : void set([...chosen, data.value]))}
          >
            <option value="">{`${adding}…`}</option>
            {left.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </section>
  );
}
