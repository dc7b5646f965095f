import type { ChartSpec } from '../../shared/document/chart.ts';
import { excelFormat } from './chart-scale.ts';
import type { Drawn } from './chart-series.ts';
import { type Xml, xml } from './xml.ts';

/** The one sheet of a chart's workbook: categories down column A, a series in each column after it, names in row 1. */
export const SHEET = 'Sheet1';

/** The name of column `at` of a sheet, from 0: A, B, ... Z, AA, ... */
export function columnName(at: number): string {
  let name = '';
  for (let rest = at; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Where series `at` keeps its values. */
export function columnOf(at: number): string {
  return columnName(at + 1);
}

/** The cells that hold the words of series `at`, if it has any: the column after all values. */
export function wordsCells(spec: ChartSpec, series: readonly Drawn[]): string {
  const column = columnOf(series.length);
  return `${SHEET}!$${column}$2:$${column}$${spec.categories.length + 1}`;
}

/** The name, categories and values of a series, each with the cells they come from and what those hold now. */
export type SeriesData = { readonly name: Xml; readonly categories: Xml; readonly values: Xml };

export function seriesData(spec: ChartSpec, series: Drawn, at: number): SeriesData {
  const column = columnOf(at);
  const last = spec.categories.length + 1;
  const points = spec.categories.map((category, row) => xml`<c:pt idx="${row}"><c:v>${category}</c:v></c:pt>`);
  const values = series.values.flatMap((value, row) =>
    value === null ? [] : [xml`<c:pt idx="${row}"><c:v>${value}</c:v></c:pt>`],
  );
  const count = xml`<c:ptCount val="${spec.categories.length}"/>`;
  return {
    name: xml`<c:tx><c:strRef><c:f>${`${SHEET}!$${column}$1`}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${series.name}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    categories: xml`<c:cat><c:strRef><c:f>${`${SHEET}!$A$2:$A$${last}`}</c:f><c:strCache>${count}${points}</c:strCache></c:strRef></c:cat>`,
    values: xml`<c:val><c:numRef><c:f>${`${SHEET}!$${column}$2:$${column}$${last}`}</c:f><c:numCache><c:formatCode>${excelFormat(spec.number)}</c:formatCode>${count}${values}</c:numCache></c:numRef></c:val>`,
  };
}
