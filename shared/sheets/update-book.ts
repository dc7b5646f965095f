import type { Day } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import { type Book, nameSheets, type Sheet, sheetCell, sheetColumn, type SheetRow, tableSheet, words } from './book.ts';
import type { SheetSource } from './named-codecs.ts';
import { readPath } from './register.ts';
import { updateColumns, updateRows, type UpdateTable, updateTables } from './update-tables.ts';

/** The word in the first cell of the sheet that is not shown, and the version of what stands there. */
export const UPDATE_MARK = 'clerkwell update sheet';
export const UPDATE_VERSION = '1';

/** A cell holds 32,767 characters: what is longer goes on in the next one. */
const MOST_IN_CELL = 30_000;

/** What an owner is sent: guidance, a sheet for each kind of thing that is theirs, and, not shown, what was sent and from which file. */
export function updateBook(
  source: SheetSource,
  officer: { readonly id: string; readonly name: string },
  day: Day,
  fileId: string,
): Book {
  const tables = updateTables(source, officer.id, day).filter((table) => table.records.length > 0);
  const sheets = [
    guidance(source, officer.name, day, tables),
    ...tables.map((table) =>
      tableSheet(table.name, updateColumns(table), updateRows(table), { locked: true, frozen: 2 }),
    ),
    sentSheet(fileId, officer.id, day, tables),
  ];
  return {
    title: `${source.programme.shortName}: update by ${officer.name}`,
    day,
    paper: 'A4',
    sheets: nameSheets(sheets),
  };
}

function guidance({ programme }: SheetSource, name: string, day: Day, tables: readonly UpdateTable[]): Sheet {
  const grows = tables.filter((table) => table.grows).map((table) => table.name);
  const lines = [
    `Update for ${programme.name}`,
    `For ${name}. It shows what the programme held on ${writeDay(day)}.`,
    '',
    ...tables.map(
      ({ name: table, records }) => `${table}: ${records.length === 1 ? '1 row' : `${records.length} rows`}`,
    ),
    '',
    'What to do',
    'Change what is no longer right in the pale yellow cells. What you leave as it is stays as it is.',
    'Cells with a small arrow take one of the words in their list. Days are written 31/03/2026.',
    ...(grows.length === 0 ? [] : [`To add something, use the first empty row below the table (${grows.join(', ')}).`]),
    'Do not remove rows: to close a risk or an action, change its status. A row that is gone changes nothing.',
    'Rows may be filtered. To sort them, first choose Review, Unprotect Sheet; there is no password.',
    'The sheets may be renamed and the file may be called anything; send it back as an Excel file.',
    'Whoever takes it back sees every change beside what the programme holds by then, and decides.',
  ];
  const column = sheetColumn('Guidance', 110, { wrapped: true });
  const rows = lines.map((line): SheetRow => [sheetCell(words(line))]);
  return tableSheet('Read me', [column], rows, { headed: false, filtered: false, frozen: 0, locked: true });
}

/** The fields that may change, as they were sent: from them, and not from a memory elsewhere, a sheet tells what its owner changed. */
function sentSheet(fileId: string, ownerId: string, day: Day, tables: readonly UpdateTable[]): Sheet {
  const row = (...cells: readonly string[]): SheetRow => cells.map((cell) => sheetCell(words(cell)));
  const records = tables.flatMap((table) =>
    table.records.map((record) => {
      const asked = table.columns.flatMap(({ field, asked: how }) =>
        field === null || how !== 'asked' ? [] : [field],
      );
      const sent = JSON.stringify(Object.fromEntries(asked.map((field) => [field, readPath(record, field) ?? null])));
      const pieces = sent.match(new RegExp(`[^]{1,${MOST_IN_CELL}}`, 'g')) ?? [];
      return row(table.kind, String(record['id']), ...pieces);
    }),
  );
  const rows = [row(UPDATE_MARK, UPDATE_VERSION), row(fileId, ownerId, day), ...records];
  const columns = [sheetColumn('', 12), sheetColumn('', 12), sheetColumn('', 12)];
  return tableSheet('Clerkwell', columns, rows, { headed: false, filtered: false, frozen: 0, concealed: true });
}
