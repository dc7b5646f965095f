import { z } from 'zod';
import { type PLURALS, RECORDS, type RecordKind, type RecordOf } from './records.ts';
import { Sha256 } from './units.ts';

/** Everything a programme file holds, by the plural of each kind. Frozen data: nothing in it changes while it is read. */
export type Contents = { readonly [K in RecordKind as (typeof PLURALS)[K]]: readonly RecordOf<K>[] };

const MOST_BASE64 = 200_000_000;

/** Some bytes that records name by their SHA-256, in base 64. */
const Payload = z
  .strictObject({ sha256: Sha256, base64: z.string().max(MOST_BASE64, 'is more than 150 MB of base 64') })
  .readonly();
export type Payload = z.infer<typeof Payload>;

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
    attachments: several('attachment'),
    sources: several('source'),
    acronyms: several('acronym'),
    workstreams: several('workstream'),
    workstreamUpdates: several('workstreamUpdate'),
    milestones: several('milestone'),
    conditions: several('condition'),
    risks: several('risk'),
    mitigations: several('mitigation'),
    assessments: several('assessment'),
    reviews: several('review'),
    measures: several('measure'),
    comparators: several('comparator'),
    measureValues: several('measureValue'),
    measureTargets: several('measureTarget'),
    profiles: several('profile'),
    profileLines: several('profileLine'),
    profileCells: several('profileCell'),
    schemes: several('scheme'),
    allocations: several('allocation'),
    reports: several('report'),
    sections: several('section'),
    responses: several('response'),
    recommendations: several('recommendation'),
    clearances: several('clearance'),
    appendices: several('appendix'),
    exemptions: several('exemption'),
    snapshots: several('snapshot'),
    versions: several('version'),
    setAsides: several('setAside'),
    /** The bytes that attachments, snapshots and versions name by their SHA-256. */
    payloads: z.array(Payload).readonly().default([]),
  })
  .readonly();
export type ProgrammeJson = z.infer<typeof ProgrammeJson>;
