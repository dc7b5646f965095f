import { ProgrammeJson } from '../../shared/model/contents.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { readContents } from '../store/contents.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { readPayloads } from './payloads.ts';

/** The whole programme in its JSON form: what `load` takes back without a loss. */
export function dumpProgramme(open: ReadProgramme): Reply<ProgrammeJson> {
  return attempt(open.fileName, () =>
    done(
      ProgrammeJson.parse({
        format: 'clerkwell-programme',
        version: 1,
        ...readContents(open.db),
        payloads: readPayloads(open.db),
      }),
    ),
  );
}
