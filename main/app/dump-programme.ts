import { ProgrammeJson } from '../../shared/model/contents.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readContents } from '../store/contents.ts';
import { sumNamedPayloads } from '../store/payloads.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { readPayloads } from './payloads.ts';

/** A text in memory has at most 2^29 characters, and base 64 makes files a third larger. */
const MOST_MEGABYTES = 340;

/** The whole programme in its JSON form: what `load` takes back without a loss. */
export function dumpProgramme(open: ReadProgramme): Reply<ProgrammeJson> {
  return attempt(open.fileName, () => {
    const megabytes = Math.ceil(sumNamedPayloads(open.db) / (1024 * 1024));
    if (megabytes > MOST_MEGABYTES)
      return refuse(
        'cannot-read',
        `${open.fileName} holds ${megabytes} MB of files, more than its JSON can carry (${MOST_MEGABYTES} MB). Copy the file itself.`,
      );
    return done(
      ProgrammeJson.parse({
        format: 'clerkwell-programme',
        version: 1,
        ...readContents(open.db),
        payloads: readPayloads(open.db),
      }),
    );
  });
}
