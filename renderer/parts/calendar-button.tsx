import { type ReactElement, useRef } from 'react';
import { CalendarIcon } from './icons.ts';
import './calendar-button.css';

type CalendarProps = { readonly value: string; readonly name: string; readonly onPick: (day: string) => void };

/** Opens the system's calendar beside a field for a day. The keyboard way is the field itself, so this is no tab stop. */
export function CalendarButton({ value, name, onPick }: CalendarProps): ReactElement {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="calendar">
      <button
        type="button"
        className="calendar-button"
        tabIndex={-1}
        aria-label={`Calendar for ${name}`}
        // The field keeps the focus: losing it would close the editor.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarIcon aria-hidden />
      </button>
      <input
        ref={picker}
        className="calendar-picker"
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={(event) => onPick(event.target.value)}
      />
    </span>
  );
}
