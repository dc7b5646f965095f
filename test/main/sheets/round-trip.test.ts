import { toCameSheets } from '../../../main/app/came-sheets.ts';
import { readWorkbookBytes } from '../../../main/sheets/read-workbook.ts';
import { writeBook } from '../../../main/sheets/write-book.ts';
import type { Contents } from '../../../shared/model/contents.ts';
import { PLURALS } from '../../../shared/model/records.ts';
import { Day } from '../../../shared/model/units.ts';
import { readMoney } from '../../../shared/rules/read-money.ts';
import { DECIMAL, sayCell } from '../../../shared/sheets/plain-codecs.ts';
import { exportBook, EXPORTED_KINDS, listRegisters } from '../../../shared/sheets/export-book.ts';
import { recordsInOrder } from '../../../shared/sheets/in-order.ts';
import { readPath } from '../../../shared/sheets/register.ts';
import { unguardText } from '../../../shared/sheets/guard-text.ts';
import { seededRandom } from '../../helpers/random.ts';
import { readSampleData, SAMPLE_IDS } from '../../helpers/samples.ts';
import { must } from '../../helpers/test-deps.ts';
import { writeCsv } from '../../../shared/sheets/write-csv.ts';
import type { SheetValue } from '../../../shared/sheets/book.ts';

const DAY = Day.parse('2026-01-05');
const NASTY = [
  '=1+1',
  '+44',
  '-',
  '@A1',
  "'=x",
  '"quoted", with comma',
  '_x000D_',
  '£1,234',
  '31/03/2026',
  '12.50',
  'Ünïcode ✓',
  '<&>',
  'TRUE',
  '1e5',
  '00123',
];

/** The sample with hostile words in every free text of its risks and actions. */
function spoil(contents: Contents, seed: number): Contents {
  const random = seededRandom(seed);
  const word = () => NASTY[Math.floor(random() * NASTY.length)] ?? '';
  return {
    ...contents,
    risks: contents.risks.map((one) => ({
      ...one,
      title: `${word()}${random() < 0.5 ? '' : ' and more'}`,
      cause: `${word()}\n${word()}`,
      effect: word(),
      category: word(),
    })),
    mitigations: contents.mitigations.map((one) => ({ ...one, action: word(), effect: word() })),
  };
}

function sourceOf(contents: Contents) {
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error('no programme');
  const matrix = contents.riskMatrices.find((one) => one.id === programme.matrixId) ?? null;
  return { contents, programme, matrix };
}

/** What each record shows in its register and what came back, for every field that is written. */
function compare(contents: Contents, as: 'xlsx' | 'csv'): void {
  const source = sourceOf(contents);
  const registers = listRegisters(source);
  let cells = 0;
  for (const kind of EXPORTED_KINDS) {
    const register = registers.find((one) => one.kind === kind);
    const book = exportBook(source, { what: 'register', kind }, DAY, 'A4');
    const [sheet] = book.sheets;
    if (register === undefined || sheet === undefined) throw new Error(`there is no register of ${kind}`);
    const bytes = as === 'xlsx' ? writeBook(book) : Buffer.from(writeCsv(sheet), 'utf8');
    const [came] = toCameSheets(must(readWorkbookBytes(bytes, `${kind}.${as}`)));
    const records = recordsInOrder(contents, kind);
    expect(new Set(records)).toEqual(new Set<unknown>(contents[PLURALS[kind]]));
    const rows = came?.rows.slice(1) ?? [];
    records.forEach((record, at) => {
      const unguarded = (cell: SheetValue): SheetValue =>
        as === 'csv' && cell?.is === 'text' ? { is: 'text', text: unguardText(cell.text) } : cell;
      const row = (rows[at] ?? []).map(unguarded);
      expect(row[0]).toEqual({ is: 'text', text: record['id'] });
      register.columns.forEach((column, place) => {
        if (column.field === null) return;
        const read = column.codec.read(row[place + 1] ?? null);
        const value = readPath(record, column.field);
        const trimmed = typeof value === 'string' ? value.trim() : value;
        // A number has no noughts at its end: 99.0 is 99.
        const whole = column.codec === DECIMAL && typeof trimmed === 'string' ? String(Number(trimmed)) : trimmed;
        const where = [kind, String(record['id']), column.field];
        // Nothing and an empty text look alike in a cell.
        expect([...where, 'value' in read ? (read.value ?? '') : read.refusal]).toEqual([...where, whole ?? '']);
        cells += 1;
      });
    });
  }
  expect(cells).toBeGreaterThan(300);
}

test.each(SAMPLE_IDS)('every field of every register of %s comes back from Excel as it was', (id) => {
  compare(readSampleData(id), 'xlsx');
});

test.each([1, 2, 3])('hostile words come back from Excel as they were (seed %s)', (seed) => {
  compare(spoil(readSampleData('cambridgeshire-send'), seed), 'xlsx');
});

test('and from CSV', () => {
  compare(spoil(readSampleData('cambridgeshire-send'), 4), 'csv');
});

test.each(SAMPLE_IDS)(
  'every figure of every profile of %s comes back to the penny, and what is to be confirmed is not nought',
  (id) => {
    const source = sourceOf(readSampleData(id));
    const { contents, programme } = source;
    for (const profile of contents.profiles) {
      const book = exportBook(source, { what: 'profile', id: profile.id }, DAY, 'A4');
      const [came] = toCameSheets(must(readWorkbookBytes(writeBook(book), 'profile.xlsx')));
      const lines = contents.profileLines.filter((line) => line.profileId === profile.id);
      const known = lines.map((line) =>
        contents.profileCells
          .filter((cell) => cell.lineId === line.id)
          .toSorted((a, b) => a.year - b.year || (a.part ?? 0) - (b.part ?? 0))
          .map((cell) => cell.pence),
      );
      const figures = (came?.rows.slice(1) ?? []).map((row) =>
        row
          .slice(6, (book.sheets[0]?.columns.length ?? 0) - 2)
          .filter((cell) => cell !== null)
          .map((cell) => readMoney(sayCell(cell), profile.moneyUnit ?? programme.moneyUnit))
          .map((read) => ('pence' in read ? read.pence : read.refusal)),
      );
      expect([profile.name, figures]).toEqual([profile.name, known]);
    }
  },
);

test('a register goes out in the order people read it in: milestones by their days, what belongs to a record by that record', () => {
  const sample = readSampleData('cambridgeshire-send');
  const contents = {
    ...sample,
    milestones: sample.milestones.toReversed(),
    workstreamUpdates: sample.workstreamUpdates.toReversed(),
  };
  const days = recordsInOrder(contents, 'milestone').map((one) =>
    String(one['actual'] ?? one['forecast'] ?? one['baseline']),
  );
  expect(days).toEqual(days.toSorted());
  const codes = new Map(contents.workstreams.map((one) => [String(one.id), one.order]));
  const streams = recordsInOrder(contents, 'workstreamUpdate').map((one) => codes.get(String(one['workstreamId'])));
  expect(streams).toEqual(streams.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
});
