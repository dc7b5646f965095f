import { findCarried } from '../../shared/clearing/carried.ts';
import { headsOf } from '../../shared/clearing/standing.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { isHandedIn } from '../../shared/model/report.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Template } from '../../shared/template/template.ts';
import { listRecordsWhere } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** The old figures of a paper that was rolled forward and still reads as the last one did. */
export function listCarried(
  open: ReadProgramme,
  { report, contents }: Snapshot,
  template: Template,
): readonly Finding[] {
  const { id, rolledFromId } = report;
  if (rolledFromId === null || isHandedIn(report.status)) return [];
  const now = {
    sections: contents.sections.filter((one) => one.reportId === id),
    responses: contents.responses.filter((one) => one.reportId === id),
    recommendations: contents.recommendations.filter((one) => one.reportId === id),
  };
  const last = {
    sections: listRecordsWhere(open.db, 'section', 'reportId', [rolledFromId]),
    responses: listRecordsWhere(open.db, 'response', 'reportId', [rolledFromId]),
    recommendations: listRecordsWhere(open.db, 'recommendation', 'reportId', [rolledFromId]),
  };
  const heads = headsOf(template, report.fields);
  const asked = template.sections.find((section) => section.holds === 'recommendations');
  return findCarried(now, last, (key) => heads.get(key ?? asked?.key ?? '') ?? key ?? 'the recommendations');
}
