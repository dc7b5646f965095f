import { done, type Reply } from '../../shared/model/reply.ts';
import type { Deps, OpenProgramme } from '../app/deps.ts';
import { readProgrammeState } from '../app/read-views.ts';
import type { Answer } from './command.ts';
import { withProgrammeToWrite } from './with-programme.ts';

const SAID = { undo: 'Undone', redo: 'Done again' } as const;

/** Takes a step back or does one again, and says which and what could be moved next. */
export async function moveInHistory(
  deps: Deps,
  path: string,
  which: 'undo' | 'redo',
  move: (deps: Deps, open: OpenProgramme) => Reply<null>,
): Promise<Reply<Answer>> {
  return withProgrammeToWrite(deps, path, (open): Reply<Answer> => {
    const before = readProgrammeState(open);
    if (!before.ok) return before;
    const moved = move(deps, open);
    if (!moved.ok) return moved;
    const after = readProgrammeState(open);
    if (!after.ok) return after;
    const step = before.value[which];
    const data = { did: which, step, undo: after.value.undo, redo: after.value.redo };
    return done({ data, text: `${SAID[which]}: ${step ?? ''}` });
  });
}
