import { z } from 'zod';

const ID = /^[0-9a-z][0-9a-z-]{0,63}$/;

/** An id of one kind of record. The app makes UUIDv7s; another tool may write short names such as `risk-capacity`. */
function idOf<K extends string>() {
  return z.string().regex(ID, 'is not an id: small letters, digits and hyphens, at most 64').brand<K>();
}

export const BodyId = idOf<'BodyId'>();
export const OfficerId = idOf<'OfficerId'>();
export const CommitteeId = idOf<'CommitteeId'>();
export const MeetingId = idOf<'MeetingId'>();
export const RiskMatrixId = idOf<'RiskMatrixId'>();
export const ProgrammeId = idOf<'ProgrammeId'>();
export const SourceId = idOf<'SourceId'>();
export const AcronymId = idOf<'AcronymId'>();
export const WorkstreamId = idOf<'WorkstreamId'>();
export const UpdateId = idOf<'UpdateId'>();
export const MilestoneId = idOf<'MilestoneId'>();
export const ConditionId = idOf<'ConditionId'>();
export const RiskId = idOf<'RiskId'>();
export const MitigationId = idOf<'MitigationId'>();
export const AssessmentId = idOf<'AssessmentId'>();
export const MeasureId = idOf<'MeasureId'>();
export const MeasureValueId = idOf<'MeasureValueId'>();
export const MeasureTargetId = idOf<'MeasureTargetId'>();
export const ProfileId = idOf<'ProfileId'>();
export const ProfileLineId = idOf<'ProfileLineId'>();
export const ProfileCellId = idOf<'ProfileCellId'>();
export const AllocationId = idOf<'AllocationId'>();
export const SchemeId = idOf<'SchemeId'>();
export const ComparatorId = idOf<'ComparatorId'>();
export const ReviewId = idOf<'ReviewId'>();
export const AttachmentId = idOf<'AttachmentId'>();
export const ReportId = idOf<'ReportId'>();
export const SectionId = idOf<'SectionId'>();
export const ResponseId = idOf<'ResponseId'>();
export const RecommendationId = idOf<'RecommendationId'>();
export const ClearanceId = idOf<'ClearanceId'>();
export const AppendixId = idOf<'AppendixId'>();
export const ExemptionId = idOf<'ExemptionId'>();
export const SnapshotId = idOf<'SnapshotId'>();
export const VersionId = idOf<'VersionId'>();
export const SetAsideId = idOf<'SetAsideId'>();

export type BodyId = z.infer<typeof BodyId>;
export type OfficerId = z.infer<typeof OfficerId>;
export type CommitteeId = z.infer<typeof CommitteeId>;
export type MeetingId = z.infer<typeof MeetingId>;
export type RiskMatrixId = z.infer<typeof RiskMatrixId>;
export type SourceId = z.infer<typeof SourceId>;
export type WorkstreamId = z.infer<typeof WorkstreamId>;
export type ConditionId = z.infer<typeof ConditionId>;
export type RiskId = z.infer<typeof RiskId>;
export type AssessmentId = z.infer<typeof AssessmentId>;
export type MeasureId = z.infer<typeof MeasureId>;
export type ProfileId = z.infer<typeof ProfileId>;
export type ProfileLineId = z.infer<typeof ProfileLineId>;
export type SchemeId = z.infer<typeof SchemeId>;
export type ReportId = z.infer<typeof ReportId>;
