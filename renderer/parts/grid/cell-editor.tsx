import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { announce } from '../../state/announce.ts';
import { ORIGINAL } from '../../state/own-undo.ts';
import { parseDay, typeDay } from '../../state/parse-day.ts';
import { holdPending } from '../../state/pending.ts';
import { showRefusal } from '../../state/problems.ts';
import { createTyping, makeGesture, type Typing } from '../../state/typing.ts';
import { CalendarButton } from '../calendar-button.tsx';
import { type CellEditing, pickChoice } from './columns.ts';
import { readValue, typeValue } from './values.ts';

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

type EditorField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const IDLE_MS = 600;

// The kit takes Tab for itself where nothing follows in the window, and would leave the grid: here it goes on to the next cell.
const TAB_IS_OURS = { 'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

/** The field that stands in a cell while it is edited. */
export function CellEditor({ editing, start, refusal, name, save, onClose }: EditorProps): ReactElement {
  // What the cell held when it was opened: each save changes what the row holds, and the spell goes on.
  const [held] = useState(() => typeValue(editing));
  const [opened] = useState(() => (editing.kind === 'choice' ? pickChoice(editing, start) : (start ?? held)));
  const [draft, setDraft] = useState(opened);
  const [message, setMessage] = useState(refusal);
  const messageId = useId();
  const field = useRef<EditorField>(null);

  const [typing] = useState(() =>
    createTyping({
      start: held,
      save: (typed, gesture) => saveTyped(editing, typed, gesture, save),
      gesture: makeGesture(),
      onAnswer: setMessage,
      // Half a day or half a sum makes no sense.
      idleMs: editing.kind === 'text' || editing.kind === 'long' ? IDLE_MS : null,
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
    if (editing.kind === 'long' && event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      // As in a spreadsheet: Enter goes on to the next cell, and with Alt it begins a new line. So the field's own undo knows it.
      document.execCommand('insertText', false, '\n');
      return;
    }
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
        <TextField {...shared} held={held} kind={editing.kind} onPick={pick} />
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
function useSpell(typing: Typing, typed: string | null, field: RefObject<EditorField | null>): void {
  useEffect(() => {
    const element = field.current;
    element?.focus();
    // The caret goes to the end, after the key that opened the cell.
    if (element !== null && !(element instanceof HTMLSelectElement))
      element.setSelectionRange(element.value.length, element.value.length);
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
  readonly field: RefObject<EditorField | null>;
  readonly messageId: string | undefined;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onType: (value: string) => void;
  readonly onPick: (value: string) => void;
};

type TextProps = FieldProps & { readonly held: string; readonly kind: Exclude<CellEditing['kind'], 'choice'> };

function TextField(props: TextProps): ReactElement {
  const { name, draft, field, messageId, held, kind } = props;
  const shared = {
    ...TAB_IS_OURS,
    [ORIGINAL]: held,
    'aria-label': name,
    'aria-invalid': messageId !== undefined,
    'aria-describedby': messageId,
    value: draft,
    onKeyDown: props.onPress,
    onBlur: props.onLeave,
  };
  if (kind === 'long')
    return (
      <textarea
        {...shared}
        ref={field as RefObject<HTMLTextAreaElement>}
        className="cell-field long"
        rows={5}
        onChange={(event) => props.onType(event.target.value)}
      />
    );
  return (
    <>
      <input
        {...shared}
        ref={field as RefObject<HTMLInputElement>}
        className="cell-field"
        type="text"
        inputMode={kind === 'number' || kind === 'money' || kind === 'figure' ? 'decimal' : undefined}
        placeholder={kind === 'day' ? 'dd/mm/yyyy' : undefined}
        onChange={(event) => props.onType(event.target.value)}
      />
      {kind === 'day' ? (
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
      {...TAB_IS_OURS}
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

async function saveTyped(editing: CellEditing, typed: string, gesture: string, save: Save): Promise<string | null> {
  // What is written in words is saved as it is typed, a space at the end and all: the person is not done yet.
  if (editing.kind === 'text' || editing.kind === 'long' || editing.kind === 'choice') return save(typed, gesture);
  const read = readValue(editing, typed);
  return 'refusal' in read ? read.refusal : save(read.value, gesture);
}
