import type { ChartSpec } from '../../shared/document/chart.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { writePlot } from './chart-plot.ts';
import { CHART_SIZES, labelled } from './chart-room.ts';
import { scaleOf } from './chart-scale.ts';
import { drawnSeries } from './chart-series.ts';
import { lineLook, richText, textLook, type Voice } from './chart-text.ts';
import { OFFICE, type Part, relationsPart, startRelations, TYPE } from './package.ts';
import { writeWorkbook } from './workbook.ts';
import { NOTHING, type Xml, xml, xmlPart } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Where a chart is to stand: in the folder of which file, as which of its charts, how wide (in points), in whose style. */
export type ChartPlace = {
  readonly folder: 'word' | 'ppt';
  readonly id: number;
  readonly width: number;
  readonly style: HouseStyle;
  readonly language: string;
  readonly day: string;
  /** On a slide the headline stands over the chart already. */
  readonly titled: boolean;
};

/** Letters on a slide beside those of a paper. */
const ON_SLIDE = 1.6;

/** Whether there is anything to draw. */
export function hasPoints(spec: ChartSpec): boolean {
  return spec.categories.length > 0 && spec.series.some((series) => series.values.some((value) => value !== null));
}

/** The chart and its workbook as parts of an Office file: an officer can open it and correct a number. */
export function chartParts(spec: ChartSpec, place: ChartPlace): readonly Part[] {
  const { folder, id, width, style, language, day } = place;
  const scale = place.titled ? 1 : ON_SLIDE;
  const voice: Voice = { font: style.font, language, scale };
  const name = `${folder}/charts/chart${id}.xml`;
  const book = `embeddings/Microsoft_Excel_Worksheet${id}.xlsx`;
  const relations = startRelations();
  const workbook = relations.add(`${OFFICE}/package`, `../${book}`);
  const series = drawnSeries(spec, style.chartColours);
  const plot = writePlot({ spec, series, scale: scaleOf(spec), shown: labelled(spec, width / scale), voice });
  const key =
    spec.series.length > 1 && spec.type !== 'waterfall'
      ? xml`<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(voice, { size: CHART_SIZES.text })}</c:legend>`
      : NOTHING;
  const title = place.titled ? writeTitle(spec, style.headings[1].colour, voice) : subtitleOnly(spec, voice);
  const untitled = title === NOTHING ? 1 : 0;
  const body = xmlPart(
    xml`<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${untitled}"/>${plot}${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineLook(place.titled ? 'D9D9D9' : null)}</c:spPr>${textLook(voice, { size: CHART_SIZES.text })}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  );
  return [
    { name, type: TYPE.chart, body },
    relationsPart(name, relations),
    { name: `${folder}/${book}`, type: TYPE.workbook, body: writeWorkbook(spec, series, style.font, day) },
  ];
}

/** The message, and in quieter letters beneath it what is measured. */
function writeTitle(spec: ChartSpec, colour: string, voice: Voice): Xml {
  const headline = { text: spec.headline, letters: { size: CHART_SIZES.headline, bold: true, colour } };
  const subtitle = { text: spec.subtitle, letters: { size: CHART_SIZES.subtitle, colour } };
  const lines = [headline, subtitle].filter(({ text }) => text !== '');
  if (lines.length === 0) return NOTHING;
  return xml`<c:title>${richText(voice, lines)}<c:overlay val="0"/></c:title>`;
}

function subtitleOnly(spec: ChartSpec, voice: Voice): Xml {
  if (spec.subtitle === '') return NOTHING;
  const title = richText(voice, [{ text: spec.subtitle, letters: { size: CHART_SIZES.headline } }]);
  return xml`<c:title>${title}<c:overlay val="0"/></c:title>`;
}
