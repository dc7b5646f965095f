import type { ChartSpec } from '../../shared/document/chart.ts';
import type { Block } from '../../shared/document/document.ts';
import { writePlot } from './chart-plot.ts';
import { CHART_SIZES, chartSize, labelled } from './chart-room.ts';
import { scaleOf } from './chart-scale.ts';
import { drawnSeries } from './chart-series.ts';
import { lineLook, richText, textLook, type Voice } from './chart-text.ts';
import { marked } from './changes.ts';
import { OFFICE, relationsPart, startRelations, TYPE } from './package.ts';
import { type Look, paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { NOTHING, type Xml, xml, xmlPart } from './xml.ts';
import { writeWorkbook } from './workbook.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A pixel of 1/96 inch in the units of drawings. */
const EMU = 9525;

/** The chart as Word's own, with its workbook: an officer can open it and correct a number. */
export function writeChart(writing: Writing, block: ChartBlock, look: Look): Xml {
  const { caption, spec } = block;
  const style = { style: STYLE.chart, keepNext: false, ...look };
  if (!hasPoints(spec))
    return paragraph(writing, { ...look, style: STYLE.note }, run(writing, `${spec.headline}: ${NO_POINTS}`));
  // A picture that went is said in words: it would have to stay in the file to be shown.
  if (writing.mark === 'deleted') return paragraph(writing, { ...look, style: STYLE.note }, run(writing, spec.alt));
  const { width, height } = chartSize(spec, writing.width);
  const id = writing.next('drawing');
  addParts(writing, spec, id, inPoints(width));
  const relation = writing.relations.add(`${OFFICE}/chart`, `charts/chart${id}.xml`);
  const about = xml`id="${id}" name="${`${caption.label} ${caption.number}`}" descr="${spec.alt}" title="${spec.headline}"`;
  const graphic = xml`<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${relation}"/></a:graphicData></a:graphic>`;
  const drawing = xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * EMU}" cy="${height * EMU}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${about}/><wp:cNvGraphicFramePr/>${graphic}</wp:inline></w:drawing></w:r>`;
  return paragraph(writing, style, marked(writing, writing.mark, drawing));
}

/** What stands in the place of a chart that has nothing to draw. */
const NO_POINTS = 'no values are held for this chart.';

function hasPoints(spec: ChartSpec): boolean {
  return spec.categories.length > 0 && spec.series.some((series) => series.values.some((value) => value !== null));
}

function inPoints(pixelsWide: number): number {
  return (pixelsWide * 72) / 96;
}

function addParts(writing: Writing, spec: ChartSpec, id: number, width: number): void {
  const { style, language, day } = writing.document;
  const voice: Voice = { font: style.font, language };
  const name = `word/charts/chart${id}.xml`;
  const book = `word/embeddings/Microsoft_Excel_Worksheet${id}.xlsx`;
  const relations = startRelations();
  const workbook = relations.add(`${OFFICE}/package`, `../embeddings/Microsoft_Excel_Worksheet${id}.xlsx`);
  const series = drawnSeries(spec, style.chartColours);
  const plot = writePlot({ spec, series, scale: scaleOf(spec), shown: labelled(spec, width), voice });
  const key =
    spec.series.length > 1 && spec.type !== 'waterfall'
      ? xml`<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(voice, { size: CHART_SIZES.text })}</c:legend>`
      : NOTHING;
  const title = writeTitle(spec, style.headings[1].colour, voice);
  const body = xmlPart(
    xml`<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/>${plot}${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineLook('D9D9D9')}</c:spPr>${textLook(voice, { size: CHART_SIZES.text })}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  );
  writing.parts.push({ name, type: TYPE.chart, body }, relationsPart(name, relations), {
    name: book,
    type: TYPE.workbook,
    body: writeWorkbook(spec, series, style.font, day),
  });
}

/** The message, and in quieter letters beneath it what is measured. */
function writeTitle(spec: ChartSpec, colour: string, voice: Voice): Xml {
  const headline = { text: spec.headline, letters: { size: CHART_SIZES.headline, bold: true, colour } };
  const subtitle = { text: spec.subtitle, letters: { size: CHART_SIZES.subtitle, colour } };
  const lines = spec.subtitle === '' ? [headline] : [headline, subtitle];
  return xml`<c:title>${richText(voice, lines)}<c:overlay val="0"/></c:title>`;
}
