import { useMemo, useState } from 'react';
import { arrangeRows } from './arrange.ts';
import type { GridColumn, Sort } from './columns.ts';

type Arrange<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly sort: Sort | null;
  readonly words: string;
  readonly keep: (row: Row) => boolean;
  /** Changes when `keep` does. */
  readonly keepKey: string;
};

type Order = {
  readonly sort: Sort | null;
  readonly words: string;
  readonly keepKey: string;
  readonly members: string;
  readonly ids: readonly string[];
};

/**
 * The rows to show, in order. The order is worked out when the person sorts, filters, adds or removes, and then stands:
 * a row must not slip away from under the hand because the value just typed sorts elsewhere.
 */
export function useArranged<Row>({ rows, columns, rowId, sort, words, keep, keepKey }: Arrange<Row>): readonly Row[] {
  const members = useMemo(() => rows.map(rowId).join(' '), [rows, rowId]);
  const [order, setOrder] = useState<Order | null>(null);
  const stands =
    order !== null &&
    order.sort === sort &&
    order.words === words &&
    order.keepKey === keepKey &&
    order.members === members;
  // React draws again at once with the new order; this pass is thrown away.
  if (!stands) {
    const ids = arrangeRows(rows, columns, sort, words, keep).map(rowId);
    setOrder({ sort, words, keepKey, members, ids });
  }
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [rowId(row), row]));
    return (order?.ids ?? []).flatMap((id) => byId.get(id) ?? []);
  }, [rows, rowId, order]);
}
