import type { ChartSpec } from '../../shared/document/chart.ts';
import { AXIS, type Axes, writeAxes } from './chart-axes.ts';
import { seriesData, wordsCells } from './chart-data.ts';
import { writeLabels, writeWordLabels } from './chart-labels.ts';
import { GAPS, isLying, isStacked, type Labelled } from './chart-room.ts';
import type { ChartScale } from './chart-scale.ts';
import type { Drawn } from './chart-series.ts';
import { lineLook, type Voice } from './chart-text.ts';
import { joined, NOTHING, type Xml, xml } from './xml.ts';

/** Series of a line chart differ by the shape of their points too: colour alone tells some readers nothing. */
const MARKERS = ['circle', 'square', 'diamond', 'triangle'] as const;

/** What the plot of one chart is drawn from. */
export type Plot = {
  readonly spec: ChartSpec;
  readonly series: readonly Drawn[];
  readonly scale: ChartScale;
  readonly shown: Labelled;
  readonly voice: Voice;
};

/** The plot area of a chart with its axes: areas behind columns behind lines. */
export function writePlot(plot: Plot): Xml {
  const { spec, scale, shown, voice } = plot;
  const axes: Axes = {
    lying: isLying(spec),
    scale,
    between: spec.type !== 'area' && spec.type !== 'stackedArea',
    // A grid line through a label strikes it out, and a labelled point does not need the line.
    gridlines: shown !== 'every' || isStacked(spec),
  };
  const groups = joined([areas(plot), columns(plot), lines(plot)]);
  return xml`<c:plotArea><c:layout/>${groups}${writeAxes(spec, axes, voice)}</c:plotArea>`;
}

const AXES = xml`<c:axId val="${AXIS.category}"/><c:axId val="${AXIS.value}"/>`;

function drawnAs(plot: Plot, kinds: readonly Drawn['as'][]): readonly Xml[] {
  return plot.series.flatMap((one, at) => (kinds.includes(one.as) ? [writeSeries(plot, one, at)] : []));
}

function areas(plot: Plot): Xml {
  const series = drawnAs(plot, ['area']);
  if (series.length === 0) return NOTHING;
  const grouping = plot.spec.type === 'stackedArea' ? 'stacked' : 'standard';
  return xml`<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${AXES}</c:areaChart>`;
}

function columns(plot: Plot): Xml {
  const series = drawnAs(plot, ['column']);
  if (series.length === 0) return NOTHING;
  const { spec } = plot;
  const stacked = isStacked(spec) || spec.type === 'waterfall';
  const gap =
    spec.type === 'waterfall' ? GAPS.waterfall : stacked ? GAPS.stacked : series.length > 1 ? GAPS.several : GAPS.one;
  const grouping = stacked ? 'stacked' : 'clustered';
  return xml`<c:barChart><c:barDir val="${isLying(spec) ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="${stacked ? 100 : 0}"/>${AXES}</c:barChart>`;
}

function lines(plot: Plot): Xml {
  const series = drawnAs(plot, ['line', 'dashedLine']);
  if (series.length === 0) return NOTHING;
  return xml`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

function writeSeries(plot: Plot, series: Drawn, at: number): Xml {
  const { name, categories, values } = seriesData(plot.spec, series, at);
  const number = xml`<c:idx val="${at}"/><c:order val="${at}"/>`;
  const { words, colour } = series;
  const cells = wordsCells(plot.spec, plot.series);
  const labels = words === undefined ? writeLabels(plot, series) : writeWordLabels(plot, words);
  const held = words === undefined ? NOTHING : wordsRange(cells, words);
  if (series.as === 'line' || series.as === 'dashedLine') {
    const line = colour === null ? lineLook(null) : lineLook(colour, 2.25, series.as === 'dashedLine');
    return xml`<c:ser>${number}${name}<c:spPr>${line}</c:spPr>${marker(colour, at)}${labels}${categories}${values}<c:smooth val="0"/>${held}</c:ser>`;
  }
  const fill = colour === null ? xml`<a:noFill/>` : xml`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const look = xml`<c:spPr>${fill}${lineLook(null)}</c:spPr>`;
  const inverted = series.as === 'column' ? xml`<c:invertIfNegative val="0"/>` : null;
  return xml`<c:ser>${number}${name}${look}${inverted}${labels}${categories}${values}</c:ser>`;
}

function marker(colour: string | null, at: number): Xml {
  if (colour === null) return xml`<c:marker><c:symbol val="none"/></c:marker>`;
  const shape = MARKERS[at % MARKERS.length] ?? 'circle';
  const fill = xml`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return xml`<c:marker><c:symbol val="${shape}"/><c:size val="7"/><c:spPr>${fill}${lineLook(colour)}</c:spPr></c:marker>`;
}

/** The cells of the workbook whose words are printed at the points (Office 2013 on; the labels hold the words as well). */
function wordsRange(cells: string, words: readonly string[]): Xml {
  const points = words.map((said, at) => xml`<c:pt idx="${at}"><c:v>${said}</c:v></c:pt>`);
  return xml`<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:datalabelsRange><c15:f>${cells}</c15:f><c15:dlblRangeCache><c:ptCount val="${words.length}"/>${points}</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>`;
}
