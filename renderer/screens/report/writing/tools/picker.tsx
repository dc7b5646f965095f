import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { Input } from '../../../../parts/kit.ts';
import { useFocus } from '../../../../parts/use-focus.ts';

export type Pick = { readonly id: string; readonly group: string; readonly name: string; readonly detail: string };

type PickerProps = {
  readonly label: string;
  readonly picks: readonly Pick[];
  readonly onPick: (id: string) => void;
  /** What Enter takes where the words typed fit nothing. */
  readonly empty: string;
};

const MOST_SHOWN = 100;

/** A list narrowed by typing: arrows choose, Enter takes. */
export function Picker({ label, picks, onPick, empty }: PickerProps): ReactElement {
  const field = useFocus();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = narrow(picks, words);
  const shown = found.slice(0, MOST_SHOWN);
  const current = Math.min(at, shown.length - 1);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(current + step, 0), shown.length - 1);
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const pick = shown[current];
    if (pick !== undefined) onPick(pick.id);
  };
  return (
    <>
      <Input
        input={{ ref: field }}
        aria-label={label}
        placeholder={label}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={shown.length === 0 ? undefined : `${listId}-${current}`}
        value={words}
        onChange={(_, { value }) => {
          setWords(value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className="picker" role="listbox" aria-label={label} id={listId} tabIndex={-1}>
        {shown.map((pick, index) => (
          <div
            key={pick.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="pick"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(pick.id)}
            onKeyDown={(event) => (event.key === 'Enter' ? onPick(pick.id) : undefined)}
          >
            <span className="pick-name">
              {pick.group === '' ? '' : `${pick.group}: `}
              {pick.name}
            </span>
            <span className="pick-detail">{pick.detail}</span>
          </div>
        ))}
      </div>
      <p className="muted" role="status">
        {found.length === 0 ? empty : found.length > MOST_SHOWN ? `The first ${MOST_SHOWN} of ${found.length}` : ''}
      </p>
    </>
  );
}

/** The picks that have every word typed somewhere in what is shown of them. */
function narrow(picks: readonly Pick[], typed: string): readonly Pick[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return picks;
  return picks.filter((pick) => {
    const said = `${pick.group} ${pick.name} ${pick.detail}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
