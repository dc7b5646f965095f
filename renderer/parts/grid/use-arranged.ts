import { useEffect, useMemo, useRef, useState } from 'react';
import type { Sort } from '../../state/grid-layouts.ts';
import { arrangeInSteps, arrangeRows, createReader, type Wanted } from './arrange.ts';
import type { GridColumn } from './columns.ts';
import type { Filters } from './filters.ts';

type Arrange<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly sort: Sort | null;
  readonly group: string | null;
  readonly words: string;
  readonly filters: Filters;
  readonly keep: (row: Row) => boolean;
  /** Changes when `keep` does. */
  readonly keepKey: string;
};

type Order = {
  readonly sort: Sort | null;
  readonly group: string | null;
  readonly words: string;
  readonly filters: Filters;
  readonly keepKey: string;
  readonly members: readonly string[];
  readonly ids: readonly string[];
};

/** The rows in order; not ready while many rows are put in their first order. */
export type Arranged<Row> = {
  readonly rows: readonly Row[];
  /** Their ids: the same list as long as none comes, goes or moves. */
  readonly ids: readonly string[];
  readonly isReady: boolean;
};

// Fewer rows are arranged at once; more in slices, each shorter than a frame.
const FEW = 500;
const SLICE_MS = 8;

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/**
 * The rows to show, in order. The order is worked out when the person sorts, filters, adds or removes, and then stands:
 * a row must not slip away from under the hand because the value just typed sorts elsewhere. While many rows are put in a new order
 * the old one stays.
 */
export function useArranged<Row extends object>(arrange: Arrange<Row>): Arranged<Row> {
  const { rows, columns, rowId, sort, group, words, filters, keep, keepKey } = arrange;
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const [members, setMembers] = useState(ids);
  const isSame = useMemo(() => members === ids || isSameList(members, ids), [members, ids]);
  if (!isSame) setMembers(ids);
  const [order, setOrder] = useState<Order | null>(null);
  const stands =
    order !== null &&
    order.sort === sort &&
    order.group === group &&
    order.words === words &&
    order.filters === filters &&
    order.keepKey === keepKey &&
    order.members === members;
  const read = useMemo(() => createReader(columns), [columns]);
  const wanted: Wanted<Row> = { columns, sort, group, words, filters, keep, read };
  const plain = sort === null && group === null && words.trim() === '' && Object.keys(filters).length === 0;
  const atOnce = rows.length <= FEW || plain;
  // React draws again at once with the new order; this pass is thrown away.
  if (!stands && atOnce && isSame)
    setOrder({ sort, group, words, filters, keepKey, members, ids: arrangeRows(rows, wanted).map(rowId) });

  const latest = useRef({ rows, wanted, rowId });
  useEffect(() => {
    latest.current = { rows, wanted, rowId };
  });
  const slowly = !stands && !atOnce;
  useEffect(() => {
    if (!slowly) return undefined;
    const asked = latest.current;
    return runInSlices(arrangeInSteps(asked.rows, asked.wanted), (arranged) =>
      setOrder({ sort, group, words, filters, keepKey, members, ids: arranged.map(asked.rowId) }),
    );
  }, [slowly, sort, group, words, filters, keepKey, members]);

  // Where each row stands is worked out when rows come and go, not at every edit.
  const places = useMemo(() => {
    const placeOf = new Map(members.map((id, at) => [id, at]));
    return (order?.ids ?? []).flatMap((id) => placeOf.get(id) ?? []);
  }, [members, order]);
  const arranged = useMemo(() => places.flatMap((at) => rows[at] ?? []), [rows, places]);
  const shownIds = useMemo(() => places.flatMap((at) => members[at] ?? []), [places, members]);
  return { rows: arranged, ids: shownIds, isReady: order !== null };
}

/** Works `steps` off in slices between which the window draws and answers; the answer calls it off. */
function runInSlices<T>(steps: Generator<void, T>, done: (value: T) => void): () => void {
  let timer = window.setTimeout(work, 0);
  function work(): void {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done === true) return done(step.value);
    }
    timer = window.setTimeout(work, 0);
  }
  return () => window.clearTimeout(timer);
}
