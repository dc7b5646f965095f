import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { dumpProgramme } from '../../../main/app/dump-programme.ts';
import { readSheetSource } from '../../../main/app/export-sheet.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readProgrammeState } from '../../../main/app/read-views.ts';
import { previewUpdates, takeUpdates } from '../../../main/app/take-updates.ts';
import { sendUpdateSheets } from '../../../main/app/update-sheets.ts';
import { readBirthId } from '../../../main/store/history.ts';
import { writeBook } from '../../../main/sheets/write-book.ts';
import { NO_ANSWERS } from '../../../shared/changes/answers.ts';
import { Day } from '../../../shared/model/units.ts';
import { type Book, type SheetValue, words } from '../../../shared/sheets/book.ts';
import { updateBook } from '../../../shared/sheets/update-book.ts';
import { listOwners } from '../../../shared/sheets/update-tables.ts';
import { addRow, fillIn, setCell } from '../../helpers/filled-in.ts';
import { seededRandom } from '../../helpers/random.ts';
import { makeSample, useSample } from '../../helpers/use-sample.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

const source = () => readSheetSource(open);
const today = () => deps.readClock().today;
/** An officer with risks, actions and the rest. */
function owner() {
  const { contents } = source();
  const risk = contents.risks.find((one) => one.ownerId !== null && one.current !== null);
  const officer = contents.officers.find((one) => one.id === risk?.ownerId);
  if (risk === undefined || officer === undefined) throw new Error('the sample has no owned risk');
  return { risk, officer };
}
function save(book: Book, name = 'back.xlsx'): string {
  const path = join(folder(), name);
  writeFileSync(path, writeBook(book));
  return path;
}
const set = (kind: 'risk' | 'milestone', id: string, fields: Readonly<Record<string, unknown>>) =>
  must(applyChanges(deps, open, [{ does: 'set', kind, id, fields }], { label: 'x', gesture: null }));
const dump = () => must(dumpProgramme(open));

test('a sheet for each owner; sent back as it is, it changes nothing, also when sorted and renamed', () => {
  const out = join(folder(), 'out');
  mkdirSync(out);
  const sent = must(sendUpdateSheets(deps, open, null, out));
  expect(sent.length).toBe(listOwners(source(), today()).length);
  expect(sent.length).toBeGreaterThan(3);
  // A file that lies there may be one that came back: it is never replaced.
  must(sendUpdateSheets(deps, open, null, out));
  expect(readdirSync(out)).toHaveLength(sent.length * 2);
  const same = must(
    previewUpdates(
      deps,
      open,
      sent.map(({ fileName }) => join(out, fileName)),
      NO_ANSWERS,
    ),
  );
  expect(same).toMatchObject({ changes: [], conflicts: [], refused: [], notes: [] });

  const random = seededRandom(7);
  const shuffled = listOwners(source(), today()).map((one, at) => {
    const book = updateBook(source(), one, today(), readBirthId(open.db));
    const sheets = book.sheets.map((sheet, place) => ({
      ...sheet,
      name: `Sheet${place}`,
      rows: sheet.concealed ? sheet.rows : sheet.rows.toSorted(() => random() - 0.5),
    }));
    return save({ ...book, sheets: sheets.toReversed() }, `${at}.xlsx`);
  });
  expect(must(previewUpdates(deps, open, shuffled, NO_ANSWERS))).toMatchObject({
    changes: [],
    conflicts: [],
    refused: [],
    notes: [],
  });
});

test('what the owner changed is taken as one step with its history, and one undo takes it back', () => {
  const { risk, officer } = owner();
  const before = dump();
  const [milestone] = before.milestones.filter((one) => one.ownerId === officer.id);
  const book = fillIn(updateBook(source(), officer, today(), readBirthId(open.db)), 'Likelihood now', (sheet) => {
    const rated = setCell(sheet, risk.id, 'Likelihood now', words('Almost certain'));
    const said = setCell(rated, risk.id, 'Cause', words('=Costs rise\nand go on'));
    return addRow(said, { Title: words('A new one'), 'Likelihood now': words('2'), 'Impact now': words('3 Moderate') });
  });
  const path = save(book);
  const taken = must(takeUpdates(deps, open, [path], NO_ANSWERS));
  expect(taken.refused).toEqual([]);
  const after = dump();
  const changed = after.risks.find((one) => one.id === risk.id);
  expect(changed).toMatchObject({
    cause: '=Costs rise\nand go on',
    current: { likelihood: '5', impact: risk.current?.impact },
  });
  expect(after.assessments).toHaveLength(before.assessments.length + 1);
  expect(after.risks.find((one) => one.title === 'A new one')).toMatchObject({
    ref: 'R13',
    ownerId: officer.id,
    current: { likelihood: '2', impact: '3' },
  });
  expect(after.milestones).toHaveLength(before.milestones.length);
  expect(milestone === undefined || after.milestones.some((one) => one.id === milestone.id)).toBe(true);
  const state = must(readProgrammeState(open));
  expect(state.undo).toBe(`take in the update of ${officer.name}`);
  // Taken once more nothing is added twice.
  expect(must(takeUpdates(deps, open, [path], NO_ANSWERS)).changes).toEqual([]);
  must(undo(deps, open));
  expect(dump()).toEqual(before);
});

test('what both changed is asked and never overwritten in silence', () => {
  const { risk, officer } = owner();
  const path = save(
    fillIn(updateBook(source(), officer, today(), readBirthId(open.db)), 'Likelihood now', (sheet) =>
      setCell(setCell(sheet, risk.id, 'Title', words('Theirs')), risk.id, 'Effect', words('Their effect')),
    ),
  );
  set('risk', risk.id, { title: 'Mine', event: 'Mine alone' });
  const before = dump();
  const preview = must(previewUpdates(deps, open, [path], NO_ANSWERS));
  expect(preview.conflicts).toEqual([
    {
      key: `risk ${risk.id} title`,
      name: `Risk ${risk.ref}`,
      field: 'title',
      was: risk.title,
      mine: 'Mine',
      theirs: 'Theirs',
      chosen: null,
    },
  ]);
  expect(refusal(takeUpdates(deps, open, [path], NO_ANSWERS))).toMatch(/^merge-conflicts: One thing was changed both/);
  expect(dump()).toEqual(before);
  const named = { [`risk ${risk.id} title`]: 'theirs' as const };
  must(takeUpdates(deps, open, [path], { rest: 'ask', named }));
  expect(dump().risks.find((one) => one.id === risk.id)).toMatchObject({
    title: 'Theirs',
    event: 'Mine alone',
    effect: 'Their effect',
  });
  must(undo(deps, open));
  must(takeUpdates(deps, open, [path], { rest: 'mine', named: {} }));
  expect(dump().risks.find((one) => one.id === risk.id)).toMatchObject({ title: 'Mine', effect: 'Their effect' });
  expect(refusal(takeUpdates(deps, open, [path], { rest: 'mine', named: { 'risk x y': 'mine' } }))).toMatch(
    /no conflict risk x y/,
  );
});

test('cells and rows that cannot be taken are named, and the good ones are taken all the same', () => {
  const { risk, officer } = owner();
  const gone = { ...risk };
  const book = fillIn(updateBook(source(), officer, today(), readBirthId(open.db)), 'Likelihood now', (sheet) => {
    const bad = setCell(sheet, risk.id, 'Likelihood now', words('Often'));
    const good = setCell(bad, risk.id, 'Event', words('It happened'));
    const copied = {
      ...good,
      rows: [
        ...good.rows,
        ...setCell(good, risk.id, 'Title', words('Copy'))
          .rows.filter((row) => row[0]?.value !== null)
          .slice(0, 1),
      ],
    };
    return addRow(copied, { Cause: words('no title') });
  });
  const taken = must(takeUpdates(deps, open, [save(book)], NO_ANSWERS));
  expect(taken.refused.map(({ at, why }) => `${at}: ${why}`).join('\n')).toMatch(
    /Likelihood now: “Often” is not on the scale: 1, 2, 3, 4, 5/,
  );
  expect(taken.refused.map(({ why }) => why).join('\n')).toMatch(
    /has nothing in “Title”, which a new row needs; the row was not added/,
  );
  expect(dump().risks.find((one) => one.id === gone.id)).toMatchObject({ event: 'It happened', current: gone.current });
});

test('a risk that is closed has its day; one that was removed meanwhile is named and not brought back; a row that is gone changes nothing', () => {
  const { risk, officer } = owner();
  const sent = updateBook(source(), officer, today(), readBirthId(open.db));
  const closed = save(fillIn(sent, 'Likelihood now', (sheet) => setCell(sheet, risk.id, 'Status', words('closed'))));
  must(takeUpdates(deps, open, [closed], NO_ANSWERS));
  expect(dump().risks.find((one) => one.id === risk.id)).toMatchObject({ status: 'closed', closedOn: '2023-09-30' });
  must(undo(deps, open));

  const gone = save(
    fillIn(sent, 'Likelihood now', (sheet) => ({ ...sheet, rows: sheet.rows.slice(1) })),
    'gone.xlsx',
  );
  const left = must(previewUpdates(deps, open, [gone], NO_ANSWERS));
  expect(left).toMatchObject({ changes: [], refused: [] });
  expect(left.notes).toHaveLength(1);
  expect(left.notes[0]).toMatch(/^Risk R\d+ is not in the sheet any more; it stays as it is\.$/);

  must(applyChanges(deps, open, [{ does: 'remove', kind: 'risk', id: risk.id }], { label: 'x', gesture: null }));
  const late = must(previewUpdates(deps, open, [closed], NO_ANSWERS));
  expect(late.changes).toEqual([]);
  expect(late.refused.map(({ why }) => why)).toEqual([
    'was removed from the programme since the sheet was sent; what was changed: Status',
  ]);
});

test('a next value of a measure is added; one the programme has by now is asked about', () => {
  const { contents } = source();
  const measure = contents.measures.find((one) => one.ownerId !== null);
  const officer = contents.officers.find((one) => one.id === measure?.ownerId);
  if (measure === undefined || officer === undefined) throw new Error('the sample has no owned measure');
  const asAt = Day.parse('2023-09-29');
  const next = (value: string) =>
    save(
      fillIn(updateBook(source(), officer, today(), readBirthId(open.db)), 'New value', (sheet) =>
        setCell(
          setCell(sheet, measure.id, 'New value', { is: 'number', number: value, decimals: 0, unit: '' }),
          measure.id,
          'New as at',
          { is: 'day', day: asAt },
        ),
      ),
    );
  const values = () => dump().measureValues.filter((one) => one.measureId === measure.id && one.asAt === asAt);
  const path = next('612');
  must(takeUpdates(deps, open, [path], NO_ANSWERS));
  expect(values()).toMatchObject([{ value: '612', status: 'final', comparator: null }]);
  expect(must(takeUpdates(deps, open, [path], NO_ANSWERS)).changes).toEqual([]);
  const other = must(previewUpdates(deps, open, [next('640')], NO_ANSWERS));
  expect(other.conflicts).toMatchObject([{ mine: '612 (final)', theirs: '640 (final)' }]);
  must(takeUpdates(deps, open, [next('640')], { rest: 'theirs', named: {} }));
  expect(values()).toMatchObject([{ value: '640' }]);
});

test('12.7% typed as a share of one is noticed, and a percentage is read as one', () => {
  const { contents } = source();
  const measure = contents.measures.find((one) => one.unit === 'percent');
  const officer = contents.officers[0];
  if (measure === undefined || officer === undefined) throw new Error('the sample has no percentage');
  const own = { does: 'set', kind: 'measure', id: measure.id, fields: { ownerId: officer.id } } as const;
  must(applyChanges(deps, open, [own], { label: 'x', gesture: null }));
  const next = (value: SheetValue) =>
    save(
      fillIn(updateBook(source(), officer, today(), readBirthId(open.db)), 'New value', (sheet) =>
        setCell(setCell(sheet, measure.id, 'New value', value), measure.id, 'New as at', words('29 September 2023')),
      ),
    );
  const share = must(
    previewUpdates(deps, open, [next({ is: 'number', number: '0.127', decimals: 3, unit: '' })], NO_ANSWERS),
  );
  expect(share.refused.map(({ why }) => why)).toEqual([
    'has 0.127 for a percentage, which may be 12.7 per cent: write 12.7 for 12.7 per cent',
  ]);
  must(takeUpdates(deps, open, [next(words('12.7%'))], NO_ANSWERS));
  expect(dump().measureValues.filter((one) => one.asAt === '2023-09-29')).toMatchObject([
    { measureId: measure.id, value: '12.7' },
  ]);
});

test('a file that is no update sheet, or of another programme, is refused', () => {
  const { officer } = owner();
  const book = updateBook(source(), officer, today(), readBirthId(open.db));
  const bare = save({ ...book, sheets: book.sheets.filter((sheet) => !sheet.concealed) });
  expect(refusal(previewUpdates(deps, open, [bare], NO_ANSWERS))).toMatch(
    /^bad-request: back\.xlsx is not an update sheet/,
  );
  const other = makeSample(deps, join(folder(), 'other.clerkwell'), 'devon-send');
  expect(refusal(previewUpdates(deps, other, [save(book)], NO_ANSWERS))).toMatch(
    /^not-related: back\.xlsx was sent from another programme/,
  );
  closeProgramme(other);
});
