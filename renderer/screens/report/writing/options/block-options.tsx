import type { Node } from 'prosemirror-model';
import { type ReactElement, useId, useState } from 'react';
import type { BlockChoices } from '../../../../../shared/api/studio-views.ts';
import { type BlockOption, type BoundShow, describeBlock } from '../../../../../shared/model/block-options.ts';
import { Checkbox, Field } from '../../../../parts/kit.ts';
import { useBlockChoices } from '../../../../state/block-choices.ts';
import { parseDay, parseDays, refuseDay, typeDay } from '../../../../state/parse-day.ts';
import { readOption, recordsFor, setOption } from '../block-values.ts';
import { ChoiceField } from './choice-field.tsx';
import { OptionField } from './option-field.tsx';
import { PanelFrame } from './panel-frame.tsx';

type OptionsProps = { readonly node: Node; readonly set: (attrs: Readonly<Record<string, unknown>>) => void };

const NO_CHOICES: BlockChoices = { measures: [], profiles: [], lines: [], workstreams: [], years: [], categories: [] };

/** Every option of a block from the file, as its schema has them. */
export function BlockOptions({ node, set }: OptionsProps): ReactElement {
  const block: unknown = node.attrs['block'];
  const show = String(readOption(block, ['show'])) as BoundShow;
  const { data } = useBlockChoices();
  const put = ({ path }: BlockOption, value: unknown): string | null => {
    const next = setOption(block, path, value, data ?? NO_CHOICES);
    if (typeof next === 'string') return next;
    set({ block: next });
    return null;
  };
  return (
    <PanelFrame title={`Options: ${show}`}>
      {describeBlock(show).map((option) => (
        <Option
          key={option.path.join(' ')}
          option={option}
          value={readOption(block, option.path)}
          choices={data ?? NO_CHOICES}
          put={(value) => put(option, value)}
        />
      ))}
    </PanelFrame>
  );
}

type OptionProps = {
  readonly option: BlockOption;
  readonly value: unknown;
  readonly choices: BlockChoices;
  readonly put: (value: unknown) => string | null;
};

function Option({ option, value, choices, put }: OptionProps): ReactElement {
  const { label, control } = option;
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const said = problem === null ? {} : { validationState: 'error' as const, validationMessage: problem };
  const pick = (picked: unknown): void => setProblem(put(picked));
  const select = (
    names: readonly { readonly value: string; readonly name: string }[],
    chosen: string,
    take: (v: string) => unknown,
  ) => (
    <ChoiceField label={label} value={chosen} choices={names} pick={(picked) => pick(take(picked))} problem={problem} />
  );
  const usual = { value: '', name: 'As usual' };
  const listed = Array.isArray(value) ? value.map(String) : [];
  const checks = (names: readonly { readonly id: string; readonly name: string }[]): ReactElement => (
    <fieldset className="ed-checks" aria-describedby={problem === null ? undefined : problemId}>
      <legend>{label}</legend>
      {problem === null ? null : (
        <p id={problemId} className="ed-problem" role="alert">
          {problem}
        </p>
      )}
      {names.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={listed.includes(id)}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          onChange={(_, { checked }) => pick(checked === true ? [...listed, id] : listed.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
  switch (control.kind) {
    case 'line':
      return <OptionField label={label} value={asText(value)} set={put} />;
    case 'number':
      return (
        <OptionField
          label={label}
          value={asText(value)}
          set={(typed) => put(typed.trim() === '' ? null : Number(typed))}
        />
      );
    case 'day':
      return (
        <OptionField
          label={label}
          value={typeDay(asText(value))}
          set={(typed) => {
            if (typed.trim() === '') return put(null);
            const day = parseDay(typed);
            return day === null ? refuseDay(typed) : put(day);
          }}
        />
      );
    case 'days':
      return (
        <OptionField
          label={label}
          value={listed.map(typeDay).join(', ')}
          set={(typed) => {
            const days = parseDays(typed);
            return typeof days === 'string' ? days : put(days);
          }}
        />
      );
    case 'switch':
      return (
        <Field size="small" {...said}>
          <Checkbox label={label} checked={value === true} onChange={(_, { checked }) => pick(checked === true)} />
        </Field>
      );
    case 'choice':
      return select(
        [...(control.optional ? [usual] : []), ...control.words.map((word) => ({ value: word, name: word }))],
        asText(value),
        (picked) => (picked === '' ? null : picked),
      );
    case 'year':
      return select(
        [
          ...(control.optional ? [{ value: '', name: 'Any' }] : []),
          ...choices.years.map(({ year, name }) => ({ value: String(year), name })),
        ],
        asText(value),
        (picked) => (picked === '' ? null : Number(picked)),
      );
    case 'record':
      return select(
        recordsFor(choices, control.of).map(({ id, name }) => ({ value: id, name })),
        asText(value),
        (picked) => picked,
      );
    case 'several':
      return checks(control.words.map((word) => ({ id: word, name: word })));
    case 'records':
      return checks(recordsFor(choices, control.of));
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
