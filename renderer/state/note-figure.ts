import type { Change } from '../../shared/changes/change.ts';
import { saveEdit } from './edits.ts';

/** A figure that a note is asked for: its record, how it is called, and the note it has (empty for none). */
export type NotedFigure = {
  readonly kind: 'profileCell' | 'measureValue' | 'measureTarget';
  readonly id: string;
  readonly name: string;
  readonly note: string;
};

/** Gives the figure another note, or none; answers the sentence of a refusal, or null once it is saved. */
export async function noteFigure({ kind, id, name, note: before }: NotedFigure, note: string): Promise<string | null> {
  if (note === before) return null;
  const change: Change = { does: 'set', kind, id, fields: { note } };
  return saveEdit({ changes: [change], label: `note on ${name}`.slice(0, 200) });
}
