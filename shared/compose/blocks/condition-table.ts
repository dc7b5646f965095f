import type { Block } from '../../document/document.ts';
import type { Rag } from '../../model/rag.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table } from './tables.ts';

const RATINGS: { readonly [status: string]: Rag } = {
  'on track': 'green',
  'at risk': 'amber',
  'not met': 'red',
  met: 'complete',
};

/** The funder's conditions, who answers each, and how far each is met. */
export function composeConditionTable(
  paper: Paper,
  block: Bound<'condition table'>,
  anchor: string | null,
): Block | null {
  const { conditions, officers } = paper.contents;
  if (conditions.length === 0) return null;
  const rows = conditions.map((condition) =>
    row(
      cell(condition.ref),
      cell(condition.title),
      cell(officers.find((officer) => officer.id === condition.ownerId)?.post ?? 'no owner yet'),
      cell(condition.evidence === '' ? 'none recorded yet' : condition.evidence),
      cell(
        condition.status === null ? 'not yet reported' : capital(condition.status),
        condition.status === null ? null : (RATINGS[condition.status] ?? null),
      ),
    ),
  );
  const columns = [
    column('Ref', 8),
    column('Condition', 34),
    column('Owner', 20),
    column('Evidence', 32),
    column('Status', 14),
  ];
  return table(paper.captionTable(block.caption, anchor), columns, rows);
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
