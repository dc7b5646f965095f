import type { Reply } from '../../shared/model/reply.ts';
import type { Deps, OpenProgramme, ReadProgramme } from '../app/deps.ts';
import type { BackupReason } from '../app/backups.ts';
import { closeProgramme, openProgramme, openProgrammeToRead } from '../app/open-programme.ts';

/** Opens the programme at `path` to read, does `act`, and closes it whatever happens. */
export async function withProgramme<T>(
  deps: Deps,
  path: string,
  act: (open: ReadProgramme) => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
  return using(openProgrammeToRead(deps, path), act);
}

/** Opens the programme at `path` to write, after a backup where there is a `reason` for one, does `act`, and closes it whatever happens. */
export async function withProgrammeToWrite<T>(
  deps: Deps,
  path: string,
  act: (open: OpenProgramme) => Reply<T> | Promise<Reply<T>>,
  reason: BackupReason | null = null,
): Promise<Reply<T>> {
  return using(openProgramme(deps, path, reason), act);
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
