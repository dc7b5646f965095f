import type { Block } from '../../shared/document/document.ts';
import { type ChartPlace, chartParts, hasPoints } from './chart-parts.ts';
import { chartSize } from './chart-room.ts';
import { marked } from './changes.ts';
import { OFFICE } from './package.ts';
import { type Look, paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { type Xml, xml } from './xml.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A pixel of 1/96 inch in the units of drawings. */
const EMU = 9525;

/** The chart as Word's own, with its workbook: an officer can open it and correct a number. */
export function writeChart(writing: Writing, block: ChartBlock, look: Look): Xml {
  const { caption, spec } = block;
  const style = { style: STYLE.chart, keepNext: false, ...look };
  if (!hasPoints(spec))
    return paragraph(
      writing,
      { ...look, style: STYLE.note },
      run(writing, `${spec.headline || caption.text}: ${NO_POINTS}`),
    );
  // A picture that went is said in words: it would have to stay in the file to be shown.
  if (writing.mark === 'deleted') return paragraph(writing, { ...look, style: STYLE.note }, run(writing, spec.alt));
  const { width, height } = chartSize(spec, writing.width);
  const id = writing.next('drawing');
  const { style: house, language, day } = writing.document;
  const place: ChartPlace = { folder: 'word', id, width: inPoints(width), style: house, language, day, titled: true };
  writing.parts.push(...chartParts(spec, place));
  const relation = writing.relations.add(`${OFFICE}/chart`, `charts/chart${id}.xml`);
  const about = xml`id="${id}" name="${`${caption.label} ${caption.number}`}" descr="${spec.alt}" title="${spec.headline || caption.text}"`;
  const graphic = xml`<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${relation}"/></a:graphicData></a:graphic>`;
  const drawing = xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * EMU}" cy="${height * EMU}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${about}/><wp:cNvGraphicFramePr/>${graphic}</wp:inline></w:drawing></w:r>`;
  return paragraph(writing, style, marked(writing, writing.mark, drawing));
}

/** What stands in the place of a chart that has nothing to draw. */
const NO_POINTS = 'no values are held for this chart.';

function inPoints(pixelsWide: number): number {
  return (pixelsWide * 72) / 96;
}
