import type { RecordKind } from '../../../shared/model/records.ts';
import type { Edit } from '../../state/edits.ts';
import type { PastedCell } from '../grid/paste.ts';
import type { FieldColumn } from './field-columns.tsx';

type Register<Row> = {
  readonly kind: RecordKind;
  readonly columns: readonly FieldColumn<Row>[];
  readonly rowName: (row: Row) => string;
};

/** What typing `value` into a cell asks for; a sentence when it makes no sense there. */
export function editField<Row extends { readonly id: string }>(
  { kind, columns, rowName }: Register<Row>,
  row: Row,
  columnId: string,
  value: string,
): Edit | string {
  const column = columns.find((one) => one.id === columnId);
  const fields = column?.sets?.(value) ?? 'This column cannot be edited.';
  if (typeof fields === 'string') return fields;
  return {
    changes: [{ does: 'set', kind, id: row.id, fields }],
    label: `${column?.title.toLowerCase() ?? columnId} of ${rowName(row)}`.slice(0, 200),
  };
}

/** What a paste or another edit of several cells (`did`) asks for, as one step; the sentence of the first that makes no sense. */
export function editFields<Row extends { readonly id: string }>(
  register: Register<Row>,
  cells: readonly PastedCell<Row>[],
  did: string,
): Edit | string {
  const changes: Edit['changes'][number][] = [];
  for (const { row, columnId, value } of cells) {
    const edit = editField(register, row, columnId, value);
    if (typeof edit === 'string') return `${register.rowName(row)}: ${edit}`;
    changes.push(...edit.changes);
  }
  return { changes, label: `${did} of ${cells.length === 1 ? 'one value' : `${cells.length} values`}` };
}
