import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { announce } from '../../state/announce.ts';
import { ORIGINAL } from '../../state/own-undo.ts';
import { parseDay, refuseDay, typeDay } from '../../state/parse-day.ts';
import { holdPending } from '../../state/pending.ts';
import { showRefusal } from '../../state/problems.ts';
import { createTyping, makeGesture, type Typing } from '../../state/typing.ts';
import { CalendarButton } from '../calendar-button.tsx';
import { type CellEditing, pickChoice } from './columns.ts';

/** Where the focus goes when the editor closes; `none` leaves it where the person put it. */
export type After = 'down' | 'up' | 'tab' | 'back' | 'stay' | 'none';

type Save = (value: string, gesture: string) => Promise<string | null>;

type EditorProps = {
  readonly editing: CellEditing;
  /** What the editor opens with instead of the old value: the key that was typed, or a value that was refused. */
  readonly start: string | null;
  readonly refusal: string | null;
  readonly name: string;
  readonly save: Save;
  /** Closes the editor. `saved` answers the refusal, or null. */
  readonly onClose: (after: After, draft: string, saved: Promise<string | null>) => void;
};

const IDLE_MS = 600;

/** The field that stands in a cell while it is edited. */
export function CellEditor({ editing, start, refusal, name, save, onClose }: EditorProps): ReactElement {
  // What the cell held when it was opened: each save changes what the row holds, and the spell goes on.
  const [held] = useState(() => (editing.kind === 'day' ? typeDay(editing.value) : editing.value));
  const [opened] = useState(() => (editing.kind === 'choice' ? pickChoice(editing, start) : (start ?? held)));
  const [draft, setDraft] = useState(opened);
  const [message, setMessage] = useState(refusal);
  const messageId = useId();
  const field = useRef<HTMLInputElement | HTMLSelectElement>(null);

  const [typing] = useState(() =>
    createTyping({
      start: held,
      save: (value, gesture) => {
        if (editing.kind === 'day') return saveDay(value, gesture, save);
        const refusal = editing.kind === 'figure' && value.trim() !== '' ? editing.check(value) : null;
        return refusal === null ? save(value, gesture) : Promise.resolve(refusal);
      },
      gesture: makeGesture(),
      onAnswer: setMessage,
      idleMs: editing.kind === 'text' ? IDLE_MS : null,
      setTimer: (run, ms) => window.setTimeout(run, ms),
      clearTimer: (timer) => window.clearTimeout(timer),
    }),
  );
  useSpell(typing, opened === held ? null : opened, field);

  const close = (after: After, how: 'commit' | 'cancel'): void => {
    if (typing.isOver()) return;
    typing.end();
    onClose(after, typing.draft(), how === 'commit' ? typing.commit() : typing.cancel());
    if (how === 'cancel') announce('Edit cancelled.');
  };

  const type = (value: string): void => {
    setDraft(value);
    typing.type(value);
  };

  const press = (event: KeyboardEvent): void => {
    const after = event.nativeEvent.isComposing ? null : readClosingKey(event);
    if (after === null) return;
    event.preventDefault();
    close(after === 'cancel' ? 'stay' : after, after === 'cancel' ? 'cancel' : 'commit');
  };

  const pick = (value: string): void => {
    type(value);
    close('stay', 'commit');
  };

  const shared = {
    name,
    draft,
    field,
    messageId: message === null ? undefined : messageId,
    onPress: press,
    onLeave: () => close('none', 'commit'),
    onType: type,
  };
  return (
    <>
      {editing.kind === 'choice' ? (
        <ChoiceField {...shared} editing={editing} onPick={pick} />
      ) : (
        <TextField {...shared} held={held} isDay={editing.kind === 'day'} onPick={pick} />
      )}
      {message === null ? null : (
        <span className="cell-refusal" id={messageId}>
          {message}
        </span>
      )}
    </>
  );
}

/** Takes the focus, and sees to it that what is typed is saved when the window closes or the cell goes away. */
function useSpell(
  typing: Typing,
  typed: string | null,
  field: RefObject<HTMLInputElement | HTMLSelectElement | null>,
): void {
  useEffect(() => {
    const element = field.current;
    element?.focus();
    // The caret goes to the end, after the key that opened the cell.
    if (element instanceof HTMLInputElement) element.setSelectionRange(element.value.length, element.value.length);
    if (typed !== null) typing.type(typed);
    const release = holdPending(() => typing.commit());
    return () => {
      if (typing.isOver()) {
        release();
        return;
      }
      // The cell has gone (another screen, another programme): what was typed into it is still saved.
      void typing.commit().then((refused) => {
        release();
        if (refused !== null) showRefusal(refused);
      });
    };
  }, [typing, typed, field]);
}

type FieldProps = {
  readonly name: string;
  readonly draft: string;
  readonly field: RefObject<HTMLInputElement | HTMLSelectElement | null>;
  readonly messageId: string | undefined;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onType: (value: string) => void;
  readonly onPick: (value: string) => void;
};

function TextField(props: FieldProps & { readonly held: string; readonly isDay: boolean }): ReactElement {
  const { name, draft, field, messageId, held, isDay } = props;
  return (
    <>
      <input
        {...{ [ORIGINAL]: held }}
        ref={field as RefObject<HTMLInputElement>}
        className="cell-field"
        type="text"
        aria-label={name}
        aria-invalid={messageId !== undefined}
        aria-describedby={messageId}
        placeholder={isDay ? 'dd/mm/yyyy' : undefined}
        value={draft}
        onKeyDown={props.onPress}
        onBlur={props.onLeave}
        onChange={(event) => props.onType(event.target.value)}
      />
      {isDay ? (
        <CalendarButton value={parseDay(draft) ?? ''} name={name} onPick={(day) => props.onPick(typeDay(day))} />
      ) : null}
    </>
  );
}

type ChoiceProps = FieldProps & { readonly editing: Extract<CellEditing, { kind: 'choice' }> };

function ChoiceField({ editing, name, draft, field, messageId, ...props }: ChoiceProps): ReactElement {
  const byKey = useRef(false);
  return (
    <select
      ref={field as RefObject<HTMLSelectElement>}
      className="cell-field"
      aria-label={name}
      aria-invalid={messageId !== undefined}
      aria-describedby={messageId}
      value={draft}
      onKeyDown={(event) => {
        byKey.current = true;
        props.onPress(event);
      }}
      onPointerDown={() => {
        byKey.current = false;
      }}
      onBlur={props.onLeave}
      onChange={(event) => {
        // Picked from the open list: that is the decision. Arrow keys only look through the choices.
        if (byKey.current) props.onType(event.target.value);
        else props.onPick(event.target.value);
        byKey.current = false;
      }}
    >
      {editing.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}

function readClosingKey(event: KeyboardEvent): After | 'cancel' | null {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'tab';
  return event.key === 'Escape' ? 'cancel' : null;
}

async function saveDay(typed: string, gesture: string, save: Save): Promise<string | null> {
  if (typed.trim() === '') return save('', gesture);
  const day = parseDay(typed);
  return day === null ? refuseDay(typed) : save(day, gesture);
}
