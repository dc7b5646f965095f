import type { Block } from '../../shared/document/document.ts';
import { estimatePages } from './estimate-pages.ts';
import { type Around, type Draft, writeDrafts } from './flow.ts';
import { run } from './run.ts';
import { CONTENTS_STYLE, STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { NOTHING, type Xml, xml } from './xml.ts';

/**
 * The contents list as Word's own, already filled in: each entry leads to its heading and names the page as it was worked out
 * here. Word makes the same list anew when a clerk asks for it, and asks nothing when the paper is opened.
 */
export function writeContents(writing: Writing, block: Extract<Block, { kind: 'contents' }>, around: Around): Xml {
  const pages = estimatePages(writing.document);
  const levels = block.entries.map((entry) => entry.level);
  const range = `${Math.min(...levels, 2)}-${Math.max(...levels, 2)}`;
  const start = xml`${mark('begin')}<w:r><w:instrText xml:space="preserve">${` TOC \\o "${range}" \\h \\z \\u `}</w:instrText></w:r>${mark('separate')}`;
  const title: Draft = { look: { style: STYLE.contentsTitle }, words: run(writing, block.title) };
  const end = block.entries.length - 1;
  const entries = block.entries.map((entry, at): Draft => {
    const number = entry.number === '' ? [] : [run(writing, entry.number), TAB];
    const page = pages.get(entry.anchor);
    const words = [
      ...number,
      run(writing, entry.text),
      ...(page === undefined ? [] : [TAB, pageOf(writing, entry.anchor, page)]),
    ];
    const name = writing.anchors.get(entry.anchor);
    const linked =
      name === undefined ? words : [xml`<w:hyperlink w:anchor="${name}" w:history="1">${words}</w:hyperlink>`];
    const opening = at === 0 ? start : NOTHING;
    const closing = at === end ? mark('end') : NOTHING;
    return { look: { style: CONTENTS_STYLE[entry.level] }, words: [opening, ...linked, closing] };
  });
  return writeDrafts(writing, [...(block.title === '' ? [] : [title]), ...entries], around);
}

const TAB = xml`<w:r><w:tab/></w:r>`;

/** The page of `anchor`, as a field that already holds it. */
function pageOf(writing: Writing, anchor: string, page: number): Xml {
  const name = writing.anchors.get(anchor);
  if (name === undefined) return run(writing, String(page));
  const instruction = xml`<w:r><w:instrText xml:space="preserve">${` PAGEREF ${name} \\h `}</w:instrText></w:r>`;
  return xml`${mark('begin')}${instruction}${mark('separate')}${run(writing, String(page))}${mark('end')}`;
}

function mark(type: 'begin' | 'separate' | 'end'): Xml {
  return xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
