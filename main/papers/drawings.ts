import type { RawDrawing } from './raw.ts';
import type { Targets } from './word-package.ts';
import { childOf, childrenOf, findAll, findIn, type Xml } from './xml-tree.ts';

type Found = { readonly drawings: readonly RawDrawing[]; readonly boxes: readonly Xml[] };

/** The pictures and charts of a drawing, and the text boxes in it. Of two forms of one drawing the first is read. */
export function drawingsIn(element: Xml, targets: Targets): Found {
  if (element.name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    const parts = childrenOf(chosen).map((child) => drawingsIn(child, targets));
    return { drawings: parts.flatMap((one) => one.drawings), boxes: parts.flatMap((one) => one.boxes) };
  }
  const boxes = findAll(element, 'w:txbxContent');
  if (element.name !== 'w:drawing') return readOldDrawing(element, boxes);
  const about = findIn(element, 'wp:docPr');
  const { descr = '', title = '' } = about?.attributes ?? {};
  const chart = findIn(element, 'c:chart')?.attributes['r:id'];
  const mark = about === undefined ? undefined : findIn(about, 'adec:decorative');
  const drawing: RawDrawing = {
    kind: chart === undefined ? 'picture' : 'chart',
    alt: descr === '' ? title : descr,
    decorative: mark !== undefined && mark.attributes['val'] !== '0',
    part: chart === undefined ? null : (targets.get(chart)?.target ?? null),
  };
  const isBoxOnly = boxes.length > 0 && findIn(element, 'pic:pic') === undefined && chart === undefined;
  return { drawings: isBoxOnly ? [] : [drawing], boxes };
}

/** VML, which Word 2003 drew with and some writers still do. */
function readOldDrawing(element: Xml, boxes: readonly Xml[]): Found {
  const image = findIn(element, 'v:imagedata');
  if (image === undefined) return { drawings: [], boxes };
  const shape = findIn(element, 'v:shape') ?? findIn(element, 'v:rect');
  const alt = shape?.attributes['alt'] ?? '';
  return { drawings: [{ kind: 'picture', alt, decorative: false, part: null }], boxes };
}

/** Title, categories and values of a chart's part, as Word last drew them. */
export function readChart(root: Xml): {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
} {
  const title = findIn(root, 'c:title');
  const series = findAll(root, 'c:ser');
  const categories = pointsOf(childOf(series[0], 'c:cat') ?? childOf(series[0], 'c:xVal'));
  return {
    title: wordsOf(title),
    categories: categories.map((one) => one ?? ''),
    series: series.map((one) => ({
      name: pointsOf(childOf(one, 'c:tx'))[0] ?? '',
      values: pointsOf(childOf(one, 'c:val') ?? childOf(one, 'c:yVal')).map((value) =>
        value === null || value.trim() === '' || !Number.isFinite(Number(value)) ? null : Number(value),
      ),
    })),
  };
}

function wordsOf(element: Xml | undefined): string {
  return element === undefined
    ? ''
    : findAll(element, 'a:t')
        .flatMap((one) => one.children)
        .filter((one) => typeof one === 'string')
        .join('');
}

/** More points than this are no chart that anybody reads. */
const MOST_POINTS = 10_000;

function pointsOf(element: Xml | undefined): readonly (string | null)[] {
  if (element === undefined) return [];
  const points: (string | null)[] = [];
  for (const point of findAll(element, 'c:pt')) {
    const at = Number(point.attributes['idx'] ?? points.length);
    if (!Number.isInteger(at) || at < 0 || at >= MOST_POINTS) continue;
    while (points.length <= at) points.push(null);
    const value = childOf(point, 'c:v');
    points[at] = (value?.children ?? []).filter((one) => typeof one === 'string').join('');
  }
  // A gap at the end has no point of its own.
  const count = Number(findIn(element, 'c:ptCount')?.attributes['val'] ?? 0);
  while (points.length < Math.min(count, MOST_POINTS)) points.push(null);
  return points;
}
