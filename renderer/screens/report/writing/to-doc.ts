import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { never } from '../../../../shared/model/never.ts';
import type { ListEntry, Prose, ProseBlock, Sentence, Span } from '../../../../shared/model/prose.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** A text of the report as the editor holds it. There is always a paragraph to type in. */
export function toDoc(prose: Prose): Node {
  const blocks = prose.map(blockNode);
  return make('doc', {}, blocks.length === 0 ? [make('paragraph', {}, [])] : blocks);
}

function make(type: string, attrs: Readonly<Record<string, unknown>>, content: readonly Node[]): Node {
  const found = nodes[type];
  if (found === undefined) throw new Error(`the editor has no node ${type}`);
  return found.create(attrs, Fragment.fromArray([...content]));
}

function mark(type: string, attrs: Readonly<Record<string, unknown>> = {}): Mark {
  const found = marks[type];
  if (found === undefined) throw new Error(`the editor has no mark ${type}`);
  return found.create(attrs);
}

function blockNode(block: ProseBlock): Node {
  switch (block.kind) {
    case 'subheading':
      return make('subheading', { level: block.level, anchor: block.anchor }, textNodes(block.text, []));
    case 'paragraph':
      return make('paragraph', { anchor: block.anchor }, sentenceNodes(block.text));
    case 'bullets':
    case 'steps':
      return make(block.kind, {}, block.items.map(itemNode));
    case 'quote':
      return make('quote', { from: block.from }, sentenceNodes(block.text));
    case 'box':
      return make('box', {}, block.body.map(blockNode));
    case 'table':
      return tableNode(block);
    case 'picture': {
      const { kind: _, ...attrs } = block;
      return make('picture', attrs, []);
    }
    case 'bound':
      return make('bound', { block: block.block, anchor: block.anchor }, []);
    default:
      return never(block);
  }
}

function itemNode(entry: ListEntry): Node {
  if (!('sub' in entry)) return make('item', {}, [make('paragraph', {}, sentenceNodes(entry))]);
  const sub = entry.sub === null ? [] : [make(entry.sub.kind, {}, entry.sub.items.map(itemNode))];
  return make('item', {}, [make('paragraph', { anchor: entry.anchor }, sentenceNodes(entry.text)), ...sub]);
}

function tableNode(table: Extract<ProseBlock, { kind: 'table' }>): Node {
  const titles = table.columns.map(({ title, width, align }) =>
    make('table_header', { share: width, align }, [make('column_title', {}, textNodes(title, []))]),
  );
  const rows = table.rows.map((row, at) => {
    const cells = table.columns.map((_, column) =>
      make('table_cell', {}, [make('paragraph', {}, sentenceNodes(row[column] ?? []))]),
    );
    return make('table_row', { total: table.totals.includes(at + 1), part: table.parts.includes(at + 1) }, cells);
  });
  const { caption, anchor, note } = table;
  return make('table', { caption, anchor, note }, [make('table_row', {}, titles), ...rows]);
}

function sentenceNodes(sentence: Sentence): readonly Node[] {
  return sentence.flatMap((span) => (typeof span === 'string' ? textNodes(span, []) : spanNodes(span)));
}

function textNodes(text: string, marked: readonly Mark[]): readonly Node[] {
  return text === '' ? [] : [schema.text(text, marked)];
}

function spanNodes(span: Exclude<Span, string>): readonly Node[] {
  switch (span.kind) {
    case 'strong':
      return textNodes(span.text, [mark('strong')]);
    case 'emphasis':
      return textNodes(span.text, [mark('emphasis')]);
    case 'strong emphasis':
      return textNodes(span.text, [mark('strong'), mark('emphasis')]);
    case 'link':
      return textNodes(span.text, [mark('link', { href: span.href })]);
    case 'language':
      return textNodes(span.text, [mark('language', { language: span.language })]);
    case 'figure':
      return [
        make(
          'figure',
          { figure: span.figure, style: span.style, seen: span.seen ?? null, kept: span.kept ?? null },
          [],
        ),
      ];
    case 'reference':
      return [make('reference', { to: span.to }, [])];
    case 'break':
      return [make('break', {}, [])];
    case 'footnote':
      return [make('footnote', {}, sentenceNodes(span.text))];
    default:
      return never(span);
  }
}
