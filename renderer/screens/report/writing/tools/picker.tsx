import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Input } from '../../../../parts/kit.ts';
import { useFocus } from '../../../../parts/use-focus.ts';
import { useEditors } from '../editors.ts';
import { narrowPicks, type Pick } from './narrow-picks.ts';

type PickerProps = {
  readonly label: string;
  readonly picks: readonly Pick[];
  readonly onPick: (id: string) => void;
  /** What is said where the words typed fit nothing. */
  readonly empty: string;
  /** The list is still being read: what is taken and typed meanwhile waits for it. */
  readonly pending?: boolean;
  /** The picks are those that fit what was typed already, and there may be more of them. */
  readonly narrowed?: { readonly more: boolean; readonly onType: (words: string) => void };
};

const MOST_SHOWN = 100;
/** A list that is hardly longer is shown whole: nobody wants the last line of it held back. */
const SHOWN_WHOLE = 150;

/** A list narrowed by typing: arrows choose, Enter takes. */
export function Picker({ label, picks, onPick, empty, pending = false, narrowed }: PickerProps): ReactElement {
  const field = useFocus();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = narrowed === undefined ? narrowPicks(picks, words) : picks;
  const isLong = found.length > SHOWN_WHOLE;
  const shown = isLong ? found.slice(0, MOST_SHOWN) : found;
  const isCut = isLong || narrowed?.more === true;
  const current = Math.min(at, shown.length - 1);
  /** What was typed for the text after Enter, while the list was not there; null before Enter. */
  const [held, setHeld] = useState<string | null>(null);
  const taken = useRef(false);
  useEffect(() => {
    const [first] = found;
    if (pending || held === null || first === undefined || taken.current) return;
    taken.current = true;
    onPick(first.id);
    typeOn(held);
  }, [pending, held, found, onPick]);
  const press = (event: KeyboardEvent): void => {
    if (held !== null && pending && event.key !== 'Escape' && event.key !== 'Tab') {
      event.preventDefault();
      if (event.key === 'Backspace') setHeld(held.slice(0, -1));
      else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) setHeld(held + event.key);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(current + step, 0), shown.length - 1);
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (pending) return setHeld('');
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
          narrowed?.onType(value);
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
        {found.length === 0 ? empty : isCut ? `The first ${shown.length}: more words narrow them down` : ''}
      </p>
    </>
  );
}

/** Types into the text what was meant for it. */
function typeOn(words: string): void {
  const view = useEditors.getState().current?.view;
  if (words !== '') view?.dispatch(view.state.tr.insertText(words).scrollIntoView());
}
