import { z } from 'zod';
import { FigureSource } from './figure.ts';
import { ReportId, SetAsideId, SnapshotId, VersionId } from './ids.ts';
import { ReportStatus } from './report.ts';
import { filledLine, line } from './text.ts';
import { Day, Moment, Sha256 } from './units.ts';

/** The programme frozen for a report: from *cleared* on its figures are read from here. The contents are kept by their SHA-256. */
export const ReportSnapshot = z
  .strictObject({
    id: SnapshotId,
    reportId: ReportId,
    asAt: Day,
    takenAt: Moment,
    who: filledLine(200),
    contents: Sha256,
  })
  .readonly();
export type ReportSnapshot = z.infer<typeof ReportSnapshot>;

/** A figure as a version printed it: where it came from, the words, and the day its value is of (null where it has none). */
export const UsedFigure = z.strictObject({ figure: FigureSource, words: line(200), asAt: Day.nullable() }).readonly();
export type UsedFigure = z.infer<typeof UsedFigure>;

/** A report as it stood at one step of its life: the composed paper (kept by its SHA-256), its figures, and who did what. */
export const ReportVersion = z
  .strictObject({
    id: VersionId,
    reportId: ReportId,
    name: filledLine(120),
    /** Kept at a step of its life, by a person under a name, or by the clock while somebody wrote. */
    kind: z.enum(['step', 'named', 'timed']).default('named'),
    status: ReportStatus,
    keptAt: Moment,
    who: filledLine(200),
    did: line(500).default(''),
    snapshotId: SnapshotId.nullable().default(null),
    document: Sha256,
    figures: z.array(UsedFigure).readonly().default([]),
  })
  .readonly();
export type ReportVersion = z.infer<typeof ReportVersion>;

/** A finding of the check that was looked at and let stand, and why. It comes back when the text it covers has another hash. */
export const SetAside = z
  .strictObject({
    id: SetAsideId,
    reportId: ReportId,
    code: filledLine(80),
    at: line(300),
    covers: Sha256.nullable().default(null),
    reason: filledLine(1000),
    who: filledLine(200),
    on: Day,
  })
  .readonly();
export type SetAside = z.infer<typeof SetAside>;
