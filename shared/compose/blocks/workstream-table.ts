import type { Block } from '../../document/document.ts';
import type { WORKSTREAM_COLUMNS } from '../../model/bound-block.ts';
import type { Workstream, WorkstreamUpdate } from '../../model/workstream.ts';
import type { Paper } from '../paper.ts';
import { nameOf, ragRank, sayRag, updatesOf, workstreamsFor } from '../workstreams.ts';
import { among, type Bound, cell, column, type ColumnsOf, postOf, type Spot, tableOf } from './tables.ts';
import { capital } from '../../model/capital.ts';

type Name = (typeof WORKSTREAM_COLUMNS)[number];
type Line = { readonly stream: Workstream; readonly update: WorkstreamUpdate | undefined };

/** The workstreams, or the enablers, with what each is for, where it stands and its rating in words and colour. */
export function composeWorkstreamTable(paper: Paper, block: Bound<'workstream table'>, spot: Spot): Block | null {
  const lines = orderLines(paper, block);
  if (lines.length === 0) return null;
  const usual: readonly Name[] = ['name', 'purpose', 'update', 'rating'];
  const names = block.columns.length === 0 ? usual : block.columns;
  const days = [...new Set(lines.flatMap(({ update }) => (update === undefined ? [] : [update.asAt])))];
  const [only] = days.length === 1 ? days : [];
  const known = columnsOf(paper, block.kind, only === undefined);
  const made = tableOf(paper.captionTable(block.caption, spot.anchor), known, names, usual, lines);
  const dated = only !== undefined && (names.includes('update') || names.includes('next'));
  return dated ? { ...made, note: `Latest positions are as at ${paper.written.day(only)}.` } : made;
}

function orderLines(paper: Paper, block: Bound<'workstream table'>): readonly Line[] {
  const lines = workstreamsFor(paper, block.kind)
    .filter((one) => among(block.statuses, one.status))
    .map((stream): Line => ({ stream, update: updatesOf(paper, stream)[0] }));
  if (block.order === 'name') return lines.toSorted((a, b) => a.stream.name.localeCompare(b.stream.name, 'en'));
  return block.order === 'register' ? lines : lines.toSorted((a, b) => ragRank(a.stream.rag) - ragRank(b.stream.rag));
}

function columnsOf(paper: Paper, kind: Bound<'workstream table'>['kind'], dated: boolean): ColumnsOf<Name, Line> {
  return {
    code: { column: column('Code', 12), cell: ({ stream }) => cell(stream.code) },
    name: { column: column(nameOf(kind), 25), cell: ({ stream }) => cell(stream.name) },
    purpose: { column: column('Purpose', 34), cell: ({ stream }) => cell(stream.purpose) },
    lead: { column: column('Lead', 24), cell: ({ stream }) => cell(postOf(paper, stream.leadId)) },
    status: { column: column('Status', 16), cell: ({ stream }) => cell(capital(stream.status)) },
    update: {
      column: column('Latest position', 34),
      cell: ({ stream, update }) => cell(sayUpdate(paper, update, stream, dated)),
    },
    next: { column: column('Next', 30), cell: ({ update }) => cell(update?.next ?? '') },
    rating: {
      column: column('Rating', 15),
      cell: ({ stream }) => cell(sayRag(paper, stream.rag), stream.rag),
    },
  };
}

/** What was done, with its day where the updates of the table are not all of one day. */
function sayUpdate(paper: Paper, update: WorkstreamUpdate | undefined, workstream: Workstream, dated: boolean): string {
  if (update === undefined) return workstream.ragReason === '' ? 'No update reported yet' : workstream.ragReason;
  return dated ? `${paper.written.day(update.asAt)}: ${update.done}` : update.done;
}
