import { done, type Reply, refuse } from '../model/reply.ts';
import { Day } from '../model/units.ts';
import { ID_TITLE, type SheetValue } from './book.ts';
import { sayCell } from './plain-codecs.ts';
import type { Fields } from './register.ts';
import { UPDATE_MARK, UPDATE_VERSION } from './update-book.ts';

/** A sheet of a workbook as it was read. */
export type CameSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly SheetValue[])[];
};

/** A table that came back: the kind its heading says, where its headings stand, and its rows by their numbers in the sheet. */
export type CameTable = {
  readonly sheet: string;
  readonly kind: string;
  /** The column of each heading, in small letters. */
  readonly columns: ReadonlyMap<string, number>;
  readonly idAt: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly SheetValue[] }[];
};

/** An update sheet that came back, and what was sent in it. */
export type CameUpdate = {
  /** The programme file it was sent from; copies of it are the same file. */
  readonly fileId: string;
  readonly ownerId: string;
  readonly sent: Day;
  /** What was sent of each record (`risk r1`), field by field. */
  readonly base: ReadonlyMap<string, Fields>;
  readonly tables: readonly CameTable[];
  /** Sheets that have rows and no ids: nothing of them is read. */
  readonly unread: readonly string[];
};

/** How far down the headings are looked for: somebody may have put a title above them. */
const MOST_ABOVE = 20;

/** What the workbook `fileName` brings back. Its sheets may be renamed and in any order, their rows sorted, their columns moved. */
export function readUpdate(sheets: readonly CameSheet[], fileName: string): Reply<CameUpdate> {
  const sent = sheets.find((sheet) => textAt(sheet, 0, 0) === UPDATE_MARK);
  if (sent === undefined)
    return refuse(
      'bad-request',
      `${fileName} is not an update sheet, or has lost the hidden sheet that says what was sent. Take it in as a sheet of its kind instead.`,
    );
  if (textAt(sent, 0, 1) !== UPDATE_VERSION)
    return refuse('bad-request', `${fileName} was made by another version of Clerkwell; this one cannot take it back.`);
  const day = Day.safeParse(textAt(sent, 1, 2));
  if (!day.success) return refuseSpoilt(fileName);
  const base = new Map<string, Fields>();
  for (const row of sent.rows.slice(2)) {
    const [kind = null, id = null, ...pieces] = row;
    if (kind === null) continue;
    const fields = parseFields(pieces.map(sayCell).join(''));
    if (fields === null) return refuseSpoilt(fileName);
    base.set(`${sayCell(kind)} ${sayCell(id)}`, fields);
  }
  const others = sheets.filter((sheet) => sheet !== sent).map((sheet) => ({ sheet, table: findTable(sheet) }));
  return done({
    fileId: textAt(sent, 1, 0),
    ownerId: textAt(sent, 1, 1),
    sent: day.data,
    base,
    tables: others.flatMap(({ table }) => (table === null ? [] : [table])),
    unread: others
      .filter(
        ({ sheet, table }) =>
          table === null && !sheet.hidden && sheet.rows.some((row) => row.filter((cell) => cell !== null).length > 1),
      )
      .map(({ sheet }) => sheet.name),
  });
}

function findTable(sheet: CameSheet): CameTable | null {
  for (const [at, row] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    const titles = row.map((cell) => sayCell(cell).trim());
    const idAt = titles.findIndex((title) => title.startsWith(`${ID_TITLE} (`));
    if (idAt < 0) continue;
    const kind = /\((\w+)\)$/.exec(titles[idAt] ?? '')?.[1] ?? '';
    const columns = new Map(titles.map((title, place) => [title.toLowerCase(), place] as const));
    const rows = sheet.rows.slice(at + 1).map((cells, below) => ({ number: at + below + 2, cells }));
    return { sheet: sheet.name, kind, columns, idAt, rows };
  }
  return null;
}

function textAt({ rows }: CameSheet, row: number, column: number): string {
  return sayCell(rows[row]?.[column] ?? null);
}

function parseFields(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function refuseSpoilt(fileName: string): Reply<never> {
  return refuse(
    'bad-request',
    `${fileName} cannot be taken back: the hidden sheet that says what was sent was changed.`,
  );
}
