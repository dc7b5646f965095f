import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadBook, ReadSheet } from '../../shared/sheets/read-book.ts';
import type { Compound } from '../files/open-compound.ts';
import { ID, type Record, RecordReader, walkRecords } from './biff-records.ts';
import { readBiffSheet } from './biff-sheet.ts';
import { formatOf } from './number-formats.ts';
import { Refused } from './refused.ts';
import { MOST_SHEETS, MOST_STRINGS } from './sheet-limits.ts';

/** The version that Excel 97 to 2003 writes into the head of every part. */
const BIFF8 = 0x0600;

/** Streams by which other files of the older Office kind are known, and what is said of them. */
const OTHERS: readonly (readonly [stream: string, said: string])[] = [
  ['EncryptedPackage', 'is protected by a password: save a copy without one'],
  ['Book', 'was saved by an Excel older than 97: open it in Excel or LibreOffice and save it as .xlsx'],
  ['WordDocument', 'is a Word paper, not a sheet'],
  ['PowerPoint Document', 'is a PowerPoint file, not a sheet'],
];

/** The sheets of an Excel 97 to 2003 workbook. Only what cells hold is read: nothing of it is calculated, fetched or run. */
export function readXls(file: Compound): Reply<ReadBook> {
  const { fileName } = file;
  if (!file.has('Workbook')) {
    const other = OTHERS.find(([stream]) => file.has(stream))?.[1];
    return refuse('cannot-read', `${fileName} ${other ?? 'is of the older Office kind and holds no Excel workbook'}.`);
  }
  const read = file.read('Workbook');
  if (!read.ok) return read;
  const stream = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength);
  const book = attempt(fileName, () => readGlobals(stream));
  if (!book.ok) return book;
  const named = book.value.sheets.filter((sheet) => sheet.isWorksheet);
  if (named.length === 0) return refuse('cannot-read', `${fileName} has no sheet in it.`);
  if (named.length > MOST_SHEETS) return refuse('cannot-read', `${fileName} has more than ${MOST_SHEETS} sheets.`);
  const sheets: ReadSheet[] = [];
  // Sheets that share their bytes cost many times what the file weighs.
  let walked = 0;
  for (const { name, hidden, at } of named) {
    const sheet = attempt(`${fileName}: its sheet ${name}`, () => {
      checkHead(stream, at);
      const { sheet: cells, end } = readBiffSheet(stream, at, book.value);
      walked += end - at;
      if (walked > stream.length) throw new Refused('lies over another one');
      return { name, hidden, ...cells };
    });
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return done({ fileName, kind: 'xls', decided: '', sheets });
}

function attempt<T>(what: string, read: () => T): Reply<T> {
  try {
    return done(read());
  } catch (error) {
    if (error instanceof Refused) return refuse('cannot-read', `${what} ${error.message}.`);
    throw error;
  }
}

type Book = {
  readonly from1904: boolean;
  readonly formats: readonly string[];
  readonly strings: readonly string[];
  readonly sheets: readonly Named[];
};

type Named = { readonly name: string; readonly hidden: boolean; readonly at: number; readonly isWorksheet: boolean };

/** What the sheets share. It stands at the beginning of the stream. */
function readGlobals(stream: Buffer): Book {
  checkHead(stream, 0);
  const own = new Map<number, string>();
  const styles: number[] = [];
  const sheets: Named[] = [];
  let strings: readonly string[] = [];
  let from1904 = false;
  walkRecords(stream, 0, (record) => {
    const reader = new RecordReader(record);
    switch (record.id) {
      case ID.filePass:
        throw new Refused('is protected by a password: save a copy without one');
      case ID.dateMode:
        from1904 = reader.short() === 1;
        break;
      case ID.format:
        own.set(reader.short(), reader.text(reader.short()));
        break;
      case ID.xf:
        reader.skip(2);
        styles.push(reader.short());
        break;
      case ID.boundSheet:
        sheets.push(readNamed(reader));
        break;
      case ID.sst:
        strings = readStrings(record);
    }
  });
  return { from1904, formats: styles.map((id) => formatOf(id, own)), strings, sheets };
}

function readNamed(reader: RecordReader): Named {
  const at = reader.long();
  const hidden = (reader.byte() & 3) !== 0;
  const isWorksheet = reader.byte() === 0;
  return { name: reader.text(reader.byte()), hidden, at, isWorksheet };
}

function readStrings(record: Record): readonly string[] {
  const reader = new RecordReader(record, 4);
  const strings: string[] = [];
  // Each takes three bytes or more of the file, whatever the count says.
  for (let left = reader.long(); left > 0; left -= 1) {
    if (strings.length >= MOST_STRINGS) throw new Refused('holds more texts than any register');
    strings.push(reader.text(reader.short()));
  }
  return strings;
}

/** Every part of the stream begins with its version. */
function checkHead(stream: Buffer, at: number): void {
  if (at + 8 > stream.length || stream.readUInt16LE(at) !== ID.bof)
    throw new Refused('is damaged: it has no beginning');
  if (stream.readUInt16LE(at + 4) !== BIFF8)
    throw new Refused('was saved by an Excel older than 97: open it in Excel or LibreOffice and save it as .xlsx');
}
