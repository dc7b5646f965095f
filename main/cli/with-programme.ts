import type { Reply } from '../../shared/model/reply.ts';
import type { Deps, OpenProgramme, ReadProgramme } from '../app/deps.ts';
import { closeProgramme, openProgramme, openProgrammeToRead } from '../app/open-programme.ts';

/** Opens the programme at `path` to read, does `act`, and closes it whatever happens. */
export async function withProgramme<T>(
  deps: Deps,
  path: string,
  act: (open: ReadProgramme) => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
  return using(openProgrammeToRead(deps, path), act);
}

/** Opens the programme at `path` to write, does `act`, and closes it whatever happens. */
export async function withProgrammeToWrite<T>(
  deps: Deps,
  path: string,
  act: (open: OpenProgramme) => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
  return using(openProgramme(deps, path), act);
}

async function using<O extends ReadProgramme, T>(
  opened: Reply<O>,
  act: (open: O) => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
  if (!opened.ok) return opened;
  try {
    return await act(opened.value);
  } finally {
    closeProgramme(opened.value);
  }
}
