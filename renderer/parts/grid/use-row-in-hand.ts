import { useEffect, useRef } from 'react';
import { type Line, nearestRow } from './lines.ts';
import type { CellAt } from './ranges.ts';

type InHandOptions<Row> = {
  readonly lines: readonly Line<Row>[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The row in hand, once the person or the screen has put one there. */
  readonly heldId: string | null;
  /** Where it stands, or -1. */
  readonly rowAt: number;
  readonly firstColumn: string;
  readonly asked: { readonly rowId: string } | null;
  readonly onCurrent: (rowId: string) => void;
  /** Puts a cell in hand, with the focus or without. */
  readonly putCell: (cell: CellAt, follows: boolean) => void;
  readonly scrollToRow: (at: number, align: 'auto' | 'center') => void;
};

/** Keeps a row in hand: the one that was asked for from outside, or the neighbour of one that has gone. */
export function useRowInHand<Row>(options: InHandOptions<Row>): void {
  const { lines, placeOf, heldId, rowAt, firstColumn, asked, onCurrent, putCell, scrollToRow } = options;

  // Removed or filtered away: the row that took its place is in hand now.
  const lastAt = useRef(-1);
  useEffect(() => {
    const next = rowAt < 0 && lastAt.current >= 0 ? (nearestRow(lines, lastAt.current) ?? lines[0]) : undefined;
    // With the row its focus went to the body: that is to be nowhere.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (next !== undefined) putCell({ rowId: next.id, columnId: firstColumn }, lost);
    else if (rowAt >= 0) lastAt.current = rowAt;
  }, [rowAt, lines, firstColumn, putCell]);

  // Asked for from outside (a record that was found, a row just added): go there without taking the focus.
  const askedAt = asked === null ? -1 : (placeOf.get(asked.rowId) ?? -1);
  // Each is answered once, also when an earlier one is handed in again.
  const answered = useRef(new WeakSet<object>());
  useEffect(() => {
    if (asked === null || answered.current.has(asked) || askedAt < 0) return;
    answered.current.add(asked);
    putCell({ rowId: asked.rowId, columnId: firstColumn }, false);
    scrollToRow(askedAt, 'center');
  }, [asked, askedAt, firstColumn, putCell, scrollToRow]);

  const inHand = heldId !== null && rowAt >= 0 && lines[rowAt]?.kind === 'row' ? heldId : null;
  useEffect(() => {
    if (inHand !== null) onCurrent(inHand);
  }, [inHand, onCurrent]);
}
