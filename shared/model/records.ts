import { z } from 'zod';
import { Condition } from './condition.ts';
import { Allocation, Profile, ProfileCell, ProfileLine, Scheme } from './finance.ts';
import { Acronym, Source } from './library.ts';
import { Measure, MeasureTarget, MeasureValue } from './measure.ts';
import { Committee, Meeting } from './meetings.ts';
import { Body, Officer } from './people.ts';
import { Programme } from './programme.ts';
import { Clearance, Recommendation, Report, Response, Section } from './report.ts';
import { Assessment, Mitigation, Risk } from './risk.ts';
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
  source: Source,
  acronym: Acronym,
  workstream: Workstream,
  workstreamUpdate: WorkstreamUpdate,
  milestone: Milestone,
  condition: Condition,
  risk: Risk,
  mitigation: Mitigation,
  assessment: Assessment,
  measure: Measure,
  measureValue: MeasureValue,
  measureTarget: MeasureTarget,
  profile: Profile,
  profileLine: ProfileLine,
  profileCell: ProfileCell,
  allocation: Allocation,
  scheme: Scheme,
  report: Report,
  section: Section,
  response: Response,
  recommendation: Recommendation,
  clearance: Clearance,
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
  source: 'sources',
  acronym: 'acronyms',
  workstream: 'workstreams',
  workstreamUpdate: 'workstreamUpdates',
  milestone: 'milestones',
  condition: 'conditions',
  risk: 'risks',
  mitigation: 'mitigations',
  assessment: 'assessments',
  measure: 'measures',
  measureValue: 'measureValues',
  measureTarget: 'measureTargets',
  profile: 'profiles',
  profileLine: 'profileLines',
  profileCell: 'profileCells',
  allocation: 'allocations',
  scheme: 'schemes',
  report: 'reports',
  section: 'sections',
  response: 'responses',
  recommendation: 'recommendations',
  clearance: 'clearances',
} as const satisfies Record<RecordKind, string>;
