import type { ReportVersion } from '../../shared/model/kept.ts';
import { isHandedIn, type Report } from '../../shared/model/report.ts';
import { listRecordsWhere } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** The versions of a report, the latest first. */
export function listVersions(open: ReadProgramme, reportId: string): readonly ReportVersion[] {
  return listRecordsWhere(open.db, 'version', 'reportId', [reportId]).toSorted((a, b) =>
    a.keptAt === b.keptAt ? (a.id < b.id ? 1 : -1) : a.keptAt < b.keptAt ? 1 : -1,
  );
}

/** The version in which a report that is with the clerk was handed in; undefined for any other, and for one that came into the file so. */
export function findHandedIn(open: ReadProgramme, { id, status }: Pick<Report, 'id' | 'status'>) {
  if (!isHandedIn(status)) return undefined;
  return listVersions(open, id).find((one) => one.kind === 'step' && one.status === 'submitted');
}
