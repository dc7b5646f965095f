import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { GridTable, GridTableRow } from './grid-table.ts';

type InHandOptions<Row extends object> = {
  readonly table: GridTable<Row>;
  readonly list: readonly GridTableRow<Row>[];
  /** Where the row in hand stands, or -1. */
  readonly rowAt: number;
  readonly firstColumn: string;
  readonly asked: { readonly rowId: string } | null;
  readonly onCurrent: (rowId: string) => void;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>;
};

/** Keeps a row in hand: the one that was asked for from outside, or the neighbour of one that has gone. */
export function useRowInHand<Row extends object>(options: InHandOptions<Row>): void {
  const { table, list, rowAt, firstColumn, asked, onCurrent, virtual } = options;
  const { setFocusedCell } = table;

  // Removed or filtered away: the row that took its place is in hand now.
  const lastAt = useRef(-1);
  useEffect(() => {
    const next = rowAt < 0 && lastAt.current >= 0 ? list[Math.min(lastAt.current, list.length - 1)] : undefined;
    if (next !== undefined) setFocusedCell(next.id, firstColumn);
    else if (rowAt >= 0) lastAt.current = rowAt;
  }, [rowAt, list, firstColumn, setFocusedCell]);

  // Asked for from outside (a top risk, a risk just added): go there without taking the focus.
  const askedAt = asked === null ? -1 : list.findIndex((row) => row.id === asked.rowId);
  const answered = useRef<typeof asked>(null);
  useEffect(() => {
    if (asked === null || answered.current === asked || askedAt < 0) return;
    answered.current = asked;
    setFocusedCell(asked.rowId, firstColumn);
    virtual.scrollToIndex(askedAt, { align: 'center' });
  }, [asked, askedAt, firstColumn, setFocusedCell, virtual]);

  const inHand = rowAt < 0 ? undefined : list[rowAt]?.id;
  useEffect(() => {
    if (inHand !== undefined) onCurrent(inHand);
  }, [inHand, onCurrent]);
}
