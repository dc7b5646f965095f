import type { ChartSpec } from '../../shared/document/chart.ts';
import { columnName, columnOf, SHEET } from './chart-data.ts';
import { excelFormat } from './chart-scale.ts';
import type { Drawn } from './chart-series.ts';
import { OFFICE, packParts, type Part, relationsPart, startRelations } from './package.ts';
import { type Xml, xml, xmlPart } from './xml.ts';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook behind a chart: an officer can open it in Word and correct a number. Its cells hold what the chart shows. */
export function writeWorkbook(spec: ChartSpec, series: readonly Drawn[], font: string, day: string): Uint8Array {
  const root = startRelations();
  root.add(`${OFFICE}/officeDocument`, 'xl/workbook.xml');
  const book = startRelations();
  const sheet = book.add(`${OFFICE}/worksheet`, 'worksheets/sheet1.xml');
  book.add(`${OFFICE}/styles`, 'styles.xml');
  const parts: readonly Part[] = [
    {
      name: 'xl/workbook.xml',
      type: `${TYPE}.sheet.main+xml`,
      body: xmlPart(
        xml`<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', type: `${TYPE}.worksheet+xml`, body: writeSheet(spec, series) },
    { name: 'xl/styles.xml', type: `${TYPE}.styles+xml`, body: writeFormats(spec, font) },
    relationsPart('xl/workbook.xml', book),
    relationsPart('', root),
  ];
  return packParts(parts, day);
}

function writeSheet(spec: ChartSpec, drawn: readonly Drawn[]): Xml {
  const worded = drawn.find((series) => series.words !== undefined);
  const header = [
    spec.categoryTitle,
    ...drawn.map((series) => series.name),
    ...(worded === undefined ? [] : ['Label']),
  ];
  const rows = spec.categories.map((category, at) => {
    const row = at + 2;
    const values = drawn.flatMap((series, column) => {
      const value = series.values[at] ?? null;
      return value === null ? [] : [xml`<c r="${`${columnOf(column)}${row}`}" s="1"><v>${value}</v></c>`];
    });
    const said = worded === undefined ? null : words(columnOf(drawn.length), row, worded.words?.[at] ?? '');
    return xml`<row r="${row}">${words('A', row, category)}${values}${said}</row>`;
  });
  const titles = header.map((title, at) => words(columnName(at), 1, title));
  return xmlPart(
    xml`<worksheet xmlns="${SHEETS}"><cols><col min="1" max="${header.length}" width="22" customWidth="1"/></cols><sheetData><row r="1">${titles}</row>${rows}</sheetData></worksheet>`,
  );
}

function words(column: string, row: number, text: string): Xml {
  return xml`<c r="${`${column}${row}`}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Two looks of a cell: as it comes, and as the chart writes its numbers. */
function writeFormats(spec: ChartSpec, font: string): Xml {
  const plain = xml`numFmtId="0" fontId="0" fillId="0" borderId="0"`;
  return xmlPart(
    xml`<styleSheet xmlns="${SHEETS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${excelFormat(spec.number)}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="${font}"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf ${plain}/></cellStyleXfs><cellXfs count="2"><xf ${plain} xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
}
