import type { Block } from '../document/document.ts';
import { never } from '../model/never.ts';
import type { Prose, ProseBlock } from '../model/prose.ts';
import { composeBound } from './bound.ts';
import { type Paper, words } from './paper.ts';
import { composeSentence } from './sentences.ts';

/** Where a body of prose stands. */
export type Where = {
  /** Named in findings. */
  readonly at: string;
  /** Whether paragraphs carry the paper's numbers (2.3) or stand unnumbered under a numbered heading. */
  readonly numbered: boolean;
  /** Where unnumbered text stands, in millimetres from the margin. */
  readonly indent: number;
};

/** A body of prose as blocks, numbered as the template says. */
export function composeProse(paper: Paper, prose: Prose, where: Where): readonly Block[] {
  return prose.flatMap((block) => composeOne(paper, block, where));
}

function composeOne(paper: Paper, block: ProseBlock, where: Where): readonly Block[] {
  switch (block.kind) {
    case 'subheading':
      return [{ kind: 'heading', level: 3, number: null, text: block.text, anchor: null }];
    case 'paragraph': {
      const number = where.numbered ? paper.number(1) : null;
      const at = number === null ? where.at : `paragraph ${number.text}`;
      if (block.anchor !== null) paper.name(block.anchor, at, at);
      return [
        {
          kind: 'paragraph',
          number,
          indent: where.indent,
          text: composeSentence(paper, block.text, at),
          anchor: block.anchor,
        },
      ];
    }
    case 'bullets':
      return [
        {
          kind: 'list',
          items: block.items.map((item) => ({
            number: null,
            level: 0,
            indent: where.indent + paper.template.style.hang / 2,
            text: composeSentence(paper, item, where.at),
            anchor: null,
          })),
        },
      ];
    case 'steps': {
      const number = paper.startSteps();
      return [
        {
          kind: 'list',
          items: block.items.map((item, at) => ({
            number: number(at),
            level: 0,
            indent: 0,
            text: composeSentence(paper, item, where.at),
            anchor: null,
          })),
        },
      ];
    }
    case 'quote':
      return [
        { kind: 'quote', indent: where.indent, text: composeSentence(paper, block.text, where.at), from: block.from },
      ];
    case 'table':
      return [composeTypedTable(paper, block, where)];
    case 'bound':
      return composeBound(paper, block.block, block.anchor, where.at);
    default:
      return never(block);
  }
}

function composeTypedTable(paper: Paper, table: Extract<ProseBlock, { kind: 'table' }>, where: Where): Block {
  const caption = paper.captionTable(table.caption, table.anchor);
  const at = `${where.at}, ${caption.label} ${caption.number}`;
  for (const [n, row] of table.rows.entries())
    if (row.length !== table.columns.length)
      paper.find(
        'table-ragged',
        `${at}, row ${n + 1}`,
        `has ${row.length} cells where the table has ${table.columns.length} columns`,
        'stops',
      );
  return {
    kind: 'table',
    caption,
    columns: table.columns.map((column) => ({ title: column.title, width: column.width, align: 'left' })),
    rows: table.rows.map((row) => ({
      total: false,
      cells: table.columns.map((_, n) => {
        const text = composeSentence(paper, row[n] ?? [], at);
        return { text: text.length === 0 ? words('–') : text, rating: null };
      }),
    })),
    rowHeaders: true,
    note: '',
  };
}
