import type { Block } from '../../document/document.ts';
import type { Workstream } from '../../model/workstream.ts';
import { writeDay } from '../../rules/days.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table } from './tables.ts';

/** The workstreams, or the enablers, with what each is for, where it stands and its rating in words and colour. */
export function composeWorkstreamTable(paper: Paper, block: Bound<'workstream table'>, anchor: string | null): Block | null {
  const wanted = paper.contents.workstreams.filter((one) => one.kind === block.kind);
  if (wanted.length === 0) return null;
  const { ragWords } = paper.snapshot.programme;
  const rows = wanted.map((one) =>
    row(
      cell(one.name),
      cell(one.purpose),
      cell(latestUpdate(paper, one)),
      cell(one.rag === null ? 'not yet rated' : ragWords[one.rag], one.rag),
    ),
  );
  const columns = [
    column(block.kind === 'enabler' ? 'Enabler' : 'Workstream', 22),
    column('Purpose', 34),
    column('Latest position', 34),
    column('Rating', 14),
  ];
  return table(paper.captionTable(block.caption, anchor), columns, rows);
}

function latestUpdate(paper: Paper, workstream: Workstream): string {
  const latest = paper.contents.workstreamUpdates
    .filter((update) => update.workstreamId === workstream.id && update.asAt <= paper.asAt)
    .toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1))[0];
  if (latest === undefined) return workstream.ragReason === '' ? 'No update reported yet' : workstream.ragReason;
  return `${latest.done} (as at ${writeDay(latest.asAt)})`;
}
