import type { Plot } from './chart-plot.ts';
import { CHART_SIZES, isStacked, withoutLabels } from './chart-room.ts';
import { excelFormat } from './chart-scale.ts';
import type { Drawn } from './chart-series.ts';
import { lineLook, textLook, wordsLook } from './chart-text.ts';
import { NOTHING, type Xml, xml } from './xml.ts';

/** The labels of a series with its values, on the points that have room for one. */
export function writeLabels({ spec, series: all, scale, shown, voice }: Plot, series: Drawn): Xml {
  if (shown === 'none' || !series.labelled) return NOTHING;
  const without = withoutLabels(spec, series, scale, shown).map(
    (at) => xml`<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`,
  );
  const place = placeOf(isStacked(spec), all, series);
  const within = place === 'ctr' || place === 'inBase';
  const colour = within && series.colour !== null ? readableOn(series.colour) : null;
  const letters = { size: CHART_SIZES.label, ...(colour !== null && { colour }) };
  // The label of a line that runs over columns brings its own ground.
  const ground = series.as !== 'column' && all.some((one) => one.as === 'column') ? ON_WHITE : PLAIN;
  return xml`<c:dLbls>${without}<c:numFmt formatCode="${excelFormat(spec.number)}" sourceLinked="0"/>${ground}${textLook(voice, letters)}<c:dLblPos val="${place}"/>${shows(true)}</c:dLbls>`;
}

/** Labels that print words from the workbook in place of values. */
export function writeWordLabels({ shown, voice }: Plot, words: readonly string[]): Xml {
  if (shown === 'none') return NOTHING;
  const labels = words.flatMap((said, at) => {
    if (said === '') return [];
    const id = `{436C6572-6B00-4000-8000-${String(at).padStart(12, '0')}}`;
    const text = wordsLook(voice, { size: CHART_SIZES.label }, id, said);
    return [xml`<c:dLbl><c:idx val="${at}"/>${text}<c:dLblPos val="t"/>${shows(false)}${FROM_CELLS}</c:dLbl>`];
  });
  return xml`<c:dLbls>${labels}${PLAIN}${textLook(voice, { size: CHART_SIZES.label })}<c:dLblPos val="t"/>${shows(false)}${FROM_CELLS}</c:dLbls>`;
}

const FROM_CELLS = xml`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>`;

const PLAIN = xml`<c:spPr><a:noFill/>${lineLook(null)}</c:spPr>`;

const ON_WHITE = xml`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineLook(null)}</c:spPr>`;

function shows(value: boolean): Xml {
  return xml`<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function placeOf(stacked: boolean, all: readonly Drawn[], series: Drawn): string {
  if (series.as === 'column' && stacked) return 'ctr';
  // Under a line the columns carry their values at their foot, where the line does not come.
  if (series.as === 'column') return all.every((one) => one.as === 'column') ? 'outEnd' : 'inBase';
  // Over columns a line is labelled above itself; among lines the highest is, and the others below.
  const lines = all.filter((one) => one.as === 'line' || one.as === 'dashedLine');
  return lines.length < all.length || isHighest(lines, series) ? 't' : 'b';
}

/** The highest line is labelled above and the others below, so that labels of two lines do not meet between them. */
function isHighest(lines: readonly Drawn[], series: Drawn): boolean {
  return lines.every((other) => mean(other) <= mean(series));
}

function mean(series: Drawn): number {
  const values = series.values.filter((value) => value !== null);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Black or white, whichever stands out more against `fill` (WCAG relative luminance). */
function readableOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '000000' : 'FFFFFF';
}
