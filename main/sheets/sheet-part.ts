import type { Book, Sheet, SheetCell, SheetColumn, SheetValue } from '../../shared/sheets/book.ts';
import { dayNumber } from '../../shared/rules/days.ts';
import { joined, Xml, xml, xmlPart } from '../word/xml.ts';
import { type BookStyles, PLAIN } from './book-styles.ts';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DAY_FORMAT = 'dd/mm/yyyy';
/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;
/** What a cell holds at most (Excel specifications and limits). */
const MOST_CHARACTERS = 32_767;
/** Rows below the table that take drop-downs too, so that rows can be added. */
const ROOM = 200;
const PAPER = { A4: 9, A3: 8 } as const;

/** The letters of a column counted from 0: A, Z, AA. */
export function columnLetters(at: number): string {
  const first = Math.floor(at / 26);
  return `${first === 0 ? '' : columnLetters(first - 1)}${String.fromCharCode(65 + (at % 26))}`;
}

/** Words in a cell: always words, whatever they begin with. */
export function textCell(place: string, text: string, style: number): Xml {
  return xml`<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${keepBreaks(text)}</t></is></c>`;
}

const BREAK = new Xml('\n');
const RETURN = new Xml('&#13;');
const TAB = new Xml('&#9;');

/** Text with its line breaks and tabs, and what looks like Excel's own escapes (`_x000D_`) escaped as it asks (ECMA-376, 22.9.2.19). */
function keepBreaks(text: string): Xml {
  if (!/[\n\r\t_]/.test(text) && text.length <= MOST_CHARACTERS) return xml`${text}`;
  const safe = text.slice(0, MOST_CHARACTERS).replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1');
  return joined(
    safe.split(/([\n\r\t])/).map((piece) => {
      if (piece === '\n') return BREAK;
      if (piece === '\r') return RETURN;
      return piece === '\t' ? TAB : xml`${piece}`;
    }),
  );
}

/** One sheet of `book` as its part of the file. */
export function writeSheet(
  book: Book,
  sheet: Sheet,
  isFirst: boolean,
  styles: BookStyles,
  rangeOf: (column: SheetColumn) => string | null,
): Xml {
  const { columns, rows, headed } = sheet;
  const start = headed ? 2 : 1;
  const head = styles.at({ ...PLAIN, head: true });
  const titles = headed
    ? [
        xml`<row r="1" ht="${headHeight(columns)}">${columns.map((column, at) => textCell(`${columnLetters(at)}1`, column.title, head))}</row>`,
      ]
    : [];
  const body = rows.map(
    (row, at) =>
      xml`<row r="${start + at}" ht="${rowHeight(row, columns)}">${writeCells(row, start + at, columns, styles)}</row>`,
  );
  // Cells below the table that may be filled in: a column's own look unlocks them.
  const widths = columns.map(
    (column, at) =>
      xml`<col min="${at + 1}" max="${at + 1}" width="${column.width + 1}" customWidth="1"${(sheet.locked && (column.open || column.openBelow)) || (sheet.headed && rows.length === 0) ? xml` style="${styles.at(blankLook(column))}"` : null}${column.hidden ? xml` hidden="1"` : null}/>`,
  );
  const last = start + rows.length - 1;
  const filter =
    sheet.filtered && rows.length > 0
      ? xml`<autoFilter ref="${`A1:${columnLetters(columns.length - 1)}${last}`}"/>`
      : null;
  return xmlPart(
    joined([
      xml`<worksheet xmlns="${SHEETS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view(sheet, isFirst)}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`,
      ...titles,
      ...body,
      xml`</sheetData>`,
      ...(sheet.locked
        ? [
            xml`<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>`,
          ]
        : []),
      ...(filter === null ? [] : [filter]),
      rules(sheet, start, styles),
      validations(sheet, start, rangeOf),
      xml`<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="${PAPER[book.paper]}" orientation="landscape" fitToWidth="${pagesAcross(book, sheet)}" fitToHeight="0"/><headerFooter><oddHeader>${`&L${edgeText(book.title)}&R${edgeText(sheet.name)}`}</oddHeader><oddFooter>&amp;LPrinted &amp;D&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`,
    ]),
  );
}

const LINE_HEIGHT = 15;
/** The highest a row may be (Excel specifications and limits). */
const MOST_HEIGHT = 409;

/** The height that the words of a row need, in points. Excel and LibreOffice work it out anew only when the row is edited. */
function rowHeight(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map(({ value }, at) => {
    const column = columns[at];
    if (value?.is !== 'text' || column === undefined || column.hidden || !column.wrapped) return 1;
    return value.text.split('\n').reduce((sum, line) => sum + linesOf(line, column.width), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

/** Headings are bold, and so a little wider. */
function headHeight(columns: readonly SheetColumn[]): number {
  const shown = columns.filter((column) => !column.hidden);
  return Math.max(1, ...shown.map(({ title, width }) => linesOf(title, Math.floor(width * 0.85)))) * LINE_HEIGHT;
}

/** How many lines words take in a column so many characters wide: whole words, as a spreadsheet breaks them. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, word.length - 1) / width);
    used += (used > 0 ? 1 : 0) + (word.length % width);
  }
  return lines;
}

/** Characters that can be read on a landscape page of each size, at about seven tenths of their size. */
const ACROSS = { A4: 170, A3: 245 } as const;

/** How many pages wide a sheet is printed: on one where it can be read, else on as many as it takes. */
function pagesAcross({ paper }: Book, { columns }: Sheet): number {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width + 1), 0);
  return Math.max(1, Math.ceil(width / ACROSS[paper]));
}

/** Words at the head of a page: an ampersand there begins a command. */
function edgeText(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 100);
}

function writeCells(
  row: readonly SheetCell[],
  at: number,
  columns: readonly SheetColumn[],
  styles: BookStyles,
): readonly Xml[] {
  return row.map((cell, place) => writeCell(`${columnLetters(place)}${at}`, cell, columns[place], styles));
}

function writeCell(
  place: string,
  { value, tint }: SheetCell,
  column: SheetColumn | undefined,
  styles: BookStyles,
): Xml {
  const look = { ...PLAIN, wrapped: column?.wrapped ?? false, open: column?.open ?? false, tint };
  const format = column?.takesDays === true ? DAY_FORMAT : 'General';
  if (value === null) return xml`<c r="${place}" s="${styles.at({ ...look, format })}"/>`;
  switch (value.is) {
    case 'text':
      return textCell(place, value.text, styles.at({ ...look, format, quoted: /^[=+\-@\t\r']/.test(value.text) }));
    case 'day':
      return xml`<c r="${place}" s="${styles.at({ ...look, format: DAY_FORMAT })}"><v>${dayNumber(value.day) + EPOCH}</v></c>`;
    case 'number':
      return xml`<c r="${place}" s="${styles.at({ ...look, format: numberFormat(value) })}"><v>${value.number}</v></c>`;
  }
}

function blankLook(column: SheetColumn) {
  return { ...PLAIN, wrapped: column.wrapped, open: true, format: column.takesDays ? DAY_FORMAT : 'General' };
}

function numberFormat({ decimals, unit }: Extract<SheetValue, { is: 'number' }>): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const plain = `#,##0${places}`;
  if (unit === '£') return `"£"${plain};[Red]-"£"${plain}`;
  return `${plain};[Red]-${plain}`;
}

function view(sheet: Sheet, isFirst: boolean): Xml {
  const selected = isFirst ? xml` tabSelected="1"` : null;
  if (!sheet.headed) return xml`<sheetView${selected} showGridLines="0" workbookViewId="0"/>`;
  const hidden = sheet.columns.findIndex((column) => !column.hidden);
  const across = Math.max(0, hidden) + sheet.frozen;
  const corner = `${columnLetters(across)}2`;
  return xml`<sheetView${selected} workbookViewId="0"><pane xSplit="${across}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView>`;
}

/** Tints of words, by rules: they follow when another word is chosen. */
function rules(sheet: Sheet, start: number, styles: BookStyles): Xml {
  let priority = 0;
  return joined(
    sheet.columns.flatMap((column, at) => {
      if (column.tints.length === 0) return [];
      const letters = columnLetters(at);
      const place = `${letters}${start}:${letters}${start + sheet.rows.length + ROOM}`;
      const each = column.tints.map(({ word, tint }) => {
        priority += 1;
        return xml`<cfRule type="cellIs" dxfId="${styles.rule(tint)}" priority="${priority}" operator="equal"><formula>${`"${word.replaceAll('"', '""')}"`}</formula></cfRule>`;
      });
      return [xml`<conditionalFormatting sqref="${place}">${each}</conditionalFormatting>`];
    }),
  );
}

/** Drop-downs, and what is said beside a cell. A word that is not in the list is asked about and not forbidden: the reading says why. */
function validations(sheet: Sheet, start: number, rangeOf: (column: SheetColumn) => string | null): Xml {
  const all = sheet.columns.flatMap((column, at) => {
    const letters = columnLetters(at);
    const place = `${letters}${start}:${letters}${start + sheet.rows.length + ROOM}`;
    const range = rangeOf(column);
    const hint =
      column.hint === ''
        ? null
        : xml` showInputMessage="1" promptTitle="${column.title.slice(0, 32)}" prompt="${column.hint.slice(0, 255)}"`;
    if (range !== null)
      return [
        xml`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${column.title.slice(0, 32)}" error="Choose one of the words in the list."${hint} sqref="${place}"><formula1>${range}</formula1></dataValidation>`,
      ];
    if (column.takesDays && (column.open || column.openBelow || !sheet.locked))
      return [
        xml`<dataValidation type="date" operator="greaterThan" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${column.title.slice(0, 32)}" error="Write a day such as 31/03/2026."${hint} sqref="${place}"><formula1>1</formula1></dataValidation>`,
      ];
    return hint === null ? [] : [xml`<dataValidation allowBlank="1"${hint} sqref="${place}"/>`];
  });
  return all.length === 0 ? joined([]) : xml`<dataValidations count="${all.length}">${all}</dataValidations>`;
}
