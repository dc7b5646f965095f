import { z } from 'zod';
import { type PLURALS, RECORDS, type RecordKind, type RecordOf } from './records.ts';

/** Everything a programme file holds, by the plural of each kind. Frozen data: nothing in it changes while it is read. */
export type Contents = { readonly [K in RecordKind as (typeof PLURALS)[K]]: readonly RecordOf<K>[] };

const several = <K extends RecordKind>(kind: K) => z.array(RECORDS[kind]).readonly().default([]);

/** The JSON form of a programme, for `load` and `dump`. The version is the form's own and changes only when its meaning does. */
export const ProgrammeJson = z
  .strictObject({
    format: z.literal('clerkwell-programme'),
    version: z.literal(1),
    bodies: several('body'),
    officers: several('officer'),
    riskMatrices: several('riskMatrix'),
    programmes: z.array(RECORDS.programme).length(1, 'must hold exactly one programme').readonly(),
    committees: several('committee'),
    meetings: several('meeting'),
    sources: several('source'),
    acronyms: several('acronym'),
    workstreams: several('workstream'),
    workstreamUpdates: several('workstreamUpdate'),
    milestones: several('milestone'),
    conditions: several('condition'),
    risks: several('risk'),
    mitigations: several('mitigation'),
    assessments: several('assessment'),
    measures: several('measure'),
    measureValues: several('measureValue'),
    measureTargets: several('measureTarget'),
    profiles: several('profile'),
    profileLines: several('profileLine'),
    profileCells: several('profileCell'),
    allocations: several('allocation'),
    schemes: several('scheme'),
    reports: several('report'),
    sections: several('section'),
    responses: several('response'),
    recommendations: several('recommendation'),
    clearances: several('clearance'),
  })
  .readonly();
export type ProgrammeJson = z.infer<typeof ProgrammeJson>;
