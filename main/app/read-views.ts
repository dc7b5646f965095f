import type { MeetingChoice, ProgrammeState, ReportChoice } from '../../shared/api/views.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { readRevision, readUndoState } from '../store/history.ts';
import { readHead } from '../store/steps.ts';
import { listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { orderMeetings } from './order-meetings.ts';

/** What the window always shows of the open programme. */
export function readProgrammeState(open: ReadProgramme): Reply<ProgrammeState> {
  return attempt(open.fileName, () => {
    const [programme] = listRecords(open.db, 'programme');
    return done({
      name: programme?.name ?? '',
      fileName: open.fileName,
      note: programme?.note ?? '',
      revision: readRevision(open.db),
      ...readUndoState(open.db),
      savedAt: readHead(open.db)?.at ?? null,
      readOnly: null,
      sync: null,
      conflictCopies: [],
      words: programme?.words ?? [],
    });
  });
}

/** The meetings of the programme: those to come, the nearest first, then those that are past, the latest first. */
export function listMeetings(deps: Deps, open: ReadProgramme): Reply<readonly MeetingChoice[]> {
  return attempt(open.fileName, () => {
    const { today } = deps.readClock();
    const committees = new Map(listRecords(open.db, 'committee').map(({ id, name }) => [id, name]));
    return done(
      orderMeetings(listRecords(open.db, 'meeting'), today).map(({ id, committeeId, date, status }) => ({
        id,
        committee: committees.get(committeeId) ?? '',
        date: writeDay(date),
        isPast: date < today,
        isCancelled: status === 'cancelled',
      })),
    );
  });
}

/** The reports of the programme with where and when each is taken. */
export function listReports(open: ReadProgramme): Reply<readonly ReportChoice[]> {
  return attempt(open.fileName, () => {
    const meetings = listRecords(open.db, 'meeting');
    const committees = listRecords(open.db, 'committee');
    return done(
      listRecords(open.db, 'report').map((report) => {
        const meeting = meetings.find((one) => one.id === report.meetingId);
        return {
          id: report.id,
          title: report.title,
          committee: committees.find((one) => one.id === meeting?.committeeId)?.name ?? '',
          meeting: meeting === undefined ? '' : writeDay(meeting.date),
          status: report.status,
          template: report.templateId,
        };
      }),
    );
  });
}
