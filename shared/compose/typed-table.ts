import type { Block } from '../document/document.ts';
import type { ProseBlock } from '../model/prose.ts';
import { type Paper, words } from './paper.ts';
import { composeSentence } from './sentences.ts';
import { joinWords } from '../model/join-words.ts';

type TypedTable = Extract<ProseBlock, { kind: 'table' }>;

/** A table that its author typed. One that was given no caption has its headings for one, and the author is asked for a better. */
export function composeTypedTable(paper: Paper, table: TypedTable, place: string): Block {
  const { rows, columns, totals, parts, note, anchor } = table;
  const isNamed = table.caption.trim() !== '';
  const caption = paper.captionTable(isNamed ? table.caption : listHeadings(table), anchor);
  const named = caption.place === 'none' ? `the table “${caption.text}”` : `${caption.label} ${caption.number}`;
  const at = `${place}, ${named}`;
  if (!isNamed)
    paper.find(
      'table-uncaptioned',
      at,
      'has no caption, so its headings stand for one: say in its caption what it shows',
      'warns',
    );
  for (const [n, row] of rows.entries())
    if (row.length !== columns.length)
      paper.find(
        'table-ragged',
        `${at}, row ${n + 1}`,
        `has ${row.length} cells where the table has ${columns.length} columns`,
        'stops',
      );
  return {
    kind: 'table',
    caption,
    columns,
    rows: rows.map((row, n) => ({
      total: totals.includes(n + 1),
      ...(parts.includes(n + 1) && { part: true as const }),
      cells: columns.map((_, column) => {
        const text = composeSentence(paper, row[column] ?? [], at);
        return { text: text.length === 0 ? words(paper.written.nothing) : text, rating: null };
      }),
    })),
    rowHeaders: true,
    note,
  };
}

/** How many headings are named at most. */
const MOST_HEADINGS = 4;

/** `School, Places and Change`: what a table without a caption is told apart by. */
function listHeadings({ columns }: TypedTable): string {
  const titles = columns.map(({ title }) => title.trim());
  const said = titles.length > MOST_HEADINGS ? [...titles.slice(0, MOST_HEADINGS), 'more'] : titles;
  const list = joinWords(said);
  return list.length <= 200 ? list : `${list.slice(0, 199).trimEnd()}…`;
}
