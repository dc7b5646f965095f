import { isForm } from './answer-form.ts';
import { readWords } from './paragraph-words.ts';
import type { Raw, RawCell, RawParagraph, RawTable } from './raw.ts';
import type { Reading } from './reading.ts';
import type { Look, Style } from './styles.ts';
import { childOf, childrenOf, findIn, isOn, valueOf, type Xml } from './xml-tree.ts';

/** The paragraphs and tables right inside `parent`, in order, with content controls and tracked blocks opened. */
export function readBlocks(parent: Xml, reading: Reading): readonly Raw[] {
  return childrenOf(parent).flatMap((element): readonly Raw[] => {
    switch (element.name) {
      case 'w:p':
        return readParagraph(element, reading);
      case 'w:tbl':
        return [readTable(element, reading)];
      case 'w:sdt': {
        const content = childOf(element, 'w:sdtContent');
        const gallery = findIn(element, 'w:docPartGallery');
        // The contents list repeats the headings: it is no text of the paper.
        const isContents = valueOf(gallery) === 'Table of Contents';
        return content === undefined || isContents || isForm(element) ? [] : readBlocks(content, reading);
      }
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return readBlocks(element, reading);
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        return chosen === undefined ? [] : readBlocks(chosen, reading);
      }
      default:
        return [];
    }
  });
}

function readParagraph(element: Xml, reading: Reading): readonly RawParagraph[] {
  const properties = childOf(element, 'w:pPr');
  const style = reading.styles.paragraph(valueOf(childOf(properties, 'w:pStyle')));
  if (isOn(childOf(properties, 'w:pageBreakBefore')) === true) reading.breakPage();
  const read = readWords(element, reading, style.look);
  // Word counts a numbered paragraph without words too, and prints its number.
  const number = countNumber(properties, style, reading);
  const section = childOf(properties, 'w:sectPr');
  if (section !== undefined && valueOf(childOf(section, 'w:type')) !== 'continuous') reading.breakPage();
  const isEmpty = read.text.words === '' && read.drawings.length === 0 && read.boxes.length === 0;
  if (isEmpty || read.contents || /^toc (\d|heading)/i.test(style.name)) return [];
  reading.boxes += read.boxes.length;
  const own = valueOf(childOf(properties, 'w:outlineLvl'));
  const outline = own === undefined ? style.outline : Number(own);
  return [
    {
      kind: 'paragraph',
      text: read.text,
      number,
      style: style.name,
      outline: outline !== null && outline >= 0 && outline < 9 ? outline : null,
      look: sayLook(style, read.look),
      bold: read.bold,
      bookmark: read.bookmark,
      counts: read.counts,
      drawings: read.drawings,
      // Words in a text box cannot carry a comment of their own: they answer to the paragraph the box hangs on.
      boxes: read.boxes.flatMap((box) => readBlocks(box, reading)).map((raw) => hangOn(raw, read.anchor)),
      page: read.page,
      anchor: read.anchor,
    },
  ];
}

function hangOn(raw: Raw, anchor: RawParagraph['anchor']): Raw {
  return raw.kind === 'paragraph' ? { ...raw, anchor: anchor === null ? null : { ...anchor, pieces: [] } } : raw;
}

function countNumber(properties: Xml | undefined, style: Style, reading: Reading) {
  const own = childOf(properties, 'w:numPr');
  const numId = valueOf(childOf(own, 'w:numId')) ?? style.numId;
  if (numId === null || numId === '0') return null;
  const said = valueOf(childOf(own, 'w:ilvl'));
  const level = said === undefined ? (style.level ?? reading.numbering.levelOf(numId, style.id) ?? 0) : Number(said);
  return reading.numbering.count(numId, level);
}

function sayLook(style: Style, look: Look): string {
  const { size = '', bold = false, italic = false, underline = false, capitals = false, colour = '' } = look;
  return JSON.stringify([style.name, size, bold, italic, underline, capitals, colour]);
}

function readTable(element: Xml, reading: Reading): RawTable {
  const page = reading.page;
  const properties = childOf(element, 'w:tblPr');
  const rows = rowsOf(element).map((row) => {
    const about = childOf(row, 'w:trPr');
    return {
      cells: cellsOf(row).map((cell) => readCell(cell, reading)),
      header: isOn(childOf(about, 'w:tblHeader')) ?? false,
      maySplit: !(isOn(childOf(about, 'w:cantSplit')) ?? false),
    };
  });
  const alt = valueOf(childOf(properties, 'w:tblDescription')) ?? valueOf(childOf(properties, 'w:tblCaption')) ?? '';
  return { kind: 'table', rows, alt, page };
}

function rowsOf(parent: Xml): readonly Xml[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:tr') return isDeleted(child) ? [] : [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? rowsOf(child) : [];
  });
}

function isDeleted(row: Xml): boolean {
  return childOf(row, 'w:trPr', 'w:del') !== undefined;
}

function cellsOf(parent: Xml): readonly Xml[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? cellsOf(child) : [];
  });
}

function readCell(cell: Xml, reading: Reading): RawCell {
  const properties = childOf(cell, 'w:tcPr');
  const merge = childOf(properties, 'w:vMerge');
  const across = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
  return {
    blocks: readBlocks(cell, reading),
    across: Number.isInteger(across) && across > 0 && across < 64 ? across : 1,
    merge: merge === undefined ? 'none' : valueOf(merge) === 'restart' ? 'begins' : 'goes on',
  };
}
