import type { Reply } from '../../shared/model/reply.ts';
import type { Deps, ReadProgramme } from '../app/deps.ts';
import { closeProgramme, openProgrammeToRead } from '../app/open-programme.ts';

/** Opens the programme at `path` to read, does `act`, and closes it whatever happens. */
export async function withProgramme<T>(
  deps: Deps,
  path: string,
  act: (open: ReadProgramme) => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
  const opened = openProgrammeToRead(deps, path);
  if (!opened.ok) return opened;
  try {
    return await act(opened.value);
  } finally {
    closeProgramme(opened.value);
  }
}
