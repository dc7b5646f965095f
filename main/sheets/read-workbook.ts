import { basename, extname } from 'node:path';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadBook } from '../../shared/sheets/read-book.ts';
import { openZip, ZIP_LIMITS } from '../files/open-zip.ts';
import { readFileBytes } from '../files/read-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** Zips begin with their first member. */
const ZIP_MARK = [0x50, 0x4b];
/** The older Office container (.xls), which `openZip` has a sentence for. */
const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0];

const TEXT_ENDINGS = new Set(['.csv', '.tsv', '.txt', '.tab']);

/** The sheets of an Excel file (.xlsx, .xlsm) or of separated values (.csv, .tsv, .txt). What it is, the bytes say; the file is only read. */
export function readWorkbook(path: string): Reply<ReadBook> {
  const bytes = readFileBytes(path, ZIP_LIMITS.file);
  return bytes.ok ? readWorkbookBytes(bytes.value, basename(path)) : bytes;
}

/** The same from the bytes of a file that is called `fileName`. */
export function readWorkbookBytes(bytes: Uint8Array, fileName: string): Reply<ReadBook> {
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (startsWith(ZIP_MARK) || startsWith(COMPOUND_MARK)) {
    const zip = openZip(bytes, fileName);
    return zip.ok ? readXlsx(zip.value) : zip;
  }
  if (TEXT_ENDINGS.has(extname(fileName).toLowerCase())) return readCsv(bytes, fileName);
  return refuse(
    'cannot-read',
    `${fileName} is not a sheet that is read: Excel (.xlsx) or separated values (.csv, .tsv, .txt).`,
  );
}
