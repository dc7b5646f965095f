import { readWorkbookBytes } from '../../../main/sheets/read-workbook.ts';
import { writeBook } from '../../../main/sheets/write-book.ts';
import type { Book } from '../../../shared/sheets/book.ts';
import { EXPORTED_KINDS, exportBook } from '../../../shared/sheets/export-book.ts';
import { NO_MAPPING } from '../../../shared/sheets/mapping.ts';
import type { SheetSource } from '../../../shared/sheets/named-codecs.ts';
import { planSheet, type SheetKind } from '../../../shared/sheets/plan-sheet.ts';
import { writeCsv } from '../../../shared/sheets/write-csv.ts';
import { seededRandom } from '../../helpers/random.ts';
import { readSampleData, SAMPLE_IDS, TODAY } from '../../helpers/samples.ts';
import { must } from '../../helpers/test-deps.ts';

function sourceOf(id: (typeof SAMPLE_IDS)[number]): SheetSource {
  const contents = readSampleData(id);
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error(`${id} has no programme`);
  return { contents, programme, matrix: contents.riskMatrices.find((one) => one.id === programme.matrixId) ?? null };
}

/** The first sheet with its rows in another order. */
function shuffled(book: Book, random: () => number): Book {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows
      .map((row) => ({ row, at: random() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ row }) => row),
  }));
  return { ...book, sheets };
}

/** `bytes` taken in as `kind`: the counts, and what is not the same. */
function comeBack(bytes: Uint8Array, name: string, kind: SheetKind, source: SheetSource) {
  let made = 0;
  const makeId = (): string => {
    made += 1;
    return `new-${made}`;
  };
  const planned = planSheet(must(readWorkbookBytes(bytes, name)), kind, source, NO_MAPPING, { makeId, from: name });
  const { rows = [], changes = [], removals = [] } = planned?.plan ?? {};
  return { same: rows.length, other: rows.filter((row) => row.state !== 'same'), changes, removals };
}

test.each(SAMPLE_IDS)('every register of %s comes back as the same, sorted in any way, as Excel and as CSV', (id) => {
  const source = sourceOf(id);
  const random = seededRandom(7);
  for (const kind of EXPORTED_KINDS) {
    const book = exportBook(source, { what: 'register', kind }, TODAY, 'A4');
    const [sheet] = book.sheets;
    const count = sheet?.rows.length ?? 0;
    if (sheet === undefined || count === 0) continue;
    const mixed = shuffled(book, random);
    const same = { same: count, other: [], changes: [], removals: [] };
    expect({ kind, ...comeBack(writeBook(mixed), `${kind}.xlsx`, kind, source) }).toEqual({ kind, ...same });
    const csv = Buffer.from(writeCsv(mixed.sheets[0] ?? sheet), 'utf8');
    expect({ kind, ...comeBack(csv, `${kind}.csv`, kind, source) }).toEqual({ kind, ...same });
  }
});

test.each(SAMPLE_IDS)('without the ids of rows too, records of %s are known by their own names', (id) => {
  const source = sourceOf(id);
  for (const kind of ['risk', 'condition', 'workstream', 'measure', 'officer'] as const) {
    const [sheet] = exportBook(source, { what: 'register', kind }, TODAY, 'A4').sheets;
    if (sheet === undefined || sheet.rows.length === 0) continue;
    const bare = { ...sheet, columns: sheet.columns.slice(1), rows: sheet.rows.map((row) => row.slice(1)) };
    const back = comeBack(Buffer.from(writeCsv(bare), 'utf8'), `${kind}.csv`, kind, source);
    expect({ kind, other: back.other, changes: back.changes }).toEqual({ kind, other: [], changes: [] });
  }
});

test.each(SAMPLE_IDS)(
  'every financial profile of %s comes back as the same, by the ids of its lines or by the name of its sheet',
  (id) => {
    const source = sourceOf(id);
    for (const profile of source.contents.profiles) {
      const book = exportBook(source, { what: 'profile', id: profile.id }, TODAY, 'A4');
      const [sheet] = book.sheets;
      if (sheet === undefined || sheet.rows.length === 0) throw new Error(`${profile.name} has no sheet`);
      const same = { same: sheet.rows.length, other: [], changes: [], removals: [] };
      const renamed = { ...book, sheets: [{ ...sheet, name: 'Sheet1' }] };
      const bare = {
        ...book,
        sheets: [{ ...sheet, columns: sheet.columns.slice(1), rows: sheet.rows.map((row) => row.slice(1)) }],
      };
      expect({ name: profile.name, ...comeBack(writeBook(renamed), 'any.xlsx', 'profile', source) }).toEqual({
        name: profile.name,
        ...same,
      });
      expect({ name: profile.name, ...comeBack(writeBook(bare), 'any.xlsx', 'profile', source) }).toEqual({
        name: profile.name,
        ...same,
      });
    }
  },
);

test.each(SAMPLE_IDS)('no word of any sheet of %s is cut off by the cell beside it', (id) => {
  const { sheets } = exportBook(sourceOf(id), { what: 'all' }, TODAY, 'A4');
  const cut = sheets.flatMap(({ name, columns, rows }) =>
    columns.flatMap(({ title, width, wrapped, hidden }, at) => {
      const texts = rows.flatMap((row) => {
        const value = row[at]?.value;
        return value?.is === 'text' ? [value.text] : [];
      });
      return wrapped || hidden
        ? []
        : texts.filter((text) => text.length > width).map((text) => `${name}, ${title}: ${text}`);
    }),
  );
  expect(cut).toEqual([]);
});
