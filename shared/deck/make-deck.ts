import type { Block, Document, Flow, Row } from '../document/document.ts';
import { plainLine } from '../document/inline.ts';
import type { Deck, Slide, SlideBody } from './deck.ts';

/** What is read from the back of a room: more goes on to the next slide, and all of it is in the notes. */
const MOST = { points: 5, rows: 8, columns: 6, letters: 130 };

/** So few points before a figure are what leads to it. */
const LEAD = 2;

/** A part of the paper: what stands under one heading, up to the next. */
type Part = { readonly title: string; readonly blocks: Block[] };

/**
 * The paper as a briefing: its title, its recommendations, then each section's points, charts and tables. A slide shows the first
 * sentence of a paragraph; the speaker's notes hold all of it.
 */
export function makeDeck(document: Document): Deck {
  const { title, subject, author, language, keywords, day, style } = document;
  const parts = partsOf(document);
  const [front, ...sections] = parts;
  const slides = [...openingSlides(document, front), ...sections.flatMap(slidesOf)];
  return { title, subject, author, language, keywords, day, style, slides };
}

function partsOf(document: Document): readonly Part[] {
  const parts: Part[] = [{ title: document.title, blocks: [] }];
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 2) parts.push({ title: block.text, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** The title with what the front matter says of the meeting, and what the committee is asked to do. */
function openingSlides(document: Document, front: Part | undefined): readonly Slide[] {
  const blocks = front?.blocks ?? [];
  const fields = blocks.flatMap((block) => {
    if (block.kind === 'field' && block.value.length > 0) return [`${block.label} ${plainLine(block.value)}`];
    return block.kind === 'fields'
      ? block.rows.map((row) => `${row.label}: ${row.content.map(plainFlow).join(' ')}`)
      : [];
  });
  const opening: Slide = {
    title: document.title,
    body: { kind: 'opening', lines: [document.subject, document.author].filter((line) => line !== '') },
    notes: fields,
  };
  const asked = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => plainLine(item.text)) : [],
  );
  const inRows = blocks.flatMap((block) =>
    block.kind === 'fields'
      ? block.rows.flatMap((row) =>
          row.content.flatMap((one) =>
            one.kind === 'list' ? one.items.map((item) => withoutStop(plainLine(item.text))) : [],
          ),
        )
      : [],
  );
  const recommendations = [...asked, ...inRows];
  return [
    opening,
    ...pointSlides(
      'Recommendations',
      recommendations.map((words) => ({ point: words, said: words })),
    ),
  ];
}

type Point = { readonly point: string; readonly said: string };

/** The slides of a section in the order of the paper: points until a chart or table comes, then that with what led to it. */
function slidesOf(part: Part): readonly Slide[] {
  const slides: Slide[] = [];
  let points: Point[] = [];
  let under = '';
  for (const block of part.blocks) {
    if (block.kind === 'heading') under = block.text;
    else if (block.kind === 'chart' || block.kind === 'table') {
      // A point or two before a figure lead into it: the speaker says them there.
      const lead = points.length <= LEAD ? points.map(({ said }) => said) : [];
      if (lead.length === 0) slides.push(...pointSlides(part.title, points));
      points = [];
      slides.push(figureSlide(block, lead));
    } else {
      const said = sayBlock(block);
      if (said === '') continue;
      points.push({ point: under === '' ? firstSentence(said) : `${under}: ${firstSentence(said)}`, said });
      under = '';
    }
  }
  return [...slides, ...pointSlides(part.title, points)];
}

function pointSlides(title: string, points: readonly Point[]): readonly Slide[] {
  const pages = inPages(points, MOST.points);
  return pages.map((page, at) => ({
    title: pages.length === 1 ? title : `${title} (${at + 1} of ${pages.length})`,
    body: { kind: 'points', points: page.map(({ point }) => shorten(point)) },
    notes: page.map(({ said }) => said),
  }));
}

function figureSlide(block: Extract<Block, { kind: 'chart' | 'table' }>, lead: readonly string[]): Slide {
  const { caption, note } = block;
  const name = caption.place === 'none' ? caption.text : `${caption.label} ${caption.number}`;
  if (block.kind === 'chart') {
    const body: SlideBody = { kind: 'chart', name, spec: block.spec, note };
    const title = block.spec.headline || caption.text;
    return { title, body, notes: [...lead, block.spec.alt, note].filter((line) => line !== '') };
  }
  const columns = block.columns.slice(0, MOST.columns);
  const left = block.columns.slice(MOST.columns).map((column) => column.title);
  const rows = block.rows.slice(0, MOST.rows).map((row) => narrow(row, columns.length));
  const more = block.rows.length - rows.length;
  const cut = more === 0 ? '' : `The first ${rows.length} of ${block.rows.length} rows: the paper has all. `;
  return {
    title: caption.text,
    body: { kind: 'table', name, columns, rows, note: `${cut}${note}`.trim() },
    notes: [
      ...lead,
      ...(left.length === 0 ? [] : [`The paper also shows: ${left.join(', ')}.`]),
      ...block.rows.map((row) => row.cells.map((cell) => plainLine(cell.text)).join('; ')),
    ],
  };
}

function narrow(row: Row, columns: number): Row {
  const cells = row.cells.slice(0, columns).map((cell) => ({
    ...cell,
    text: [{ kind: 'text' as const, text: shorten(plainLine(cell.text)) }],
  }));
  return { ...row, cells };
}

function sayBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
    case 'quote':
      return plainFlow(block);
    case 'box':
      return block.blocks.map(plainFlow).join(' ');
    case 'card':
      return `${block.title}. ${block.lines.map((line) => `${line.label}: ${plainLine(line.value)}`).join('; ')}`;
    case 'timeline':
    case 'picture':
      return block.alt;
    case 'title':
    case 'field':
    case 'fields':
    case 'heading':
    case 'table':
    case 'chart':
    case 'contents':
    // Who cleared the paper is for the paper, not for the room.
    case 'clearance':
    case 'pageBreak':
      return '';
  }
}

function plainFlow(block: Flow): string {
  return block.kind === 'list'
    ? block.items.map((item) => withoutStop(plainLine(item.text))).join('; ')
    : plainLine(block.text);
}

/** Up to the first full stop that ends a sentence: one after which a capital follows. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[A-Z“‘]|$)/s.exec(text)?.[0] ?? text;
}

/** Cut at a word: the notes hold the rest. */
function shorten(text: string): string {
  if (text.length <= MOST.letters) return text;
  return `${text.slice(0, MOST.letters).replace(/\s+\S*$/, '')} …`;
}

function inPages<T>(things: readonly T[], most: number): readonly (readonly T[])[] {
  const pages = Math.ceil(things.length / most);
  const each = Math.ceil(things.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, at) => things.slice(at * each, (at + 1) * each));
}

/** An item of a list without what joins it to the next. */
function withoutStop(text: string): string {
  return text.replace(/[;,.]?(\s+(and|or))?$/, '');
}
