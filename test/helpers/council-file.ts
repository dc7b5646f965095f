import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function relations(
  ...list: readonly (readonly [id: string, type: string, target: string, outside?: boolean])[]
): string {
  const each = list.map(
    ([id, type, target, outside]) =>
      `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${outside === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function style(id: string, name: string, look: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${look}</w:style>`;
}

/** A picture of one dot. */
function dot(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const edge = Buffer.alloc(8);
    edge.writeUInt32BE(data.length, 0);
    return Buffer.concat([edge.subarray(0, 4), body, edge.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 18, 67, 109]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const logo = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="720000" cy="360000"/><wp:docPr id="900" name="Crest" descr="Crest of Wendmoor Council"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="900" name="Crest"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

/** The parts of a council's own Word file, as its communications team might send it: crest, colours, numbered headings. */
export const councilParts: { readonly [name: string]: string | Uint8Array } = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/></Types>`,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
  'word/_rels/document.xml.rels': relations(
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId3', 'settings', 'settings.xml'],
    ['rId4', 'header', 'header3.xml'],
    ['rId5', 'footer', 'footer8.xml'],
  ),
  'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body><w:p><w:r><w:t>Old text</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="first" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
  'word/styles.xml': `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Gill Sans MT" w:hAnsi="Gill Sans MT"/><w:sz w:val="24"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>${style('Pennawd1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="5B2C83"/><w:sz w:val="40"/></w:rPr>')}${style('Pennawd2', 'Heading 2', '<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="5B2C83"/><w:sz w:val="30"/></w:rPr>')}${style('TableText', 'Wendmoor cell', '<w:rPr><w:sz w:val="18"/></w:rPr>')}</w:styles>`,
  'word/numbering.xml': `${HEAD}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
  'word/settings.xml': `${HEAD}<w:settings xmlns:w="${W}" xmlns:r="${R}"><w:attachedTemplate r:id="rId1"/></w:settings>`,
  'word/_rels/settings.xml.rels': relations(['rId1', 'attachedTemplate', 'file:///S:/Templates/Report.dotm', true]),
  'word/header3.xml': `${HEAD}<w:hdr xmlns:w="${W}" xmlns:r="${R}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>${logo}</w:r></w:p></w:hdr>`,
  'word/_rels/header3.xml.rels': relations(['rId7', 'image', 'media/image1.png']),
  'word/media/image1.png': dot(),
  'word/footer8.xml': `${HEAD}<w:ftr xmlns:w="${W}" xmlns:r="${R}"><w:p><w:hyperlink r:id="rId1"><w:r><w:t>wendmoor.example</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> Page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
  'word/_rels/footer8.xml.rels': relations(['rId1', 'hyperlink', 'https://wendmoor.example', true]),
};

/** The file of `councilParts`, with some of them changed, added, or with null left out. */
export function councilFile(changed: { readonly [name: string]: string | Uint8Array | null } = {}): Uint8Array {
  const parts = Object.entries({ ...councilParts, ...changed }).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const],
  );
  return zipSync(Object.fromEntries(parts));
}
