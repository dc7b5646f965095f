import type { Picture } from '../../shared/document/document.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { marked } from './changes.ts';
import { OFFICE } from './package.ts';
import { type Look, paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { STYLE } from './styles.ts';
import type { Writing } from './writing.ts';
import { type Xml, xml } from './xml.ts';

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A millimetre in the units of drawings. */
const EMU = 36_000;

/** What its caption and note need of the page a picture stands on, in millimetres. */
const BESIDE = 40;

/** A picture of the programme file, in the line of text like any other of Word's, with its alternative text. */
export function writePicture(writing: Writing, block: Picture, look: Look): Xml {
  const bytes = writing.pictures.get(block.sha256);
  // A picture that went is said in words: it would have to stay in the file to be shown.
  if (writing.mark === 'deleted' || bytes === undefined)
    return paragraph(writing, { ...look, style: STYLE.note }, run(writing, block.alt));
  const { width, height } = pictureSize(block, writing.width, writing.document.style);
  const id = writing.next('drawing');
  const file = `media/picture-${block.sha256.slice(0, 16)}.${block.mediaType === 'image/png' ? 'png' : 'jpg'}`;
  // One picture shown twice is one part.
  if (!writing.parts.some((part) => part.name === `word/${file}`))
    writing.parts.push({ name: `word/${file}`, type: block.mediaType, body: bytes });
  const relation = writing.relations.add(`${OFFICE}/image`, file);
  const about = xml`id="${id}" name="${`${block.caption.label} ${block.caption.number}`}" descr="${block.alt}"`;
  const size = xml`cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const shape = xml`<pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const graphic = xml`<a:graphic><a:graphicData uri="${PICTURE}">${shape}</a:graphicData></a:graphic>`;
  const drawing = xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${about}/><wp:cNvGraphicFramePr/>${graphic}</wp:inline></w:drawing></w:r>`;
  return paragraph(writing, { style: STYLE.chart, keepNext: false, ...look }, marked(writing, writing.mark, drawing));
}

/** How large a picture is on a page with `room` millimetres for text: as wide as asked, and never taller than the page holds. */
export function pictureSize(
  { share, ratio }: Pick<Picture, 'share' | 'ratio'>,
  room: number,
  { page }: Pick<HouseStyle, 'page'>,
): { readonly width: number; readonly height: number } {
  const tallest = page.height - page.margins.top - page.margins.bottom - BESIDE;
  const width = Math.min(room * share, tallest / ratio);
  return { width, height: width * ratio };
}
