import type { Block, Document } from '../../shared/document/document.ts';
import { sayCaption } from '../../shared/document/plain-text.ts';
import { CHART_SIZES } from './chart-room.ts';
import { UNUSED_STYLES } from './styles.ts';
import { columnTitle } from './table.ts';

type Mender = (text: string, document: Document) => string;

/** What docx leaves out or gets wrong in each part, and what Word itself writes there. */
const MENDERS: readonly (readonly [part: RegExp, mend: Mender])[] = [
  [/^docProps\/core\.xml$/, mendProperties],
  [/^word\/document\.xml$/, mendBody],
  [/^word\/styles\.xml$/, mendStyles],
  [/^word\/numbering\.xml$/, mendNumbering],
  [/^word\/settings\.xml$/, mendSettings],
  [/^word\/charts\/chart\d+\.xml$/, mendChart],
];

/** The text of part `name`, mended. */
export function mendPart(name: string, text: string, document: Document): string {
  return MENDERS.reduce((mended, [part, mend]) => (part.test(name) ? mend(mended, document) : mended), text);
}

/** The paper is dated by the day it was composed, never by the clock; its language is a property too. */
function mendProperties(text: string, document: Document): string {
  return text
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${document.day}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${escapeXml(document.language)}</dc:language></cp:coreProperties>`);
}

function mendBody(text: string, document: Document): string {
  const tables = document.blocks.flatMap((block) => {
    if (block.kind === 'table') return [tableAltText(block)];
    return block.kind === 'fields' ? [`<w:tblCaption w:val="${escapeXml(block.name)}"/>`] : [];
  });
  let at = -1;
  return numberBookmarks(text).replaceAll('</w:tblPr>', (end) => {
    at += 1;
    return `${tables[at] ?? ''}${end}`;
  });
}

/** docx counts bookmarks for as long as the program runs; here they count from 1 in each paper. */
function numberBookmarks(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)"/g, (_, start: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${start}${number}"`;
  });
}

/** docx cannot write a table's alt text: its caption, and what its columns and rows are. */
function tableAltText(table: Extract<Block, { kind: 'table' }>): string {
  const columns = table.columns.map(columnTitle).join(', ');
  const rows = table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`;
  const title = escapeXml(sayCaption(table.caption));
  return `<w:tblCaption w:val="${title}"/><w:tblDescription w:val="${escapeXml(`Columns: ${columns}. ${rows}.`)}"/>`;
}

/** Character styles stand on a style that docx does not write; widow control can only be said here. */
function mendStyles(text: string): string {
  const base =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
  const unused = new RegExp(
    `<w:style [^>]*w:styleId="(?:${UNUSED_STYLES.join('|')})"(?:(?!</w:style>).)*</w:style>`,
    'g',
  );
  return text
    .replace(unused, '')
    .replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:widowControl/>')
    .replace('</w:docDefaults>', `</w:docDefaults>${base}`);
}

/** Our lists have levels that belong together; without an id of its own Word may take one list for another. */
function mendNumbering(text: string): string {
  let lists = 0;
  return text.replaceAll(' w:tentative="1"', '').replaceAll('<w:multiLevelType w:val="hybridMultilevel"/>', () => {
    lists += 1;
    const id = (0x436c0000 + lists).toString(16).toUpperCase();
    return `<w:nsid w:val="${id}"/><w:multiLevelType w:val="multilevel"/>`;
  });
}

function mendSettings(text: string, document: Document): string {
  return text.replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${escapeXml(document.language)}"/>`);
}

/** What docx has no option for: a quieter second line of the title, and years below the plot when values are negative. */
function mendChart(text: string, document: Document): string {
  const language = ` lang="${escapeXml(document.language)}"`;
  return text
    .replaceAll(' lang="en-US"', language)
    .replace('<c:lang val="en-US"/>', `<c:lang val="${escapeXml(document.language)}"/>`)
    .replace(/<c:chart><c:title>.*?<\/c:rich>/s, quietSubtitle)
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) =>
      axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'),
    );
}

function quietSubtitle(title: string): string {
  const headline = title.indexOf('</a:p>');
  const loud = `sz="${CHART_SIZES.headline * 100}" b="1"`;
  const quiet = `sz="${CHART_SIZES.subtitle * 100}" b="0"`;
  const subtitle = title.slice(headline).replaceAll(loud, quiet).replaceAll('<a:rPr ', `<a:rPr ${quiet} `);
  return `${title.slice(0, headline)}${subtitle}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
