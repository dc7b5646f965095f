import { extname } from 'node:path';
import type { SheetChoice } from '../../shared/api/sheet-views.ts';
import { PLURALS } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Book } from '../../shared/sheets/book.ts';
import { EXPORTED_KINDS, exportBook, listRegisters, type Wanted } from '../../shared/sheets/export-book.ts';
import type { SheetSource } from '../../shared/sheets/named-codecs.ts';
import { writePage } from '../../shared/sheets/write-page.ts';
import { writeCsv } from '../../shared/sheets/write-csv.ts';
import { saveFile } from '../files/safe-save.ts';
import { readContents } from '../store/contents.ts';
import { listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { findKind } from './find-record.ts';
import { theProgramme } from './snapshot.ts';

/** A sheet on the disk: how many sheets and rows it has, and its size. */
export type ExportedSheet = {
  readonly path: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly bytes: number;
};

/** What sheets are made of, read at one moment. */
export function readSheetSource(open: ReadProgramme): SheetSource {
  const contents = readContents(open.db);
  const programme = theProgramme(contents, open.fileName);
  return { contents, programme, matrix: contents.riskMatrices.find((one) => one.id === programme.matrixId) ?? null };
}

/** What `asked` means: the name of a kind (risk, risks), matrix, profiles, all, or the id or name of a financial profile. */
export function findWanted(open: ReadProgramme, asked: string): Reply<Wanted> {
  const word = asked.toLowerCase();
  if (word === 'matrix' || word === 'profiles' || word === 'all') return done({ what: word });
  const named = findKind(asked);
  const kind = named.ok ? EXPORTED_KINDS.find((one) => one === named.value) : undefined;
  if (kind !== undefined) return done({ what: 'register', kind });
  return attempt(open.fileName, () => {
    const profile = listRecords(open.db, 'profile').find((one) => one.id === asked || one.name.toLowerCase() === word);
    if (profile !== undefined) return done({ what: 'profile', id: profile.id });
    const why = named.ok ? `${asked} is no register` : `There is no register or financial profile ${asked}`;
    const kinds = EXPORTED_KINDS.map((one) => PLURALS[one]).join(', ');
    return refuse('bad-request', `${why}. Ask for all, matrix, profiles, the name of a profile, or ${kinds}.`);
  });
}

/** What there is to take out: everything, each register that holds something, the matrix, each financial profile. */
export function listSheets(open: ReadProgramme): Reply<readonly SheetChoice[]> {
  return attempt(open.fileName, () => {
    const source = readSheetSource(open);
    const { contents, matrix } = source;
    const registers = listRegisters(source).filter(({ kind }) => contents[PLURALS[kind]].length > 0);
    return done([
      { id: 'all', name: 'Everything' },
      ...registers.map(({ kind, name }) => ({ id: PLURALS[kind], name })),
      ...(matrix === null ? [] : [{ id: 'matrix', name: 'Risk matrix' }]),
      ...(contents.profiles.length === 0 ? [] : [{ id: 'profiles', name: 'All financial profiles' }]),
      ...contents.profiles.map(({ id, name }) => ({ id, name })),
    ]);
  });
}

/** What is `asked` for as a page to print. */
export function makePage(deps: Deps, open: ReadProgramme, asked: string, paper: Book['paper']): Reply<string> {
  const wanted = findWanted(open, asked);
  if (!wanted.ok) return wanted;
  const book = makeBook(deps, open, wanted.value, paper);
  return book.ok ? done(writePage(book.value)) : book;
}

/** Keeps a page that was printed to `path`. */
export function savePage(deps: Deps, path: string, pdf: Uint8Array): Reply<null> {
  return saveFile(path, pdf, deps.makeId());
}

/** What is `wanted` of the open programme as a workbook. */
export function makeBook(deps: Deps, open: ReadProgramme, wanted: Wanted, paper: Book['paper']): Reply<Book> {
  return attempt(open.fileName, () => {
    const book = exportBook(readSheetSource(open), wanted, deps.readClock().today, paper);
    if (book.sheets.length > 0) return done(book);
    return refuse('bad-request', `${open.fileName} has nothing of that kind: there is no sheet to write.`);
  });
}

/** Writes what is `wanted` to `path`, as Excel, CSV or a page to print by its ending, whole or not at all. */
export async function exportSheet(
  deps: Deps,
  open: ReadProgramme,
  wanted: Wanted,
  path: string,
  paper: Book['paper'] = 'A4',
): Promise<Reply<ExportedSheet>> {
  const ending = extname(path).toLowerCase();
  const made = makeBook(deps, open, wanted, paper);
  if (!made.ok) return made;
  const { sheets } = made.value;
  const [first] = sheets;
  if (ending === '.csv' && (wanted.what === 'all' || (wanted.what === 'profiles' && sheets.length > 1)))
    return refuse('bad-request', 'A CSV file holds one table: ask for one register or profile, or write .xlsx.');
  const kept = ending === '.csv' && first !== undefined ? [first] : sheets;
  return saveBook(deps, { ...made.value, sheets: kept }, path);
}

/** Writes `book` to `path` as its ending says; of a workbook only the first sheet becomes separated values. */
export async function saveBook(deps: Deps, book: Book, path: string): Promise<Reply<ExportedSheet>> {
  const ending = extname(path).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv' && ending !== '.html')
    return refuse(
      'bad-request',
      `A sheet is written as .xlsx or .csv, or as .html to print, not ${ending === '' ? 'without an ending' : ending}.`,
    );
  const kept = ending === '.csv' ? book.sheets.slice(0, 1) : book.sheets;
  const written = await (ending === '.xlsx'
    ? deps.writePaper({ kind: 'xlsx', book }, new AbortController().signal)
    : done(writeText({ ...book, sheets: kept }, ending)));
  if (!written.ok) return written;
  const saved = saveFile(path, written.value, deps.makeId());
  if (!saved.ok) return saved;
  const rows = kept.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length }));
  return done({ path, sheets: rows, bytes: written.value.length });
}

function writeText(book: Book, ending: '.csv' | '.html'): Uint8Array {
  return Buffer.from(ending === '.html' ? writePage(book) : book.sheets.map(writeCsv).join(''), 'utf8');
}
