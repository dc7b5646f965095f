import type { Mark, Node } from 'prosemirror-model';
import type { FigureSource, FigureStyle } from '../../../../shared/model/figure.ts';
import type { BoundBlock } from '../../../../shared/model/bound-block.ts';
import type {
  FigureSpan,
  ListEntry,
  Prose,
  ProseBlock,
  Sentence,
  Span,
  SubList,
} from '../../../../shared/model/prose.ts';

type PictureBlock = Extract<ProseBlock, { kind: 'picture' }>;
type Flow = Extract<ProseBlock, { kind: 'paragraph' | 'bullets' | 'steps' | 'quote' }>;

/** How deep lists go in a report. */
export const DEEPEST_LIST = 3;

/** Words of a link that are longer are no link: they are kept as words. */
const LONGEST_LINK = 300;

/** What a picture is called until its author says it. */
const UNNAMED = { picture: 'Picture', alt: 'A picture' };

/** What the editor holds, as a text of the report. Paragraphs without a word are left out: a paper has none. */
export function toProse(doc: Node): Prose {
  return children(doc).flatMap((node) => toBlock(node) ?? []);
}

/** Which block of `toProse` each child of `doc` is; null for one that is left out. */
export function placesIn(doc: Node): readonly (number | null)[] {
  let next = 0;
  return children(doc).map((node) => {
    if (toBlock(node) === null) return null;
    next += 1;
    return next - 1;
  });
}

function children(node: Node): readonly Node[] {
  return node.content.content;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function anchorOf(node: Node): string | null {
  return (node.attrs['anchor'] as string | null | undefined) ?? null;
}

// A paragraph that was not typed into is the same object as before, and so is the block made of it.
const made = new WeakMap<Node, ProseBlock | null>();

function toBlock(node: Node): ProseBlock | null {
  const known = made.get(node);
  if (known !== undefined) return known;
  const block = makeBlock(node);
  made.set(node, block);
  return block;
}

function makeBlock(node: Node): ProseBlock | null {
  switch (node.type.name) {
    case 'subheading': {
      const text = oneLine(node.textContent).slice(0, 200);
      return text === ''
        ? null
        : { kind: 'subheading', text, level: Number(node.attrs['level']), anchor: anchorOf(node) };
    }
    case 'box': {
      const body = children(node).flatMap((one) => toFlow(one) ?? []);
      return body.length === 0 ? null : { kind: 'box', body };
    }
    case 'table':
      return toTable(node);
    case 'picture': {
      const { attachmentId, caption, alt, width, ratio } = node.attrs;
      return {
        kind: 'picture',
        attachmentId: attachmentId as PictureBlock['attachmentId'],
        caption: String(caption).trim() || UNNAMED.picture,
        alt: String(alt).trim() || UNNAMED.alt,
        width: Number(width),
        ratio: Number(ratio),
        anchor: anchorOf(node),
      };
    }
    case 'bound':
      return { kind: 'bound', block: node.attrs['block'] as BoundBlock, anchor: anchorOf(node) };
    default:
      return toFlow(node);
  }
}

function toFlow(node: Node): Flow | null {
  switch (node.type.name) {
    case 'paragraph': {
      const text = toSentence(node);
      return text.length === 0 ? null : { kind: 'paragraph', text, anchor: anchorOf(node) };
    }
    case 'quote': {
      const text = toSentence(node);
      return text.length === 0 ? null : { kind: 'quote', text, from: String(node.attrs['from']) };
    }
    case 'bullets':
    case 'steps': {
      const items = toEntries(node, 1);
      return items.length === 0 ? null : { kind: node.type.name, items };
    }
    default:
      return null;
  }
}

function toEntries(list: Node, depth: number): readonly ListEntry[] {
  return children(list).flatMap((item): readonly ListEntry[] => {
    const [paragraph, inner] = children(item);
    if (paragraph === undefined) return [];
    const text = toSentence(paragraph);
    const anchor = anchorOf(paragraph);
    const items = inner === undefined ? [] : toEntries(inner, depth + 1);
    // A fourth depth has no place in a paper: what stands there is said one level up.
    if (depth === DEEPEST_LIST) return [...(text.length === 0 ? [] : [plainEntry(text, anchor)]), ...items];
    const kind = inner?.type.name === 'steps' ? 'steps' : 'bullets';
    const sub: SubList | null = items.length === 0 ? null : { kind, items };
    if (sub !== null) return [{ text, anchor, sub }];
    return text.length === 0 ? [] : [plainEntry(text, anchor)];
  });
}

function plainEntry(text: Sentence, anchor: string | null): ListEntry {
  return anchor === null ? text : { text, anchor, sub: null };
}

function toTable(node: Node): ProseBlock | null {
  const [head, ...body] = children(node);
  if (head === undefined || head.childCount === 0) return null;
  const columns = children(head).map((cell, at) => ({
    title: oneLine(cell.textContent).slice(0, 120) || `Column ${at + 1}`,
    width: Math.min(Math.max(Math.round(Number(cell.attrs['share'] ?? 1)), 1), 100),
    align: (cell.attrs['align'] ?? 'left') as 'left' | 'right' | 'centre',
  }));
  const rows = body.map((row) =>
    children(row).map((cell) => (cell.firstChild === null ? [] : toSentence(cell.firstChild))),
  );
  const numbers = (attr: 'total' | 'part'): readonly number[] =>
    body.flatMap((row, at) => (row.attrs[attr] === true ? [at + 1] : []));
  return {
    kind: 'table',
    caption: String(node.attrs['caption']).trim(),
    anchor: anchorOf(node),
    columns,
    rows: rows.length === 0 ? [columns.map(() => [])] : rows,
    totals: numbers('total'),
    parts: numbers('part'),
    note: String(node.attrs['note']),
  };
}

function toSentence(node: Node): Sentence {
  const spans: Span[] = [];
  for (const child of children(node)) {
    const span = toSpan(child);
    const before = spans.at(-1);
    if (span === null) continue;
    if (typeof span === 'string' && typeof before === 'string') spans[spans.length - 1] = before + span;
    else spans.push(span);
  }
  return spans.length === 1 && typeof spans[0] === 'string' && spans[0].trim() === '' ? [] : spans;
}

function toSpan(node: Node): Span | null {
  switch (node.type.name) {
    case 'text':
      return toText(node.text ?? '', node.marks);
    case 'figure': {
      const { figure, style, seen, kept } = node.attrs;
      return {
        kind: 'figure',
        figure: figure as FigureSource,
        style: style as FigureStyle,
        ...(typeof seen === 'string' && { seen }),
        ...(kept !== null && { kept: kept as NonNullable<FigureSpan['kept']> }),
      };
    }
    case 'reference':
      return { kind: 'reference', to: String(node.attrs['to']) };
    case 'footnote': {
      const text = toSentence(node);
      return text.length === 0 ? null : { kind: 'footnote', text: text as Extract<Span, { kind: 'footnote' }>['text'] };
    }
    case 'break':
      return { kind: 'break' };
    default:
      return null;
  }
}

function toText(text: string, marked: readonly Mark[]): Span {
  const of = (name: string): Mark | undefined => marked.find((mark) => mark.type.name === name);
  const link = of('link');
  const language = of('language');
  // A link has words to follow; one that is all spaces is only spaces.
  if (link !== undefined && text.trim() !== '' && text.length <= LONGEST_LINK)
    return { kind: 'link', text, href: String(link.attrs['href']) };
  if (language !== undefined) return { kind: 'language', text, language: String(language.attrs['language']) };
  const [strong, emphasis] = [of('strong') !== undefined, of('emphasis') !== undefined];
  if (strong && emphasis) return { kind: 'strong emphasis', text };
  if (strong) return { kind: 'strong', text };
  return emphasis ? { kind: 'emphasis', text } : text;
}
