import type { Book, Sheet } from '../../shared/sheets/book.ts';
import { CORE_RELATION, OFFICE, packParts, type Part, relationsPart, startRelations, TYPE } from '../word/package.ts';
import { type Xml, xml, xmlPart } from '../word/xml.ts';
import { columnLetters, writeSheet } from './sheet-part.ts';
import { BookStyles } from './book-styles.ts';
import { listPart, LISTS } from './list-sheet.ts';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `book` as an Excel workbook. The same book gives the same bytes. */
export function writeBook(book: Book): Uint8Array {
  const styles = new BookStyles();
  const lists = listPart(book.sheets);
  const root = startRelations();
  root.add(`${OFFICE}/officeDocument`, 'xl/workbook.xml');
  root.add(CORE_RELATION, 'docProps/core.xml');
  const links = startRelations();
  const written = book.sheets.map((sheet, at) => ({
    sheet,
    id: links.add(`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`),
    body: writeSheet(book, sheet, at === 0, styles, lists.rangeOf),
  }));
  const listId =
    lists.body === null ? null : links.add(`${OFFICE}/worksheet`, `worksheets/sheet${book.sheets.length + 1}.xml`);
  links.add(`${OFFICE}/styles`, 'styles.xml');
  const sheetType = `${KIND}.worksheet+xml`;
  const parts: Part[] = [
    {
      name: 'xl/workbook.xml',
      type: `${KIND}.sheet.main+xml`,
      body: workbook(
        book,
        written.map((one) => one.id),
        listId,
      ),
    },
    ...written.map(({ body }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, type: sheetType, body })),
    ...(lists.body === null
      ? []
      : [{ name: `xl/worksheets/sheet${book.sheets.length + 1}.xml`, type: sheetType, body: lists.body }]),
    { name: 'xl/styles.xml', type: `${KIND}.styles+xml`, body: styles.write() },
    { name: 'docProps/core.xml', type: TYPE.core, body: coreProperties(book) },
    relationsPart('xl/workbook.xml', links),
    relationsPart('', root),
  ];
  return packParts(parts, book.day);
}

function workbook(book: Book, ids: readonly string[], listId: string | null): Xml {
  const sheets = book.sheets.map(
    (sheet, at) =>
      xml`<sheet name="${sheet.name}" sheetId="${at + 1}"${sheet.concealed ? xml` state="veryHidden"` : null} r:id="${ids[at] ?? ''}"/>`,
  );
  const list =
    listId === null
      ? null
      : xml`<sheet name="${LISTS}" sheetId="${book.sheets.length + 1}" state="veryHidden" r:id="${listId}"/>`;
  const names = book.sheets.flatMap((sheet, at) => [
    ...(sheet.filtered && sheet.rows.length > 0
      ? [xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${range(sheet)}</definedName>`]
      : []),
    ...(sheet.headed && !sheet.concealed
      ? [xml`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${repeated(sheet)}</definedName>`]
      : []),
  ]);
  const defined = names.length === 0 ? null : xml`<definedNames>${names}</definedNames>`;
  return xmlPart(
    xml`<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${sheets}${list}</sheets>${defined}<calcPr calcId="191029"/></workbook>`,
  );
}

function range(sheet: Sheet): string {
  return `${quoted(sheet.name)}!$A$1:$${columnLetters(sheet.columns.length - 1)}$${sheet.rows.length + 1}`;
}

/** What every page repeats: the headings, and the columns that stay in sight. */
function repeated({ name, columns, frozen }: Sheet): string {
  const hidden = Math.max(
    0,
    columns.findIndex((column) => !column.hidden),
  );
  return `${quoted(name)}!$A:$${columnLetters(hidden + frozen - 1)},${quoted(name)}!$1:$1`;
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function coreProperties({ title, day }: Book): Xml {
  const moment = `${day}T12:00:00Z`;
  return xmlPart(
    xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  );
}
