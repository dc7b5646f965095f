import type { Row } from '../../shared/document/document.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { plainLine } from '../../shared/document/inline.ts';
import type { SlideBody } from '../../shared/deck/deck.ts';
import { type Xml, xml } from '../word/xml.ts';

/** A slide of 16 by 9, in English Metric Units (360,000 to the centimetre), and where things stand on it. */
export const SLIDE = { width: 12_192_000, height: 6_858_000, edge: 609_600 };
const TITLE = { y: 365_760, height: 960_000 };
export const BODY = { y: 1_450_000, height: 4_650_000, width: SLIDE.width - 2 * SLIDE.edge };
const NOTE = { y: 6_200_000, height: 380_000 };

/** Sizes in hundredths of a point: read from the back of a room. */
const SIZE = { title: 2800, points: 2000, table: 1400, note: 1200 };

/** The title of a slide: what a screen reader calls the slide by. */
export function titleShape(text: string, language: string): Xml {
  const place = frame(SLIDE.edge, TITLE.y, BODY.width, TITLE.height);
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/>${textLine(text, language)}</p:txBody></p:sp>`;
}

/** Points as the slide's own list, so that its outline holds them. */
export function pointsShape(points: readonly string[], language: string, bullets = true): Xml {
  const place = frame(SLIDE.edge, BODY.y, BODY.width, BODY.height);
  const lines = points.map((point) => (bullets ? textLine(point, language) : plainLineOf(point, language)));
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Points"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${lines}</p:txBody></p:sp>`;
}

/** The source under a chart or table. */
export function noteShape(text: string, language: string): Xml {
  const place = frame(SLIDE.edge, NOTE.y, BODY.width, NOTE.height);
  const look = xml`<a:rPr lang="${language}" sz="${SIZE.note}"/>`;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="5" name="Source"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>${look}<a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** A native chart, told in words. */
export function chartShape(relation: string, name: string, alt: string): Xml {
  const place = xml`<p:xfrm><a:off x="${SLIDE.edge}" y="${BODY.y}"/><a:ext cx="${BODY.width}" cy="${BODY.height}"/></p:xfrm>`;
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="${name}" descr="${alt}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A table with its header row marked, in the house's colours. */
export function tableShape(body: Extract<SlideBody, { kind: 'table' }>, style: HouseStyle, language: string): Xml {
  const shares = body.columns.map((column) => column.width);
  const sum = shares.reduce((one, other) => one + other, 0);
  const grid = shares.map((share) => xml`<a:gridCol w="${Math.floor((BODY.width * share) / sum)}"/>`);
  const header = body.columns.map((column) =>
    cell(column.title === '' ? '–' : column.title, column.align, language, {
      fill: style.table.headerFill,
      colour: style.table.headerText,
      bold: true,
    }),
  );
  const rows = body.rows.map((row) => tableRow(rowCells(row, body, style, language)));
  const alt = `${body.name}. Columns: ${body.columns.map((column) => column.title).join(', ')}. ${body.rows.length} rows.`;
  const place = xml`<p:xfrm><a:off x="${SLIDE.edge}" y="${BODY.y}"/><a:ext cx="${BODY.width}" cy="${ROW * (body.rows.length + 1)}"/></p:xfrm>`;
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="${body.name}" descr="${alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${tableRow(header)}${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

const ROW = 400_000;

function tableRow(cells: readonly Xml[]): Xml {
  return xml`<a:tr h="${ROW}">${cells}</a:tr>`;
}

function rowCells(
  row: Row,
  body: Extract<SlideBody, { kind: 'table' }>,
  style: HouseStyle,
  language: string,
): readonly Xml[] {
  return body.columns.map((column, at) => {
    const given = row.cells[at];
    const said = given === undefined ? '' : plainLine(given.text);
    const rated = given?.rating ?? null;
    const look =
      rated === null
        ? { fill: row.total ? style.table.totalFill : null, colour: '000000', bold: row.total || at === 0 }
        : { fill: style.rag[rated].fill, colour: style.rag[rated].text, bold: true };
    return cell(said.trim() === '' ? '–' : said, column.align, language, look);
  });
}

type CellLook = { readonly fill: string | null; readonly colour: string; readonly bold: boolean };

const ALIGN = { left: 'l', right: 'r', centre: 'ctr' } as const;

function cell(text: string, align: keyof typeof ALIGN, language: string, { fill, colour, bold }: CellLook): Xml {
  const ground = fill === null ? xml`<a:noFill/>` : xml`<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  const rule = xml`w="6350"><a:solidFill><a:srgbClr val="8A94A0"/></a:solidFill>`;
  const look = xml`<a:rPr lang="${language}" sz="${SIZE.table}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:rPr>`;
  return xml`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${ALIGN[align]}"/><a:r>${look}<a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr marL="72000" marR="72000" anchor="ctr"><a:lnL ${rule}</a:lnL><a:lnR ${rule}</a:lnR><a:lnT ${rule}</a:lnT><a:lnB ${rule}</a:lnB>${ground}</a:tcPr></a:tc>`;
}

/** What the speaker says, as the body of a page of notes. */
export function notesShapes(notes: readonly string[], language: string): Xml {
  const lines = (notes.length === 0 ? [''] : notes).map((note) => textLine(note, language));
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${lines}</p:txBody></p:sp>`;
}

function textLine(text: string, language: string): Xml {
  if (text === '') return xml`<a:p><a:endParaRPr lang="${language}"/></a:p>`;
  return xml`<a:p><a:r><a:rPr lang="${language}"/><a:t>${text}</a:t></a:r></a:p>`;
}

function plainLineOf(text: string, language: string): Xml {
  return xml`<a:p><a:pPr marL="0" indent="0"><a:buNone/></a:pPr><a:r><a:rPr lang="${language}"/><a:t>${text}</a:t></a:r></a:p>`;
}

function frame(x: number, y: number, width: number, height: number): Xml {
  return xml`<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
}

/** Styles of the text on every slide, for the master: the house's colours and sizes that carry. */
export function textStyles(style: HouseStyle): Xml {
  const { colour } = style.headings[0];
  const bullet = xml`<a:buFont typeface="Arial"/><a:buChar char="•"/>`;
  return xml`<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="${SIZE.title}" b="1"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="285750" indent="-285750"><a:spcBef><a:spcPts val="1000"/></a:spcBef>${bullet}<a:defRPr sz="${SIZE.points}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles>`;
}
