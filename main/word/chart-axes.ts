import type { ChartSpec } from '../../shared/document/chart.ts';
import { CHART_SIZES } from './chart-room.ts';
import { axisNumber, excelFormat, type ChartScale } from './chart-scale.ts';
import { lineLook, richText, textLook, type Voice } from './chart-text.ts';
import { NOTHING, type Xml, xml } from './xml.ts';

export const AXIS = { category: 1, value: 2 };

const RULE = 'D9D9D9';

/** How the two axes of a chart stand. */
export type Axes = {
  /** Bars lie: the categories run down the left side. */
  readonly lying: boolean;
  readonly scale: ChartScale;
  readonly gridlines: boolean;
  /** An area or a line may begin on the axis itself; columns stand between its marks. */
  readonly between: boolean;
};

/** Both axes: the categories stand clear below the plot, also when values are negative. */
export function writeAxes(spec: ChartSpec, axes: Axes, voice: Voice): Xml {
  const { lying, scale } = axes;
  const look = textLook(voice, { size: CHART_SIZES.text });
  const category = xml`<c:catAx><c:axId val="${AXIS.category}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>${axisTitle(spec.categoryTitle, lying, voice)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${lineLook(RULE)}</c:spPr>${look}<c:crossAx val="${AXIS.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const gridlines = axes.gridlines
    ? xml`<c:majorGridlines><c:spPr>${lineLook(RULE)}</c:spPr></c:majorGridlines>`
    : null;
  const format = excelFormat(axisNumber(spec.number, scale));
  const value = xml`<c:valAx><c:axId val="${AXIS.value}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.maximum}"/><c:min val="${scale.minimum}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${gridlines}${axisTitle(spec.valueTitle, !lying, voice)}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${lineLook(null)}</c:spPr>${look}<c:crossAx val="${AXIS.category}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="${axes.between ? 'between' : 'midCat'}"/><c:majorUnit val="${scale.interval}"/></c:valAx>`;
  return xml`${category}${value}`;
}

function axisTitle(text: string, turned: boolean, voice: Voice): Xml {
  if (text === '') return NOTHING;
  const title = richText(voice, [{ text, letters: { size: CHART_SIZES.text, turned } }]);
  return xml`<c:title>${title}<c:overlay val="0"/></c:title>`;
}
