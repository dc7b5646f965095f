import type { Block } from '../../document/document.ts';
import type { Meeting } from '../../model/meetings.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, type Spot, table } from './tables.ts';
import { capital } from '../../model/capital.ts';

/** The meetings that the paper passes through, its own among them, in date order. */
export function composeTimetable(paper: Paper, block: Bound<'timetable'>, spot: Spot): Block | null {
  const { report, contents } = paper.snapshot;
  const wanted = new Set([report.meetingId, ...report.otherMeetingIds]);
  const meetings = contents.meetings.filter((one) => wanted.has(one.id)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (meetings.length === 0) return null;
  const rows = meetings.map((one) =>
    row(
      cell(contents.committees.find((each) => each.id === one.committeeId)?.name ?? ''),
      cell(paper.written.day(one.date)),
      cell(one.id === report.meetingId ? 'This report' : sayStatus(one)),
    ),
  );
  const columns = [column('Meeting', 46), column('Date', 26), column('Purpose', 28)];
  return table(paper.captionTable(block.caption, spot.anchor), columns, rows);
}

function sayStatus(meeting: Meeting): string {
  return meeting.note === '' ? capital(meeting.status) : meeting.note;
}
