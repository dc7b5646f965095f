import { done, type Reply } from '../../shared/model/reply.ts';
import type { Edited } from '../app/edit-records.ts';
import type { Answer } from './command.ts';

/** The option of every command that edits. */
export const WHY = ['--why <reason>', 'why, for the history', ''] as const;

/** What an edit came to, for a person and as data. */
export function sayEdited(edited: Reply<Edited>): Reply<Answer> {
  if (!edited.ok) return edited;
  const { changed, label, id } = edited.value;
  const said = label.startsWith('add ') ? `${label} (id ${id})` : label;
  return done({ data: edited.value, text: changed ? `Done: ${said}` : `Nothing to change: ${said}` });
}
