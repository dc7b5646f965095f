import type { Item, ItemOf, ReadText } from '../document/read-paper.ts';
import { never } from '../model/never.ts';
import { Href, type Prose, type ProseBlock, type Sentence, type Span } from '../model/prose.ts';

/** The words of a read text as a sentence of a report, its links and emphasis kept. */
export function toSentence(text: ReadText): Sentence {
  const marks = text.marks
    .filter((mark) => mark.end > mark.start && (mark.kind === 'link' || mark.kind === 'bold' || mark.kind === 'italic'))
    .toSorted((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let at = 0;
  const put = (span: Span): void => {
    if (span !== '') spans.push(span);
  };
  for (const mark of marks) {
    if (mark.start < at) continue;
    const words = plainWords(text.words.slice(mark.start, mark.end));
    put(plainWords(text.words.slice(at, mark.start)));
    if (mark.kind === 'link' && Href.safeParse(mark.href).success && words.trim() !== '')
      put({ kind: 'link', text: words.slice(0, 300), href: mark.href });
    else if (mark.kind === 'bold') put({ kind: 'strong', text: words });
    else if (mark.kind === 'italic') put({ kind: 'emphasis', text: words });
    else put(words);
    at = mark.end;
  }
  put(plainWords(text.words.slice(at)));
  return spans;
}

/** A line break inside a paragraph is a space in a report's sentence. */
function plainWords(words: string): string {
  return words.replace(/\s*[\n\t]\s*/g, ' ');
}

/** Items of a paper as the prose of a section, entries that follow one another as lists; what has no form there is left out. */
export function toProse(items: readonly Item[]): Prose {
  const blocks: ProseBlock[] = [];
  let entries: ItemOf<'entry'>[] = [];
  const close = (): void => {
    const [first] = entries;
    if (first !== undefined) {
      const kind = /\w/.test(first.marker) ? 'steps' : 'bullets';
      blocks.push({ kind, items: entries.map((entry) => toSentence(entry.text)) });
    }
    entries = [];
  };
  for (const item of items) {
    if (item.kind === 'entry') {
      if (entries.length > 0 && entries[0]?.list !== item.list) close();
      entries.push(item);
      continue;
    }
    close();
    const block = toBlock(item);
    if (block !== null) blocks.push(block);
  }
  close();
  return blocks;
}

function toBlock(item: Item): ProseBlock | null {
  switch (item.kind) {
    case 'heading':
      return { kind: 'subheading', text: item.text.words.replace(/\s+/g, ' ').slice(0, 200), level: 1, anchor: null };
    case 'paragraph':
    case 'title':
      return { kind: 'paragraph', text: toSentence(item.text), anchor: null };
    case 'field':
      return {
        kind: 'paragraph',
        text: [{ kind: 'strong', text: `${item.label}: ` }, ...toSentence(item.text)],
        anchor: null,
      };
    case 'quote':
      return { kind: 'quote', text: toSentence(item.text), from: item.from.slice(0, 200) };
    case 'table':
      return toTable(item);
    // Entries are gathered into lists; the others are drawn, or given, anew in the report.
    case 'entry':
    case 'chart':
    case 'picture':
    case 'clearance':
      return null;
    default:
      return never(item);
  }
}

const MOST_COLUMNS = 12;

/** A table with a cell for each column: what a merged cell covers is left empty, and said by the check of the new report. */
function toTable(table: ItemOf<'table'>): ProseBlock | null {
  const columns = Math.min(table.columns, MOST_COLUMNS);
  const rows = table.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => row.cells.find((cell) => cell.column === column)?.text ?? null),
  );
  const [head, ...body] = rows;
  if (columns === 0 || head === undefined || body.length === 0) return null;
  return {
    kind: 'table',
    caption: (table.caption?.text ?? '').slice(0, 200).trim(),
    anchor: null,
    columns: head.map((cell, at) => ({
      title:
        plainWords(cell?.words ?? '')
          .slice(0, 120)
          .trim() || `Column ${at + 1}`,
      width: Math.max(1, Math.floor(100 / columns)),
      align: 'left',
    })),
    rows: body.map((row) => row.map((cell) => (cell === null ? [] : toSentence(cell)))),
    totals: [],
    parts: [],
    note: plainWords(table.note.words).slice(0, 1000),
  };
}
