import type { ProgrammeSettings, SourceUse } from '../../shared/api/register-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { PLURALS } from '../../shared/model/records.ts';
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
  'measure',
  'comparator',
  'measureValue',
  'profile',
  'allocation',
  'report',
] as const;
type Shown = Pick<Contents, (typeof PLURALS)[(typeof KINDS)[number]]>;

/** What holds for the whole programme: its own settings, its risk scales, and the sources and acronyms its papers draw on. */
export function readSettings(open: ReadProgramme): Reply<ProgrammeSettings> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, KINDS);
    const programme = theProgramme(contents, open.fileName);
    const uses = Map.groupBy(listUses(contents), (one) => one.sourceId);
    return done({
      revision: readRevision(open.db),
      programme,
      bodies: contents.bodies.map(({ id, name }) => ({ id, name })),
      matrices: contents.riskMatrices.map((one) => ({ ...one, inUse: one.id === programme.matrixId })),
      sources: contents.sources.map((one) => {
        const its = uses.get(one.id) ?? [];
        return { ...one, usedBy: its.length, uses: gatherUses(its) };
      }),
      acronyms: contents.acronyms.map((one) => ({
        ...one,
        body: contents.bodies.find((body) => body.id === one.bodyId)?.name ?? '',
      })),
    });
  });
}

/** One naming of a source, by the record that a screen shows it with. */
type Use = Omit<SourceUse, 'said'> & { readonly sourceId: string; readonly is: 'value' | 'comparator' | 'itself' };

function listUses(contents: Shown): readonly Use[] {
  const measures = new Map<string, string>(contents.measures.map(({ id, ref, name }) => [id, `${ref} ${name}`]));
  const ofMeasure =
    (is: 'value' | 'comparator') =>
    ({ measureId, sourceId }: { readonly measureId: string; readonly sourceId: string | null }): readonly Use[] =>
      sourceId === null ? [] : [{ kind: 'measure', id: measureId, name: measures.get(measureId) ?? '', sourceId, is }];
  const itself =
    (kind: 'profile' | 'allocation') =>
    ({ id, name, sourceId }: { readonly id: string; readonly name: string; readonly sourceId: string | null }) =>
      sourceId === null ? [] : [{ kind, id, name, sourceId, is: 'itself' } satisfies Use];
  return [
    ...contents.comparators.flatMap(ofMeasure('comparator')),
    ...contents.measureValues.flatMap(ofMeasure('value')),
    ...contents.profiles.flatMap(itself('profile')),
    ...contents.allocations.flatMap(itself('allocation')),
    ...contents.reports.flatMap(({ id, title, sourceIds }) =>
      sourceIds.map((sourceId): Use => ({ kind: 'report', id, name: title, sourceId, is: 'itself' })),
    ),
  ];
}

/** The records that name a source, each once, with how many of its values and comparators do. */
function gatherUses(uses: readonly Use[]): readonly SourceUse[] {
  return [...Map.groupBy(uses, (one) => `${one.kind} ${one.id}`).values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const count = (is: Use['is']): number => of.filter((one) => one.is === is).length;
    const said = [sayMany(count('value'), 'value'), sayMany(count('comparator'), 'comparator')];
    return [{ kind: first.kind, id: first.id, name: first.name, said: said.filter((part) => part !== '').join(', ') }];
  });
}

function sayMany(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `one ${noun}` : `${count.toLocaleString('en-GB')} ${noun}s`;
}
