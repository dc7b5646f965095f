import type { RecordKind } from './records.ts';

/** One field that names another record. `owns` means the record goes when the one it names goes (a mitigation with its risk). */
export type Relation = {
  readonly field: string;
  readonly to: RecordKind;
  readonly owns: boolean;
  readonly many: boolean;
};

const one = (field: string, to: RecordKind): Relation => ({ field, to, owns: false, many: false });
const many = (field: string, to: RecordKind): Relation => ({ field, to, owns: false, many: true });
const part = (field: string, to: RecordKind): Relation => ({ field, to, owns: true, many: false });

/** Which fields of which records name other records: the one list behind reference checks, removal and merging. */
export const RELATIONS: { readonly [K in RecordKind]: readonly Relation[] } = {
  body: [],
  officer: [],
  riskMatrix: [],
  programme: [one('bodyId', 'body'), one('matrixId', 'riskMatrix')],
  committee: [one('bodyId', 'body')],
  meeting: [one('committeeId', 'committee')],
  source: [],
  acronym: [],
  workstream: [one('leadId', 'officer'), one('sponsorId', 'officer')],
  workstreamUpdate: [part('workstreamId', 'workstream'), one('writtenById', 'officer')],
  milestone: [one('workstreamId', 'workstream'), one('ownerId', 'officer')],
  condition: [one('ownerId', 'officer'), many('workstreamIds', 'workstream')],
  risk: [one('ownerId', 'officer'), many('workstreamIds', 'workstream'), many('conditionIds', 'condition')],
  mitigation: [part('riskId', 'risk'), one('ownerId', 'officer')],
  assessment: [part('riskId', 'risk'), one('byId', 'officer')],
  measure: [one('ownerId', 'officer')],
  measureValue: [part('measureId', 'measure'), one('sourceId', 'source')],
  measureTarget: [part('measureId', 'measure')],
  profile: [one('sourceId', 'source')],
  profileLine: [part('profileId', 'profile')],
  profileCell: [part('lineId', 'profileLine')],
  allocation: [one('sourceId', 'source')],
  scheme: [],
  report: [one('meetingId', 'meeting'), one('authorId', 'officer'), many('sourceIds', 'source')],
  section: [part('reportId', 'report')],
  response: [part('reportId', 'report')],
  recommendation: [part('reportId', 'report')],
  clearance: [part('reportId', 'report'), one('officerId', 'officer')],
};

/** The ids that `record` names in `relation`'s field. */
export function namedIds(record: { readonly [field: string]: unknown }, relation: Relation): readonly string[] {
  const value = record[relation.field];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
  return [];
}
