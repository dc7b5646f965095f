import { type ReactElement, useMemo, useState } from 'react';
import type { ImportPreview } from '../../../shared/api/import-views.ts';
import type { GridColumn } from '../grid/columns.ts';
import { Grid } from '../grid/grid.tsx';
import { Select } from '../kit.ts';

type Row = ImportPreview['rows'][number] & { readonly id: string };

const STATES = {
  new: 'New',
  changed: 'Changed',
  same: 'The same',
  refused: 'Refused',
  gone: 'Not in the sheet',
} as const;

const always = (): boolean => true;
const ignore = (): undefined => undefined;
const never = (): Promise<boolean> => Promise.resolve(false);
const refuse = (): Promise<string | null> => Promise.resolve(null);

/** Every row of the sheet and what it would do, however many there are. */
export function ImportRows({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const [state, setState] = useState<keyof typeof STATES | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { across } = preview.place;
  const rows = useMemo(
    () =>
      preview.rows
        .filter((row) => state === null || row.state === state)
        .map((row, at): Row => ({ ...row, id: String(at) })),
    [preview.rows, state],
  );
  const columns = useMemo(() => columnsOf(across), [across]);
  const inHand = rows.find((row) => row.id === current);
  return (
    <>
      <Select
        aria-label="Rows shown"
        value={state ?? ''}
        onChange={(_, data) => setState(isState(data.value) ? data.value : null)}
      >
        <option value="">All rows</option>
        {Object.entries(STATES).map(([id, name]) => (
          <option key={id} value={id}>
            {name} ({preview.counts[id as keyof typeof STATES].toLocaleString('en-GB')})
          </option>
        ))}
      </Select>
      <div className="import-rows">
        <Grid
          plain
          name="Rows of the sheet"
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          words=""
          keep={always}
          keepKey=""
          currentId={current}
          asked={null}
          onCurrent={setCurrent}
          onShown={ignore}
          save={refuse}
          savePaste={never}
        />
      </div>
      {inHand === undefined ? null : (
        <p className="import-row-said">
          <strong>{inHand.name}</strong> {[...inHand.notes, sayFields(inHand)].filter((said) => said !== '').join('; ')}
        </p>
      )}
    </>
  );
}

function isState(value: string): value is keyof typeof STATES {
  return value in STATES;
}

/** What a row brings, or how it differs, field by field. */
function sayFields(row: Row): string {
  return row.fields
    .map((field) =>
      row.state === 'new' ? `${field.label}: ${field.now}` : `${field.label}: ${field.was} → ${field.now}`,
    )
    .join('; ');
}

function columnsOf(across: boolean): readonly GridColumn<Row>[] {
  return [
    {
      id: 'at',
      title: across ? 'Column' : 'Row',
      width: 70,
      names: true,
      align: 'right',
      say: ({ at }) => (at === null ? '' : String(at)),
      sortBy: ({ at }) => at,
    },
    { id: 'state', title: 'What it does', width: 112, say: (row) => STATES[row.state], sortBy: (row) => row.state },
    { id: 'name', title: 'Record', width: 230, names: true, say: (row) => row.name, sortBy: (row) => row.name },
    {
      id: 'notes',
      title: 'Why, or what to know',
      width: 280,
      say: (row) => row.notes.join('; '),
      sortBy: (row) => row.notes.join('; '),
    },
    {
      id: 'fields',
      title: 'What differs',
      width: 520,
      say: sayFields,
      sortBy: (row) => row.fields.length,
    },
  ];
}
