import { writeDay } from '../rules/days.ts';
import type { Book, Sheet, SheetCell, SheetColumn, SheetValue, Tint } from './book.ts';

/** Characters that can be read across a landscape page at the size of the style sheet. */
const ACROSS = { A4: 175, A3: 255 } as const;

/**
 * `book` as a page to print: real tables with headings that repeat on every page, ratings in words and in their colours. A table that
 * is too wide to be read is cut into parts that each begin with the columns by which a row is known. Columns without anything in them
 * are left out.
 */
export function writePage(book: Book): string {
  const parts = book.sheets.filter((sheet) => !sheet.concealed).flatMap((sheet) => toParts(sheet, ACROSS[book.paper]));
  const body = parts.map(({ name, columns, rows }, at) => {
    const heads = columns.map(({ column }) => `<th scope="col">${escape(column.title)}</th>`).join('');
    const lines = rows.map(
      (row) => `<tr>${columns.map(({ column, at: place }) => cellOf(row[place], column)).join('')}</tr>`,
    );
    const sized = columns.map(({ column }) => `<col style="width:${column.width}ch">`).join('');
    return `<section${at === 0 ? '' : ' class="next"'}><h2>${escape(name)}</h2><table><colgroup>${sized}</colgroup><thead><tr>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></section>`;
  });
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escape(book.title)}</title><style>${style(book.paper)}</style></head><body><h1>${escape(book.title)}</h1><p>As at ${writeDay(book.day)}</p>${body.join('\n')}</body></html>`;
}

type Placed = { readonly column: SheetColumn; readonly at: number };
type Part = { readonly name: string; readonly columns: readonly Placed[]; readonly rows: Sheet['rows'] };

function toParts(sheet: Sheet, across: number): readonly Part[] {
  const shown = sheet.columns
    .map((column, at): Placed => ({ column, at }))
    .filter(
      ({ column, at }) =>
        !column.hidden && (sheet.rows.length === 0 || sheet.rows.some((row) => (row[at]?.value ?? null) !== null)),
    );
  const held = shown.slice(0, sheet.frozen + 1);
  const cut: Placed[][] = [[...held]];
  for (const placed of shown.slice(held.length)) {
    const last = cut.at(-1) ?? [];
    if (widthOf([...last, placed]) > across && last.length > held.length) cut.push([...held, placed]);
    else last.push(placed);
  }
  return cut.map((columns, at) => ({
    name: cut.length === 1 ? sheet.name : `${sheet.name}, part ${at + 1} of ${cut.length}`,
    columns,
    rows: sheet.rows,
  }));
}

function widthOf(columns: readonly Placed[]): number {
  return columns.reduce((sum, { column }) => sum + column.width + 1, 0);
}

function cellOf(cell: SheetCell | undefined, column: SheetColumn): string {
  const value = cell?.value ?? null;
  const said = sayShown(value);
  const tint = cell?.tint ?? column.tints.find(({ word }) => word === said)?.tint ?? null;
  const kind = value?.is === 'number' ? ' class="number"' : '';
  return `<td${kind}${tint === null ? '' : ` style="${ground(tint)}"`}>${escape(said).replaceAll('\n', '<br>')}</td>`;
}

function ground({ fill, ink }: Tint): string {
  return `background:#${fill};color:#${ink}`;
}

/** A value as a person reads it on paper. */
function sayShown(value: SheetValue): string {
  if (value === null) return '';
  if (value.is === 'text') return value.text;
  if (value.is === 'day') return value.day.split('-').toReversed().join('/');
  const [units = '', part = ''] = value.number.replace('-', '').split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.number.startsWith('-') ? '−' : ''}${value.unit}${grouped}${part === '' ? '' : `.${part}`}`;
}

function style(paper: Book['paper']): string {
  return `@page{size:${paper} landscape}body{font:8pt Arial,"Liberation Sans",sans-serif;color:#000;margin:0}h1{font-size:14pt;margin:0}h2{font-size:11pt;margin:8pt 0 4pt}p{margin:0}table{border-collapse:collapse;table-layout:auto}thead{display:table-header-group}tr{break-inside:avoid}th,td{border:.5pt solid #8a8a8a;padding:2pt 3pt;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#12436d;color:#fff;overflow-wrap:normal}.number{text-align:right;white-space:nowrap}.next{break-before:page}*{print-color-adjust:exact}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
