import type { Attachment } from '../../shared/model/attachment.ts';
import type { Source } from '../../shared/model/library.ts';
import type { Committee, Meeting } from '../../shared/model/meetings.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Appendix, Exemption, Recommendation, Report, Response, Section } from '../../shared/model/report.ts';
import type { Template } from '../../shared/template/template.ts';
import { listRecordsWhere, readRecord } from '../store/tables.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readTemplateOf } from './templates.ts';

/** What goes out with a report beside the paper itself: never the registers, however many risks they hold. */
export type Outgoing = {
  readonly report: Report;
  readonly template: Template;
  readonly meeting: Meeting | undefined;
  readonly committee: Committee | undefined;
  readonly sections: readonly Section[];
  readonly responses: readonly Response[];
  readonly recommendations: readonly Recommendation[];
  readonly exemptions: readonly Exemption[];
  /** In the order in which they are numbered. */
  readonly appendices: readonly Appendix[];
  readonly attachments: readonly Attachment[];
  readonly sources: readonly Source[];
};

/** What goes out with report `reportId`, as the file has it now. */
export function readOutgoing(deps: Deps, open: ReadProgramme, reportId: string): Reply<Outgoing> {
  const report = readRecord(open.db, 'report', reportId);
  if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
  const template = readTemplateOf(deps, report.templateId);
  if (!template.ok) return template;
  const of = <K extends 'section' | 'response' | 'recommendation' | 'exemption' | 'appendix'>(kind: K) =>
    listRecordsWhere(open.db, kind, 'reportId', [reportId]);
  const meeting = readRecord(open.db, 'meeting', report.meetingId);
  const appendices = of('appendix');
  return done({
    report,
    template: template.value,
    meeting,
    committee: meeting === undefined ? undefined : readRecord(open.db, 'committee', meeting.committeeId),
    sections: of('section'),
    responses: of('response'),
    recommendations: of('recommendation'),
    exemptions: of('exemption'),
    appendices,
    attachments: appendices.flatMap(({ attachmentId }) => {
      const one = attachmentId === null ? undefined : readRecord(open.db, 'attachment', attachmentId);
      return one === undefined ? [] : [one];
    }),
    sources: report.sourceIds.flatMap((id) => readRecord(open.db, 'source', id) ?? []),
  });
}
