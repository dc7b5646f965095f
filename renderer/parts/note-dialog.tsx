import type { ReactElement } from 'react';
import type { Change } from '../../shared/changes/change.ts';
import { saveEdit } from '../state/edits.ts';
import { FormDialog } from './form-dialog.tsx';

/** A figure that a note is asked for: its record, how it is called, and the note it has (empty for none). */
export type NotedFigure = {
  readonly kind: 'profileCell' | 'measureValue' | 'measureTarget';
  readonly id: string;
  readonly name: string;
  readonly note: string;
};

type NoteProps = { readonly figure: NotedFigure; readonly onClose: () => void };

/** Asks for the note on one figure; an empty one takes it away. */
export function NoteDialog({ figure, onClose }: NoteProps): ReactElement {
  const { kind, id, name, note } = figure;
  const save = async ({ note: typed = '' }: { readonly [field: string]: string }): Promise<string | null> => {
    if (typed === note) return null;
    const change: Change = { does: 'set', kind, id, fields: { note: typed } };
    return saveEdit({ changes: [change], label: `note on ${name}`.slice(0, 200) });
  };
  return (
    <FormDialog
      title={`Note on ${name}`}
      fields={[{ id: 'note', label: 'Note', kind: 'text', start: note }]}
      hint="Say what a reader must know of this one figure: where it is provisional, what it leaves out. An empty note is taken away."
      go="Save the note"
      submit={save}
      onClose={onClose}
    />
  );
}
