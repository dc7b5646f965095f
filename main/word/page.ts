import type { Edge, EdgePiece } from '../../shared/document/document.ts';
import { edgeParts } from './house-style.ts';
import { widthOfText } from '../../shared/document/letter-widths.ts';
import { textWidth, twips } from '../../shared/document/lengths.ts';
import { OFFICE } from './package.ts';
import { type Look, paragraph } from './paragraph.ts';
import { field, run } from './run.ts';
import { WORD } from './style-parts.ts';
import { STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { joined, NOTHING, when, type Xml, xml, xmlPart } from './xml.ts';

/** How far the header and footer stand from the edge of the page, in millimetres. */
const EDGE = 12;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The layout of the pages up to here: their size, margins, and the lines at their head and foot. */
export function writeSection(writing: Writing, turned: boolean): Xml {
  const { page } = writing.document.style;
  const [width, height] = turned ? [page.height, page.width] : [page.width, page.height];
  const { top, right, bottom, left } = page.margins;
  const wide = width > height ? xml` w:orient="landscape"` : null;
  const edges = joined([edgeReferences(writing, 'header', turned), edgeReferences(writing, 'footer', turned)]);
  const carried = writing.carrier?.page;
  const [head, foot] = [carried?.header ?? twips(EDGE), carried?.footer ?? twips(EDGE)];
  // Only the first page of the paper is its first.
  const first = writing.next('section') === 1 && writing.carrier?.firstPageDiffers === true;
  return xml`<w:sectPr>${edges}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${wide}/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${head}" w:footer="${foot}" w:gutter="0"/>${when(first, xml`<w:titlePg/>`)}</w:sectPr>`;
}

/** The council's own headers or footers where its file has them; else the one the document holds. */
function edgeReferences(writing: Writing, kind: 'header' | 'footer', turned: boolean): Xml {
  const carried = writing.carrier?.edges.filter((edge) => edge.kind === kind) ?? [];
  if (carried.length === 0) return edgeReference(writing, kind, turned);
  return joined(
    carried.map((edge) => {
      const { target, parts } = edgeParts(edge);
      if (writing.parts.every((part) => part.name !== parts[0]?.name)) writing.parts.push(...parts);
      return reference(kind, edge.pages, writing.relations.add(`${OFFICE}/${kind}`, target));
    }),
  );
}

function reference(kind: 'header' | 'footer', pages: string, id: string): Xml {
  return kind === 'header'
    ? xml`<w:headerReference w:type="${pages}" r:id="${id}"/>`
    : xml`<w:footerReference w:type="${pages}" r:id="${id}"/>`;
}

/** The header or footer, as a part of the file the first time it is asked for; a page on its side has one of its own. */
function edgeReference(writing: Writing, kind: 'header' | 'footer', turned: boolean): Xml {
  const edge = writing.document[kind];
  if ([...edge.left, ...edge.centre, ...edge.right].length === 0) return NOTHING;
  const target = `${kind}${turned ? 2 : 1}.xml`;
  const name = `word/${target}`;
  if (writing.parts.every((part) => part.name !== name)) {
    // It belongs to the page, not to the block that the page ends with.
    const own = { ...writing, mark: null };
    const body = kind === 'header' ? writeHeader(own, edge, turned) : writeFooter(own, edge, turned);
    writing.parts.push({ name, type: `${MAIN}.${kind}+xml`, body });
  }
  return reference(kind, 'default', writing.relations.add(`${OFFICE}/${kind}`, target));
}

function writeHeader(writing: Writing, edge: Edge, turned: boolean): Xml {
  return xmlPart(xml`<w:hdr xmlns:w="${WORD}">${writeEdge(writing, STYLE.header, edge, turned)}</w:hdr>`);
}

function writeFooter(writing: Writing, edge: Edge, turned: boolean): Xml {
  return xmlPart(xml`<w:ftr xmlns:w="${WORD}">${writeEdge(writing, STYLE.footer, edge, turned)}</w:ftr>`);
}

function writeEdge(writing: Writing, style: string, { left, centre, right }: Edge, turned: boolean): Xml {
  const filled = [left, centre, right].filter((part) => part.length > 0);
  // What does not fit beside the rest begins a line of its own: a long name would else push the page number apart.
  const next = fitsInLine(writing, filled, turned) ? TAB : joined([BREAK, TAB]);
  const words = filled.map((part, at) =>
    joined([at === 0 ? NOTHING : next, ...part.map((one) => writePiece(writing, one))]),
  );
  // One part alone is aligned; a tab would only stand in the way.
  if (filled.length === 1) {
    const align = left.length > 0 ? 'left' : centre.length > 0 ? 'centre' : 'right';
    return paragraph(writing, { style, align }, words);
  }
  return paragraph(writing, { style, tabs: stops(writing, centre.length > 0, right.length > 0, turned) }, words);
}

const TAB = xml`<w:r><w:tab/></w:r>`;
const BREAK = xml`<w:r><w:br/></w:r>`;

/** The least room between two parts of an edge, in points. */
const GAP = 12;
/** A page number as it may come, for its width. */
const MOST_DIGITS = '000';

function fitsInLine(writing: Writing, parts: readonly (readonly EdgePiece[])[], turned: boolean): boolean {
  const { style } = writing.document;
  const width = (part: readonly EdgePiece[]): number =>
    part
      .map((piece) => (piece.kind === 'text' ? piece.text : MOST_DIGITS))
      .reduce((sum, text) => sum + widthOfText(text, style.table.size, { bold: false, font: style.font }), 0);
  const taken = parts.reduce((sum, part) => sum + width(part) + GAP, -GAP);
  return taken <= twips(textWidth(style, turned)) / 20;
}

/** Stops beside the one of the style, which stands at the right edge of the house's page. */
function stops(writing: Writing, centre: boolean, right: boolean, turned: boolean): NonNullable<Look['tabs']> {
  const { style } = writing.document;
  const width = twips(textWidth(style, turned));
  const usual = twips(textWidth(style));
  return [
    ...(centre ? [{ at: Math.round(width / 2), align: 'center' as const }] : []),
    ...(turned ? [{ at: usual, align: 'clear' as const }] : []),
    ...(turned && right ? [{ at: width, align: 'right' as const }] : []),
  ];
}

/** The fields carry a number each, so that a preview which counts no pages prints `Page 1 of 1` and not `Page of`. */
function writePiece(writing: Writing, piece: EdgePiece): Xml {
  if (piece.kind === 'text') return run(writing, piece.text);
  return piece.kind === 'page' ? field(writing, 'PAGE', '1') : field(writing, 'NUMPAGES', '1');
}
