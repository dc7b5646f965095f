import type { Carrier } from '../files/carrier.ts';
import type { Mark } from '../../shared/compare/redline.ts';
import type { Document, Pictures } from '../../shared/document/document.ts';
import { type Anchors, nameAnchors } from './anchors.ts';
import type { Changes } from './changes.ts';
import { lastList } from './house-style.ts';
import { textWidth } from '../../shared/document/lengths.ts';
import { type Lists, startLists } from './numbering.ts';
import { type Part, type Relations, startRelations } from './package.ts';

/** One paper while it is being written: what its parts share, and what the body has asked other parts for so far. */
export type Writing = {
  readonly document: Document;
  readonly anchors: Anchors;
  readonly lists: Lists;
  /** The relationships of the body. */
  readonly relations: Relations;
  /** Charts and their workbooks, in the order of the paper. */
  readonly parts: Part[];
  /** The bytes of the paper's pictures. */
  readonly pictures: Pictures;
  /** The next number of a kind of thing that Word numbers for itself: bookmarks, drawings, changes. */
  readonly next: (kind: 'bookmark' | 'drawing' | 'change' | 'section' | 'box') => number;
  /** What came and went since an earlier version, when the file is to show it. */
  readonly changes: Changes | null;
  /** The council's own file whose house style the paper takes over. */
  readonly carrier: Carrier | null;
  /** The ids under which the paper's styles stand in the file, where they are not their own. */
  readonly styleIds: ReadonlyMap<string, string>;
  /** The width for text on the page being written, in millimetres: a page on its side has more. */
  width: number;
  /** How the block being written is marked, when it came or went as a whole. */
  mark: Mark | null;
};

/** Starts the paper `document`, with what is to be shown of its changes, in the house style of `carrier` if there is one. */
export function startWriting(
  document: Document,
  changes: Changes | null,
  carrier: Carrier | null,
  styleIds: ReadonlyMap<string, string>,
  pictures: Pictures,
): Writing {
  const counts = { bookmark: 0, drawing: 0, change: 0, section: 0, box: 0 };
  return {
    document,
    anchors: nameAnchors(document.blocks),
    lists: startLists(document, lastList(carrier)),
    carrier,
    styleIds,
    relations: startRelations(),
    parts: [],
    pictures,
    width: textWidth(document.style),
    next: (kind) => {
      counts[kind] += 1;
      return counts[kind];
    },
    changes,
    mark: null,
  };
}

/** The id under which `style`, one of the paper's own, stands in the file. */
export function styleIdOf(writing: Writing, style: string): string {
  return writing.styleIds.get(style) ?? style;
}
