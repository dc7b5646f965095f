import type { ProgrammeSettings } from '../../shared/api/register-views.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { theProgramme } from './snapshot.ts';

const KINDS = [
  'body',
  'programme',
  'riskMatrix',
  'source',
  'acronym',
  'comparator',
  'measureValue',
  'profile',
  'allocation',
  'report',
] as const;

/** What holds for the whole programme: its own settings, its risk scales, and the sources and acronyms its papers draw on. */
export function readSettings(open: ReadProgramme): Reply<ProgrammeSettings> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, KINDS);
    const programme = theProgramme(contents, open.fileName);
    const named = [
      ...contents.comparators,
      ...contents.measureValues,
      ...contents.profiles,
      ...contents.allocations,
    ].flatMap((one) => one.sourceId ?? []);
    const uses = Map.groupBy([...named, ...contents.reports.flatMap((one) => one.sourceIds)], (id) => id);
    return done({
      revision: readRevision(open.db),
      programme,
      bodies: contents.bodies.map(({ id, name }) => ({ id, name })),
      matrices: contents.riskMatrices.map((one) => ({ ...one, inUse: one.id === programme.matrixId })),
      sources: contents.sources.map((one) => ({ ...one, usedBy: uses.get(one.id)?.length ?? 0 })),
      acronyms: contents.acronyms.map((one) => ({
        ...one,
        body: contents.bodies.find((body) => body.id === one.bodyId)?.name ?? '',
      })),
    });
  });
}
