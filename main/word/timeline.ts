import type { Block, TimelineItem } from '../../shared/document/document.ts';
import { marked } from './changes.ts';
import { type Point, type Stroke, writeEmf } from './emf.ts';
import { type Around, type Draft, writeDrafts } from './flow.ts';
import { widthOfText } from '../../shared/document/letter-widths.ts';
import { OFFICE } from './package.ts';
import { run } from './run.ts';
import { STRONG, STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { type Xml, xml } from './xml.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;

/** Everything in tenths of a millimetre but the letters, which are in points. */
const SIZE = { text: 9, top: 90, row: 75, mark: 18, edge: 20 };

/** The most that the names may take of the width. */
const NAMES = 0.42;

const INK = { rule: 'D9D9D9', axis: '595959', text: '262626' };

const EMU = 3600;

/** Milestones along a line of time, as a picture, and under it each of them in words. */
export function writeTimeline(writing: Writing, block: Timeline, around: Around): Xml {
  const lines = block.items.map(({ name, said }): Draft => {
    const words = [run(writing, `${name}:`, { style: STRONG }), run(writing, ` ${said}`)];
    return { look: { style: STYLE.cardLine }, words };
  });
  const shown = writing.mark === 'deleted' ? [] : [drawTimeline(writing, block)];
  return writeDrafts(writing, [...shown, ...lines], around);
}

/** The height of the picture in millimetres. */
export function timelineHeight(block: Timeline): number {
  return (SIZE.top + block.items.length * SIZE.row + SIZE.edge) / 10;
}

function drawTimeline(writing: Writing, block: Timeline): Draft {
  const [width, height] = [Math.floor(writing.width * 10), timelineHeight(block) * 10];
  const id = writing.next('drawing');
  const file = `media/timeline${id}.emf`;
  const picture = writeEmf(width, height, writing.document.style.font, strokes(writing, block, width, height));
  writing.parts.push({ name: `word/${file}`, type: 'image/x-emf', body: picture });
  const relation = writing.relations.add(`${OFFICE}/image`, file);
  const { caption } = block;
  const about = xml`id="${id}" name="${`${caption.label} ${caption.number}`}" descr="${block.alt}"`;
  const size = xml`cx="${width * EMU}" cy="${height * EMU}"`;
  const shape = xml`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const graphic = xml`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${shape}</a:graphicData></a:graphic>`;
  const drawing = xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${about}/><wp:cNvGraphicFramePr/>${graphic}</wp:inline></w:drawing></w:r>`;
  return { look: { style: STYLE.chart }, words: marked(writing, writing.mark, drawing) };
}

function strokes(writing: Writing, block: Timeline, width: number, height: number): readonly Stroke[] {
  const { style } = writing.document;
  const look = { bold: false, font: style.font };
  const widest = block.items.reduce(
    (most, { name }) => Math.max(most, (widthOfText(name, SIZE.text, look) * 254) / 72),
    0,
  );
  const names = Math.min(widest + 30, width * NAMES);
  const [from, to] = [names + SIZE.edge * 2, width - SIZE.edge * 3];
  const across = (at: number): number => from + Math.min(1, Math.max(0, at)) * (to - from);
  const text = (words: string, x: number, y: number, align: 'left' | 'centre' | 'right'): Stroke => ({
    kind: 'text',
    at: [x, y],
    text: words,
    size: SIZE.text,
    bold: false,
    align,
    colour: INK.text,
  });
  const ticks = block.ticks.flatMap((tick): readonly Stroke[] => {
    const x = across(tick.at);
    return [
      { kind: 'line', from: [x, SIZE.top - 20], to: [x, height - SIZE.edge], colour: INK.rule, width: 2 },
      text(tick.label, x, SIZE.top - 40, tick.at > 0.9 ? 'right' : tick.at < 0.1 ? 'left' : 'centre'),
    ];
  });
  const axis: Stroke = {
    kind: 'line',
    from: [from, SIZE.top - 20],
    to: [to, SIZE.top - 20],
    colour: INK.axis,
    width: 4,
  };
  const rows = block.items.flatMap((item, at): readonly Stroke[] => {
    const y = SIZE.top + at * SIZE.row + SIZE.row / 2;
    const colour = item.rating === null ? style.headings[1].colour : style.rag[item.rating].text;
    return [text(shorten(item.name, names - 20, look), 0, y + 10, 'left'), ...marks(item, across, y, colour)];
  });
  return [...ticks, axis, ...rows];
}

/** A filled mark where it stands, an open one where it was planned, and a line between them when it moved. */
function marks(item: TimelineItem, across: (at: number) => number, y: number, colour: string): readonly Stroke[] {
  const x = across(item.at);
  const filled: Stroke = { kind: 'shape', points: diamond([x, y]), fill: colour, colour };
  if (item.planned === null) return [filled];
  const planned = across(item.planned);
  const open: Stroke = { kind: 'shape', points: diamond([planned, y]), fill: null, colour };
  if (Math.abs(planned - x) < SIZE.mark) return [filled];
  return [{ kind: 'line', from: [planned, y], to: [x, y], colour, width: 4 }, open, filled];
}

function diamond([x, y]: Point): readonly Point[] {
  const { mark } = SIZE;
  return [
    [x, y - mark],
    [x + mark, y],
    [x, y + mark],
    [x - mark, y],
  ];
}

/** `name` cut to `room`: all of it stands in words under the picture. */
function shorten(name: string, room: number, look: { readonly bold: boolean; readonly font: string }): string {
  const fits = (text: string): boolean => (widthOfText(text, SIZE.text, look) * 254) / 72 <= room;
  if (fits(name)) return name;
  let end = name.length;
  while (end > 1 && !fits(`${name.slice(0, end)}…`)) end -= 1;
  return `${name.slice(0, end).trimEnd()}…`;
}
