import type { Item, ReadPaper } from '../document/read-paper.ts';
import type { Spot } from './rule.ts';

/** Where `spot` is, for a person with the paper in hand: `paragraph 2.15, page 4`, `Table 2, row 3`, `“Background”, after 1.2`. */
export function sayPlace(paper: ReadPaper, spot: Spot | null): string {
  if (spot === null) return '';
  if (spot.part === 'footnote') return `footnote ${paper.footnotes[spot.item]?.number ?? ''}`.trim();
  const item = paper.items[spot.item];
  if (item === undefined) return '';
  const row = spot.part === 'cell' ? `, row ${spot.row + 1}` : '';
  const page = item.place.page === null ? '' : `, page ${item.place.page}`;
  return `${sayItem(item)}${row}${page}`;
}

function sayItem(item: Item): string {
  switch (item.kind) {
    case 'title':
      return 'the title';
    case 'field':
      return `front matter, ${item.label}`;
    case 'clearance':
      return `clearance “${shorten(item.question)}”`;
    case 'heading':
      return `heading “${shorten(`${item.number === null ? '' : `${item.number.text} `}${item.text.words}`)}”`;
    case 'paragraph':
      return item.number === null ? sayNear(item, 'text') : `paragraph ${item.number.text.replace(/[.:]$/, '')}`;
    case 'entry':
      return sayNear(item, sayEntry(item.marker.replace(/\s*[–—:-]\s*$/, '')));
    case 'quote':
      return sayNear(item, 'quotation');
    case 'table':
    case 'chart':
    case 'picture':
      return item.caption === null ? sayNear(item, item.kind) : `${item.caption.label} ${item.caption.number}`;
  }
}

/** `item a)`, and what has a name of its own by it: `Appendix 1`. */
function sayEntry(marker: string): string {
  if (!/\w/.test(marker)) return 'bullet';
  return /^\p{L}{2,} /u.test(marker) ? marker : `item ${marker}`;
}

/** Unnumbered things are found by what stands above them. */
function sayNear(item: Item, what: string): string {
  const { section, number } = item.place;
  if (number !== '') return `${what} after ${number.replace(/[.:]$/, '')}`;
  return section === '' ? `${what} above the first heading` : `${what} under “${shorten(section)}”`;
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
