import type { ReactElement } from 'react';
import { noteFigure, type NotedFigure } from '../state/note-figure.ts';
import { FormDialog } from './form-dialog.tsx';

type NoteProps = { readonly figure: NotedFigure; readonly onClose: () => void };

/** Asks for the note on one figure; an empty one takes it away. */
export function NoteDialog({ figure, onClose }: NoteProps): ReactElement {
  return (
    <FormDialog
      title={`Note on ${figure.name}`}
      fields={[{ id: 'note', label: 'Note', kind: 'text', start: figure.note }]}
      hint="Say what a reader must know of this one figure: where it is provisional, what it leaves out. An empty note is taken away."
      go="Save the note"
      submit={({ note = '' }) => noteFigure(figure, note)}
      onClose={onClose}
    />
  );
}
