import { posix } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadSheet, ReadBook } from '../../shared/sheets/read-book.ts';
import type { Zip } from '../files/open-zip.ts';
import { formatOf } from './number-formats.ts';
import { type Common, readSheet, unescape } from './read-sheet.ts';
import { Refused } from './refused.ts';
import { type Handlers, walkXml } from './sax.ts';
import { MOST_SHEETS, MOST_STRINGS } from './sheet-limits.ts';

/** The sheets of an Excel workbook. Only what cells hold is read: nothing of it is calculated, fetched or run. */
export function readXlsx(zip: Zip): Reply<ReadBook> {
  const root = readTargets(zip, '');
  if (!root.ok) return root;
  const main = [...root.value.values()].find((one) => one.type.endsWith('/officeDocument'))?.target;
  if (main === undefined || !zip.has(main)) return refuse('cannot-read', `${zip.fileName} ${sayOtherZip(zip)}.`);
  if (main.endsWith('.bin'))
    return refuse('cannot-read', `${zip.fileName} is a binary workbook (.xlsb): save it as .xlsx.`);
  const targets = readTargets(zip, main);
  if (!targets.ok) return targets;
  const book = readBook(zip, main);
  if (!book.ok) return book;
  if (book.value.sheets.length === 0) return refuse('cannot-read', `${zip.fileName} has no sheet in it.`);
  if (book.value.sheets.length > MOST_SHEETS)
    return refuse('cannot-read', `${zip.fileName} has more than ${MOST_SHEETS} sheets.`);
  const find = (kind: string): string | undefined =>
    [...targets.value.values()].find((one) => one.type.endsWith(`/${kind}`))?.target;
  const formats = readFormats(zip, find('styles'));
  if (!formats.ok) return formats;
  const strings = readStrings(zip, find('sharedStrings'));
  if (!strings.ok) return strings;
  const common: Common = { strings: strings.value, formats: formats.value, from1904: book.value.from1904 };
  const sheets: ReadSheet[] = [];
  for (const { name, hidden, id } of book.value.sheets) {
    const target = targets.value.get(id);
    // A sheet that is only a chart has no cells.
    if (target === undefined || !target.type.endsWith('/worksheet') || !zip.has(target.target)) continue;
    const xml = zip.readXml(target.target);
    if (!xml.ok) return xml;
    const read = readSheet(xml.value, common);
    if (!read.ok) return refuse('cannot-read', `${zip.fileName}: its sheet ${name} ${read.why}.`);
    sheets.push({ name, hidden, ...read.sheet });
  }
  return done({ fileName: zip.fileName, kind: 'xlsx', decided: '', sheets });
}

/** What a zip is that is no Excel workbook, where its parts say so. */
function sayOtherZip(zip: Zip): string {
  if (zip.has('content.xml') && zip.has('mimetype'))
    return 'is an OpenDocument file (.ods): open it in Excel or LibreOffice and save it as .xlsx';
  if (zip.names.some((name) => name.endsWith('.iwa')))
    return 'is an Apple Numbers file: export it from Numbers as Excel (.xlsx)';
  return 'is not an Excel workbook';
}

type Targets = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

/** What a part points to inside the file, by the id of the pointer; what lies outside is never looked at. */
function readTargets(zip: Zip, part: string): Reply<Targets> {
  const rels = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, { readonly type: string; readonly target: string }>();
  if (!zip.has(rels)) return done(found);
  const walked = walk(zip, rels, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.set(Id, { type: Type, target: posix.normalize(target) });
    },
  });
  return walked.ok ? done(found) : walked;
}

type Book = {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[];
};

function readBook(zip: Zip, main: string): Reply<Book> {
  const sheets: Book['sheets'][number][] = [];
  let from1904 = false;
  const walked = walk(zip, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, id });
    },
  });
  return walked.ok ? done({ from1904, sheets }) : walked;
}

/** The number format of each cell style, in the order that cells count them. */
function readFormats(zip: Zip, part: string | undefined): Reply<readonly string[]> {
  const own = new Map<number, string>();
  const formats: string[] = [];
  if (part === undefined || !zip.has(part)) return done(formats);
  let inCells = false;
  const walked = walk(zip, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(formatOf(Number(attributes['numFmtId'] ?? 0), own));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return walked.ok ? done(formats) : walked;
}

function readStrings(zip: Zip, part: string | undefined): Reply<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined || !zip.has(part)) return done(strings);
  let text = '';
  let taking = false;
  let phonetic = false;
  const walked = walk(zip, part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') taking = !phonetic;
    },
    close: (name) => {
      if (name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        if (strings.length >= MOST_STRINGS) throw new Refused('holds more texts than any register');
        strings.push(unescape(text));
      }
    },
    text: (some) => {
      if (taking) text += some;
    },
  });
  return walked.ok ? done(strings) : walked;
}

const NOTHING = (): void => undefined;

function walk(zip: Zip, part: string, handlers: Partial<Handlers>): Reply<null> {
  const xml = zip.readXml(part);
  if (!xml.ok) return xml;
  const why = walkXml(xml.value, { open: NOTHING, close: NOTHING, text: NOTHING, ...handlers });
  return why === null ? done(null) : refuse('cannot-read', `${zip.fileName}: its part ${part} ${why}.`);
}
