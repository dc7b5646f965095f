import type { ReactElement } from 'react';
import './figure-notes.css';

type NotesProps = { readonly notes: readonly { readonly key: string; readonly said: string }[] };

/** What is noted of single figures, below the table they stand in. */
export function FigureNotes({ notes }: NotesProps): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <ul className="figure-notes" aria-label="Notes on figures">
      {notes.map(({ key, said }) => (
        <li key={key}>{said}</li>
      ))}
    </ul>
  );
}
