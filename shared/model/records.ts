import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { Condition } from './condition.ts';
import { Allocation, Profile, ProfileCell, ProfileLine, Scheme } from './finance.ts';
import { ReportSnapshot, ReportVersion, SetAside } from './kept.ts';
import { Acronym, Source } from './library.ts';
import { Comparator, Measure, MeasureTarget, MeasureValue } from './measure.ts';
import { Committee, Meeting } from './meetings.ts';
import { Body, Officer } from './people.ts';
import { Programme } from './programme.ts';
import { Appendix, Clearance, Exemption, Recommendation, Report, Response, Section } from './report.ts';
import { Assessment, Mitigation, Review, Risk } from './risk.ts';
import { RiskMatrix } from './risk-matrix.ts';
import { Milestone, Workstream, WorkstreamUpdate } from './workstream.ts';

/** Every kind of record a programme holds, in an order in which each refers only to kinds before it (programme and body first). */
export const RECORDS = {
  body: Body,
  officer: Officer,
  riskMatrix: RiskMatrix,
  programme: Programme,
  committee: Committee,
  meeting: Meeting,
  attachment: Attachment,
  source: Source,
  acronym: Acronym,
  workstream: Workstream,
  workstreamUpdate: WorkstreamUpdate,
  milestone: Milestone,
  condition: Condition,
  risk: Risk,
  mitigation: Mitigation,
  assessment: Assessment,
  review: Review,
  measure: Measure,
  comparator: Comparator,
  measureValue: MeasureValue,
  measureTarget: MeasureTarget,
  profile: Profile,
  profileLine: ProfileLine,
  profileCell: ProfileCell,
  scheme: Scheme,
  allocation: Allocation,
  report: Report,
  section: Section,
  response: Response,
  recommendation: Recommendation,
  clearance: Clearance,
  appendix: Appendix,
  exemption: Exemption,
  snapshot: ReportSnapshot,
  version: ReportVersion,
  setAside: SetAside,
} as const;

export type RecordKind = keyof typeof RECORDS;
export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]>;

/** The kinds, in the order of `RECORDS`. */
export const RECORD_KINDS = Object.keys(RECORDS) as readonly RecordKind[];

export const RecordKindName = z.enum(RECORD_KINDS as [RecordKind, ...RecordKind[]]);

/** What a kind is called in JSON and on the command line when there are several. */
export const PLURALS = {
  body: 'bodies',
  officer: 'officers',
  riskMatrix: 'riskMatrices',
  programme: 'programmes',
  committee: 'committees',
  meeting: 'meetings',
  attachment: 'attachments',
  source: 'sources',
  acronym: 'acronyms',
  workstream: 'workstreams',
  workstreamUpdate: 'workstreamUpdates',
  milestone: 'milestones',
  condition: 'conditions',
  risk: 'risks',
  mitigation: 'mitigations',
  assessment: 'assessments',
  review: 'reviews',
  measure: 'measures',
  comparator: 'comparators',
  measureValue: 'measureValues',
  measureTarget: 'measureTargets',
  profile: 'profiles',
  profileLine: 'profileLines',
  profileCell: 'profileCells',
  scheme: 'schemes',
  allocation: 'allocations',
  report: 'reports',
  section: 'sections',
  response: 'responses',
  recommendation: 'recommendations',
  clearance: 'clearances',
  appendix: 'appendices',
  exemption: 'exemptions',
  snapshot: 'snapshots',
  version: 'versions',
  setAside: 'setAsides',
} as const satisfies Record<RecordKind, string>;
