import type { Document } from '../../shared/document/document.ts';
import type { HouseStyle } from '../../shared/document/house-style.ts';
import { WORD } from './style-parts.ts';
import { when, type Xml, xml, xmlPart } from './xml.ts';

/** settings.xml: Word opens the paper in its own mode and asks nothing; no field is marked for bringing up to date. */
export function writeSettings(document: Document, evenPagesDiffer: boolean, tracked: boolean): Xml {
  const even = when(evenPagesDiffer, xml`<w:evenAndOddHeaders/>`);
  const track = when(tracked, xml`<w:trackRevisions/>`);
  const notes =
    document.footnotes.length > 0
      ? xml`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`
      : null;
  return xmlPart(
    xml`<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/>${track}<w:defaultTabStop w:val="720"/>${even}<w:characterSpacingControl w:val="doNotCompress"/>${notes}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${document.language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`,
  );
}

export function writeFontTable({ font }: HouseStyle): Xml {
  return xmlPart(
    xml`<w:fonts xmlns:w="${WORD}"><w:font w:name="${font}"><w:charset w:val="00"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
  );
}

/** What a file says of itself. */
export type About = Pick<Document, 'title' | 'subject' | 'author' | 'keywords' | 'language' | 'day'>;

/** core.xml: the paper is dated by the day it was composed, never by the clock. */
export function writeCoreProperties(document: About): Xml {
  const { title, subject, author, keywords, language, day } = document;
  const moment = `${day}T00:00:00Z`;
  return xmlPart(
    xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${keywords}</cp:keywords><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified><dc:language>${language}</dc:language></cp:coreProperties>`,
  );
}

export function writeAppProperties(): Xml {
  return xmlPart(
    xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Clerkwell</Application></Properties>`,
  );
}

/** The theme: the house's font and colours under Word's names for them, so that its pickers offer them. */
export function writeTheme(style: HouseStyle): Xml {
  const accents = Array.from({ length: 6 }, (_, at) => style.chartColours[at % style.chartColours.length] ?? '12436D');
  const colours = accents.map((colour, at) => {
    const slot = ACCENTS[at] ?? ACCENTS[0];
    return slot(xml`<a:srgbClr val="${colour}"/>`);
  });
  const font = (name: string) => xml`<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
  const line = xml`<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;
  return xmlPart(
    xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House style"><a:themeElements><a:clrScheme name="House style"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="${style.headings[0].colour}"/></a:dk2><a:lt2><a:srgbClr val="${style.table.totalFill}"/></a:lt2>${colours}<a:hlink><a:srgbClr val="0B4F9E"/></a:hlink><a:folHlink><a:srgbClr val="801650"/></a:folHlink></a:clrScheme><a:fontScheme name="House style"><a:majorFont>${font(style.headingFont)}</a:majorFont><a:minorFont>${font(style.font)}</a:minorFont></a:fontScheme><a:fmtScheme name="House style"><a:fillStyleLst>${[fill, fill, fill]}</a:fillStyleLst><a:lnStyleLst>${[line, line, line]}</a:lnStyleLst><a:effectStyleLst>${[effect, effect, effect]}</a:effectStyleLst><a:bgFillStyleLst>${[fill, fill, fill]}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  );
}

const ACCENTS: readonly [(colour: Xml) => Xml, ...((colour: Xml) => Xml)[]] = [
  (colour) => xml`<a:accent1>${colour}</a:accent1>`,
  (colour) => xml`<a:accent2>${colour}</a:accent2>`,
  (colour) => xml`<a:accent3>${colour}</a:accent3>`,
  (colour) => xml`<a:accent4>${colour}</a:accent4>`,
  (colour) => xml`<a:accent5>${colour}</a:accent5>`,
  (colour) => xml`<a:accent6>${colour}</a:accent6>`,
];
