import { basename, extname } from 'node:path';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadBook } from '../../shared/sheets/read-book.ts';
import { isCompound, openCompound } from '../files/open-compound.ts';
import { openZip, ZIP_LIMITS } from '../files/open-zip.ts';
import { readFileBytes } from '../files/read-bytes.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';

/** Zips begin with their first member. */
const ZIP_MARK = [0x50, 0x4b];
/** Excel 2 to 4 had no container: their files begin with the head of a sheet. */
const OLDEST_MARKS = [0x00, 0x02, 0x04].map((version) => [0x09, version]);

const TEXT_ENDINGS = new Set(['.csv', '.tsv', '.txt', '.tab']);

/**
 * The sheets of an Excel file (.xlsx, .xlsm, and .xls of Excel 97 to 2003) or of separated values (.csv, .tsv, .txt). What it is, the
 * bytes say; the file is only read.
 */
export function readWorkbook(path: string): Reply<ReadBook> {
  const bytes = readFileBytes(path, ZIP_LIMITS.file);
  return bytes.ok ? readWorkbookBytes(bytes.value, basename(path)) : bytes;
}

/** The same from the bytes of a file that is called `fileName`. */
export function readWorkbookBytes(bytes: Uint8Array, fileName: string): Reply<ReadBook> {
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (startsWith(ZIP_MARK)) {
    const zip = openZip(bytes, fileName);
    return zip.ok ? readXlsx(zip.value) : zip;
  }
  if (isCompound(bytes)) {
    const file = openCompound(bytes, fileName);
    return file.ok ? readXls(file.value) : file;
  }
  if (TEXT_ENDINGS.has(extname(fileName).toLowerCase())) return readCsv(bytes, fileName);
  return refuse('cannot-read', `${fileName} ${OLDEST_MARKS.some(startsWith) ? OLDEST : sayOther(bytes, fileName)}.`);
}

const OLDEST = 'was saved by an Excel older than 97: open it in Excel or LibreOffice and save it as .xlsx';

/** What a file is that is none of these: many systems write web pages and lists under the name of a workbook. */
function sayOther(bytes: Uint8Array, fileName: string): string {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').toLowerCase();
  if (/<(?:\?mso-application|(?:\w+:)?workbook)\b/.test(head))
    return 'is an XML spreadsheet of Excel 2003: open it in Excel and save it as .xlsx';
  if (/<(?:!doctype html|html|table|meta)\b/.test(head))
    return 'is a web page under the name of a workbook: open it in Excel and save it as .xlsx';
  if (bytes.length > 0 && /^\.xls/i.test(extname(fileName)) && decodeText(bytes).ok)
    return 'is a list in plain text under the name of a workbook: give it the ending .csv';
  return bytes.length === 0
    ? 'is empty'
    : 'is not a sheet that is read: Excel (.xlsx, .xls) or separated values (.csv, .tsv, .txt)';
}
