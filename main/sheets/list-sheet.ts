import type { Sheet, SheetColumn } from '../../shared/sheets/book.ts';
import { type Xml, xml, xmlPart } from '../word/xml.ts';
import { columnLetters, textCell } from './sheet-part.ts';

/** The name of the sheet, not shown, that holds the words of the drop-downs: a list written into the cell itself has 255 characters. */
export const LISTS = 'Clerkwell lists';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The drop-downs of `sheets`: each list once, a column each, and where a column finds its own. */
export function listPart(sheets: readonly Sheet[]): {
  readonly body: Xml | null;
  readonly rangeOf: (column: SheetColumn) => string | null;
} {
  const lists = new Map<string, { readonly at: number; readonly words: readonly string[] }>();
  for (const { choices } of sheets.flatMap((sheet) => sheet.columns)) {
    const key = JSON.stringify(choices);
    if (choices.length > 0 && !lists.has(key)) lists.set(key, { at: lists.size, words: choices });
  }
  const rangeOf = ({ choices }: SheetColumn): string | null => {
    const list = lists.get(JSON.stringify(choices));
    if (list === undefined) return null;
    const letters = columnLetters(list.at);
    return `'${LISTS}'!$${letters}$1:$${letters}$${list.words.length}`;
  };
  const all = [...lists.values()];
  if (all.length === 0) return { body: null, rangeOf };
  const longest = Math.max(...all.map((list) => list.words.length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = all.flatMap(({ at, words }) => {
      const word = words[row];
      return word === undefined ? [] : [textCell(`${columnLetters(at)}${row + 1}`, word, 0)];
    });
    return xml`<row r="${row + 1}">${cells}</row>`;
  });
  return { body: xmlPart(xml`<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData></worksheet>`), rangeOf };
}
