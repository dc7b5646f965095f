import { type Block, type Document, type Flow, writeBlock, type Writers } from '../../shared/document/document.ts';
import { type Line, plainLine } from '../../shared/document/inline.ts';
import { sayCaption } from '../../shared/document/plain-text.ts';
import { chartSize } from './chart-room.ts';
import { lineHeight, widthOfText } from '../../shared/document/letter-widths.ts';
import { textWidth } from '../../shared/document/lengths.ts';
import { placeBlocks } from './placing.ts';
import { keepsNext } from './table.ts';
import { pictureSize } from './picture.ts';
import { timelineHeight } from './timeline.ts';
import { widthsOf } from '../../shared/document/table-widths.ts';
import { itemLeadsInto, leadsInto } from '../../shared/document/leads-into.ts';
import { staysTogether } from '../../shared/document/stays-together.ts';

/** A strip of the page, in points. One of several lines may be divided between pages; `keep` holds it to the next strip. */
type Strip = {
  readonly height: number;
  readonly lines: number;
  readonly keep: boolean;
  readonly anchor: string | null;
};

const POINTS = 72 / 25.4;

/** What a rule between rows takes, and the space above and below the words of a cell. */
const ROW = 4.5;

/**
 * The page each anchor of the paper comes out on, as near as can be known without Word: letters are measured, lines broken and
 * pages filled as Word does it. Fonts differ between machines; a page near an edge may be one out.
 */
export function estimatePages(document: Document): ReadonlyMap<string, number> {
  const { page } = document.style;
  const pages = new Map<string, number>();
  let number = 1;
  let left = 0;
  let begun = false;
  const begin = (turned: boolean): void => {
    left = ((turned ? page.width : page.height) - page.margins.top - page.margins.bottom) * POINTS;
  };
  for (const { strips, turned } of measureRuns(document)) {
    if (begun) number += 1;
    begun = true;
    begin(turned);
    strips.forEach((strip, at) => {
      const needed = heldTogether(strips, at);
      if (needed > left && left < fullHeight(document, turned)) {
        number += 1;
        begin(turned);
      }
      if (strip.anchor !== null && !pages.has(strip.anchor)) pages.set(strip.anchor, number);
      left -= strip.height;
      while (left < 0) {
        const over = -left;
        number += 1;
        begin(turned);
        left -= over;
      }
    });
  }
  return pages;
}

/** What stands between two breaks of the page, strip by strip. */
type Run = { readonly strips: Strip[]; readonly turned: boolean };

function measureRuns(document: Document): readonly Run[] {
  const runs: Run[] = [];
  const placed = placeBlocks(document);
  for (const [at, { block, breaks, turned, level }] of placed.entries()) {
    const last = runs.at(-1);
    const run = last === undefined || breaks || last.turned !== turned ? { strips: [], turned } : last;
    if (run !== last) runs.push(run);
    const strips = writeBlock(measurers(document, textWidth(document.style, turned) * POINTS, level), block);
    // Whatever holds a block together, only a heading and what leads into the next block hold to that.
    const leads = block.kind === 'heading' || block.kind === 'title' || leadsInto(block, placed[at + 1]?.block);
    run.strips.push(...strips.map((strip, n) => (n === strips.length - 1 ? { ...strip, keep: leads } : strip)));
  }
  return runs;
}

function fullHeight(document: Document, turned: boolean): number {
  const { width, height, margins } = document.style.page;
  return ((turned ? width : height) - margins.top - margins.bottom) * POINTS;
}

/** What must stand on one page from strip `at` on: those that hold to the next, and two lines of the one after. */
function heldTogether(strips: readonly Strip[], at: number): number {
  let height = 0;
  for (let place = at; place < strips.length; place += 1) {
    const strip = strips[place];
    if (strip === undefined) break;
    if (!strip.keep) return height + (strip.lines > 3 ? (strip.height / strip.lines) * 2 : strip.height);
    height += strip.height;
  }
  return height;
}

type Type = {
  readonly size: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
};

function measurers(document: Document, width: number, level: number): Writers<readonly Strip[]> {
  const { style } = document;
  const { table } = style;
  const countLines = (words: string, room: number, size: number, bold: boolean): number => {
    let lines = 1;
    let used = 0;
    for (const word of words.split(' ')) {
      const wide = widthOfText(`${word} `, size, { bold, font: style.font });
      if (used > 0 && used + wide > room) {
        lines += 1;
        used = 0;
      }
      used += wide;
    }
    return lines;
  };
  const text = (words: string, room: number, type: Type, keep = false, anchor: string | null = null): Strip => {
    const { size, bold = false, before = 0, after = style.spaceAfter, line = style.lineSpacing } = type;
    const lines = countLines(words, room, size, bold);
    return { height: before + lines * size * lineHeight(style.font) * line + after, lines, keep, anchor };
  };
  const body = (line: Line, indent: number, anchor: string | null, keep = false): Strip =>
    text(plainLine(line), width - indent * POINTS, { size: style.bodySize }, keep, anchor);
  const heading = (words: string, at: number, anchor: string | null): Strip => {
    const look = style.headings[at - 1] ?? style.headings[0];
    return text(words, width - style.hang * POINTS, { ...look, line: 1.1 }, true, anchor);
  };
  const caption = (block: Extract<Block, { caption: unknown }>, place: 'above' | 'below'): readonly Strip[] => {
    if (block.caption.place !== place) return [];
    const { size, bold } = style.caption;
    const type = { size, bold, before: style.spaceAfter, after: 4, line: 1.1 };
    return [text(sayCaption(block.caption), width, type, place === 'above', block.caption.anchor)];
  };
  const note = (words: string): readonly Strip[] =>
    words === '' ? [] : [text(words, width, { size: table.size, before: 4, after: style.spaceAfter * 2, line: 1.1 })];
  const block = (height: number, keep: boolean): Strip => ({ height, lines: 1, keep, anchor: null });
  const flow = (one: Flow): readonly Strip[] => writeBlock(writers, one);

  const writers: Writers<readonly Strip[]> = {
    title: ({ text: words }) => [heading(words, 1, null)],
    field: ({ label, value }) => [body([{ kind: 'text', text: `${label} ` }, ...value], style.hang, null)],
    fields: ({ rows }) =>
      rows.flatMap((row) => {
        const inner = measurers(document, width * 0.72 - 9, level);
        return row.content.flatMap((one) => writeBlock(inner, one));
      }),
    heading: (one) => [heading(one.text, one.level, one.anchor)],
    paragraph: (one) => {
      const indents =
        one.number === null ? one.indent : (document.numberings[one.number.list]?.[one.number.level]?.indent ?? 0);
      return [body(one.text, indents, one.anchor)];
    },
    list: ({ items }) =>
      items.map((item, at) => {
        const type = { size: style.bodySize, after: at === items.length - 1 ? style.spaceAfter : style.spaceAfter / 2 };
        const leads = itemLeadsInto(item, items[at + 1]);
        return text(plainLine(item.text), width - item.indent * POINTS, type, leads, item.anchor);
      }),
    quote: (one) => [body(one.text, one.indent + 12, null)],
    box: ({ blocks }) => blocks.flatMap(flow).map((strip) => ({ ...strip, keep: true })),
    table: (one) => {
      const widths = widthsOf(one, style, width / POINTS);
      const together = staysTogether(one);
      const high = (cells: readonly string[], bold: boolean): number => {
        const lines = cells.map((cell, at) => {
          const room = ((widths.columns[at] ?? 0) - 2 * widths.margin) / 20;
          return countLines(cell, room, table.size, bold || (at === 0 && one.rowHeaders));
        });
        return Math.max(1, ...lines) * table.size * lineHeight(style.font) * 1.05 + ROW;
      };
      const header = block(
        high(
          one.columns.map((column) => column.title),
          true,
        ),
        true,
      );
      const rows = one.rows.map((row, at) =>
        block(
          high(
            row.cells.map((cell) => plainLine(cell.text)),
            row.total,
          ),
          keepsNext(one, at, together),
        ),
      );
      return [...caption(one, 'above'), header, ...rows, ...caption(one, 'below'), ...note(one.note)];
    },
    chart: (one) => {
      const { height } = chartSize(one.spec, width / POINTS);
      return [
        ...caption(one, 'above'),
        block((height * 72) / 96, one.note !== ''),
        ...caption(one, 'below'),
        ...note(one.note),
      ];
    },
    timeline: (one) => [
      ...caption(one, 'above'),
      block(timelineHeight(one) * POINTS, true),
      ...one.items.map((item) => text(`${item.name}: ${item.said}`, width, { size: style.bodySize })),
      ...caption(one, 'below'),
      ...note(one.note),
    ],
    picture: (one) => [
      ...caption(one, 'above'),
      block(pictureSize(one, width / POINTS, style).height * POINTS, one.note !== ''),
      ...caption(one, 'below'),
      ...note(one.note),
    ],
    card: (one) => [
      heading(one.title, Math.min(level + 1, 5), one.anchor),
      ...one.lines.map((line) =>
        body([{ kind: 'text', text: `${line.label}: ` }, ...line.value], style.hang, null, true),
      ),
    ],
    clearance: (one) => [
      text(`${one.question} ${one.answer}`, width, { size: style.bodySize, after: 0 }, true),
      text(`${one.officerLabel}: ${one.officer}`, width, { size: style.bodySize, after: style.spaceAfter * 1.5 }),
    ],
    contents: (one) =>
      one.entries.map((entry) => {
        const room = width - style.hang * entry.level * POINTS;
        return text(entry.text, room, { size: style.bodySize, after: style.spaceAfter / 2, line: 1.05 });
      }),
    pageBreak: () => [],
  };
  return writers;
}
