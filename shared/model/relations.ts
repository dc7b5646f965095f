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
  officer: [one('bodyId', 'body')],
  riskMatrix: [],
  programme: [one('bodyId', 'body'), one('matrixId', 'riskMatrix')],
  committee: [one('bodyId', 'body')],
  meeting: [one('committeeId', 'committee')],
  attachment: [],
  source: [one('attachmentId', 'attachment')],
  acronym: [one('bodyId', 'body')],
  workstream: [one('leadId', 'officer'), one('sponsorId', 'officer')],
  workstreamUpdate: [part('workstreamId', 'workstream'), one('writtenById', 'officer')],
  milestone: [one('workstreamId', 'workstream'), one('ownerId', 'officer')],
  condition: [one('ownerId', 'officer'), many('workstreamIds', 'workstream')],
  risk: [one('ownerId', 'officer'), many('workstreamIds', 'workstream'), many('conditionIds', 'condition')],
  mitigation: [part('riskId', 'risk'), one('ownerId', 'officer')],
  assessment: [part('riskId', 'risk'), one('byId', 'officer')],
  review: [part('riskId', 'risk'), one('byId', 'officer')],
  measure: [one('ownerId', 'officer'), one('dataOwnerId', 'officer'), many('workstreamIds', 'workstream')],
  comparator: [part('measureId', 'measure'), one('sourceId', 'source')],
  measureValue: [part('measureId', 'measure'), one('sourceId', 'source')],
  measureTarget: [part('measureId', 'measure')],
  profile: [one('sourceId', 'source')],
  profileLine: [part('profileId', 'profile'), many('workstreamIds', 'workstream')],
  profileCell: [part('lineId', 'profileLine')],
  scheme: [],
  allocation: [one('schemeId', 'scheme'), many('workstreamIds', 'workstream'), one('sourceId', 'source')],
  report: [
    one('meetingId', 'meeting'),
    many('otherMeetingIds', 'meeting'),
    one('authorId', 'officer'),
    many('sourceIds', 'source'),
    one('rolledFromId', 'report'),
  ],
  section: [part('reportId', 'report')],
  response: [part('reportId', 'report')],
  recommendation: [part('reportId', 'report')],
  clearance: [part('reportId', 'report'), one('officerId', 'officer')],
  appendix: [part('reportId', 'report'), one('attachmentId', 'attachment')],
  exemption: [part('reportId', 'report'), part('appendixId', 'appendix'), part('recommendationId', 'recommendation')],
  snapshot: [part('reportId', 'report')],
  version: [part('reportId', 'report'), one('snapshotId', 'snapshot')],
  setAside: [part('reportId', 'report')],
};

/** The ids that `record` names in `relation`'s field. */
export function namedIds(record: { readonly [field: string]: unknown }, relation: Relation): readonly string[] {
  const value = record[relation.field];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
  return [];
}

/** Fields that no two records of a kind may share. `null` counts as a value here: a line has one figure for the whole of a year. */
export const UNIQUE_KEYS: { readonly [K in RecordKind]?: readonly (readonly string[])[] } = {
  workstreamUpdate: [['workstreamId', 'period']],
  comparator: [['measureId', 'name']],
  measureValue: [['measureId', 'comparator', 'asAt']],
  profileCell: [['lineId', 'year', 'part']],
  section: [['reportId', 'key']],
  response: [['reportId', 'key']],
  clearance: [['reportId', 'key']],
};
