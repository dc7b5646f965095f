import type { Block } from '../../document/document.ts';
import type { CONDITION_COLUMNS } from '../../model/bound-block.ts';
import type { Condition, ConditionStatus } from '../../model/condition.ts';
import type { Rag } from '../../model/rag.ts';
import type { Paper } from '../paper.ts';
import { among, type Bound, cell, column, type ColumnsOf, postOf, type Spot, tableOf } from './tables.ts';
import { capital } from '../../model/capital.ts';

type Name = (typeof CONDITION_COLUMNS)[number];

/** The rating that a condition's own status stands for. */
export const CONDITION_RATINGS: { readonly [status in ConditionStatus]: Rag | null } = {
  'not started': null,
  'on track': 'green',
  'at risk': 'amber',
  'not met': 'red',
  met: 'complete',
};

/** The funder's conditions, who answers each, and how far each is met. */
export function composeConditionTable(paper: Paper, block: Bound<'condition table'>, spot: Spot): Block | null {
  const conditions = paper.contents.conditions.filter(
    (one) => block.statuses.length === 0 || (one.status !== null && among(block.statuses, one.status)),
  );
  if (conditions.length === 0) return null;
  const usual: readonly Name[] = ['ref', 'condition', 'owner', 'evidence', 'status'];
  return tableOf(paper.captionTable(block.caption, spot.anchor), columnsOf(paper), block.columns, usual, conditions);
}

function columnsOf(paper: Paper): ColumnsOf<Name, Condition> {
  return {
    ref: { column: column('Ref', 8), cell: (one) => cell(one.ref) },
    condition: { column: column('Condition', 34), cell: (one) => cell(one.title) },
    text: { column: column('What is required', 44), cell: (one) => cell(one.text) },
    owner: { column: column('Owner', 20), cell: (one) => cell(postOf(paper, one.ownerId)) },
    due: {
      column: column('Due', 18),
      cell: (one) => cell(one.due === null ? 'no date yet' : paper.written.day(one.due)),
    },
    evidence: {
      column: column('Evidence', 32),
      cell: (one) => cell(one.evidence === '' ? 'none recorded yet' : one.evidence),
    },
    status: {
      column: column('Status', 14),
      cell: (one) =>
        one.status === null ? cell('not yet reported') : cell(capital(one.status), CONDITION_RATINGS[one.status]),
    },
  };
}
