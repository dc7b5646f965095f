import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Column, Guessable } from '../../shared/sheets/guess-columns.ts';
import { NO_MAPPING, type SheetMapping } from '../../shared/sheets/mapping.ts';
import type { SheetSource } from '../../shared/sheets/named-codecs.ts';
import { planSheet, recogniseSource, type SheetKind } from '../../shared/sheets/plan-sheet.ts';
import type { SheetPlan } from '../../shared/sheets/preview.ts';
import type { Sheet } from '../../shared/sheets/book.ts';
import { refusedSheet } from '../../shared/sheets/refused-rows.ts';
import { readWorkbook, readWorkbookBytes } from '../sheets/read-workbook.ts';

/** A sheet to be looked at, as it can be handed to another thread. */
export type SheetOrder = {
  readonly file: { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };
  readonly kind: SheetKind;
  readonly source: SheetSource;
  /** What the person decided; null takes what is remembered of a sheet with these headings. */
  readonly mapping: SheetMapping | null;
  readonly remembered: Readonly<Record<string, SheetMapping>>;
  /** The file and its day, for the history of scores. */
  readonly from: string;
};

/** A sheet looked at: where its table is, what its columns are, and what it would do. Nothing of it is done. */
export type SheetLook = {
  readonly kind: SheetKind;
  /** The sheets of the file that are shown, and the one that is looked at. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly place: { readonly across: boolean; readonly from: number; readonly to: number };
  /** How the file was read, where that had to be decided. */
  readonly decided: string;
  readonly columns: readonly Column[];
  readonly fields: readonly Guessable[];
  readonly mapping: SheetMapping;
  readonly isRemembered: boolean;
  readonly fingerprint: string;
  readonly plan: SheetPlan;
  /** The refused rows with why; null when there is none. */
  readonly refused: Sheet | null;
};

/** Reads the file and plans what it would do. It asks nothing of the programme file, so it can run on any thread. */
export function planSheetOrder(order: SheetOrder, makeId: () => string): Reply<SheetLook> {
  const { file, kind, source, remembered, from } = order;
  const book = 'path' in file ? readWorkbook(file.path) : readWorkbookBytes(file.bytes, file.name);
  if (!book.ok) return book;
  const { sheets, decided, fileName } = book.value;
  // A source is known by the headings that are found before anybody says where they are.
  const known = recogniseSource(book.value, kind, source, NO_MAPPING);
  const kept =
    order.mapping === null && known !== null && Object.hasOwn(remembered, known) ? remembered[known] : undefined;
  const mapping = order.mapping ?? kept ?? NO_MAPPING;
  if (mapping.sheet !== null && kept === undefined && !sheets.some((one) => one.name === mapping.sheet))
    return refuse(
      'bad-request',
      `${fileName} has no sheet ${mapping.sheet}. It has: ${sheets.map((one) => one.name).join(', ')}.`,
    );
  const planned = planSheet(book.value, kind, source, mapping, { makeId, from });
  if (planned === null) return refuse('cannot-read', `${fileName} holds no table: none of its rows has headings.`);
  const { table, columns, fields, plan } = planned;
  const place = { across: table.across, ...table.headingRows };
  return done({
    kind,
    sheets: sheets.filter((one) => !one.hidden).map((one) => one.name),
    sheet: table.sheet,
    place,
    decided,
    columns,
    fields: fields.map(({ key, title, words }) => ({ key, title, words })),
    mapping,
    isRemembered: kept !== undefined,
    fingerprint: known ?? planned.source,
    plan,
    refused: refusedSheet(table, plan.rows),
  });
}
