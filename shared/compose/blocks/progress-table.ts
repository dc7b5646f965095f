import type { Block } from '../../document/document.ts';
import type { PROGRESS_COLUMNS } from '../../model/bound-block.ts';
import type { Rag } from '../../model/rag.ts';
import type { Workstream, WorkstreamUpdate } from '../../model/workstream.ts';
import type { Paper } from '../paper.ts';
import { nameOf, ragRank, sayRag, updatesOf, workstreamsFor } from '../workstreams.ts';
import { type Bound, cell, column, type ColumnsOf, type Spot, tableOf } from './tables.ts';

type Name = (typeof PROGRESS_COLUMNS)[number];
type Line = {
  readonly stream: Workstream;
  readonly update: WorkstreamUpdate | undefined;
  readonly before: WorkstreamUpdate | undefined;
};

/** What each workstream reported, period by period. One that reported nothing says so: silence is not progress. */
export function composeProgressTable(paper: Paper, block: Bound<'progress table'>, spot: Spot): Block | null {
  const lines = workstreamsFor(paper, block.kind).flatMap((stream): readonly Line[] => {
    const updates = updatesOf(paper, stream);
    if (updates.length === 0) return [{ stream, update: undefined, before: undefined }];
    return updates.slice(0, block.periods).map((update, at) => ({ stream, update, before: updates[at + 1] }));
  });
  if (lines.length === 0) return null;
  const usual: readonly Name[] =
    block.periods === 1 ? ['name', 'done', 'next', 'rating'] : ['name', 'period', 'done', 'rating'];
  const known = columnsOf(paper, block.kind);
  return tableOf(paper.captionTable(block.caption, spot.anchor), known, block.columns, usual, lines);
}

function columnsOf(paper: Paper, kind: Bound<'progress table'>['kind']): ColumnsOf<Name, Line> {
  return {
    code: { column: column('Code', 12), cell: ({ stream }) => cell(stream.code) },
    name: { column: column(nameOf(kind), 25), cell: ({ stream }) => cell(stream.name) },
    period: { column: column('Period', 18), cell: ({ update }) => cell(sayPeriod(update)) },
    done: { column: column('Progress', 40), cell: ({ update }) => cell(update?.done ?? 'No update reported yet') },
    next: { column: column('Next', 32), cell: ({ update }) => cell(update?.next ?? '') },
    rating: {
      column: column('Rating', 15),
      cell: ({ stream, update }) => ratingCell(paper, update?.rag ?? stream.rag),
    },
    change: {
      column: column('Since the update before', 20),
      cell: ({ update, before }) => cell(sayMove(update, before)),
    },
  };
}

function sayPeriod(update: WorkstreamUpdate | undefined): string {
  if (update === undefined) return '';
  return update.periodName === '' ? update.period : update.periodName;
}

function ratingCell(paper: Paper, rag: Rag | null) {
  return cell(sayRag(paper, rag), rag);
}

function sayMove(update: WorkstreamUpdate | undefined, before: WorkstreamUpdate | undefined): string {
  if (update === undefined || before === undefined || update.rag === null || before.rag === null)
    return 'nothing to compare';
  const way = ragRank(update.rag) - ragRank(before.rag);
  return way === 0 ? 'No change' : way > 0 ? 'Better' : 'Worse';
}
