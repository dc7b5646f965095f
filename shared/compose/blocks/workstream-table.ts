import type { Block } from '../../document/document.ts';
import type { Workstream, WorkstreamUpdate } from '../../model/workstream.ts';
import { writeDay } from '../../rules/days.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table } from './tables.ts';

/** The workstreams, or the enablers, with what each is for, where it stands and its rating in words and colour. */
export function composeWorkstreamTable(
  paper: Paper,
  block: Bound<'workstream table'>,
  anchor: string | null,
): Block | null {
  const wanted = paper.contents.workstreams.filter((one) => one.kind === block.kind);
  if (wanted.length === 0) return null;
  const { ragWords } = paper.snapshot.programme;
  const updates = wanted.map((one) => latestUpdate(paper, one));
  const days = [...new Set(updates.flatMap((update) => (update === undefined ? [] : [update.asAt])))];
  const [only] = days.length === 1 ? days : [];
  const rows = wanted.map((one, n) =>
    row(
      cell(one.name),
      cell(one.purpose),
      cell(sayUpdate(updates[n], one, only === undefined)),
      cell(one.rag === null ? 'not yet rated' : ragWords[one.rag], one.rag),
    ),
  );
  const columns = [
    column(block.kind === 'enabler' ? 'Enabler' : 'Workstream', 25),
    column('Purpose', 34),
    column('Latest position', 34),
    column('Rating', 15),
  ];
  const note = only === undefined ? '' : `Latest positions are as at ${writeDay(only)}.`;
  return table(paper.captionTable(block.caption, anchor), columns, rows, note);
}

function latestUpdate(paper: Paper, workstream: Workstream): WorkstreamUpdate | undefined {
  return paper.contents.workstreamUpdates
    .filter((update) => update.workstreamId === workstream.id && update.asAt <= paper.asAt)
    .toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1))[0];
}

/** What was done, with its day where the updates of the table are not all of one day. */
function sayUpdate(update: WorkstreamUpdate | undefined, workstream: Workstream, dated: boolean): string {
  if (update === undefined) return workstream.ragReason === '' ? 'No update reported yet' : workstream.ragReason;
  return dated ? `${writeDay(update.asAt)}: ${update.done}` : update.done;
}
